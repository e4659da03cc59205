"""Keeping a release as it arrived."""

import logging
from collections import Counter
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from daysheet.places.models import Place
from daysheet.wire.domain.likeness import Text, bands_of, is_copy, text_of
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.models import Release, ReleaseBand, Source

logger = logging.getLogger(__name__)
LONGEST_PUBLISHER = 300
MET, COMPARED = 200, 6  # keys met, the newest, and releases read: a look-up costs the same in a large store


@transaction.atomic
def receive_release(
    *,
    parsed: ParsedRelease,
    raw: bytes,
    by: Any,
    now: datetime,
    is_sample: bool = False,
    place: Place | None = None,
    source: Source | None = None,
    headers: Mapping[str, str] | None = None,
) -> tuple[Release, bool]:
    """The release as it is stored and whether it is new; the same hash in the same filing is the same release.

    With a place it is filed there, and other cities' staff do not see it; else for the places of its source, or
    for everybody.
    A copy of a release that is stored already, of the same filing, is kept and told as its copy.
    What a source brings that is no copy awaits its draft; `headers` are kept as they came with it.
    """
    release, created = Release.objects.get_or_create(
        sha256=parsed.sha256,
        place=place,
        shared_by=None if place else sharing(source),
        defaults={
            "raw": raw,
            "kind": parsed.kind,
            "text": parsed.text,
            "extracted": parsed.extracted,
            "title": parsed.title,
            "publisher": parsed.publisher[:LONGEST_PUBLISHER],
            "published_on": parsed.published_on,
            "url": parsed.url,
            "headers": {**parsed.headers, **(headers or {}), **own_id(parsed)},
            "source": source,
            "is_sample": is_sample,
            "received_at": now,
        },
    )
    if created:
        file_copy(release)
        if source and not release.copy_of:
            release.awaits_draft = True
            release.save(update_fields=["awaits_draft"])
        logger.info(
            "release %s received from user %s, source %s, %s bytes",
            release.pk,
            getattr(by, "pk", None),
            source and source.pk,
            len(raw),
        )
    return release, created


def sharing(source: Source | None) -> Source | None:
    """The source itself, if what it brings is for some places only; None where it is for everybody."""
    return source if source and source.places.exists() else None


def own_id(parsed: ParsedRelease) -> dict[str, str]:
    """The id that a row brought along; else none is kept, for it is the hash's beginning."""
    return {} if parsed.id == parsed.sha256[:16] else {"id": parsed.id}


def file_copy(release: Release) -> None:
    """Find the release that this one repeats, if there is one, and let it be found itself."""
    text = text_of(release.text, release.published_on)
    bands = bands_of(text)
    release.copy_of = original_of(release, text, bands)
    if release.copy_of:
        release.save(update_fields=["copy_of"])
    ReleaseBand.objects.bulk_create(ReleaseBand(release=release, band=band) for band in bands)


def original_of(release: Release, text: Text, bands: tuple[int, ...]) -> Release | None:
    """The first of the group that a release belongs to, looked for among those filed where it is."""
    met = ReleaseBand.objects.filter(
        band__in=bands, release__place=release.place_id, release__shared_by=release.shared_by_id
    ).exclude(release=release)
    shared = Counter(met.order_by("-release").values_list("release", flat=True)[:MET])
    nearest = [pk for pk, _ in shared.most_common(COMPARED)]
    for other in Release.objects.filter(pk__in=nearest).select_related("copy_of").defer("raw").order_by("pk"):
        if is_copy(text, text_of(other.text, other.published_on)):
            return other.copy_of or other
    return None
