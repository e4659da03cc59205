"""Reads of releases."""

from dataclasses import dataclass
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from django.db.models import Q, QuerySet
from django.db.models.functions import Left

from daysheet.places.models import Place
from daysheet.places.queries import places_of
from daysheet.wire.domain.release import Location, ParsedRelease, Sentence
from daysheet.wire.models import Release, SetAside, Source
from daysheet.wire.models.releases import OPENING
from daysheet.wire.shipped import read_release

SHOWN = 400  # sentences on one page


def releases_for(user: Any) -> QuerySet[Release]:
    """The releases that a member of staff may open, newest first: filed or drafted for a place of theirs, filed for
    the places of a source of theirs, or for everybody."""
    places = places_of(user)
    drafted = Release.objects.filter(drafts__place__in=places).values("pk")
    sharing = Source.objects.filter(Q(places__in=places) | Q(places=None)).values("pk")
    everyones = Q(place=None, shared_by=None)
    theirs = Q(place__in=places) | Q(pk__in=drafted) | Q(shared_by__in=sharing) | everyones
    return Release.objects.filter(theirs).select_related("place", "source").order_by("-received_at", "-id")


def releases_listed(user: Any) -> QuerySet[Release]:
    """The same without what is long and never shown in a list."""
    return without_words(releases_for(user))


def without_words(releases: QuerySet[Release]) -> QuerySet[Release]:
    """The releases with the opening of their text instead of all of it."""
    return releases.defer("raw", "text", "headers").annotate(opening=Left("text", OPENING))


def sources_for(user: Any) -> QuerySet[Source]:
    """The sources that a member of staff may see: all for a publisher, else those that serve a place of theirs."""
    sources = Source.objects.filter(removed_at=None).prefetch_related("places")
    if user.is_active and user.is_superuser:
        return sources
    return sources.filter(pk__in=Source.objects.filter(places__in=places_of(user)).values("pk"))


def sources_managed(user: Any) -> QuerySet[Source]:
    """Those among them that they may change: a source that serves another's place too is not theirs alone."""
    sources = sources_for(user)
    if user.is_superuser:
        return sources
    sources = sources.exclude(
        kind=Source.Kind.MAILBOX
    )  # it would open to another city whose editor points at it
    others = Place.objects.exclude(pk__in=places_of(user).values("pk"))
    return sources.exclude(pk__in=Source.objects.filter(places__in=others).values("pk"))


def publisher_of(release: Release) -> Source | None:
    """The publisher from whose domain a release was fetched, if editors know one.

    Only the address that was really asked counts: what a mail or a page says of its sender anybody can write.
    """
    host = urlsplit(release.headers.get("address", "")).hostname or ""
    parts = host.lower().split(".")
    domains = [".".join(parts[n:]) for n in range(len(parts) - 1)]
    known = Source.objects.filter(kind=Source.Kind.PUBLISHER, address__in=domains, removed_at=None)
    return max(known, key=lambda source: len(source.address), default=None)


def set_aside_for(user: Any) -> QuerySet[SetAside]:
    """What the sources of a member of staff brought that was no release, newest first."""
    aside = SetAside.objects.filter(source__in=sources_for(user).values("pk"))
    return aside.select_related("source").order_by("-at", "-pk")


def copies_of(release: Release) -> list[Release]:
    """What arrived of the same release besides it, oldest first: re-issued, shortened, or sent on by others."""
    return list(without_words(release.copies.order_by("received_at", "pk")))


def parsed_of(release: Release) -> ParsedRelease:
    """The stored release as its parser gave it, but for a long publisher that was cut; headers also tell how it came."""
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
        headers={key: told for key, told in release.headers.items() if key != "id"},
    )


@dataclass(frozen=True)
class ReleaseReading:
    """A release as its page shows it."""

    release: Release
    sentences: list[Sentence]
    is_cut: bool
    location: Location
    dates: list[tuple[Any, str]]
    publisher: Source | None


def reading_of(release: Release) -> ReleaseReading:
    """The release with its sentences, the city that it is about and the dates that it names."""
    reading = read_release(parsed_of(release))
    shown = list(islice(reading.sentences, SHOWN))
    return ReleaseReading(
        release=release,
        sentences=shown,
        is_cut=bool(shown) and shown[-1].end < len(release.text.rstrip()),
        location=reading.location,
        dates=[(mention.on, mention.text) for mention in reading.dates],
        publisher=publisher_of(release),
    )
