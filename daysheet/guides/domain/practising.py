"""Mock interviews: on which days a plan has them, and which questions one draws from the bank."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from hashlib import sha256

from daysheet.guides.domain.guide import Area, Question
from daysheet.guides.domain.planning.model import Availability, Wish
from daysheet.guides.domain.planning.planner import plan_for
from daysheet.guides.domain.reviewing import WEAK

WEEK = timedelta(days=7)
LENGTH = 60  # minutes
SHORTEST = 20  # minutes: below this a day has no time for one
MOST = 5  # planned sessions, one a week at the end
LAST_MINUTE = 24 * 60 - 1
LATE = 10 * WEEK  # sessions begun so near the end count among those planned
KEPT_WITHIN = 7 * WEEK  # a planned session stays where it is while it lies so near the end


@dataclass(frozen=True, slots=True)
class Part:
    """A stage of a session: how many questions of an area, and the minutes for each."""

    area: Area
    title: str
    count: int
    minutes: int


# Together an hour. Our own mix of the kinds of round that the guide's interview stages tell.
MIX = (
    Part("fundamentals", "Fundamentals", 4, 4),
    Part("coding", "Coding", 2, 10),
    Part("design", "System design", 1, 14),
    Part("behavioural", "Behavioural", 2, 5),
)


@dataclass(frozen=True, slots=True)
class Session:
    """A mock interview, planned or begun. `number` names it for good; `sequence` counts the changes of its time.

    `asked` are the ids of its questions, none before it is begun; `ratings` are those given so far.
    """

    number: int
    on: date
    at: time
    minutes: int
    sequence: int
    changed_at: datetime
    began_on: date | None = None
    asked: tuple[str, ...] = ()
    ratings: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_planned(self) -> bool:
        return self.began_on is None

    @property
    def is_done(self) -> bool:
        return bool(self.began_on) and self.next_asked is None

    @property
    def next_asked(self) -> str | None:
        """The first of its questions that is not rated."""
        return next((name for name in self.asked if name not in self.ratings), None)


@dataclass(frozen=True, slots=True)
class Slot:
    """A day of a plan with time for a session of so many minutes."""

    on: date
    minutes: int


def slots_for(
    wish: Wish, sessions: Sequence[Session], *, begins: date, ends: date | None = None
) -> tuple[Slot, ...]:
    """The days of mock interviews for a plan that began on `begins` and is made anew from the wish's start on.

    They stay where they are while they lie near the end; `ends` is a finish that the plan keeps if it can. Weeks in
    which one was begun get no other.
    """
    first = wish.availability.start
    known = tuple(
        Slot(one.on, one.minutes) for one in sessions if one.is_planned and one.on >= first and one.minutes
    )
    done = {_monday(one.began_on) for one in sessions if one.began_on}
    finish = _latest(ends, _finish(wish, known))
    free = _beside_pins(wish)
    if known and _still_fit(known, free, _wanted(free, finish, begins, done), finish):
        return known
    return _wanted(free, _latest(ends, _finish(wish, ())), begins, done)


def _beside_pins(wish: Wish) -> Availability:
    """The time that pinned work leaves: no session pushes it away."""
    own = dict(wish.availability.own_days)
    for task in wish.tasks:
        for piece in task.pinned:
            left = own.get(piece.on, minutes_on(piece.on, wish.availability))
            own[piece.on] = max(0, left - piece.minutes)
    return replace(wish.availability, own_days=tuple(sorted(own.items())))


def _finish(wish: Wish, slots: Sequence[Slot]) -> date | None:
    return plan_for(with_slots(wish, slots), advise=False).finish


def _latest(*days: date | None) -> date | None:
    return max((day for day in days if day), default=None)


def _wanted(
    availability: Availability, finish: date | None, begins: date, done: Collection[date]
) -> tuple[Slot, ...]:
    """One a week in the last weeks up to the finish: on the day with most time, the latest of equals.

    A plan of less than ten weeks has one for every two, one of less than two weeks none.
    """
    if finish is None:
        return ()
    last = _monday(finish)
    count = min(MOST, ((last - _monday(begins)).days // 7 + 1) // 2)
    mondays = [last - WEEK * back for back in range(count)][::-1]
    found = [
        slot for monday in mondays if monday not in done and (slot := _slot(monday, availability, finish))
    ]
    late = sum(finish - monday < LATE for monday in done)
    return tuple(found[max(0, len(found) + late - count) :])


def _slot(monday: date, availability: Availability, finish: date) -> Slot | None:
    days = [monday + timedelta(days=number) for number in range(7)]
    free = [(minutes_on(day, availability), day) for day in days if availability.start <= day <= finish]
    minutes, day = max(free, default=(0, monday))
    return Slot(day, min(LENGTH, minutes)) if minutes >= SHORTEST else None


def _still_fit(
    slots: Sequence[Slot], availability: Availability, wanted: Sequence[Slot], finish: date | None
) -> bool:
    return (
        finish is not None
        and len(slots) >= len(wanted)
        and all(
            slot.on <= finish
            and finish - slot.on < KEPT_WITHIN
            and minutes_on(slot.on, availability) >= slot.minutes
            for slot in slots
        )
    )


def minutes_on(day: date, availability: Availability) -> int:
    """The time of a day: 0 on a day off, its own where it has one, else its weekday's."""
    if day in availability.days_off:
        return 0
    return dict(availability.own_days).get(day, availability.weekdays[day.weekday()])


