"""Stories and guides, which do not know each other, joined."""

from typing import Any

from django.db.models import QuerySet

from daysheet.editions.models import GuideStory
from daysheet.guides.domain.guide import Guide
from daysheet.guides.queries import sound_guides
from daysheet.stories.models import Story
from daysheet.stories.queries import live_stories, stories_for

OFFERED = 200  # stories of a desk's list, newest first


def guides_told_by(story: Story) -> list[Guide]:
    """The guides that the story tells of, by slug."""
    slugs = GuideStory.objects.filter(story=story).order_by("guide").values_list("guide", flat=True)
    sound = {guide.slug: guide for guide in sound_guides()}
    return [sound[slug] for slug in slugs if slug in sound]


def stories_telling_of_guide(slug: str) -> QuerySet[Story]:
    """The published stories that tell of the guide, newest first."""
    return live_stories().filter(pk__in=GuideStory.objects.filter(guide=slug).values("story"))


def links_for(user: Any) -> QuerySet[GuideStory]:
    """The links that a member of staff may remove: those of stories of their places."""
    links = GuideStory.objects.filter(story__in=stories_for(user).order_by().values("pk"))
    return links.select_related("story__place").order_by("guide", "-linked_at", "-pk")


def stories_to_link(user: Any) -> QuerySet[Story]:
    """The newest published stories of a member of staff's places."""
    return stories_for(user).filter(live=True)[:OFFERED]
