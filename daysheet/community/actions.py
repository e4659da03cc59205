"""What readers and editors do with submissions."""

import logging
import secrets
from datetime import datetime
from uuid import uuid4

from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from daysheet.accounts.models import User
from daysheet.community.domain.sent import Sent, fingerprint, is_form_key
from daysheet.community.errors import ReasonMissing
from daysheet.community.models import Submission
from daysheet.community.queries import place_about

logger = logging.getLogger(__name__)


def receive_submission(*, sent: Sent, form_key: str, now: datetime) -> Submission:
    """Keep what was sent. Returns only when row and photo are stored; the same form twice is one row."""
    key = form_key if is_form_key(form_key) else secrets.token_urlsafe(16)
    new = new_submission(sent, mark=fingerprint(sent, key), now=now)
    try:
        store(new)
    except IntegrityError:
        first = Submission.objects.filter(fingerprint=new.fingerprint).first()
        if first is None:
            raise
        return first
    logger.info("submission %s received: %s about %s", new.pk, new.kind, new.place or "no place")
    return new


def new_submission(sent: Sent, *, mark: str, now: datetime) -> Submission:
    submission = Submission(
        token=secrets.token_urlsafe(24),
        fingerprint=mark,
        kind=sent.kind,
        about=sent.about,
        place=place_about(sent.about),
        body=sent.body,
        contact=sent.contact,
        event_title=sent.event_title,
        event_on=sent.event_on,
        event_time=sent.event_time,
        event_venue=sent.event_venue,
        received_at=now,
    )
    if sent.photo:
        submission.photo = ContentFile(sent.photo, name=f"{now:%Y/%m}/{uuid4().hex}.jpg")
    return submission


def store(submission: Submission) -> None:
    """Write photo and row together: when the row fails, the file goes.

    Durable, so that no transaction around this one can undo the row after the receipt was given.
    """
    try:
        with transaction.atomic(durable=True):
            submission.save(force_insert=True)
    except BaseException:
        if submission.photo:
            submission.photo.storage.delete(submission.photo.name)
        raise


def mark_read(*, submission: Submission, now: datetime) -> None:
    """Note that an editor has read it; the first time counts."""
    if Submission.objects.filter(pk=submission.pk, read_at=None).update(read_at=now):
        submission.read_at = now


@transaction.atomic
def erase_submission(*, submission: Submission, by: User, now: datetime) -> Submission:
    """Forget what was sent, as its sender asked; the receipt then says so. The photo goes after the commit."""
    locked = Submission.objects.select_for_update().get(pk=submission.pk)
    storage, photo = locked.photo.storage, locked.photo.name
    locked.body = locked.contact = locked.event_title = locked.event_time = locked.event_venue = ""
    locked.photo = locked.reason = ""
    locked.status, locked.decided_at, locked.decided_by = Submission.Status.ERASED, now, by
    locked.read_at = locked.read_at or now
    locked.save()
    if photo:
        transaction.on_commit(lambda: storage.delete(photo))
    logger.info("submission %s is erased", locked.pk)
    return locked


@transaction.atomic
def decide_submission(
    *, submission: Submission, status: str, reason: str, by: User, now: datetime
) -> Submission:
    """Accept or decline it, or put it back; its sender reads status and reason on the receipt."""
    if status == Submission.Status.DECLINED and not reason.strip():
        raise ReasonMissing("Say why: the sender reads the reason on the receipt.")
    locked = Submission.objects.select_for_update().get(pk=submission.pk)
    locked.status, locked.reason = Submission.Status(status), reason.strip()
    locked.decided_at, locked.decided_by = now, by
    locked.read_at = locked.read_at or now
    locked.save(update_fields=["status", "reason", "decided_at", "decided_by", "read_at"])
    logger.info("submission %s is %s", locked.pk, locked.status)
    return locked
