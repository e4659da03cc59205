"""The cli application."""

from django.apps import AppConfig


class CliConfig(AppConfig):
    name = "daysheet.cli"
