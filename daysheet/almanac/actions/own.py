"""Writing editors' own rows."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterable
from dataclasses import fields
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from daysheet.accounts.models import User
from daysheet.almanac import models
from daysheet.almanac.domain.own import rows
from daysheet.almanac.domain.own.rows import BadRow, Own
from daysheet.pagestore.actions import forget
from daysheet.places.models import Place

logger = logging.getLogger(__name__)
Model = models.OwnObservance | models.OwnPerson | models.OwnEvent
TABLES: dict[type, type[Model]] = {
    rows.OwnObservance: models.OwnObservance,
    rows.OwnPerson: models.OwnPerson,
    rows.OwnEvent: models.OwnEvent,
}
FACTS = 1  # the only row of FactsVersion


def keep_rows(*, checked: Iterable[Own], by: User | None, now: datetime) -> int:
    """Write checked rows, each over what stood for its slug and place; how many are new or changed.

    All or none; BadRow where somebody else has added the same slug meanwhile.
    """
    try:
        with transaction.atomic():
            changed = sum(_keep(row, by=by, now=now) for row in checked)
            if changed:
                _announce()
    except IntegrityError as error:
        raise BadRow(
            {"slug": "Somebody else has added this meanwhile. Look at the list, and try again."}
        ) from error
    return changed


def rewrite_row(*, row: Model, checked: Own, by: User, now: datetime) -> None:
    """Write a row anew: what is written under another name or for another place no longer stands under the old."""
    with transaction.atomic():
        if (row.slug, row.place) != (checked.slug, _place(checked.only_in)):
            type(row).objects.filter(pk=row.pk).delete()
        keep_rows(checked=[checked], by=by, now=now)


def drop_row(*, row: Model, by: User, now: datetime) -> None:
    """Take a row away: what is shipped shows again. A second time does nothing."""
    with transaction.atomic():
        deleted, _ = type(row).objects.filter(pk=row.pk).delete()
        if deleted:
            _announce()
            logger.info("own row %s dropped by user %s", row, by.pk)


def _keep(row: Own, *, by: User | None, now: datetime) -> bool:
    table, place = TABLES[type(row)], _place(row.only_in)
    given = _columns(row)
    found = table.objects.select_for_update().filter(slug=row.slug, place=place).first()
    if found and all(getattr(found, name) == value for name, value in given.items() if name != "seen"):
        return False
    table.objects.update_or_create(
        slug=row.slug, place=place, defaults={**given, "changed_by": by, "changed_at": now}
    )
    logger.info("own row %s %s kept", row.action, row.slug)
    return True


def _columns(row: Own) -> dict[str, Any]:
    """The row's fields as the table names them."""
    given = {one.name: getattr(row, one.name) for one in fields(row)}
    source = given.pop("source")
    del given["only_in"], given["slug"]
    if "scope" in given:
        given["scope"] = " ".join(given["scope"])
    if "place" in given:
        given["town"] = given.pop("place")
    return {**given, "source": source.publisher, "address": source.address or "", "seen": source.seen}


def _place(slug: str | None) -> Place | None:
    return Place.objects.get(slug=slug) if slug else None


def _announce() -> None:
    """Facts have changed: no process may keep what it holds, and no page what it shows."""
    models.FactsVersion.objects.update_or_create(pk=FACTS, defaults={"token": uuid.uuid4().hex})
    forget("facts")
