"""Reads of releases."""

from typing import Any

from django.db.models import Q, QuerySet

from daysheet.places.queries import places_of
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.models import Release


def releases_for(user: Any) -> QuerySet[Release]:
    """The releases that a member of staff may read, newest first: the unfiled ones and those of their places."""
    theirs = Q(place=None) | Q(place__in=places_of(user))
    return Release.objects.filter(theirs).order_by("-received_at", "-pk")


def parsed_of(release: Release) -> ParsedRelease:
    """A stored release as its parser gave it."""
    return ParsedRelease(
        id=release.sha256[:16],
        title=release.title,
        text=release.text,
        published_on=release.published_on,
        publisher=release.publisher,
        url=release.url,
        sha256=release.sha256,
        kind=release.kind,
        extracted=release.extracted,
    )
