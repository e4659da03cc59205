"""Opening a draft as a story, and rewriting it before anybody else sees it."""

import logging
from datetime import datetime
from typing import Any

from django.db import transaction

from daysheet.places.models import Place
from daysheet.stories.actions.publishing import open_story, place_draft, refuse_unseen
from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.brief_json import brief_as_json
from daysheet.stories.errors import AlreadyPublished
from daysheet.stories.models import Draft, Story

logger = logging.getLogger(__name__)


@transaction.atomic
def open_draft(*, draft: Draft, place: Place, by: Any, now: datetime) -> Story:
    """The desk's "Open": the draft becomes that place's story, not yet public, for colleagues to see."""
    return open_story(draft=place_draft(draft=draft, place=place), by=by, now=now)


@transaction.atomic
def edit_draft(*, draft: Draft, place: Place, brief: Brief, seen: int, by: Any, now: datetime) -> Story:
    """The desk's form: the story that the draft becomes, with this brief and a new revision; not yet public.

    The draft stays as it was made. `seen` is as in publish_draft. Raises AlreadyPublished, EditedMeanwhile.
    """
    draft = place_draft(draft=draft, place=place)
    story = open_story(draft=draft, by=by, now=now)
    if story.live:
        raise AlreadyPublished(f"“{story.headline}” is published: what readers have seen is not edited here.")
    written = brief_as_json(brief)
    if written == story.brief:  # saved twice, or nothing was changed
        return story
    refuse_unseen(story, draft, seen)
    story.brief = written
    story.headline = brief.headline.text if brief.headline else ""
    story.dek = brief.dek.text if brief.dek else ""
    story.save()
    story.save_revision(user=by, clean=False)
    logger.info("story %s edited, revision %s", story.pk, story.latest_revision_id)
    return story
