"""Reads of what the reader of a plan knows: cards, ratings and mock interviews."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from daysheet.guides.domain.plans.standing import Standing
from daysheet.guides.domain.plans.study_files import KeptCard, Rated
from daysheet.guides.domain.plans.studying import Study
from daysheet.guides.domain.plans.telling import monday_of
from daysheet.guides.domain.practising import Session
from daysheet.guides.domain.reviewing import Memory
from daysheet.guides.models import Card, Plan, PracticeSession
from daysheet.guides.queries import holidays_at, standing_of
from daysheet.places.models import Place


def memory_of(card: Card) -> Memory:
    """What is known of a question, as a value."""
    return Memory(card.stability, card.difficulty, card.due_on, card.rated_on, card.reps, card.lapses)


def session_of(row: PracticeSession) -> Session:
    """A mock interview as a value."""
    return Session(
        number=row.number,
        on=row.on,
        at=row.at,
        minutes=row.minutes,
        sequence=row.sequence,
        changed_at=row.changed_at,
        began_on=row.began_on,
        asked=tuple(one["id"] for one in row.questions),
        ratings={one["id"]: one["rating"] for one in row.questions if one["rating"]},
    )


def sessions_of(plan: Plan) -> tuple[Session, ...]:
    """The mock interviews of a plan, by number."""
    return tuple(session_of(row) for row in plan.sessions.all())


def study_of(plan: Plan, standing: Standing | None = None) -> Study:
    """What the reader of a plan knows, and the mock interviews: two queries beside those of the plan.

    Questions that the bank no longer has are left out.
    """
    cards, standing = list(plan.cards.all()), standing or standing_of(plan)
    bank = {question.id for question in standing.guide.question}
    return Study(
        standing=standing,
        memories={card.question: memory_of(card) for card in cards},
        reviewed=tuple(
            date.fromisoformat(one["on"])
            for card in cards
            for one in card.ratings
            if one["where"] == "review"
        ),
        last={card.question: card.ratings[-1]["rating"] for card in cards if card.ratings},
        sessions=tuple(
            replace(one, asked=tuple(name for name in one.asked if name in bank)) for one in sessions_of(plan)
        ),
    )


def kept_cards(plan: Plan) -> tuple[KeptCard, ...]:
    """The cards of a plan with their ratings, for its file."""
    return tuple(
        KeptCard(
            card.question,
            memory_of(card),
            tuple(Rated(date.fromisoformat(one["on"]), one["rating"], one["where"]) for one in card.ratings),
        )
        for card in plan.cards.all()
    )


def holidays_of_week(place: Place | None, day: date) -> dict[date, str]:
    """The public holidays of a place in the week of a day."""
    return holidays_at(place, monday_of(day), monday_of(day) + timedelta(days=6))
