"""What a plan's review and mock interviews show: the deck, today's questions, and sessions as calendar entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from daysheet.guides.domain.guide import Question
from daysheet.guides.domain.habits import set_aside
from daysheet.guides.domain.plans.standing import Standing
from daysheet.guides.domain.plans.telling import monday_of
from daysheet.guides.domain.practising import Session, asked_before, draw, weak_steps
from daysheet.guides.domain.reviewing import Card, Memory, deck_of, due_on, next_due, room_today
from daysheet.lib.ics import CalendarEvent

NAMESPACE = "plans.daysheet"  # as the entries of the plan's work


@dataclass(frozen=True)
class Study:
    """A plan with what its reader knows. `reviewed` are the days of ratings given in reviews, one a rating."""

    standing: Standing
    memories: Mapping[str, Memory] = field(default_factory=dict)
    reviewed: tuple[date, ...] = ()
    last: Mapping[str, str] = field(default_factory=dict)
    sessions: tuple[Session, ...] = ()

    @cached_property
    def bank(self) -> dict[str, Question]:
        return {question.id: question for question in self.standing.guide.question}

    @cached_property
    def deck(self) -> tuple[Card, ...]:
        return deck_of(self.bank.values(), opened(self.standing), self.memories)

    @cached_property
    def by_question(self) -> dict[str, Card]:
        return {card.question.id: card for card in self.deck}


def opened(standing: Standing) -> dict[str, date]:
    """The steps whose questions are asked, with the day from which on: those done, and those held if that is wished."""
    days = {entry.name: entry.finished_on for entry in standing.entries if entry.finished_on}
    if standing.choices.habits.holds:
        before = standing.choices.start - timedelta(days=1)
        days = {**dict.fromkeys(standing.have, before), **days}
    return days


@dataclass(frozen=True, slots=True)
class Review:
    """A day's review: what is asked now, most at risk first, and what is due beyond the time for it."""

    cards: tuple[Card, ...]
    waiting: int
    next_on: date | None
    week_minutes: int


def review_on(study: Study, today: date, holidays: Mapping[date, object]) -> Review:
    """Today's review within the week's minutes for it; what is left over comes first on the days that follow."""
    minutes = review_minutes_in(study.standing, today, holidays)
    days = _days_of_week(study.standing, today, holidays)
    left = [day for day in days if day >= today] if today in days else []
    due = due_on(study.deck, today)
    room = room_today(minutes, study.reviewed, today, len(left))
    return Review(due[:room], len(due[room:]), next_due(study.deck, today), minutes)


def review_minutes_in(standing: Standing, day: date, holidays: Mapping[date, object]) -> int:
    """The minutes that are set aside for reviews in the week of a day; 0 where the guide has no questions."""
    if not standing.guide.question:
        return 0
    aside = set_aside(standing.choices.weekdays, standing.choices.habits.share)
    return sum(aside[one.weekday()] for one in _days_of_week(standing, day, holidays))


def _days_of_week(standing: Standing, day: date, holidays: Mapping[date, object]) -> list[date]:
    """The days of a week on which there is time for the plan."""
    choices, monday = standing.choices, monday_of(day)
    off = choices.days_off(holidays)
    week = [monday + timedelta(days=number) for number in range(7)]
    return [
        one for one in week if choices.weekdays[one.weekday()] and one >= choices.start and one not in off
    ]


@dataclass(frozen=True, slots=True)
class StudyTold:
    """What a plan's page says of its review and mock interviews."""

    due: int
    next_session: Session | None


def study_told(study: Study, today: date, holidays: Mapping[date, object]) -> StudyTold:
    coming = [one for one in study.sessions if one.is_planned and one.minutes and one.on >= today]
    return StudyTold(
        len(review_on(study, today, holidays).cards), min(coming, key=lambda one: one.on, default=None)
    )


def sessions_in(sessions: Sequence[Session], monday: date) -> tuple[Session, ...]:
    """The mock interviews of a week, planned or begun."""
    week = [one for one in sessions if one.minutes and monday_of(one.began_on or one.on) == monday]
    return tuple(sorted(week, key=lambda one: (one.on, one.number)))


def session_questions(study: Study, key: str, number: int) -> tuple[Question, ...]:
    """The questions of a session: on what is done, or on the whole plan while nothing is."""
    standing, bank = study.standing, tuple(study.bank.values())
    done = [entry.name for entry in standing.entries if entry.finished_on]
    wanted = done or [entry.name for entry in standing.entries]
    return draw(
        bank,
        seed=f"{key}/{number}",
        wanted=wanted,
        asked=asked_before(study.sessions),
        weak=weak_steps(bank, wanted, study.last),
    )


def to_begin(sessions: Sequence[Session], today: date) -> Session | None:
    """The planned session that is begun when one is begun today: the next of this week, none where it has none."""
    planned = [one for one in sessions_in(sessions, monday_of(today)) if one.is_planned]
    return planned[0] if planned else None


def practice_sessions(
    sessions: Sequence[Session], *, key: str, zone: ZoneInfo | None
) -> Iterator[CalendarEvent]:
    """The sessions as calendar entries; their UIDs are made of the plan's key and the session's number."""
    for one in sessions:
        if one.minutes:
            starts = datetime.combine(one.on, one.at)
            yield CalendarEvent(
                uid=f"{key}/practice/{one.number}@{NAMESPACE}",
                starts=starts.replace(tzinfo=zone),
                ends=(starts + timedelta(minutes=one.minutes)).replace(tzinfo=zone),
                title="Mock interview",
                changed_at=one.changed_at,
                is_free=True,
                sequence=one.sequence,
                modified_at=one.changed_at,
            )
