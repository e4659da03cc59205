"""What can be done with drafts and stories."""

import logging
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from daysheet.places.models import Place
from daysheet.stories.domain.brief_json import brief_as_json, brief_from_json
from daysheet.stories.domain.compose import compose
from daysheet.stories.domain.fronts import checked_date
from daysheet.stories.domain.slugs import free_slug
from daysheet.stories.errors import EditedMeanwhile, PublishingBlocked
from daysheet.stories.models import Draft, Story
from daysheet.stories.queries import blocks_of, release_words
from daysheet.stories.shipped import Sample, samples
from daysheet.stories.writer import Writer, smoothed
from daysheet.wire.actions import receive_release
from daysheet.wire.domain.release import ParsedRelease, Reading
from daysheet.wire.models import Release
from daysheet.wire.queries import parsed_of
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.files import parse_bytes

logger = logging.getLogger(__name__)


def make_draft(
    *, release: Release, place: Place | None, now: datetime, writer: Writer | None = None
) -> Draft:
    """The release's draft for that place, or for none; made once, then given back.

    A copy has no draft of its own: it is one more source of the draft of the release that it repeats. A writer
    is asked once, by whoever made the draft, when it is stored already: nothing waits for it but this call.
    """
    draft, created = keep_draft(release=release, place=place, now=now)
    if created and writer is not None:
        smooth_draft(draft=draft, writer=writer)
    return draft


@transaction.atomic
def keep_draft(
    *, release: Release, place: Place | None, now: datetime, reading: Reading | None = None
) -> tuple[Draft, bool]:
    """The draft that there is, or a new one in our own words; and whether it is new."""
    release = release.copy_of or release
    found = draft_for(release, place)
    if found:
        return found, False
    brief = brief_as_json(compose(reading or read_release(parsed_of(release))))
    draft, created = Draft.objects.get_or_create(
        release=release, place=place, defaults={"brief": brief, "made_at": now}
    )
    if created:
        logger.info("draft %s made of release %s", draft.pk, release.pk)
    return draft, created


def draft_for(release: Release, place: Place | None) -> Draft | None:
    """The draft that there is for that place; one of the same bytes in another filing is the same draft there."""
    if place is None:
        return Draft.objects.filter(release=release, place=None).first()
    return Draft.objects.filter(release__sha256=release.sha256, place=place).order_by("pk").first()


def smooth_draft(*, draft: Draft, writer: Writer) -> None:
    """Let a writer smooth a draft that no story has come of; what does not stand stays ours."""
    ours = brief_from_json(draft.brief)
    words = release_words(draft.release, ours)
    brief, notes = smoothed(ours, text=words, title=ours.release.title, writer=writer)
    written = {"brief": brief_as_json(brief), "notes": notes}
    if Draft.objects.filter(pk=draft.pk, story__isnull=True).update(**written):
        draft.brief, draft.notes = written["brief"], notes


def draft_release(
    *, release: Release, theirs: QuerySet[Place], now: datetime, writer: Writer | None = None
) -> Draft:
    """The desk's "Make a draft": for one of an editor's own places where that is known, else for none."""
    release = release.copy_of or release
    place = theirs.filter(pk=release.place_id).first() if release.place_id else None
    if place is None:
        found = Draft.objects.filter(release=release, place__in=theirs).first()
        if found:
            return found
        place = theirs.filter(slug=read_release(parsed_of(release)).location.place or "").first()
    return make_draft(release=release, place=place, now=now, writer=writer)


@transaction.atomic
def place_draft(*, draft: Draft, place: Place) -> Draft:
    """The draft as that place's: itself where it had no place, else the one that the place has already."""
    lock_place(place)
    theirs = draft_for(draft.release, place)
    if theirs:
        return theirs
    if Draft.objects.filter(pk=draft.pk, place=None).update(place=place):
        draft.place = place
        return draft
    return make_draft(release=draft.release, place=place, now=draft.made_at)


@transaction.atomic
def open_story(*, draft: Draft, by: Any, now: datetime, is_sample: bool = False) -> Story:
    """The story that the draft becomes: not yet public, with a first revision; opened once."""
    brief = brief_from_json(draft.brief)
    story, created = Story.objects.get_or_create(
        place=draft.place,
        release=draft.release,
        defaults={
            "draft": draft,
            "headline": brief.headline.text if brief.headline else "",
            "dek": brief.dek.text if brief.dek else "",
            "brief": draft.brief,
            "is_sample": is_sample,
            "live": False,
        },
    )
    if created:
        story.save_revision(user=by, clean=False)
    return story


