"""What can be done with releases."""

import logging
from datetime import datetime
from typing import Any

from django.db import transaction

from daysheet.places.models import Place
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.models import Release

logger = logging.getLogger(__name__)
LONGEST_PUBLISHER = 300


@transaction.atomic
def receive_release(
    *,
    parsed: ParsedRelease,
    raw: bytes,
    by: Any,
    now: datetime,
    is_sample: bool = False,
    place: Place | None = None,
) -> tuple[Release, bool]:
    """The release as it is stored and whether it is new; what has the same hash is the same release.

    With a place it is filed there, and other cities' staff do not see it; the first filing stays.
    """
    release, created = Release.objects.get_or_create(
        sha256=parsed.sha256,
        defaults={
            "raw": raw,
            "kind": parsed.kind,
            "text": parsed.text,
            "extracted": parsed.extracted,
            "title": parsed.title,
            "publisher": parsed.publisher[:LONGEST_PUBLISHER],
            "published_on": parsed.published_on,
            "url": parsed.url,
            "headers": own_id(parsed),
            "place": place,
            "is_sample": is_sample,
            "received_at": now,
        },
    )
    if created:
        logger.info(
            "release %s received from user %s, %s bytes", release.pk, getattr(by, "pk", None), len(raw)
        )
    return release, created


def own_id(parsed: ParsedRelease) -> dict[str, str]:
    """The id that a row brought along; else none is kept, for it is the hash's beginning."""
    return {} if parsed.id == parsed.sha256[:16] else {"id": parsed.id}
