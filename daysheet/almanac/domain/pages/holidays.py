"""The page of one observance: when, by whose rule, who says so, and where sources differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from daysheet.almanac.domain.observances import Observance, OnDay, order
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.laws import LawRow, law_rows, law_sources
from daysheet.almanac.domain.pages.reach import SUNDAY
from daysheet.almanac.domain.pages.rows import sources_once
from daysheet.almanac.domain.pages.words import (
    NAMED_AT_MOST,
    days_between,
    distance_in_words,
    long_date,
    ordinal,
    phrase_with_rule,
    run_in_words,
    weekday_date,
    where_marked,
)
from daysheet.almanac.domain.pages.years import YearRow, differences_in_tables, year_rows
from daysheet.almanac.domain.rules import NthWeekday
from daysheet.almanac.domain.texts import ObservanceText
from daysheet.almanac.domain.words import date_in_words
from daysheet.almanac.domain.words_scopes import kind_in_words, scopes_in_words

NEAR_BEFORE, NEAR_AFTER, NEAR_SHOWN = 3, 7, 7
BY_STATUTE = frozenset({"federal", "us-law"})
SELDOM_NEAR = frozenset({"popular", "food", "country-national"})


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the list beside the leaf."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class NearRow:
    """A day around this one."""

    slug: str
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source in the page's numbered list; sentences refer to its place there."""

    publisher: str
    title: str
    address: str | None
    seen: date


@dataclass(frozen=True, slots=True)
class HolidayPage:
    """What a reader sees of an observance."""

    slug: str
    name: str
    kind: str
    kind_said: str
    where: str
    dek: str
    next: OnDay | None
    is_red: bool
    leaf_line: str
    until: str
    facts: tuple[Fact, ...]
    years: tuple[YearRow, ...]
    related: tuple[NearRow, ...]
    near: tuple[NearRow, ...]
    differences: tuple[str, ...]
    sources: tuple[CitedSource, ...]
    text: ObservanceText | None
    laws: tuple[LawRow, ...] = ()

    @property
    def title(self) -> str:
        """'Thanksgiving Day: Thursday 26 November 2026'."""
        if self.next is None:
            return self.name
        on, ends = self.next.on, self.next.ends
        return f"{self.name}: {long_date(on) if on == ends else run_in_words(on, ends) + f' {ends.year}'}"


def holiday_page(
    known: Observances,
    about: Observance,
    today: date,
    text: ObservanceText | None = None,
    related: Sequence[str] = (),
) -> HolidayPage:
    """The page of an observance on a day, with our text of it where there is one, and what is related to it."""
    following = known.next_of(about.slug, today)
    return HolidayPage(
        slug=about.slug,
        name=about.name,
        kind=about.kind,
        kind_said=kind_in_words(about.kind),
        where=where_marked(about),
        dek=phrase_with_rule(about, following),
        next=following,
        is_red=following is not None and (about.kind == "federal" or following.on.weekday() == SUNDAY),
        leaf_line=_leaf_line(following, today),
        until=_until(following),
        facts=tuple(_facts(about, following, text)),
        years=year_rows(known, about, following, today),
        related=_related(known, related, today),
        near=_near(known, about, following, related),
        differences=(*(one.in_words() for one in about.conflicts), *differences_in_tables(about)),
        sources=tuple(_cited(about, text)),
        text=text,
        laws=law_rows(about),
    )


def _leaf_line(item: OnDay | None, today: date) -> str:
    if item is None:
        return "No source that we have says when it comes next."
    if item.on < today:
        return f"It is on now: since {weekday_date(item.on)}."
    return days_between(item.on, today)


def _until(item: OnDay | None) -> str:
    """'To Saturday 10 October.', for a period."""
    return f"To {weekday_date(item.ends)}." if item and item.ends > item.on else ""


def _cited(about: Observance, text: ObservanceText | None) -> Iterator[CitedSource]:
    """The text's sources first, as its sentences number them; then those of the facts that are not among them."""
    named = text.sources if text else ()
    for source, title in zip(named, text.titles if text else (), strict=True):
        yield CitedSource(source.publisher, title, source.address, source.seen)
    addresses = {source.address for source in named}
    for source in sources_once((*about.sources, *law_sources(about))):
        if source.address is None or source.address not in addresses:
            yield CitedSource(source.publisher, "", source.address, source.seen)


