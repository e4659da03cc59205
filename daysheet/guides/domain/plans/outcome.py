"""What the planner said beside the dates of the items, as it is kept and read back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, cast

from daysheet.guides.domain.planning.model import Change, Miss, Moved, Plan, Remedy, Scheduled


@dataclass(frozen=True, slots=True)
class Stone:
    """When a milestone stands, and how often that changed."""

    id: str
    on: date
    due: date | None
    sequence: int
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Move:
    """An item whose days changed; None where it had none or has none."""

    name: str
    before: tuple[date, date] | None
    after: tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class Outcome:
    """`finish` is the last day of work, `proved` that nobody finishes earlier; `moved` is of the last re-plan."""

    finish: date | None = None
    lower_bound: date | None = None
    proved: bool = False
    stones: tuple[Stone, ...] = ()
    misses: tuple[Miss, ...] = ()
    dropped: tuple[str, ...] = ()
    unpinned: tuple[str, ...] = ()
    moved: tuple[Move, ...] = ()
    moved_on: date | None = None
    gone: Mapping[str, int] = field(default_factory=dict)


def outcome_of(
    plan: Plan,
    before: Outcome,
    *,
    now: datetime,
    moved: Iterable[Moved] = (),
    moved_on: date | None = None,
) -> Outcome:
    """What is kept of a plan. A milestone that stays keeps its bytes; `gone` remembers how often others changed."""
    old = {one.id: one for one in before.stones}
    stones = []
    for reached in plan.milestones:
        known = old.get(reached.id)
        if known and (known.on, known.due) == (reached.on, reached.due):
            stones.append(known)
            continue
        sequence = known.sequence + 1 if known else before.gone.get(reached.id, -1) + 1
        stones.append(Stone(reached.id, reached.on, reached.due, sequence, now))
    gone = {one.id: one.sequence for one in before.stones if one.id not in {s.id for s in stones}}
    return Outcome(
        finish=plan.finish,
        lower_bound=plan.lower_bound,
        proved=plan.proved,
        stones=tuple(stones),
        misses=plan.misses,
        dropped=plan.dropped,
        unpinned=plan.unpinned,
        moved=tuple(
            Move(
                one.id,
                (one.before.starts, one.before.ends) if one.before else None,
                (one.after.starts, one.after.ends) if one.after else None,
            )
            for one in moved
        ),
        moved_on=moved_on,
        gone={**before.gone, **gone},
    )


def moves_between(before: Plan, after: Plan, first: date) -> tuple[Moved, ...]:
    """The items whose work from `first` on differs between two plans."""
    old, new = ({one.id: one for one in plan.items} for plan in (before, after))
    names = dict.fromkeys([*old, *new])
    return tuple(
        Moved(name, old.get(name), new.get(name))
        for name in names
        if _ahead(old.get(name), first) != _ahead(new.get(name), first)
    )


def _ahead(item: Scheduled | None, first: date) -> object:
    if item is None:
        return None
    return tuple(piece for piece in item.pieces if piece.on >= first) or (None if item.pieces else item.ends)


def outcome_as_json(outcome: Outcome) -> dict[str, Any]:
    """What `outcome_from_json` reads; days are ISO dates."""
    return {
        "finish": _told(outcome.finish),
        "lower_bound": _told(outcome.lower_bound),
        "proved": outcome.proved,
        "stones": [
            {
                "id": one.id,
                "on": _told(one.on),
                "due": _told(one.due),
                "sequence": one.sequence,
                "changed_at": one.changed_at.isoformat(),
            }
            for one in outcome.stones
        ],
        "misses": [_miss_as_json(one) for one in outcome.misses],
        "dropped": list(outcome.dropped),
        "unpinned": list(outcome.unpinned),
        "moved": [
            {
                "name": one.name,
                "before": one.before and [_told(day) for day in one.before],
                "after": one.after and [_told(day) for day in one.after],
            }
            for one in outcome.moved
        ],
        "moved_on": _told(outcome.moved_on),
        "gone": dict(outcome.gone),
    }


def outcome_from_json(told: Mapping[str, Any]) -> Outcome:
    """The outcome as it was kept; an empty one of a plan that was not worked out."""
    if not told:
        return Outcome()
    return Outcome(
        finish=_day(told["finish"]),
        lower_bound=_day(told["lower_bound"]),
        proved=told["proved"],
        stones=tuple(
            Stone(
                one["id"],
                date.fromisoformat(one["on"]),
                _day(one["due"]),
                one["sequence"],
                datetime.fromisoformat(one["changed_at"]),
            )
            for one in told["stones"]
        ),
        misses=tuple(_miss(one) for one in told["misses"]),
        dropped=tuple(told["dropped"]),
        unpinned=tuple(told["unpinned"]),
        moved=tuple(Move(one["name"], _days(one["before"]), _days(one["after"])) for one in told["moved"]),
        moved_on=_day(told["moved_on"]),
        gone=told["gone"],
    )


def _miss_as_json(miss: Miss) -> dict[str, Any]:
    return {
        "what": miss.what,
        "due": miss.due.isoformat(),
        "finish": miss.finish.isoformat(),
        "chain": list(miss.chain),
        "minutes_short": miss.minutes_short,
        "would_do": [{"change": one.change, "value": one.value} for one in miss.would_do],
    }


def _miss(told: Mapping[str, Any]) -> Miss:
    return Miss(
        what=told["what"],
        due=date.fromisoformat(told["due"]),
        finish=date.fromisoformat(told["finish"]),
        chain=tuple(told["chain"]),
        minutes_short=told["minutes_short"],
        would_do=tuple(Remedy(cast("Change", one["change"]), one["value"]) for one in told["would_do"]),
    )


def _told(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def _days(told: list[str] | None) -> tuple[date, date] | None:
    return (date.fromisoformat(told[0]), date.fromisoformat(told[1])) if told else None
