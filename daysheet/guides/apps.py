"""The guides application: its guides are checked when the site starts."""

from django.apps import AppConfig
from django.core.checks import register

from daysheet.guides.checks import guides_are_right


class GuidesConfig(AppConfig):
    name = "daysheet.guides"

    def ready(self) -> None:
        register(guides_are_right)
