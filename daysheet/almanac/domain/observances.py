"""Observances: what is marked, where it applies, and how a day's list is ordered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from daysheet.almanac.domain import rules
from daysheet.almanac.domain.public_holidays import PublicHoliday, codes_of, law_of
from daysheet.almanac.domain.rules import Occurrence, Rule
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.tables import UNTIL_SIGHTED, DatedTable
from daysheet.almanac.domain.words import in_words
from daysheet.almanac.domain.words_scopes import KINDS
from daysheet.places.domain.locality import Locality

WEEK_AT_MOST = 10  # days: what lasts no longer is told as "all week", the rest as "all month"
WELL_KNOWN_FROM = 5  # sources: a day of custom that so many list is known to all
TERRITORIES = frozenset({"as", "gu", "mp", "pr", "vi"})  # countries to some sources, to us what states are
_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True)
class Conflict:
    """Sources that disagree about one observance, in words; without sources it is our own rule that says so."""

    says: str
    sources: tuple[Source, ...]
    other_says: str
    other_sources: tuple[Source, ...]

    def in_words(self) -> str:
        return f"{_say(self.sources)} {self.says}; {_say(self.other_sources)} {self.other_says}."


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
    laws: tuple[PublicHoliday, ...] = ()

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
        if not self.estimated:
            return None
        return UNTIL_SIGHTED if self.rule else self.tables[0].waits_for

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
        return tuple(code.upper() for code in codes if "/" not in code)

    @property
    def is_well_known(self) -> bool:
        """Whether it is a day of custom that everybody knows: Valentine's Day, Halloween, New Year's Eve."""
        return self.kind == "popular" and len(self.sources) >= WELL_KNOWN_FROM and not self.compilers_only

    @property
    def is_abroad(self) -> bool:
        return not any(scope in ("us", "world") for scope in self.scope) and not self.is_local

    @property
    def is_local(self) -> bool:
        """Whether it belongs to some states, counties or cities alone."""
        if any(scope in ("us", "world") for scope in self.scope):
            return False
        return any(scope[:3] in ("us-", "us/") or scope in TERRITORIES for scope in self.scope)

    def occurrences(self, year: int) -> tuple[Occurrence, ...]:
        return rules.occurrences(self.rule, year) if self.rule else self.tables[0].occurrences(year)

    def is_known(self, year: int) -> bool:
        return rules.is_known(self.rule, year) if self.rule else self.tables[0].is_known(year)

    def law_at(self, place: Locality | None, year: int) -> PublicHoliday | None:
        """The law that makes it a public holiday there in a year, nearest first; without a place, federal law."""
        return law_of(self.laws, codes_of(place), year) if self.laws else None

    def observed(self, on: date, place: Locality | None = None) -> date | None:
        """The day off by the place's law, else by federal law; None for what no shifting rule moves."""
        law = self.law_at(place, on.year)
        return law.observed(on) if law else None

    @property
    def has_rules_by_law(self) -> bool:
        """Whether some law sets another day than its own rule."""
        return any(law.rule for law in self.laws)

    def shifts_at(self, place: Locality | None) -> bool:
        """Whether the nearest laws of the place, in whatever year, move it off weekends."""
        by_code = ([law for law in self.laws if code in law.where] for code in codes_of(place))
        return any(law.shifts for law in next(filter(None, by_code), []))


@dataclass(frozen=True, slots=True)
class OnDay:
    """An observance on one of its dates: a single day, or a period that runs from `on` to `ends`.

    `law` is what makes it a public holiday at the place asked about, `observed` the day off by it, `lawgiver` the
    code of the city, county, state or country whose law it is.
    """

    observance: Observance
    on: date
    ends: date
    observed: date | None = None
    law: PublicHoliday | None = None
    lawgiver: str = ""

    @property
    def is_public_holiday(self) -> bool:
        """Whether a law that is in force where it was asked for makes it one."""
        return self.law is not None

    @property
    def sources(self) -> tuple[Source, ...]:
        """Who says so: for a date out of a table, those who list it; for a public holiday, its law too."""
        about, own = self.observance, self.law.sources if self.law else ()
        listing = about.sources if about.rule else about.tables[0].sources_of(self.on)
        return tuple(dict.fromkeys((*listing, *own)))

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
            "rule": in_words(self.law.rule) if self.law and self.law.rule else about.words,
            "declared_by": about.declared_by,
            "sources": [source.as_json() for source in self.sources],
        }


def applies_to(observance: Observance, codes: tuple[str, ...] | None, year: int) -> bool:
    """Whether a place lists it in a year: not what another state, county or city marks; without a place, everything.

    `codes` are those of the place, None without one. What a law makes a public holiday there is listed; what its own laws have ended, or not begun, is not.
    """
    if codes is None:
        return True
    is_local = observance.is_local
    if observance.laws:
        own = [law for law in observance.laws if any(code in law.where for code in codes[:-1])]
        if own:
            return not is_local or any(law.is_in_force(year) for law in own)
    return not is_local or any(code in observance.scope for code in (*codes, codes[-2][3:]))


def order(item: OnDay) -> tuple[bool, bool, int, bool, int, int, str]:
    """Sorts a day: home before abroad, days off first, law before custom, well sourced before thinly sourced."""
    told = order_of(item.observance)
    return (told[0], not item.is_public_holiday, *told[1:])


def order_of(about: Observance) -> tuple[bool, int, bool, int, int, str]:
    """The same for what is listed without its day."""
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


def _say(sources: tuple[Source, ...]) -> str:
    return f"{_names(sources)} {'say' if len({one.publisher for one in sources}) > 1 else 'says'}"


def _names(sources: tuple[Source, ...]) -> str:
    return ", ".join(source.publisher for source in sources) or "The rule"
