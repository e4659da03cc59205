"""The community application."""

from django.apps import AppConfig


class CommunityConfig(AppConfig):
    name = "daysheet.community"
