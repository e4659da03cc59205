"""The page of one kind of observances, in the order in which they come."""

from __future__ import annotations

from datetime import date

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.coming import ComingPage, coming_page
from daysheet.almanac.domain.words_scopes import kind_in_words


def kind_page(known: Observances, kind: str, number: int, today: date) -> ComingPage | None:
    """A page of a kind from today on; None for a kind or a page that is not there."""
    base = f"/holidays/kinds/{kind}/"
    return coming_page(known, known.of_kind(kind), number, today, base=base, name=kind_in_words(kind))
