"""Public holidays by law told in plain words: whose law makes a day one at a place."""

from __future__ import annotations

from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.public_holidays import FEDERAL, codes_of, lawgiver_of
from daysheet.almanac.domain.words import in_words
from daysheet.almanac.domain.words_scopes import is_local, locality_in_words, scope_in_words
from daysheet.places.domain.locality import Locality


def law_phrase(item: OnDay) -> str:
    """'A public holiday in Suffolk County', 'A holiday by state law in Texas'; '' where federal law or none says so."""
    if not _is_own(item):
        return ""
    if is_local(item.lawgiver):
        return f"A public holiday in {locality_in_words(item.lawgiver)}"
    return f"A holiday by state law in {scope_in_words(item.lawgiver)}"


def law_label(item: OnDay) -> str:
    """A word or two at the end of a row: 'city holiday', 'parish holiday', 'Texas'; '' as for the phrase."""
    if not _is_own(item):
        return ""
    if item.lawgiver.startswith("us/"):
        return "city holiday"
    if is_local(item.lawgiver):
        return "parish holiday" if item.lawgiver.startswith("us-la/") else "county holiday"
    return scope_in_words(item.lawgiver)


def law_remark(about: Observance, place: Locality, year: int) -> str:
    """'A public holiday in Denver by law: the last Monday of March.'; '' where only state or federal law says so."""
    law = about.law_at(place, year)
    lawgiver = lawgiver_of(law, codes_of(place)) if law else ""
    if law is None or not is_local(lawgiver):
        return ""
    named = f" as {law.name}" if law.name and law.name != about.name else ""
    rule = f": {in_words(law.rule)}" if law.rule else ""
    return f"A public holiday in {locality_in_words(lawgiver)} by law{named}{rule}."


def _is_own(item: OnDay) -> bool:
    """A federal holiday stays one, whoever else keeps it, but on a day that another law sets it is that law's."""
    if item.law is None or item.lawgiver == FEDERAL:
        return False
    return item.observance.kind != "federal" or item.law.rule is not None
