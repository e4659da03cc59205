"""Facts with editors' own rows laid over the shipped ones; the shipped rows stay as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.facts import Events, Facts, People
from daysheet.almanac.domain.observances import Conflict, Observance, OnDay, order
from daysheet.almanac.domain.observances_calendar import Marked, Observances
from daysheet.almanac.domain.own.rows import (
    ACTIONS,
    OwnEvent,
    OwnObservance,
    OwnPerson,
    OwnRows,
    event_key,
)
from daysheet.almanac.domain.people import Named, OtherDate, Person
from daysheet.almanac.domain.public_holidays import FEDERAL, PublicHoliday
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.places.domain.locality import Locality

LAWFUL = frozenset({"federal", "us-state", "us-local"})


def overlaid(shipped: Facts, own: OwnRows) -> Facts:
    """The facts that a network shows; `.at(place)` of them what a place with rows of its own shows."""
    if not own:
        return shipped
    everywhere = own.of(None)
    known = replaced(shipped.observances, everywhere.observances)
    patches = {place: _Patch(known, own.of(place).observances) for place in own.places()}
    base = Facts(
        observances=OverlaidObservances(known, patches),
        people=PatchedPeople(shipped.people, everywhere.people),
        events=PatchedEvents(shipped.events, everywhere.events),
        denied=denied_with(shipped.denied, everywhere.people),
    )
    return replace(base, local={place: _locally(base, own.of(place)) for place in own.places()})


def _locally(base: Facts, own: OwnRows) -> Facts:
    return replace(
        base,
        people=PatchedPeople(base.people, own.people),
        events=PatchedEvents(base.events, own.events),
        denied=denied_with(base.denied, own.people),
    )


def replaced(shipped: Observances, own: Sequence[OwnObservance]) -> Observances:
    """The observances with rows for everywhere in their places; the same object where there are none."""
    if not own:
        return shipped
    known = {row: shipped.by_slug(row.slug) for row in own}
    over = {about.slug: row for row, about in known.items() if about}
    kept = [_over(about, over[about.slug]) if about.slug in over else about for about in shipped.all]
    added = [_added(row) for row, about in known.items() if about is None and row.action == "add"]
    return Observances((*(about for about in kept if about), *added))


def _over(about: Observance, row: OwnObservance) -> Observance | None:
    """The corrected observance, or None where it is hidden; what a new rule replaces is told as a difference."""
    if row.action == "hide":
        return None
    changed = replace(
        about,
        name=row.name or about.name,
        kind=row.kind or about.kind,
        scope=row.scope or about.scope,
        declared_by=row.declared_by or about.declared_by,
        sources=tuple(dict.fromkeys((row.source, *about.sources))),
        compilers_only=False,
        confirmed=True,
    )
    if not row.rule or row.rule == about.rule_text:
        return changed
    laws = tuple(replace(law, rule=None) for law in about.laws)
    ruled = replace(changed, rule=parse_rule(row.rule), rule_text=row.rule, tables=(), laws=laws)
    difference = Conflict(ruled.words, (row.source,), about.words, about.sources)
    return replace(ruled, conflicts=(difference, *about.conflicts))


def _added(row: OwnObservance) -> Observance:
    """The editors' own observance; one that a law keeps is a public holiday wherever they mark it."""
    where = (row.only_in,) if row.only_in else row.scope or (FEDERAL,)
    law = PublicHoliday(where, "", None, None, None, (), (row.source,))
    return Observance(
        slug=row.slug,
        name=row.name,
        kind=row.kind,
        scope=(row.only_in,) if row.only_in else row.scope or ("us",),
        rule_text=row.rule,
        rule=parse_rule(row.rule),
        declared_by=row.declared_by or None,
        sources=(row.source,),
        laws=(law,) if row.kind in LAWFUL else (),
    )


class _Patch:
    """What one place shows instead: slugs that it does not take from the others, and its own observances."""

    def __init__(self, known: Observances, own: Sequence[OwnObservance]) -> None:
        over = [(about, row) for row in own if (about := known.by_slug(row.slug))]
        self.hidden = frozenset(about.slug for about, _ in over)
        corrected = [_over(about, row) for about, row in over]
        self.added = [_added(row) for row in own if row.action == "add" and known.by_slug(row.slug) is None]
        self.own = Observances((*(about for about in corrected if about), *self.added))

    def over(self, shown: Iterable[OnDay], own: Iterable[OnDay]) -> tuple[OnDay, ...]:
        kept = (item for item in shown if item.observance.slug not in self.hidden)
        return tuple(sorted((*kept, *own), key=order))


class OverlaidObservances(Observances):
    """Observances of a network some of whose places have rows of their own."""

    def __init__(self, known: Observances, patches: Mapping[str, _Patch]) -> None:
        super().__init__(known.all)
        self._patches = patches
        for patch in patches.values():
            for about in patch.added:
                self._by_slug.setdefault(about.slug, about)

    def with_pages(self) -> tuple[Observance, ...]:
        """All of them, and what single places have added."""
        added = {about.slug: about for patch in self._patches.values() for about in patch.added}
        return (*self.all, *(about for slug, about in added.items() if self._by_slug[slug] is about))

    def on(self, day: date, place: Locality | None = None) -> Marked:
        """What falls on a day for a place, its own rows among them."""
        marked, patch = super().on(day, place), self._patches.get(place.slug) if place else None
        if patch is None:
            return marked
        own = patch.own.on(day, place)
        return Marked(*(patch.over(shown, mine) for shown, mine in zip(marked, own, strict=True)))

    def periods_in(self, year: int, month: int, place: Locality | None = None) -> tuple[OnDay, ...]:
        """Weeks and months that touch a month, its own among them."""
        periods = super().periods_in(year, month, place)
        patch = self._patches.get(place.slug) if place else None
        if patch is None:
            return periods
        return tuple(sorted(patch.over(periods, patch.own.periods_in(year, month)), key=lambda item: item.on))


