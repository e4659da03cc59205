"""The places application."""

from django.apps import AppConfig


class PlacesConfig(AppConfig):
    name = "daysheet.places"

    def ready(self) -> None:
        from daysheet.pagestore.registry import register_keys  # noqa: PLC0415 (apps are not ready at import)
        from daysheet.places.models import Place  # noqa: PLC0415 (likewise)

        register_keys(Place, lambda place: ["places", "network"])
