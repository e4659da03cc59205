"""Drafts and stories as the desk shows them: in lists, to be judged, and to be edited."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Case, F, QuerySet, TextField, Value, When
from django.db.models.functions import Length

from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.brief_json import brief_from_json
from daysheet.stories.domain.checks import Block, Finding, blocking, check_brief
from daysheet.stories.domain.document import with_texts
from daysheet.stories.domain.page import LONGEST, StoryText, story_text
from daysheet.stories.models import Draft, Story
from daysheet.stories.queries import (
    NOT_LISTED,
    about_words,
    drafts_waiting,
    release_words,
    stories_for,
    story_of,
)
from daysheet.wire.models import Release, Source
from daysheet.wire.queries import SHOWN, copies_of, publisher_of

MARK_WORDS = {
    "hype": "big words",
    "superlative": "a superlative without evidence",
    "sales": "sales talk",
    "single_source": "only one side is heard",
    "press_release": "rests on a press release alone",
    "not_english": "not in English",
}
WITHOUT_PLACE = "none"


@dataclass(frozen=True)
class Review:
    """A draft, or the story opened from it, as an editor judges it: laid out, with what does not stand."""

    draft: Draft
    story: Story | None
    brief: Brief
    words: str
    text: StoryText
    findings: list[Finding]
    blocks: list[Block]
    marks: list[str]
    copies: list[Release]
    publisher: Source | None

    @property
    def revision(self) -> int:
        """Which version is shown: a revision of the story, 0 for the draft as it was made."""
        return revision_of(self.story)

    @property
    def is_edited(self) -> bool:
        return self.story is not None and self.story.brief != self.draft.brief

    @property
    def touch(self) -> "Touch | None":
        return touch_of(self.story, self.draft.brief)

    @property
    def sentences(self) -> list[tuple[str, str]]:
        """The release's sentences as far as a page carries them, each with what it does in the release."""
        shown = with_texts(self.brief.sentences[:SHOWN], self.words)
        return [(s.text, "" if s.role == "other" else s.role.replace("_", " ")) for s in shown]

    @property
    def unshown(self) -> int:
        return max(0, len(self.brief.sentences) - SHOWN)


def review_of(draft: Draft, *, today: date) -> Review:
    """The draft's story where it was opened, else the draft itself."""
    story = story_of(draft)
    brief = brief_from_json(story.brief if story else draft.brief)
    words = release_words(draft.release, brief)
    return Review(
        draft=draft,
        story=story,
        brief=brief,
        words=words,
        text=story_text(brief, text=words, title=brief.release.title, published_on=today),
        findings=check_brief(brief, words, brief.release.title),
        blocks=blocking(brief, words, brief.release.title),
        marks=list(dict.fromkeys(MARK_WORDS.get(mark.kind, mark.kind) for mark in brief.marks)),
        copies=copies_of(draft.release),
        publisher=publisher_of(draft.release),
    )


def revision_of(story: Story | None) -> int:
    """The newest revision of a story, 0 where none was opened yet."""
    return (story.latest_revision_id or 0) if story else 0


# Lists ---------------------------------------------------------------------


@dataclass(frozen=True)
class Touch:
    """What became of a draft or story last: 'opened' or 'edited', by whom and when."""

    kind: str
    by: str
    at: datetime | None


@dataclass(frozen=True)
class DraftRow:
    """A draft in a list; `blocks` is None where the release is too long to be checked for a list."""

    draft: Draft
    headline: str
    about: str
    brief: dict[str, Any]
    blocks: int | None
    touch: Touch | None


def drafts_listed(user: Any, *, place: str = "", shown: str = "") -> QuerySet[Any]:
    """The keys of the drafts that wait, of one place or of none, local or not: sorting rows would sort all they hold."""
    drafts = drafts_waiting(user, shown=shown)
    if place:
        drafts = drafts.filter(place=None) if place == WITHOUT_PLACE else drafts.filter(place__slug=place)
    return drafts.values_list("pk", flat=True)


def draft_rows(keys: Iterable[int]) -> list[DraftRow]:
    """The drafts of one page of that list, with what blocks each as it stands now."""
    drafts = Draft.objects.filter(pk__in=list(keys)).order_by("-made_at", "-pk").defer(*NOT_LISTED)
    drafts = drafts.select_related("place", "release__source", "story__latest_revision__user")
    drafts = drafts.alias(length=Length("release__text")).annotate(words=_words_up_to(LONGEST))
    return [_draft_row(draft) for draft in drafts]


def _words_up_to(longest: int) -> Case:
    """The release's text where a list has the time to check it: a book would hold up the page."""
    short = When(length__lte=longest, then=F("release__text"))
    return Case(short, default=Value(None), output_field=TextField())


def _draft_row(draft: Draft) -> DraftRow:
    story: Story | None = getattr(draft, "story", None)
    kept = story.brief if story else draft.brief
    headline = (kept["headline"] or {}).get("text", "")
    return DraftRow(
        draft, headline, about_words(kept), kept, _blocks(kept, draft.words), touch_of(story, draft.brief)
    )


def _blocks(kept: dict[str, Any], words: str | None) -> int | None:
    if words is None:
        return None
    brief = brief_from_json(kept)
    text = brief.release.text if brief.release.text is not None else words
    return len(blocking(brief, text, brief.release.title))


def touch_of(story: Story | None, made: dict[str, Any]) -> Touch | None:
    """Who opened the draft or edited its story, None where nobody has."""
    if story is None:
        return None
    last = story.latest_revision
    by = last.user.email if last and last.user else ""
    return Touch("opened" if story.brief == made else "edited", by, last.created_at if last else None)


def stories_listed(user: Any, *, place: str = "", state: str = "") -> QuerySet[Story]:
    """The stories of the user's places, of one of them, published or not."""
    stories = stories_for(user)
    if place:
        stories = stories.filter(place__slug=place)
    if state:
        stories = stories.filter(live=state == "published")
    return stories
