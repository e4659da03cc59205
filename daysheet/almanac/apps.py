"""The almanac application: its facts are checked when the site starts."""

from django.apps import AppConfig
from django.core.checks import register

from daysheet.almanac.checks import facts_are_right


class AlmanacConfig(AppConfig):
    name = "daysheet.almanac"

    def ready(self) -> None:
        register(facts_are_right)
