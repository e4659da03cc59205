"""Whether a row that an editor wrote can be taken, and what is wrong with it, field by field."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.domain.facts import Facts
from daysheet.almanac.domain.observances import TERRITORIES
from daysheet.almanac.domain.own.rows import (
    ACTIONS,
    FRONT_ACTIONS,
    Action,
    BadRow,
    Own,
    OwnEvent,
    OwnObservance,
    OwnPerson,
    OwnRow,
    OwnRows,
    event_key,
    key_of,
)
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.words_scopes import KINDS
from daysheet.almanac.errors import BadRule
from daysheet.places.domain.locality import Locality
from daysheet.places.domain.states import STATES

Cells = Mapping[str, str]
FindPlace = Callable[[str], Locality | None]
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = {"slug": 120, "name": 200, "rule": 60, "declared_by": 200, "occupation": 100, "birthplace": 120,
           "country": 60, "text": 300, "where": 120, "reason": 300, "source": 500, "address": 500}  # fmt: skip
WIDE_KINDS = frozenset({"federal", "us-state", "us-law", "us-proclamation", "un", "country-national"})
EVENT_KINDS = ("", "military", "term", "attack", "disaster")
CONTROLS = re.compile(r"[\x00-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Known:
    """What a row is held against: the shipped facts, the day, how a town is found, and what the network has."""

    facts: Facts
    today: date
    find_place: FindPlace
    cities: frozenset[str] = frozenset()
    own: OwnRows = OwnRows()


Check = Callable[[Cells, Known], Own]


class _Row:
    """Reads the cells of a row and gathers what is wrong."""

    def __init__(self, cells: Cells, known: Known, actions: tuple[Action, ...] = ACTIONS) -> None:
        self._cells = cells
        self.problems: dict[str, str] = {}
        action = self.text("action") or "add"
        if action not in actions:
            self.wrong("action", f"{action!r} is no action. Write {', '.join(actions)}.")
            action = "add"
        self.action = cast(Action, action)
        self.only_in = self.text("only_in") or None
        if self.only_in and self.only_in not in known.cities:
            self.wrong(
                "only_in", f"only_in {self.only_in!r} is no city of this network. Leave it empty, or add it."
            )

    def wrong(self, name: str, problem: str) -> None:
        self.problems.setdefault(name, problem)

    def text(self, name: str) -> str:
        """The cell without the space around it; a control character or a formula is refused."""
        told = (self._cells.get(name) or "").strip()
        if CONTROLS.search(told):
            self.wrong(name, f"{name} has a control character in it: {told!r}. Take it out.")
        elif told[:1] == "=" or re.match(r"[@+-]\S*\(", told):
            self.wrong(name, f"{name} {told!r} is a formula. Write what it comes to.")
        elif len(told) > LONGEST.get(name, 500):
            self.wrong(name, f"{name} has {len(told)} characters; {LONGEST.get(name, 500)} are the most.")
        return told

    def needed(self, name: str) -> str:
        """The cell, which an added row must have."""
        told = self.text(name)
        if not told and self.action == "add":
            self.wrong(name, f"{name} is empty. Write it.")
        return told

    def day(self, name: str, today: date) -> date | None:
        told = self.needed(name)
        try:
            day = date.fromisoformat(told) if told else None
        except ValueError:
            self.wrong(name, f"{name} {told!r} is no day. Write it as 1952-08-24.")
            return None
        if day and day > today:
            self.wrong(name, f"{name} {told} is still to come. Write a day up to {today.isoformat()}.")
        return day

    def source(self, today: date) -> Source:
        """Who says so: always needed; the address only where one was read."""
        publisher, address = self.text("source"), self.text("address")
        if not publisher:
            self.wrong("source", "source is empty. Write who says so: a law, a paper, an office, a book.")
        if address and not re.fullmatch(r"https?://[^\s/]+\.[^\s]+", address):
            self.wrong(
                "address", f"address {address!r} is none. Write it from https:// on, or leave it empty."
            )
        return Source(publisher, address or None, today)

    def done(self, changed: Iterable[object], own: Sequence[OwnRow], slug: str) -> None:
        """Raises BadRow with all that is wrong; `changed` is what a correction corrects."""
        if self.action == "correct" and not any(changed):
            self.wrong("action", "Nothing is corrected. Fill in what should read differently.")
        others = [
            row for row in own if (row.slug, row.action) == (slug, "add") and row.only_in != self.only_in
        ]
        if self.action == "add" and others:
            where = others[0].only_in or "everywhere"
            self.wrong(
                "slug", f"slug {slug!r} is a duplicate: a row of yours for {where} has it. Choose another."
            )
        if self.problems:
            raise BadRow(self.problems)


def check_observance(cells: Cells, known: Known) -> OwnObservance:
    """The row of the cells slug, name, rule, kind, scope, declared_by, action, only_in, source, address; or BadRow."""
    row = _Row(cells, known)
    checked = OwnObservance(
        action=row.action,
        only_in=row.only_in,
        slug=_slug(row, known.facts.observances.by_slug, "an observance"),
        source=row.source(known.today),
        name=row.needed("name"),
        rule=_rule(row),
        kind=_kind(row),
        scope=_scope(row),
        declared_by=row.text("declared_by"),
    )
    if row.only_in and row.action == "add" and checked.kind in WIDE_KINDS:
        row.wrong(
            "kind", f"{checked.kind!r} is no kind of a day of one town alone. Write 'us-local', or 'popular'."
        )
    told = (checked.name, checked.rule, checked.kind, checked.scope, checked.declared_by)
    row.done(told, known.own.observances, checked.slug)
    return checked


def check_person(cells: Cells, known: Known) -> OwnPerson:
    """The row of slug, name, born, died, occupation, birthplace, country, reason and the common cells; or BadRow."""
    row = _Row(cells, known, (*ACTIONS, *FRONT_ACTIONS))
    birthplace, born = (
        row.text("birthplace"),
        row.day("born", known.today) if _has(row, cells, "born") else None,
    )
    town = known.find_place(birthplace) if birthplace else None
    reason = row.text("reason")
    if row.action == "off_front" and not reason:
        row.wrong("reason", "reason is empty. Write why they are kept off front pages.")
    checked = OwnPerson(
        action=row.action,
        only_in=row.only_in,
        slug=_slug(row, known.facts.people.by_slug, "a person"),
        source=row.source(known.today),
        name=row.needed("name"),
        born=born,
        died=_died(row, born, known.today),
        occupation=row.text("occupation"),
        birthplace=birthplace,
        country=row.text("country"),
        place=town.slug if town else "",
        county=town.county if town else "",
        state=town.state if town else "",
        reason=reason,
    )
    told = (checked.name, born, checked.died, checked.occupation, birthplace, checked.country)
    row.done(told, known.own.people, checked.slug)
    return checked


def check_event(cells: Cells, known: Known) -> OwnEvent:
    """The row of on, text, where, kind, slug (of what is corrected) and the common cells; or BadRow."""
    row = _Row(cells, known)
    on = row.day("on", known.today) if _has(row, cells, "on") else None
    text, where, kind = row.needed("text"), row.text("where"), row.text("kind")
    town = known.find_place(where) if where else None
    if on and row.action == "correct":
        row.wrong("on", "on cannot be corrected. Hide the event, and add it on its day.")
    if kind not in EVENT_KINDS:
        row.wrong("kind", f"kind {kind!r} is none. Leave it empty, or write {', '.join(EVENT_KINDS[1:])}.")
    slug = row.text("slug") if row.action != "add" else key_of(on, text) if on else ""
    _check_event_known(row, slug, known)
    checked = OwnEvent(
        action=row.action,
        only_in=row.only_in,
        slug=slug,
        source=row.source(known.today),
        on=on,
        text=text,
        where=where,
        kind=kind,
        place=town.slug if town else "",
        state=town.state if town else "",
        latitude=town.latitude if town else None,
        longitude=town.longitude if town else None,
    )
    row.done((text, where, kind), known.own.events, slug)
    return checked


def _has(row: _Row, cells: Cells, name: str) -> bool:
    return row.action == "add" or bool((cells.get(name) or "").strip())


def _slug(row: _Row, by_slug: Callable[[str], Any], what: str) -> str:
    slug = row.text("slug")
    if not SLUG.fullmatch(slug):
        row.wrong(
            "slug", f"slug {slug!r} is none. Write small letters, digits and hyphens: valley-tomato-day."
        )
        return slug
    found = by_slug(slug)
    if row.action == "add" and found is not None:
        row.wrong(
            "slug", f"slug {slug!r} is a duplicate: {found.name} has it. Correct that one, or choose another."
        )
    if row.action != "add" and found is None:
        row.wrong("slug", f"slug {slug!r} is not {what} that we know. Add it, or mend the slug.")
    return slug if found is None else str(found.slug)


def _rule(row: _Row) -> str:
    told = row.needed("rule")
    try:
        if told:
            parse_rule(told)
    except BadRule as error:
        row.wrong("rule", f"rule {error}")
    return told


def _kind(row: _Row) -> str:
    kind = row.needed("kind")
    if kind and kind not in KINDS:
        row.wrong("kind", f"kind {kind!r} is none. Write {', '.join(KINDS)}.")
    return kind


def _scope(row: _Row) -> tuple[str, ...]:
    scope = tuple(row.text("scope").split())
    unknown = [one for one in scope if not is_scope(one)]
    if unknown:
        row.wrong(
            "scope", f"scope {unknown[0]!r} is none. Write us, world, states as us-ca, or countries as fr."
        )
    if not scope and row.action == "add" and not row.only_in:
        row.wrong("scope", "scope is empty. Write us, world, states as us-ca, or countries as fr.")
    return scope


def is_scope(text: str) -> bool:
    """'us', 'world', a state as 'us-ca', a country as 'fr', a county as 'us-la/orleans' or a place's slug."""
    if text in ("us", "world", "africa") or text in COUNTRIES or text in TERRITORIES:
        return True
    if re.fullmatch(r"us/[a-z]{2}/[a-z0-9-]+", text):
        return text[3:5].upper() in STATES
    return bool(re.fullmatch(r"us-[a-z]{2}(/[a-z0-9-]+)?", text)) and text[3:5].upper() in STATES


def _died(row: _Row, born: date | None, today: date) -> str:
    told = row.text("died")
    if not told:
        return ""
    try:
        last = date(int(told), 12, 31) if re.fullmatch(r"\d{4}", told) else date.fromisoformat(told)
    except ValueError:
        row.wrong("died", f"died {told!r} is no day and no year. Write 2024-05-04, 2024, or nothing.")
        return ""
    if last.year > today.year or (len(told) > 4 and last > today):
        row.wrong("died", f"died {told} is still to come. Write a day up to {today.isoformat()}.")
    if born and last < born:
        row.wrong("died", f"died {told} is before the birth on {born.isoformat()}.")
    return told


def _check_event_known(row: _Row, slug: str, known: Known) -> None:
    day = re.match(r"\d{4}-(\d\d)-(\d\d)-", slug)
    there = day is not None and any(
        event_key(event) == slug for event in known.facts.events.on(int(day[1]), int(day[2]))
    )
    if row.action == "add" and there:
        row.wrong("text", "text is a duplicate: this event stands on this day already.")
    if row.action != "add" and not there:
        row.wrong("slug", f"slug {slug!r} is no event that we know. Take it from the list of the day.")
