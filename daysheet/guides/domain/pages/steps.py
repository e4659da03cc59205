"""What is told of a step beside its own words: what it needs, what it leads to, how its hours were come by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from daysheet.guides.domain.drawing.labels import short_title
from daysheet.guides.domain.drawing.layering import dependents
from daysheet.guides.domain.graph import depths
from daysheet.guides.domain.guide import ClassName, Guide, Source, Step, StepClass
from daysheet.guides.domain.sums import Span, class_hours, told_range

LONGEST = 8


@dataclass(frozen=True, slots=True)
class Link:
    """A step as others name it: its short title, and what its address is made of."""

    id: str
    class_: ClassName
    title: str


@dataclass(frozen=True, slots=True)
class Row:
    """A step with its neighbours; `basis` says how its hours were come by."""

    step: Step
    short: str
    kind: StepClass
    needs: tuple[Link, ...]
    leads_to: tuple[Link, ...]
    basis: str
    basis_sources: tuple[str, ...]

    @property
    def hours(self) -> str:
        """'15–40'."""
        return told_range(*self.step.hours)


@dataclass(frozen=True, slots=True)
class Group:
    """A class of steps: how many, their hours, and those that take longest, core first."""

    kind: StepClass
    rows: tuple[Row, ...]
    optional: int
    hours: Span
    longest: tuple[Row, ...]


def rows_of_steps(guide: Guide) -> dict[str, Row]:
    """Every step by id, in the order of the files."""
    leads_to = dependents({step.id: step.after for step in guide.step})
    bases = {one.id: one for one in guide.basis}
    return {
        step.id: Row(
            step,
            short_title(step.title),
            guide.kinds[step.class_],
            links_to(guide, step.after),
            links_to(guide, leads_to[step.id]),
            bases[step.basis].told if step.basis else "",
            bases[step.basis].sources if step.basis else (),
        )
        for step in guide.step
    }


def links_to(guide: Guide, names: Iterable[str]) -> tuple[Link, ...]:
    """The steps of these names, as links."""
    steps = (guide.steps[name] for name in names)
    return tuple(Link(step.id, step.class_, short_title(step.title)) for step in steps)


def groups_of(guide: Guide) -> tuple[Group, ...]:
    """The classes in the order in which the guide heads them, without those that have no step."""
    rows = rows_of_steps(guide)
    found = (
        _group(kind, tuple(rows[step.id] for step in guide.of_class(name)))
        for name, kind in guide.kinds.items()
    )
    return tuple(group for group in found if group.rows)


def _group(kind: StepClass, rows: tuple[Row, ...]) -> Group:
    longest = sorted(rows, key=lambda row: (row.step.optional, -row.step.middle))[:LONGEST]
    optional = sum(row.step.optional for row in rows)
    return Group(kind, rows, optional, class_hours(row.step for row in rows), tuple(longest))


def ordered_rows(guide: Guide) -> tuple[tuple[str, tuple[Row, ...]], ...]:
    """The steps by phase, and in a phase so that each stands after what it needs there."""
    rows, depth = rows_of_steps(guide), depths({step.id: step.after for step in guide.step})
    return tuple(
        (
            phase,
            tuple(
                sorted((r for r in rows.values() if r.step.phase == phase), key=lambda r: depth[r.step.id])
            ),
        )
        for phase in guide.phases
    )


def sources_used(guide: Guide, rows: Iterable[Row]) -> tuple[Source, ...]:
    """The sources that steps and the bases of their hours name, in the guide's order."""
    named = {code for row in rows for code in (*row.step.sources, *row.basis_sources)}
    return tuple(source for source in guide.source if source.code in named)
