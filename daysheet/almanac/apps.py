"""The almanac application."""

from django.apps import AppConfig


class AlmanacConfig(AppConfig):
    name = "daysheet.almanac"
