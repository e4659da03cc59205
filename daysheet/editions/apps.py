"""The editions application."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    name = "daysheet.editions"
