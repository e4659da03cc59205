"""The places application."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "daysheet.places"
