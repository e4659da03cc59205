"""The stories application."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    name = "daysheet.stories"

    def ready(self) -> None:
        from daysheet.pagestore.registry import register_keys  # noqa: PLC0415 (apps are not ready at import)
        from daysheet.stories.domain.addresses import keys_touched  # noqa: PLC0415 (likewise)
        from daysheet.stories.models import Story  # noqa: PLC0415 (likewise)

        register_keys(Story, lambda story: keys_touched(story.place.slug, story.published_on, story.slug))
