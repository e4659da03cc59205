"""Reads of releases."""

from dataclasses import dataclass
from itertools import islice
from typing import Any

from django.db.models import Q, QuerySet

from daysheet.places.queries import places_of
from daysheet.places.shipped import gazetteer
from daysheet.wire.domain.reading import read
from daysheet.wire.domain.release import Location, ParsedRelease, Sentence
from daysheet.wire.models import Release

SHOWN = 400  # sentences on one page


def releases_for(user: Any) -> QuerySet[Release]:
    """The releases that a member of staff may open, newest first: those filed or drafted for a place of theirs, and the unfiled."""
    places = places_of(user)
    drafted = Release.objects.filter(drafts__place__in=places).values("pk")
    theirs = Q(place__in=places) | Q(place=None) | Q(pk__in=drafted)
    return Release.objects.filter(theirs).select_related("place").order_by("-received_at", "-id")


def releases_listed(user: Any) -> QuerySet[Release]:
    """The same without what is long and never shown in a list."""
    return releases_for(user).defer("raw", "text", "headers")


def copies_of(release: Release) -> list[Release]:
    """What arrived of the same release besides it, oldest first: re-issued, shortened, or sent on by others."""
    return list(release.copies.defer("raw", "text", "headers").order_by("received_at", "pk"))


def parsed_of(release: Release) -> ParsedRelease:
    """The stored release as the parser gave it."""
    return ParsedRelease(
        id=release.headers.get("id") or release.sha256[:16],
        title=release.title,
        text=release.text,
        published_on=release.published_on,
        publisher=release.publisher,
        url=release.url,
        sha256=release.sha256,
        kind=release.kind,
        extracted=release.extracted,
    )


@dataclass(frozen=True)
class ReleaseReading:
    """A release as its page shows it."""

    release: Release
    sentences: list[Sentence]
    unshown: int
    location: Location
    dates: list[tuple[Any, str]]


def reading_of(release: Release) -> ReleaseReading:
    """The release with its sentences, the city that it is about and the dates that it names."""
    reading = read(parsed_of(release), gazetteer())
    return ReleaseReading(
        release=release,
        sentences=list(islice(reading.sentences, SHOWN)),
        unshown=max(0, len(reading.sentences) - SHOWN),
        location=reading.location,
        dates=[(mention.on, mention.text) for mention in reading.dates],
    )
