"""What editors do with stories and guides."""

from datetime import datetime
from typing import Any

from daysheet.editions.models import GuideStory
from daysheet.guides.shipped import guide_named
from daysheet.stories.models import Story
from daysheet.stories.queries import sample_stories


def link_guide(*, story: Story, guide: str, by: Any, now: datetime) -> tuple[GuideStory, bool]:
    """The link and whether it is new; UnknownGuide where there is no such guide. Twice does no harm."""
    guide_named(guide)
    return GuideStory.objects.get_or_create(
        story=story, guide=guide, defaults={"linked_at": now, "linked_by": by}
    )


def unlink_guide(*, link: GuideStory) -> None:
    """Take the link away; the story and the guide stay."""
    link.delete()


def link_samples(*, now: datetime) -> int:
    """Link each sample story with the guide that its sample names; how many links are new."""
    told = [(story, sample.guide) for story, sample in sample_stories() if sample.guide]
    return sum(link_guide(story=story, guide=guide, by=None, now=now)[1] for story, guide in told)
