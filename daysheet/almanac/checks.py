"""What is wrong in the shipped facts, told by Django's checks: at the start of the site and by `daysheet check`."""

from __future__ import annotations

from typing import Any

from django.core.checks import Error

from daysheet.almanac.shipped.problems import problems_of_facts


def facts_are_right(app_configs: Any, **kwargs: Any) -> list[Error]:
    return [Error(told, id="almanac.E001") for told in problems_of_facts()]
