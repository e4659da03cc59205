"""The wire application."""

from django.apps import AppConfig


class WireConfig(AppConfig):
    name = "daysheet.wire"
