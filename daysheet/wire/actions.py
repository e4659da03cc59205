"""What can be done with releases."""

import logging
from datetime import datetime
from typing import Any

from django.db import transaction

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.models import Release

logger = logging.getLogger(__name__)


def receive_release(
    *, parsed: ParsedRelease, raw: bytes, now: datetime, by: Any = None, is_sample: bool = False
) -> tuple[Release, bool]:
    """Store a release as it arrived; the same content is one release, whoever sends it and how often.

    Returns the release and whether it is new. Safe when two processes receive it at once: the digest is
    unique, and the second one gets the first one's row.
    """
    with transaction.atomic():
        release, created = Release.objects.get_or_create(
            sha256=parsed.sha256,
            defaults={
                "raw": raw,
                "kind": parsed.kind,
                "text": parsed.text,
                "extracted": parsed.extracted,
                "title": parsed.title,
                "publisher": parsed.publisher,
                "published_on": parsed.published_on,
                "url": parsed.url,
                "is_sample": is_sample,
                "received_at": now,
            },
        )
    if created:
        logger.info("release %s stored, received by %s", release.pk, by)
    return release, created
