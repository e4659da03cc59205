"""The stories application."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "daysheet.stories"
