"""A plan drawn for a terminal: what there is to do, week by week, milestones, and what is missed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.planning.model import Plan
from daysheet.guides.domain.planning.telling import hours, left_out, miss_in_words
from daysheet.guides.domain.planning.wishes import Choices

BAR = 30
CLASSES = {"carries-over": "carries over", "quick": "quick", "deep": "deep"}


def draw_plan(out: Console, guide: Guide, choices: Choices, plan: Plan) -> None:
    """Print the plan from its finish to its weeks."""
    out.print(Text(guide.title, style="bold"))
    for line in _summary(guide, choices, plan):
        out.print(line)
    if not plan.items:
        return
    out.print(_items(guide, plan))
    if plan.milestones:
        out.print(_milestones(guide, plan))
    out.print(_weeks(plan))


def _summary(guide: Guide, choices: Choices, plan: Plan) -> Iterator[str]:
    if plan.finish is None:
        yield _nothing(guide, choices)
        return
    total = sum(item.minutes for item in plan.items)
    yield f"{hours(total):g} hours in {len(plan.items)} items, done {_day(plan.finish)}."
    if plan.proved:
        yield "Proved: nobody could be done sooner in these hours."
    elif plan.lower_bound:
        yield f"Not proved to be the soonest: before {_day(plan.lower_bound)} it cannot be."
    out = left_out(guide, choices, plan)
    if out:
        yield f"Left out, as optional: {len(out)} ({', '.join(out)})."
    for miss in plan.misses:
        yield " ".join(["Missed:", *miss_in_words(guide, miss)])


def _nothing(guide: Guide, choices: Choices) -> str:
    optional = [step.id for step in guide.step if step.optional and step.id not in choices.have]
    if optional:
        return f"Nothing is left to do but what is optional; name it with --with: {', '.join(optional)}."
    return "Nothing is left to do: you have it all."


def _items(guide: Guide, plan: Plan) -> Table:
    table = Table(box=box.SIMPLE_HEAD, title="What, and when", title_justify="left")
    for name, right in (
        ("Starts", False),
        ("Ends", False),
        ("Hours", True),
        ("Class", False),
        ("Item", False),
    ):
        table.add_column(name, justify="right" if right else "left", no_wrap=name in ("Starts", "Ends"))
    for item in plan.items:
        step = guide.steps[item.id]
        cells = (
            str(item.starts),
            str(item.ends),
            f"{hours(item.minutes):g}",
            CLASSES[step.class_],
            step.title,
        )
        table.add_row(*cells)
    return table


def _milestones(guide: Guide, plan: Plan) -> Table:
    titles = {one.id: one.title for one in guide.milestone}
    table = Table(box=box.SIMPLE_HEAD, title="Milestones", title_justify="left")
    table.add_column("Reached")
    table.add_column("Milestone")
    for one in sorted(plan.milestones, key=lambda reached: reached.on):
        table.add_row(str(one.on), titles.get(one.id, one.id))
    return table


def _weeks(plan: Plan) -> Table:
    """Hours by the week's Monday, with weeks of none in between."""
    load: Counter[date] = Counter()
    for item in plan.items:
        for piece in item.pieces:
            load[piece.on - timedelta(days=piece.on.weekday())] += piece.minutes
    table = Table(box=box.SIMPLE_HEAD, title="Weeks", title_justify="left")
    for name in ("From", "Hours", ""):
        table.add_column(name)
    most = max(load.values(), default=1)
    monday = min(load, default=date.min)
    while load and monday <= max(load):
        table.add_row(str(monday), f"{hours(load[monday]):g}", "█" * round(BAR * load[monday] / most))
        monday += timedelta(days=7)
    return table


def _day(day: date) -> str:
    return f"{day:%A} {day.day} {day:%B %Y}"
