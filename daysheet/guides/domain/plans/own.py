"""A reader's own steps: what one may stand after, and the circle that a change would close."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from daysheet.guides.domain.graph import circle_in
from daysheet.guides.domain.plans.standing import Entry, Standing
from daysheet.guides.errors import BadStep

MOST = 200  # own steps of a plan


def choices_after(standing: Standing, name: str = "") -> list[tuple[str, str]]:
    """What an own step may stand after: the items of the plan but itself, with their titles, by title."""
    others = [entry.name for entry in standing.entries if entry.name != name]
    return sorted(((one, standing.title(one)) for one in others), key=lambda one: (one[1].casefold(), one[0]))


def checked_after(standing: Standing, name: str, title: str, after: Iterable[str]) -> tuple[str, ...]:
    """The prerequisites; BadStep names one that is not in the plan, or the circle that they would close."""
    wanted = tuple(dict.fromkeys(after))
    unknown = [one for one in wanted if one not in standing.by_name]
    if unknown:
        raise BadStep(f"{unknown[0]!r} is not in the plan. Choose a step that is.")
    graph = {entry.name: list(entry.after) for entry in standing.entries if entry.title}
    circle = circle_in({**graph, name: list(wanted)})
    if circle:
        told = " → ".join(title if one == name else standing.title(one) for one in circle)
        raise BadStep(f"This would run in a circle: {told}. Choose another step to stand after.")
    return wanted


def without_step(entries: Iterable[Entry], gone: Entry) -> tuple[Entry, ...]:
    """The items without one; those that stood after it stand after what it stood after."""

    def handed_on(entry: Entry) -> Entry:
        if gone.name not in entry.after:
            return entry
        others = (name for name in entry.after if name != gone.name)
        return replace(entry, after=tuple(dict.fromkeys([*others, *gone.after])))

    return tuple(handed_on(entry) for entry in entries if entry.name != gone.name)
