"""The pagestore application."""

from django.apps import AppConfig


class PagestoreConfig(AppConfig):
    name = "daysheet.pagestore"

    def ready(self) -> None:
        from daysheet.pagestore import receivers  # noqa: F401, PLC0415 (signals connect once apps are ready)
