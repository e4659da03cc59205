"""Planned mock interviews and cards as rows of a plan."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime

from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.planning.model import Plan as Result
from daysheet.guides.domain.planning.model import Wish
from daysheet.guides.domain.plans.choices import Choices
from daysheet.guides.domain.plans.study_files import KeptCard
from daysheet.guides.domain.practising import Session, Slot, renewed_sessions, slots_for
from daysheet.guides.domain.reviewing import Memory
from daysheet.guides.models import Card, Plan, PracticeSession


def session_slots(
    guide: Guide, choices: Choices, wish: Wish, sessions: Sequence[Session] = (), ends: date | None = None
) -> tuple[Slot, ...]:
    """The days of mock interviews beside the work that is wished for; none where the guide has no questions."""
    if not guide.question or not choices.habits.sessions:
        return ()
    return slots_for(wish, sessions, begins=choices.start, ends=ends)


def keep_sessions(
    plan: Plan,
    sessions: Sequence[Session],
    slots: Sequence[Slot],
    result: Result,
    choices: Choices,
    *,
    now: datetime,
) -> None:
    """Keep the planned sessions on their days, each after the work of its day; those begun stay as they are."""
    busy: Counter[date] = Counter()
    for item in result.items:
        for piece in item.pieces:
            busy[piece.on] += piece.minutes
    wanted = renewed_sessions(sessions, slots, busy, begins=choices.begins, now=now)
    known = {one.number: one for one in sessions}
    save_sessions(plan, [one for one in wanted if known.get(one.number) != one])


def save_sessions(plan: Plan, sessions: Iterable[Session]) -> None:
    rows = [session_row(plan, one) for one in sessions]
    if rows:
        fields = ["on", "at", "minutes", "sequence", "changed_at"]
        PracticeSession.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["plan", "number"], update_fields=fields
        )


def bring_back_study(
    plan: Plan, cards: Iterable[KeptCard], sessions: Iterable[Session], *, now: datetime
) -> None:
    """Keep the cards and sessions of a plan's file."""
    PracticeSession.objects.bulk_create(session_row(plan, one) for one in sessions)
    rows = []
    for card in cards:
        told = [{"on": one.on.isoformat(), "rating": one.rating, "where": one.where} for one in card.ratings]
        row = Card(plan=plan, question=card.question, last_rated_at=now, ratings=told)
        set_memory(row, card.memory)
        rows.append(row)
    Card.objects.bulk_create(rows)


def set_memory(row: Card, memory: Memory) -> None:
    """Write what is known of a question into its row."""
    row.stability, row.difficulty = memory.stability, memory.difficulty
    row.due_on, row.rated_on = memory.due, memory.rated
    row.reps, row.lapses = memory.reps, memory.lapses


def session_row(plan: Plan, session: Session) -> PracticeSession:
    return PracticeSession(
        plan=plan,
        number=session.number,
        on=session.on,
        at=session.at,
        minutes=session.minutes,
        sequence=session.sequence,
        changed_at=session.changed_at,
        began_on=session.began_on,
        questions=[{"id": name, "rating": session.ratings.get(name, "")} for name in session.asked],
    )
