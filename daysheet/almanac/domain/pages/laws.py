"""Where an observance is a public holiday, under which name, since when, and which day is off."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from daysheet.almanac.domain.observances import Observance
from daysheet.almanac.domain.pages.words import listing
from daysheet.almanac.domain.public_holidays import FEDERAL, PublicHoliday
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.words import WEEKDAYS, in_words
from daysheet.almanac.domain.words_scopes import is_local, locality_in_words, scope_in_words, scopes_in_words
from daysheet.places.domain.states import FIFTY, STATES

OUTLYING = "US Minor Outlying Islands"
NAMED_AT_MOST = 5  # places that a line names; more are counted, and listed when asked for


@dataclass(frozen=True, slots=True)
class LawRow:
    """A line of the list: who keeps it as a public holiday, and on what terms; `places` where `who` only counts."""

    who: str
    said: str
    places: str = ""


def law_rows(about: Observance) -> tuple[LawRow, ...]:
    """Federal law first, then the laws with the most places; laws on the same terms stand together."""
    grouped: dict[tuple[object, ...], list[str]] = {}
    for law in about.laws:
        grouped.setdefault(_terms(law), []).extend(law.where)
    first = {_terms(law): law for law in reversed(about.laws)}
    ordered = sorted(grouped.items(), key=lambda one: (FEDERAL not in one[1], -len(one[1]), one[1]))
    return tuple(_row(sorted(set(where)), _said(first[terms])) for terms, where in ordered)


def law_sources(about: Observance) -> tuple[Source, ...]:
    """The sources of its laws, each once."""
    return tuple(dict.fromkeys(source for law in about.laws for source in law.sources))


def where_in_words(code: str) -> str:
    """'us-la/orleans' is Orleans Parish, Louisiana; 'us/la/new-orleans' New Orleans, Louisiana; 'us' federal offices."""
    if code == FEDERAL:
        return "Federal offices"
    return scope_in_words(code) if is_local(code) else _state(code)


def _terms(law: PublicHoliday) -> tuple[object, ...]:
    return FEDERAL in law.where, law.name, law.rule, law.since, law.until, law.shifts


def _row(where: list[str], said: str) -> LawRow:
    if len(where) <= NAMED_AT_MOST:
        return LawRow(_names(where), said)
    return LawRow(f"{len(where)} {_sort(where)}", said, _names(where))


def _names(where: list[str]) -> str:
    """States, then cities and counties with the state that they share: 'Utah; El Paso and El Paso County, Texas'."""
    wide = listing(sorted(where_in_words(code) for code in where if not is_local(code)))
    local = sorted(filter(is_local, where), key=lambda code: (_state(code), locality_in_words(code)))
    by_state = groupby(local, key=_state)
    return "; ".join(filter(None, (wide, *(scopes_in_words(tuple(codes)) for _, codes in by_state))))


def _state(code: str) -> str:
    return STATES.get(code[3:5].upper(), OUTLYING)


def _sort(where: list[str]) -> str:
    """What the places of a long line are, in a word or three."""
    if any("/" in code for code in where):
        return "places"
    return "states" if FIFTY.issuperset(code[3:].upper() for code in where) else "states and territories"


def _said(law: PublicHoliday) -> str:
    """'as Presidents’ Day, since 1971; a Sunday moves it to the Monday after'."""
    years = {
        (True, True): f"from {law.since} to {law.until}",
        (True, False): f"since {law.since}",
        (False, True): f"until {law.until}",
    }.get((law.since is not None, law.until is not None), "")
    day = f"on {in_words(law.rule)}" if law.rule else ""
    told = ", ".join(part for part in (f"as {law.name}" if law.name else "", day, years) if part)
    off = ", ".join(_off(weekday, days) for weekday, days in law.shifts)
    return "; ".join(part for part in (told, off) if part) or "by law"


def _off(weekday: int, days: int) -> str:
    """'a Saturday moves it to the Friday before'."""
    moved = WEEKDAYS[(weekday + days) % 7]
    return f"a {WEEKDAYS[weekday]} moves it to the {moved} {'after' if days > 0 else 'before'}"