class PatchedPeople:
    """People with own rows over them."""

    def __init__(self, base: People, own: Sequence[OwnPerson]) -> None:
        self._base = base
        told = [row for row in own if row.action in ACTIONS]
        self._gone = frozenset(row.slug for row in told)
        self._own: dict[str, Person] = {}
        for row in told:
            shipped = base.by_slug(row.slug)
            if row.action != "hide" and shipped:
                self._own[row.slug] = _corrected(shipped, row)
            elif row.action == "add":
                self._own[row.slug] = _person(row)

    def __len__(self) -> int:
        known = sum(self._base.by_slug(slug) is not None for slug in self._gone)
        return len(self._base) - known + len(self._own)

    def on(self, month: int, day: int) -> tuple[Person, ...]:
        own = [p for p in self._own.values() if (p.born.month, p.born.day) == (month, day)]
        shipped = self._base.on(month, day)
        if not own and not self._gone:
            return shipped
        return (*(p for p in shipped if p.slug not in self._gone), *own)

    def by_slug(self, slug: str) -> Person | None:
        return self._own.get(slug) or (None if slug in self._gone else self._base.by_slug(slug))

    def slugs(self) -> Iterable[str]:
        yield from (slug for slug in self._base.slugs() if slug not in self._gone)
        yield from self._own

    def named(self) -> Iterator[Named]:
        yield from (one for one in self._base.named() if one.slug not in self._gone)
        yield from (Named(slug, person.name, person.rank) for slug, person in self._own.items())

    def other_dates(self, slug: str) -> tuple[OtherDate, ...]:
        """Other sources' dates; of a corrected birth, the shipped one among them."""
        own, shipped = self._own.get(slug), self._base.by_slug(slug)
        before = (
            (OtherDate(shipped.born, shipped.sources),)
            if own and shipped and own.born != shipped.born
            else ()
        )
        return (*before, *self._base.other_dates(slug))


def _person(row: OwnPerson) -> Person:
    assert row.born is not None  # a row is added with a birth date, or not at all
    return Person(
        slug=row.slug,
        name=row.name,
        born=row.born,
        died=died_of(row.died),
        occupation=row.occupation,
        birthplace=row.birthplace,
        country=row.country,
        rank=None,
        place=row.place or None,
        county=row.county,
        state=row.state,
        sources=(row.source,),
    )


def _corrected(shipped: Person, row: OwnPerson) -> Person:
    given = {
        name: getattr(row, name) for name in ("name", "born", "occupation", "country") if getattr(row, name)
    }
    if row.birthplace:
        given |= {
            "birthplace": row.birthplace,
            "place": row.place or None,
            "county": row.county,
            "state": row.state,
        }
    if row.died:
        given["died"] = died_of(row.died)
    return replace(
        shipped, **given, sources=tuple(dict.fromkeys((row.source, *shipped.sources))), verified=True
    )


def died_of(text: str) -> date | int | None:
    """A date, a year where only that is known, or None."""
    if not text:
        return None
    return int(text) if len(text) == 4 else date.fromisoformat(text)


def denied_with(denied: Mapping[str, str], own: Sequence[OwnPerson]) -> Mapping[str, str]:
    """Who is kept off front pages once editors have had their say."""
    off = {row.slug: row.reason for row in own if row.action == "off_front"}
    on = {row.slug for row in own if row.action == "on_front"}
    return {slug: reason for slug, reason in {**denied, **off}.items() if slug not in on} if own else denied


class PatchedEvents:
    """Events with own rows over them."""

    def __init__(self, base: Events, own: Sequence[OwnEvent]) -> None:
        self._base = base
        self._rows = {row.slug: row for row in own if row.action != "add"}
        self._added = [_event(row) for row in own if row.action == "add"]

    def __len__(self) -> int:
        hidden = sum(row.action == "hide" for row in self._rows.values())
        return len(self._base) + len(self._added) - hidden

    def on(self, month: int, day: int) -> tuple[Event, ...]:
        shown = (
            [self._over(event) for event in self._base.on(month, day)]
            if self._rows
            else self._base.on(month, day)
        )
        own = [event for event in self._added if (event.on.month, event.on.day) == (month, day)]
        return (*(event for event in shown if event), *own)

    def _over(self, event: Event) -> Event | None:
        row = self._rows.get(event_key(event))
        if row is None:
            return event
        return None if row.action == "hide" else _corrected_event(event, row)


def _event(row: OwnEvent) -> Event:
    assert row.on is not None  # a row is added with its day, or not at all
    return Event(
        on=row.on,
        text=row.text,
        where=row.where,
        place=row.place or None,
        state=row.state,
        latitude=row.latitude,
        longitude=row.longitude,
        kind=row.kind,
        verified=True,
        sources=(row.source,),
    )


def _corrected_event(event: Event, row: OwnEvent) -> Event:
    where = _event(replace(row, on=event.on)) if row.where else event
    return replace(
        where,
        on=event.on,
        text=row.text or event.text,
        kind=row.kind or event.kind,
        verified=True,
        sources=tuple(dict.fromkeys((row.source, *event.sources))),
    )
