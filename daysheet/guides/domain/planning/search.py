"""The best answer to a question: pleasant orders first, then the urgent first, then a search where both fall short.

The search is Joslin and Clements' 'squeaky wheel' (1999): what comes too late is made more urgent, with all that
stands before it, and the schedule is made again. It is deterministic and counts rounds, not seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from daysheet.guides.domain.planning.dispatch import Dispatch
from daysheet.guides.domain.planning.question import FAR, Question

MOST_ROUNDS = 600
EFFORT = 20_000  # tasks times rounds
START_ANEW = 12
SCALES = (1, 4, 16)  # how far from the plain order a new start may lie, in five average days' work


@dataclass(slots=True)
class Answer:
    """A schedule, its value, and a value that no schedule is below; equal when it is proved the best."""

    run: Dispatch
    value: int
    bound: int

    @property
    def proved(self) -> bool:
        return self.value <= self.bound


def best_answer(
    question: Question,
    floor: int,
    pleasant: Sequence[Sequence[int]] = (),
    known: Dispatch | None = None,
) -> Answer:
    """The least value found, at least `floor`, which is a bound known beforehand or good enough for the asker.

    `pleasant` are orders to keep where that costs nothing, the best liked first; `known` is a schedule that
    keeps the ceilings.
    """
    best = _better(None, known, question, -FAR) if known else None
    for run in (question.run_by(keys) for keys in pleasant):
        best = _better(best, run, question, floor)
        if best.proved:
            return best
    best = _better(best, question.run(floor), question, floor)
    if best.proved:
        return best
    best.bound = max(floor, question.bound(best.value))
    for keys in _in_between(question, best.bound, pleasant):
        if best.proved:
            return best
        best = _better(best, question.run_by(keys), question, best.bound)
    if not best.proved:
        best = _better(best, question.run(best.bound), question, best.bound)
    return best if best.proved else _searched(question, best)


def in_time(question: Question, rounds: int) -> Dispatch | None:
    """A schedule that reaches the value 0; None where there is none, or a search of so many rounds finds none."""
    if not question.could(0):
        return None
    run = question.run(0)
    value = question.value_of(run.ends) if run.ends else 0
    if value <= 0:
        return run
    if question.days.pace is None and not any(question.net.waits):
        return None  # the urgent first finds a way there, if there is one
    best = _squeaky(question, 0, rounds, Answer(run, value, 0))
    return best.run if best.value <= 0 else None


def _better(best: Answer | None, run: Dispatch, question: Question, bound: int) -> Answer:
    value = question.value_of(run.ends)
    if best is None or value < best.value:
        return Answer(run, value, bound)
    best.bound = max(best.bound, bound)
    return best


def _in_between(question: Question, bound: int, pleasant: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Orders that put the urgent first by the month or the week only, and are pleasant within it."""
    if not pleasant or question.days.pace is not None:
        return
    last_days = question.tails(bound).days
    most = len(last_days) + 1
    for length in (28, 7):
        yield [day // length * most + rank for day, rank in zip(last_days, pleasant[0], strict=True)]


def _searched(question: Question, best: Answer) -> Answer:
    rounds = min(MOST_ROUNDS, EFFORT // len(question.net)) if question.ground.behind is not None else 0
    value = best.bound
    while value < best.value and rounds > 0:
        found = _squeaky(question, value, min(rounds, MOST_ROUNDS // 2), best)
        best, rounds, value = found, rounds - MOST_ROUNDS // 2, value + 1
    return best


def _squeaky(question: Question, value: int, rounds: int, best: Answer) -> Answer:
    count, dice = len(question.net), Random(value)
    step = max(1, question.days.cum[-1] // len(question.days.caps))
    last_days, behind = question.tails(value).days, question.ground.behind or []
    offsets = [0] * count
    for number in range(1, rounds + 1):
        run = question.run(value, offsets)
        best = _better(best, run, question, best.bound)
        if best.value <= value:
            return best
        for task in (task for task in range(count) if run.ends[task] > last_days[task]):
            offsets[task] += step * dice.choice((1, 1, 2))
            for other in behind[task]:
                offsets[other] += step * dice.choice((0, 1, 1, 2))
        if not number % START_ANEW:
            most = 5 * step * dice.choice(SCALES)
            offsets = [dice.randrange(most + 1) for _ in range(count)]
    return best
