"""Drafting what arrives: by itself from sources, or brought in by somebody."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet

from daysheet.places.models import Place
from daysheet.stories.actions.publishing import draft_release, keep_draft, smooth_draft
from daysheet.stories.models import Draft
from daysheet.stories.writer import Writer
from daysheet.wire.actions.arrivals import Brought
from daysheet.wire.domain.release import Location
from daysheet.wire.models import Release, Source
from daysheet.wire.queries import parsed_of
from daysheet.wire.shipped import read_release

logger = logging.getLogger(__name__)

MOST_DRAFTS = 200  # of one run: some seconds of work
MOST_SMOOTHED = 20  # of one run that asks a writing service for each: some minutes


@dataclass(frozen=True, slots=True)
class Drafted:
    """One item that somebody brought in, and its draft, if it is a release."""

    brought: Brought
    draft: Draft | None


def draft_brought(
    brought: Iterable[Brought], *, theirs: QuerySet[Place], now: datetime, writer: Writer | None = None
) -> Iterator[Drafted]:
    """Each item with the draft of its release, for one of `theirs` where that is known."""
    for one in brought:
        sent = {"release": one.release, "theirs": theirs, "now": now, "writer": writer}
        yield Drafted(one, draft_release(**sent) if one.release else None)


def draft_arrived(*, now: datetime, writer: Writer | None = None) -> int:
    """Draft what sources brought, oldest first; how many drafts. One that cannot be drafted stops no other."""
    most = MOST_DRAFTS if writer is None else MOST_SMOOTHED
    waiting = Release.objects.filter(awaits_draft=True).order_by("pk").values_list("pk", flat=True)[:most]
    return sum(draft_arrival(pk=pk, now=now, writer=writer) for pk in list(waiting))


def draft_arrival(*, pk: int, now: datetime, writer: Writer | None = None) -> bool:
    """Whether a draft was made of a release that came by itself; it is tried once, then left to the editors."""
    try:
        with transaction.atomic():
            rows = Release.objects.select_for_update(of=("self",)).select_related("place", "source")
            release = rows.filter(pk=pk, awaits_draft=True).first()
            if release is None:
                return False
            Release.objects.filter(pk=pk).update(awaits_draft=False)
            reading = read_release(parsed_of(release))
            place = place_served(release, reading.location)
            draft, created = keep_draft(release=release, place=place, now=now, reading=reading)
        if created and writer is not None:
            smooth_draft(draft=draft, writer=writer)
    except (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        logger.exception("release %s could not be drafted", pk)
        Release.objects.filter(pk=pk).update(awaits_draft=False)
        return False
    return True


def place_served(release: Release, location: Location) -> Place | None:
    """The place of a draft: where it was filed by hand, else the city it is about if a source of it serves that city."""
    if release.source and release.source.kind == Source.Kind.FOLDER and release.place:
        return release.place
    place = Place.objects.filter(slug=location.place or "").first()
    serving = Source.objects.filter(Q(arrivals__release=release) | Q(pk=release.source_id))
    if place and serving.filter(Q(places=None) | Q(places=place)).exists():
        return place
    return None
