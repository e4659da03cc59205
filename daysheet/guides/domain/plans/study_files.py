"""Cards and mock interviews in the file of a plan, and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, ConfigDict, Field, TypeAdapter

from daysheet.guides.domain.practising import Session
from daysheet.guides.domain.reviewing import LONGEST, Memory, Rating

MOST_CARDS = 5000
MOST_SESSIONS = 1000
MOST_ASKED = 50
_ONLY_KNOWN_KEYS = ConfigDict(extra="forbid")
Name = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=120)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating that was given, in a 'review' or in a 'session'."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    on: date
    rating: Rating
    where: Literal["review", "session"]


@dataclass(frozen=True, slots=True)
class KeptCard:
    """A question with what is known of it, and its last ratings."""

    question: str
    memory: Memory
    ratings: tuple[Rated, ...]


@dataclass(frozen=True)
class FileCard:
    """A card as the file tells it."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    question: Name
    stability: Annotated[float, Field(gt=0, le=100_000)]
    difficulty: Annotated[float, Field(ge=1, le=10)]
    due_on: date
    rated_on: date
    reps: Annotated[int, Field(ge=1, le=100_000)]
    lapses: Count
    ratings: Annotated[tuple[Rated, ...], Field(min_length=1, max_length=100)]


@dataclass(frozen=True)
class FileAsked:
    """A question of a session; the rating is empty until it is given."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    id: Name
    rating: Rating | Literal[""]


@dataclass(frozen=True)
class FileSession:
    """A mock interview as the file tells it."""

    __pydantic_config__ = _ONLY_KNOWN_KEYS
    number: Annotated[int, Field(ge=1, le=100_000)]
    on: date
    at: time
    minutes: Annotated[int, Field(ge=0, le=1440)]
    sequence: Count
    changed_at: AwareDatetime
    began_on: date | None
    questions: Annotated[tuple[FileAsked, ...], Field(max_length=MOST_ASKED)]


_CARDS = TypeAdapter(tuple[FileCard, ...])
_SESSIONS = TypeAdapter(tuple[FileSession, ...])


def cards_as_json(cards: Iterable[KeptCard]) -> list[dict[str, Any]]:
    return [
        {
            "question": card.question,
            "stability": card.memory.stability,
            "difficulty": card.memory.difficulty,
            "due_on": card.memory.due.isoformat(),
            "rated_on": card.memory.rated.isoformat(),
            "reps": card.memory.reps,
            "lapses": card.memory.lapses,
            "ratings": [
                {"on": one.on.isoformat(), "rating": one.rating, "where": one.where} for one in card.ratings
            ],
        }
        for card in cards
    ]


def cards_from_json(told: object) -> tuple[KeptCard, ...]:
    """The cards; pydantic's ValidationError when they are not what `cards_as_json` writes."""
    return cards_in(_CARDS.validate_python(told))


def cards_in(found: Sequence[FileCard]) -> tuple[KeptCard, ...]:
    """The cards, each question once; one that is due too early or too late is due as FSRS would have it at most."""
    once = {card.question: card for card in found}
    return tuple(
        KeptCard(
            card.question,
            Memory(card.stability, card.difficulty, _due(card), card.rated_on, card.reps, card.lapses),
            card.ratings,
        )
        for card in once.values()
    )


def _due(card: FileCard) -> date:
    days = (card.due_on - card.rated_on).days
    return date.fromordinal(card.rated_on.toordinal() + min(max(days, 1), LONGEST))


def sessions_as_json(sessions: Iterable[Session]) -> list[dict[str, Any]]:
    return [
        {
            "number": one.number,
            "on": one.on.isoformat(),
            "at": one.at.isoformat(timespec="minutes"),
            "minutes": one.minutes,
            "sequence": one.sequence,
            "changed_at": one.changed_at.isoformat(),
            "began_on": one.began_on and one.began_on.isoformat(),
            "questions": [{"id": name, "rating": one.ratings.get(name, "")} for name in one.asked],
        }
        for one in sessions
    ]


def sessions_from_json(told: object) -> tuple[Session, ...]:
    """The sessions; pydantic's ValidationError when they are not what `sessions_as_json` writes."""
    return sessions_in(_SESSIONS.validate_python(told))


def sessions_in(found: Sequence[FileSession]) -> tuple[Session, ...]:
    """The sessions, each number once."""
    once = {one.number: one for one in found}
    return tuple(
        Session(
            number=one.number,
            on=one.on,
            at=one.at,
            minutes=one.minutes,
            sequence=one.sequence,
            changed_at=one.changed_at,
            began_on=one.began_on,
            asked=tuple(dict.fromkeys(row.id for row in one.questions)),
            ratings={row.id: row.rating for row in one.questions if row.rating},
        )
        for one in once.values()
    )
