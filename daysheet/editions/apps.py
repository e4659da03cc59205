"""The editions application."""

from django.apps import AppConfig


class EditionsConfig(AppConfig):
    name = "daysheet.editions"

    def ready(self) -> None:
        from daysheet.editions.models import GuideStory  # noqa: PLC0415 (apps are not ready at import)
        from daysheet.pagestore.registry import register_keys  # noqa: PLC0415 (likewise)
        from daysheet.stories.domain.addresses import keys_touched  # noqa: PLC0415 (likewise)

        def keys(link: GuideStory) -> list[str]:
            story = link.story
            return [f"guide:{link.guide}", *keys_touched(story.place.slug, story.published_on, story.slug)]

        register_keys(GuideStory, keys)
