"""The links between a story's page and a guide's."""

from collections.abc import Sequence

from django import template

from daysheet.editions.joined import guides_told_by, stories_telling_of_guide
from daysheet.guides.domain.guide import Guide
from daysheet.stories.models import Story

register = template.Library()
SHOWN = 5


@register.simple_tag
def guides_of(story: Story) -> Sequence[Guide]:
    """The guides that the story tells of."""
    return guides_told_by(story)


@register.simple_tag
def stories_of_guide(slug: str) -> Sequence[Story]:
    """The newest published stories that tell of the guide."""
    return list(stories_telling_of_guide(slug)[:SHOWN])
