"""Observances: what is marked, where it applies, and how a day's list is ordered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from daysheet.almanac.domain import rules
from daysheet.almanac.domain.rules import Occurrence, Rule
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.tables import DatedTable
from daysheet.almanac.domain.words import in_words
from daysheet.almanac.domain.words_scopes import KINDS
from daysheet.places.domain.locality import Locality

WEEK_AT_MOST = 10  # days: what lasts no longer is told as "all week", the rest as "all month"
TERRITORIES = frozenset({"as", "gu", "mp", "pr", "vi"})  # countries to some sources, to us what states are
UNTIL_SIGHTED = "until the moon is seen"
_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that disagree about one observance, in words; without sources it is our own rule that says so."""

    says: str
    sources: tuple[Source, ...]
    other_says: str
    other_sources: tuple[Source, ...]

    def in_words(self) -> str:
        return (
            f"{_names(self.sources)} says {self.says}; {_names(self.other_sources)} says {self.other_says}."
        )


@dataclass(frozen=True, slots=True)
class Observance:
    """Something marked on a date; it has a rule, or its table lists the dates, or both (a second source)."""

    slug: str
    name: str
    kind: str
    scope: tuple[str, ...]
    rule_text: str
    rule: Rule | None
    declared_by: str | None
    sources: tuple[Source, ...]
    aliases: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    confirmed: bool = True
    compilers_only: bool = False
    years_checked: int = 0
    tables: tuple[DatedTable, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def words(self) -> str:
        """The rule in plain words."""
        return in_words(self.rule) if self.rule else self.tables[0].in_words()

    @property
    def estimated(self) -> bool:
        """Whether the dates depend on a sighting of the Moon."""
        if self.rule is None:
            return self.tables[0].estimated
        return rules.calendar_of(self.rule) == "islamic"

    @property
    def depends_on(self) -> str | None:
        return UNTIL_SIGHTED if self.estimated else None

    @property
    def begins_evening_before(self) -> bool:
        return self.rule is not None and rules.begins_evening_before(self.rule)

    @property
    def is_period(self) -> bool:
        return rules.is_period(self.rule) if self.rule else self.tables[0].is_period

    @property
    def states(self) -> tuple[str, ...]:
        """Postal codes of the states and territories it is limited to; empty when it is not."""
        if any(scope in ("us", "world") for scope in self.scope):
            return ()
        codes = (
            scope.removeprefix("us-") for scope in self.scope if scope in TERRITORIES or scope[:3] == "us-"
        )
        return tuple(code.upper() for code in codes)

    @property
    def is_abroad(self) -> bool:
        return not self.states and not any(scope in ("us", "world") for scope in self.scope)

    def occurrences(self, year: int) -> tuple[Occurrence, ...]:
        return rules.occurrences(self.rule, year) if self.rule else self.tables[0].occurrences(year)

    def is_known(self, year: int) -> bool:
        return rules.is_known(self.rule, year) if self.rule else self.tables[0].is_known(year)

    def observed(self, on: date) -> date | None:
        """The day off for a holiday that falls on a weekend; None for what no shifting rule moves.

        5 U.S.C. 6103(b): Saturday moves to the Friday before. Executive Order 11582: Sunday moves to the
        Monday after. 5 U.S.C. 6103(c): an inauguration moves from Sunday only.
        """
        if not self.shifts:
            return None
        if on.weekday() == 6:
            return on + timedelta(days=1)
        return on - timedelta(days=1) if on.weekday() == 5 and self.kind == "federal" else on

    @property
    def shifts(self) -> bool:
        """Whether a federal rule moves it off weekends: fixed dates only, since the others never fall there."""
        if self.kind == "federal":
            return isinstance(self.rule, rules.FixedDay)
        return self.slug == "inauguration-day"


@dataclass(frozen=True, slots=True)
class OnDay:
    """An observance on one of its dates: a single day, or a period that runs from `on` to `ends`."""

    observance: Observance
    on: date
    ends: date
    observed: date | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says so: for a date out of a table, those who list it."""
        if self.observance.rule is None:
            return self.observance.tables[0].sources_of(self.on)
        return self.observance.sources

    def as_json(self) -> dict[str, object]:
        """The item that `today --json` and `on --json` print."""
        about = self.observance
        return {
            "slug": about.slug,
            "name": about.name,
            "kind": about.kind,
            "scope": list(about.scope),
            "on": self.on.isoformat(),
            "observed": self.observed and self.observed.isoformat(),
            "estimated": about.estimated,
            "rule": about.words,
            "declared_by": about.declared_by,
            "sources": [source.as_json() for source in self.sources],
        }


def applies_to(observance: Observance, place: Locality | None) -> bool:
    """Whether a place lists it: not what another state marks; without a place, everything."""
    return place is None or not observance.states or place.state in observance.states


def order(item: OnDay) -> tuple[bool, int, bool, int, int, str]:
    """Sorts a day: home before abroad, law before custom, well sourced before thinly sourced."""
    about = item.observance
    return (
        about.is_abroad,
        _RANKS.get(about.kind, len(_RANKS)),
        about.compilers_only,
        -len(about.sources),
        -about.years_checked,
        about.name,
    )


def lead(items: tuple[OnDay, ...]) -> OnDay | None:
    """What a front page may show largest: never a `popular` day when anything else is on."""
    return next((item for item in items if item.observance.kind != "popular"), items[0] if items else None)


def lasts_a_week(item: OnDay) -> bool:
    return item.ends - item.on < timedelta(days=WEEK_AT_MOST)


def _names(sources: tuple[Source, ...]) -> str:
    return ", ".join(source.publisher for source in sources) or "The rule"