@transaction.atomic
def publish_story(*, story: Story, by: Any, at: date, now: datetime) -> Story:
    """Make the story public under the date `at`; a story that is public stays as it is.

    Raises PublishingBlocked while something in its brief does not stand, BadDate for a date without edition.
    """
    place = lock_place(story.place)
    story = Story.objects.select_related("release", "place").get(pk=story.pk)
    if story.live:
        return story
    refuse_blocked(story)
    if story.published_on is None:  # an address, once given, stays
        story.published_on = checked_date(at, today=place.locality.day_at(now))
        story.slug = free_slug(story.headline, taken_slugs(place, at))
    story.published_at = now
    story.published_by = by
    story.save_revision(user=by, clean=False).publish(user=by, skip_permission_checks=True)
    story.refresh_from_db()
    logger.info("story %s published at %s", story.pk, story.address)
    return story


def lock_place(place: Place) -> Place:
    """Publishing in one place is one after the other, so addresses and stories stay single."""
    return Place.objects.select_for_update(no_key=True).get(pk=place.pk)


def refuse_blocked(story: Story) -> None:
    reasons = [f"{block.heading}: {block.reason}" for block in blocks_of(story)]
    if reasons:
        raise PublishingBlocked(reasons)


def taken_slugs(place: Place, day: date) -> set[str]:
    return set(Story.objects.filter(place=place, published_on=day).values_list("slug", flat=True))


@transaction.atomic
def publish_draft(
    *, draft: Draft, place: Place, by: Any, at: date, now: datetime, seen: int | None = None
) -> Story:
    """The desk's button: the draft becomes that place's story and is published.

    `seen` is the revision that the editor has read, 0 for the draft as it was made; raises EditedMeanwhile
    where another one has come since.
    """
    draft = place_draft(draft=draft, place=place)
    story = open_story(draft=draft, by=by, now=now)
    if seen is not None and not story.live:
        refuse_unseen(story, draft, seen)
    return publish_story(story=story, by=by, at=at, now=now)


def refuse_unseen(story: Story, draft: Draft, seen: int) -> None:
    """Raise EditedMeanwhile unless the editor has seen the story as it stands."""
    is_only_opened = seen == 0 and story.brief == draft.brief
    if story.latest_revision_id != seen and not is_only_opened:
        by = story.latest_revision.user if story.latest_revision else None
        raise EditedMeanwhile(by.email if by else "")


@transaction.atomic
def publish_release(
    *,
    parsed: ParsedRelease,
    raw: bytes,
    place: Place,
    by: Any,
    at: date,
    now: datetime,
    is_sample: bool = False,
) -> tuple[Story, bool]:
    """The story that a release becomes and whether it is new: received, drafted, opened, published.

    Nothing is stored unless all of it is. The same bytes for the same place are one story.
    """
    lock_place(place)
    release, _ = receive_release(parsed=parsed, raw=raw, by=by, now=now, is_sample=is_sample, place=place)
    draft = make_draft(release=release, place=place, now=now)
    story = open_story(draft=draft, by=by, now=now, is_sample=is_sample)
    if story.live:
        return story, False
    return publish_story(story=story, by=by, at=at, now=now), True


def load_samples(*, now: datetime) -> int:
    """Publish the sample releases of the places that are in the network; how many were new."""
    places = {place.slug: place for place in Place.objects.filter(slug__in={s.place for s in samples()})}
    return sum(load_sample(s, place=places[s.place], now=now) for s in samples() if s.place in places)


def load_sample(sample: Sample, *, place: Place, now: datetime) -> bool:
    """Whether the sample is new. Of samples dated by days ago, the first loading settles the date."""
    today = place.locality.day_at(now)
    at = sample.published_on(today)
    if at > today:  # a clock that is behind: the sample comes when its day has come
        return False
    parsed = replace(
        parse_bytes(sample.raw, sample.file),
        title=sample.title,
        publisher=sample.publisher,
        published_on=at,
    )
    return publish_release(
        parsed=parsed, raw=sample.raw, place=place, by=None, at=at, now=now, is_sample=True
    )[1]