def _facts(about: Observance, item: OnDay | None, text: ObservanceText | None) -> Iterator[Fact]:
    yield Fact("Rule", f"{about.words[0].upper()}{about.words[1:]}{_reach(about)}.")
    if item:
        yield from _facts_of_next(about, item)
    declared_by = _declarer(about, text)
    said = {
        "Declared by": f"{declared_by}." if declared_by else "",
        "Since": f"{text.since}." if text and text.since else "",
        "Where": ""
        if declared_by or len(about.states) <= NAMED_AT_MOST
        else f"{scopes_in_words(about.scope)}.",
        "Also called": "; ".join(about.also_called),
        "How sure": _standing(about),
    }
    yield from (Fact(name, text) for name, text in said.items() if text)


def _declarer(about: Observance, text: ObservanceText | None) -> str | None:
    """The statute, where one makes the day; else whom our text names before what its kind tells."""
    named = text.declared_by if text else None
    return about.declared_by if about.kind in BY_STATUTE else named or about.declared_by


def _reach(about: Observance) -> str:
    """', from the 22nd to the 28th': between which days of its month an n-th weekday falls."""
    match about.rule:
        case NthWeekday(nth=nth) if 1 <= nth <= 4:
            return f", from the {ordinal(7 * nth - 6)} to the {ordinal(7 * nth)}"
    return ""


def _facts_of_next(about: Observance, item: OnDay) -> Iterator[Fact]:
    if about.begins_evening_before:
        eve = weekday_date(item.on - timedelta(days=1))
        yield Fact("Begins", f"The evening before: at nightfall on {eve}.")
    if about.estimated:
        yield Fact("Estimated", f"Computed, {about.depends_on}; it may shift by a day.")
    if item.observed and item.observed != item.on:
        why = f"{date_in_words(item.on)} is a {item.on:%A}"
        yield Fact("Observed", f"{long_date(item.observed)} is the day off, since {why}.")


def _standing(about: Observance) -> str:
    said = []
    if not about.confirmed:
        said.append("Rule not confirmed: we have not seen it in a source.")
    if about.compilers_only:
        said.append("It rests on compilers of popular days alone, and they copy one another.")
    if about.years_checked:
        count = f"{about.years_checked} year{'' if about.years_checked == 1 else 's'}"
        said.append(f"Dated sources give exactly this rule’s date in {count}.")
    return " ".join(said)


def _related(known: Observances, slugs: Sequence[str], today: date) -> tuple[NearRow, ...]:
    """By their next dates, and last those that have none."""
    found = [(about, known.next_of(about.slug, today)) for about in map(known.find, slugs)]
    ordered = sorted(found, key=lambda pair: pair[1].on if pair[1] else date.max)
    return tuple(NearRow(about.slug, about.name, _next_date(item)) for about, item in ordered)


def _next_date(item: OnDay | None) -> str:
    """'26 November 2026', 'from 1 March 2027' for what lasts."""
    if item is None:
        return "date not known yet"
    return date_in_words(item.on) if item.on == item.ends else f"from {date_in_words(item.on)}"


def _near(
    known: Observances, about: Observance, item: OnDay | None, related: Sequence[str]
) -> tuple[NearRow, ...]:
    """The better known days within the week, by date; days of custom only where there is nothing else."""
    if item is None:
        return ()
    found: dict[str, tuple[OnDay, int]] = {}
    told = {about.slug, *related}
    for away in range(-NEAR_BEFORE, NEAR_AFTER + 1):
        day = item.on + timedelta(days=away)
        for other in known.on(day).observances:
            if other.observance.slug not in told and other.on == day and not other.observance.is_abroad:
                found.setdefault(other.observance.slug, (other, away))
    notable = [pair for pair in found.values() if not _seldom(pair[0])] or list(found.values())
    nearest = sorted(notable, key=lambda pair: (abs(pair[1]), order(pair[0])))[:NEAR_SHOWN]
    shown = sorted(nearest, key=lambda pair: (pair[1], order(pair[0])))
    return tuple(NearRow(o.observance.slug, o.observance.name, distance_in_words(n)) for o, n in shown)


def _seldom(item: OnDay) -> bool:
    about = item.observance
    return about.kind in SELDOM_NEAR or about.compilers_only or about.is_local
