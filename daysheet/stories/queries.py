"""Reads of drafts and stories."""

from collections.abc import Mapping, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

from django.db.models import Q, QuerySet

from daysheet.almanac.queries import known_facts
from daysheet.places.domain.locality import Locality
from daysheet.places.models import Place
from daysheet.places.queries import places_of
from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.brief_json import brief_from_json
from daysheet.stories.domain.checks import Block, blocking
from daysheet.stories.domain.fronts import MOST, front_window
from daysheet.stories.domain.page import StoryText, story_text
from daysheet.stories.models import Draft, Story
from daysheet.stories.shipped import Sample, samples
from daysheet.wire.models import Release
from daysheet.wire.queries import releases_for

NEWEST_FIRST = ("-published_on", "-published_at", "-pk")
NOT_LISTED = ("release__raw", "release__text", "release__headers")  # long, and never shown in a list


def live_stories() -> QuerySet[Story]:
    """Every published story of every place, newest first, with its place and release."""
    stories = Story.objects.filter(live=True).select_related("place", "release")
    return stories.defer(*NOT_LISTED).order_by(*NEWEST_FIRST)


def stories_of(place: Place | Locality) -> QuerySet[Story]:
    """The place's published stories, newest first."""
    return live_stories().filter(place__slug=place.slug)


def front_stories(place: Place | Locality, day: date) -> list[Story]:
    """What stands on the place's front page of that day, the first for the lead."""
    return list(stories_of(place).filter(published_on__range=front_window(day))[:MOST])


def latest_stories(limit: int) -> list[Story]:
    """The newest stories of the whole network."""
    return list(live_stories()[:limit])


def stories_telling_of(words: Sequence[str]) -> QuerySet[Story]:
    """Published stories whose headline, dek, lead or players have all the words, the last perhaps only begun.

    The words are folded, so that none holds a sign that LIKE would take for another.
    """
    *whole, last = words
    found = live_stories().defer("brief", "search_words", *NOT_LISTED)
    for word in whole:
        found = found.filter(search_words__contains=f" {word} ")
    return found.filter(search_words__contains=f" {last}")


def published_story(place: str, day: date, slug: str) -> Story | None:
    """The story at that address, if readers may see it."""
    stories = live_stories().defer(None).defer("release__raw")
    return stories.filter(place__slug=place, published_on=day, slug=slug).first()


def sample_stories() -> list[tuple[Story, Sample]]:
    """The published sample stories, each with the sample that it was made from."""
    by_hash = {sha256(sample.raw).hexdigest(): sample for sample in samples()}
    stories = live_stories().filter(is_sample=True, release__sha256__in=by_hash)
    return [(story, by_hash[story.release.sha256]) for story in stories]


def is_red_letter(place: Place, day: date) -> bool:
    """Whether the day's numeral is printed in the city's ink: Sundays and the place's public holidays."""
    if day.isoweekday() == 7:
        return True
    marked = known_facts().observances.on(day, place.locality).observances
    return any(item.is_public_holiday for item in marked)


def release_words(release: Release, brief: Brief) -> str:
    """The text that the brief's passages point into."""
    return brief.release.text if brief.release.text is not None else release.text


def text_of(kept: Draft | Story, published_on: date) -> StoryText:
    """The brief of a draft or a story, laid out to be read."""
    brief = brief_from_json(kept.brief)
    words = release_words(kept.release, brief)
    return story_text(brief, text=words, title=brief.release.title, published_on=published_on)


def blocks_of(kept: Draft | Story) -> list[Block]:
    """Every reason why it cannot be published as it is."""
    brief = brief_from_json(kept.brief)
    return blocking(brief, release_words(kept.release, brief), brief.release.title)


def drafts_for(user: Any) -> QuerySet[Draft]:
    """The drafts that a member of staff may open: of their places, and those for no place whose release is theirs."""
    unplaced = Q(place=None) & Q(release__in=releases_for(user).order_by().values("pk"))
    drafts = Draft.objects.filter(Q(place__in=places_of(user)) | unplaced)
    drafts = drafts.select_related("place", "release", "release__source", "story__latest_revision__user")
    return drafts.order_by("-made_at", "-pk")


def drafts_waiting(user: Any, *, shown: str = "") -> QuerySet[Draft]:
    """The drafts among these that no published story has come of; `shown` may be 'local' or 'not-local'."""
    drafts = drafts_for(user).exclude(story__live=True).defer(*NOT_LISTED)
    match shown:
        case "local":
            return drafts.filter(brief__scope="city").exclude(place=None)
        case "not-local":
            return drafts.filter(Q(place=None) | Q(brief__scope__in=["state", "national"]))
    return drafts


def about_words(brief: Mapping[str, Any]) -> str:
    """What a draft without a place is about: another town, a state, the whole country, or nobody can tell."""
    if brief.get("city"):
        return f"{brief['city']}, {brief['state']}"
    if brief.get("scope") == "state" and brief.get("state"):
        return f"the state, {brief['state']}"
    return "no town found"


def stories_for(user: Any) -> QuerySet[Story]:
    """Every story of a member of staff's places, newest first, those not published before the others."""
    stories = Story.objects.filter(place__in=places_of(user))
    stories = stories.select_related("place", "release", "latest_revision__user")
    return stories.defer("brief", *NOT_LISTED).order_by("live", *NEWEST_FIRST)


def story_of(draft: Draft) -> Story | None:
    """The story that has come of a draft, or of another draft of its release for its place."""
    found: Story | None = getattr(draft, "story", None)
    if found or draft.place_id is None:
        return found
    stories = Story.objects.select_related("place", "latest_revision__user")
    return stories.filter(place=draft.place_id, release=draft.release_id).first()


def brief_at(draft: Draft, revision: int) -> Brief:
    """The brief as that revision of the draft's story has it; as the draft was made where it has none such."""
    story = story_of(draft)
    kept = story.revisions.filter(pk=revision).first() if story and revision else None
    return brief_from_json(kept.as_object().brief if kept else draft.brief)
