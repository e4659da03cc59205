"""When a question comes up again, by FSRS-6, and which questions a day's review holds.

Days are those at the reader's place: a rating counts from noon to noon of calendar days, so that neither the hour
nor a change of clocks moves what is due.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import ceil
from typing import Literal, get_args

from fsrs import Card as FsrsCard
from fsrs import Rating as FsrsRating
from fsrs import Scheduler, State

from daysheet.guides.domain.guide import Question
from daysheet.guides.domain.habits import MINUTES_A_CARD, SHORT_REVIEW

Rating = Literal["again", "hard", "good", "easy"]
RATINGS: tuple[Rating, ...] = get_args(Rating)
WEAK = ("again", "hard")
TARGET = 0.9  # the recall at which a question is asked again
LONGEST = 365  # days: a plan is no life's work
DAY = timedelta(days=1)
FEWEST = SHORT_REVIEW // MINUTES_A_CARD  # questions of one sitting, where so many are due
_FSRS = {name: FsrsRating[name.capitalize()] for name in RATINGS}
# Without steps of minutes every interval is whole days; without fuzz the same ratings give the same days.
_SCHEDULER = Scheduler(
    desired_retention=TARGET,
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=LONGEST,
    enable_fuzzing=False,
)


@dataclass(frozen=True, slots=True)
class Memory:
    """How well a question is known. `stability` is the days until recall falls to 0.9, `difficulty` 1 to 10.

    `reps` counts the ratings, `lapses` those of them, after the first, that were 'again'.
    """

    stability: float
    difficulty: float
    due: date
    rated: date
    reps: int = 1
    lapses: int = 0


@dataclass(frozen=True, slots=True)
class Card:
    """A question of the reader's own deck. `since` is the day from which one that was never rated may be asked."""

    question: Question
    since: date
    memory: Memory | None = None

    @property
    def due(self) -> date:
        return self.memory.due if self.memory else self.since

    @property
    def revision(self) -> int:
        """How often it was rated: a rating made on an older page is not taken."""
        return self.memory.reps if self.memory else 0


def rating_named(told: str) -> Rating | None:
    return told if told in RATINGS else None


def rated(memory: Memory | None, rating: Rating, today: date) -> Memory:
    """What is known after a rating; it is due on a later day than `today`, tomorrow at the soonest."""
    day = max(today, memory.rated) if memory else today
    card, _ = _SCHEDULER.review_card(_as_fsrs(memory), _FSRS[rating], _noon(day))
    return Memory(
        stability=round(card.stability or 0, 4),
        difficulty=round(card.difficulty or 0, 4),
        due=card.due.date(),
        rated=day,
        reps=memory.reps + 1 if memory else 1,
        lapses=memory.lapses + (rating == "again") if memory else 0,
    )


def recall(memory: Memory, today: date) -> float:
    """The chance, 0 to 1, that the question is answered today: 0.9 after `stability` days."""
    return _SCHEDULER.get_card_retrievability(_as_fsrs(memory), _noon(max(today, memory.rated)))


def _as_fsrs(memory: Memory | None) -> FsrsCard:
    if memory is None:
        return FsrsCard(card_id=0, due=_noon(date.min))
    return FsrsCard(
        card_id=0,
        state=State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        due=_noon(memory.due),
        last_review=_noon(memory.rated),
    )


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def deck_of(
    questions: Iterable[Question], opened: Mapping[str, date], memories: Mapping[str, Memory]
) -> tuple[Card, ...]:
    """The questions that a reader is asked: those that were rated, and those with a step among `opened`.

    `opened` maps steps to the day on which they were done; their questions come up on the day after.
    """
    cards = []
    for question in questions:
        memory = memories.get(question.id)
        days = [opened[name] for name in question.steps if name in opened]
        if memory or days:
            since = min(days) + DAY if days else memory.rated if memory else date.max
            cards.append(Card(question, since, memory))
    return tuple(cards)


def due_on(deck: Iterable[Card], today: date) -> tuple[Card, ...]:
    """What is due, most at risk first: known questions by the chance of recall, then new ones, the oldest first."""
    due = [card for card in deck if card.due <= today]
    known = sorted(
        (card for card in due if card.memory),
        key=lambda card: (recall(card.memory, today) if card.memory else 0.0, card.due, card.question.id),
    )
    new = sorted(
        (card for card in due if not card.memory),
        key=lambda card: (card.since, card.question.level, card.question.id),
    )
    return (*known, *new)


def next_due(deck: Iterable[Card], today: date) -> date | None:
    """The first day after today on which a question comes up; None when none will."""
    return min((card.due for card in deck if card.due > today), default=None)


def room_today(week_minutes: int, ratings: Sequence[date], today: date, days_left: int) -> int:
    """How many questions today's review still has room for.

    A week's minutes are spread over the days of work that are left in it, today included, in sittings of ten minutes
    or more; 0 days left is a day off, which takes one short sitting. `ratings` are the days on which questions were
    rated. What is left over is asked another day.
    """
    monday = today - timedelta(days=today.weekday())
    before = sum(monday <= day < today for day in ratings)
    left = max(0, week_minutes // MINUTES_A_CARD - before)
    of_today = min(left, max(FEWEST, ceil(left / days_left) if days_left else 0))
    return max(0, of_today - sum(day == today for day in ratings))