def with_slots(wish: Wish, slots: Iterable[Slot]) -> Wish:
    """The wish with the time that is left beside the sessions."""
    own = dict(wish.availability.own_days)
    for slot in slots:
        own[slot.on] = max(0, minutes_on(slot.on, wish.availability) - slot.minutes)
    return replace(wish, availability=replace(wish.availability, own_days=tuple(sorted(own.items()))))


def renewed_sessions(
    before: Sequence[Session], slots: Sequence[Slot], busy: Mapping[date, int], *, begins: time, now: datetime
) -> tuple[Session, ...]:
    """The planned sessions on their days, those begun left out, in order of their numbers.

    One that stays where it was is unchanged. One that moves keeps its number and counts one more change; one too many
    is withdrawn, with 0 minutes, so that its number is never another's. `busy` are the minutes of other work a day:
    a session comes after it.
    """
    free = [one for one in before if one.is_planned]
    kept, moving = [], []
    for slot in slots:
        at = _hour(begins, busy.get(slot.on, 0), slot.minutes)
        same = next(
            (one for one in free if (one.on, one.at, one.minutes) == (slot.on, at, slot.minutes)), None
        )
        if same:
            free.remove(same)
            kept.append(same)
        else:
            moving.append((slot, at))
    free.sort(key=lambda one: (not one.minutes, one.on, one.number))
    number = max((one.number for one in before), default=0)
    for slot, at in moving:
        if free:
            old = free.pop(0)
            kept.append(_changed(old, slot.on, at, slot.minutes, now))
        else:
            number += 1
            kept.append(Session(number, slot.on, at, slot.minutes, 0, now))
    kept += [_changed(one, one.on, one.at, 0, now) if one.minutes else one for one in free]
    return tuple(sorted(kept, key=lambda one: one.number))


def _changed(session: Session, on: date, at: time, minutes: int, now: datetime) -> Session:
    return replace(session, on=on, at=at, minutes=minutes, sequence=session.sequence + 1, changed_at=now)


def _hour(begins: time, busy: int, minutes: int) -> time:
    """The hour after the day's other work, earlier where the day would not hold the session."""
    at = begins.hour * 60 + begins.minute + busy
    return time(*divmod(max(0, min(at, LAST_MINUTE - minutes)), 60))


def draw(
    bank: Sequence[Question],
    *,
    seed: str,
    wanted: Collection[str],
    asked: Mapping[str, int],
    weak: Collection[str],
) -> tuple[Question, ...]:
    """The questions of a session, stage by stage; the same for the same arguments.

    First those on steps of the plan (`wanted`), then those asked least often in sessions before (`asked`), then those
    with a step that is rated weak or was never practised (`weak`); what is still equal is shuffled by the seed.
    """
    chosen: list[Question] = []
    for part in MIX:
        pool = [question for question in bank if question.area == part.area]
        for _ in range(min(part.count, len(pool))):
            taken = {name for question in chosen for name in question.steps}
            pool.sort(key=lambda one: _rank(one, seed, wanted, asked, weak, taken))
            chosen.append(pool.pop(0))
    return tuple(chosen)


def _rank(
    question: Question,
    seed: str,
    wanted: Collection[str],
    asked: Mapping[str, int],
    weak: Collection[str],
    taken: Collection[str],
) -> tuple[bool, int, bool, bool, str]:
    steps = set(question.steps)
    return (
        not steps & set(wanted),
        asked.get(question.id, 0),
        not steps & set(weak),
        bool(steps & set(taken)),
        sha256(f"{seed}/{question.id}".encode()).hexdigest(),
    )


def weak_steps(bank: Iterable[Question], steps: Iterable[str], ratings: Mapping[str, str]) -> frozenset[str]:
    """The steps that were never practised, and those with a question whose last rating was 'again' or 'hard'."""
    practised: dict[str, list[str]] = {}
    for question in bank:
        if question.id in ratings:
            for name in question.steps:
                practised.setdefault(name, []).append(ratings[question.id])
    return frozenset(
        name for name in steps if name not in practised or any(told in WEAK for told in practised[name])
    )


def asked_before(sessions: Iterable[Session]) -> dict[str, int]:
    """How often each question was rated in sessions."""
    counts: dict[str, int] = {}
    for session in sessions:
        for name in session.ratings:
            counts[name] = counts.get(name, 0) + 1
    return counts


def parts_of(questions: Sequence[Question]) -> tuple[tuple[Part, int], ...]:
    """The stages that a session really has, each with the number of its questions."""
    counts = [(part, sum(one.area == part.area for one in questions)) for part in MIX]
    return tuple((part, count) for part, count in counts if count)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
