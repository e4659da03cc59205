"""What a plan's pages show: a week, milestones, classes, what moved and why a date is missed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from daysheet.guides.domain.guide import ClassName, StepClass
from daysheet.guides.domain.planning.model import Miss, Remedy
from daysheet.guides.domain.plans.standing import Entry, Standing

WEEK = timedelta(days=7)
HELD = {
    "found": "found in your résumé",
    "shown": "you can show it",
    "ticked": "you ticked it",
    "done": "done in a plan",
}
LONG_YEARS = 10
FEW = 6  # items of a class that a plan's page lists at once


def hours(minutes: int) -> str:
    """'2.5 h', '45 min', '0 h'."""
    if minutes % 30 and abs(minutes) < 600:
        whole, rest = divmod(abs(minutes), 60)
        return " ".join(part for part in (f"{whole} h" if whole else "", f"{rest} min") if part)
    return f"{minutes / 60:.1f}".removesuffix(".0") + " h"


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class Line:
    """An item as lists show it."""

    entry: Entry
    title: str
    minutes: int = 0  # in the time that the list is about

    @property
    def told(self) -> str:
        return hours(self.minutes)

    @property
    def all_told(self) -> str:
        return hours(self.entry.minutes)

    @property
    def done_hours(self) -> str:
        """What the field of hours done holds."""
        return f"{self.entry.done / 60:.2f}".rstrip("0").rstrip(".")

    @property
    def all_hours(self) -> str:
        return f"{self.entry.minutes / 60:.2f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class Day:
    """A day's work, in the order of its hours."""

    on: date
    lines: tuple[Line, ...]

    @property
    def told(self) -> str:
        return hours(sum(line.minutes for line in self.lines))


@dataclass(frozen=True, slots=True)
class WeekOfWork:
    """From Monday to Sunday: each item once in `lines`, and the same by day."""

    monday: date
    lines: tuple[Line, ...]
    days: tuple[Day, ...]

    @property
    def sunday(self) -> date:
        return self.monday + WEEK - timedelta(days=1)

    @property
    def minutes(self) -> int:
        return sum(line.minutes for line in self.lines)

    @property
    def told(self) -> str:
        return hours(self.minutes)


def week_of_work(standing: Standing, day: date) -> WeekOfWork:
    """The week that a day lies in; what was done this week and has no more work in it is listed too."""
    monday = monday_of(day)
    week = {monday + timedelta(days=number) for number in range(7)}
    lines = []
    for entry in standing.entries:
        minutes = sum(row.minutes for row in entry.rows if row.on in week)
        without_work = not entry.minutes and entry.starts in week
        if minutes or entry.finished_on in week or without_work:
            lines.append(Line(entry, standing.title(entry.name), minutes))
    lines.sort(
        key=lambda line: (
            min((r.starts for r in line.entry.rows if r.on in week), default=None) is None,
            line.entry.starts or monday,
            line.title,
        )
    )
    return WeekOfWork(monday, tuple(lines), tuple(_days(standing, sorted(week))))


def _days(standing: Standing, week: Iterable[date]) -> Iterable[Day]:
    for on in week:
        pieces = [
            (row.at, Line(entry, standing.title(entry.name), row.minutes))
            for entry in standing.entries
            for row in entry.rows
            if row.on == on
        ]
        if pieces:
            yield Day(on, tuple(line for _, line in sorted(pieces, key=lambda one: (one[0], one[1].title))))


@dataclass(frozen=True, slots=True)
class Load:
    """The hours of a week, and what ends in it."""

    monday: date
    minutes: int
    ends: tuple[str, ...]

    @property
    def told(self) -> str:
        return hours(self.minutes)


def loads(standing: Standing) -> tuple[Load, ...]:
    """Every week from the first with work to the last, those without work too."""
    by_week: dict[date, int] = {}
    ends: dict[date, list[str]] = {}
    for entry in standing.entries:
        for row in entry.rows:
            by_week[monday_of(row.on)] = by_week.get(monday_of(row.on), 0) + row.minutes
        if entry.ends:
            ends.setdefault(monday_of(entry.ends), []).append(standing.title(entry.name))
    if not by_week:
        return ()
    first, last = min(by_week), max(by_week)
    mondays = [first + WEEK * number for number in range((last - first).days // 7 + 1)]
    return tuple(Load(monday, by_week.get(monday, 0), tuple(ends.get(monday, ()))) for monday in mondays)


@dataclass(frozen=True, slots=True)
class StoneTold:
    """A milestone with its date, and whether it stands already."""

    title: str
    about: str
    on: date
    is_reached: bool


def stones(standing: Standing) -> tuple[StoneTold, ...]:
    """The milestones by date."""
    known = {one.id: one for one in standing.guide.milestone}
    told = []
    for stone in standing.outcome.stones:
        if about := known.get(stone.id):
            own = [standing.by_name[name] for name in about.steps if name in standing.by_name]
            reached = bool(own) and all(entry.finished_on for entry in own)
            told.append(StoneTold(about.title, about.about, stone.on, reached))
    return tuple(sorted(told, key=lambda one: (one.on, one.title)))


@dataclass(frozen=True, slots=True)
class Group:
    """A class of the guide: what of it is held, with how that is known, and what the plan has of it."""

    kind: StepClass
    held: tuple[tuple[str, str], ...]
    lines: tuple[Line, ...]

    @property
    def told(self) -> str:
        return hours(sum(line.entry.minutes for line in self.lines))

    @property
    def first(self) -> tuple[Line, ...]:
        """The next of them that are not finished."""
        return tuple(line for line in self.lines if not line.entry.finished_on)[:FEW]

    @property
    def others(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line not in self.first)


def groups(standing: Standing) -> tuple[Group, ...]:
    """The classes in the guide's order, without those that have no step; a reader's own steps are `own_lines`."""
    guide = standing.guide
    return tuple(_group(standing, kind) for name, kind in guide.kinds.items() if guide.of_class(name))


def _group(standing: Standing, kind: StepClass) -> Group:
    name: ClassName = kind.id
    steps = standing.guide.of_class(name)
    held = tuple(
        (step.title, HELD.get(standing.have[step.id], "")) for step in steps if step.id in standing.have
    )
    entries = [standing.by_name[step.id] for step in steps if step.id in standing.by_name]
    entries.sort(key=lambda entry: (entry.starts or date.max, entry.ends or date.max))
    return Group(kind, held, tuple(Line(entry, standing.title(entry.name)) for entry in entries))


def own_lines(standing: Standing) -> tuple[Line, ...]:
    """The reader's own steps."""
    return tuple(Line(entry, entry.title) for entry in standing.entries if entry.title)


@dataclass(frozen=True, slots=True)
class RemedyTold:
    """What would do, in words, and the query that fills the form of choices with it."""

    told: str
    query: str


@dataclass(frozen=True, slots=True)
class MissTold:
    """A date that is not kept: which, why, and what would do."""

    what: str
    due: date
    finish: date
    chain: tuple[str, ...]
    short: str
    remedies: tuple[RemedyTold, ...]


def misses(standing: Standing) -> tuple[MissTold, ...]:
    return tuple(_miss(standing, one) for one in standing.outcome.misses)


def _miss(standing: Standing, miss: Miss) -> MissTold:
    milestone = next((one.title for one in standing.guide.milestone if one.id == miss.what), "")
    what = "Your target" if miss.what == "target" else milestone or standing.title(miss.what)
    return MissTold(
        what,
        miss.due,
        miss.finish,
        tuple(standing.title(name) for name in miss.chain),
        hours(miss.minutes_short) if miss.minutes_short > 0 else "",
        tuple(_remedy(standing, one) for one in miss.would_do),
    )


def _remedy(standing: Standing, remedy: Remedy) -> RemedyTold:
    match remedy.change:
        case "hours":
            return RemedyTold(f"{float(remedy.value):g} hours a week", f"hours={float(remedy.value):g}")
        case "drop":
            title = standing.title(str(remedy.value))
            return RemedyTold(f"Leave out “{title}”, which is optional", f"drop={remedy.value}")
        case "date":
            on = date.fromisoformat(str(remedy.value))
            return RemedyTold(f"Take {on.day} {on:%B %Y} as the target", f"target={on.isoformat()}")


@dataclass(frozen=True, slots=True)
class MoveTold:
    """An item that a re-plan moved."""

    title: str
    before: str
    after: str


def moves(standing: Standing) -> tuple[MoveTold, ...]:
    """What the last re-plan moved, in the order of the new dates."""
    ordered = sorted(
        standing.outcome.moved, key=lambda one: (one.after or one.before or (date.max,), one.name)
    )
    return tuple(MoveTold(standing.title(one.name), _span(one.before), _span(one.after)) for one in ordered)


def _span(days: tuple[date, date] | None) -> str:
    if days is None:
        return "not planned"
    first, last = days
    if first == last:
        return f"{first.day} {first:%B %Y}"
    same_year = first.year == last.year
    return f"{first.day} {first:%B}{'' if same_year else f' {first.year}'} to {last.day} {last:%B %Y}"


def years_of(standing: Standing) -> int:
    """How many whole years the plan runs when that is more than ten, else 0."""
    finish = standing.outcome.finish
    years = (finish - standing.choices.start).days / 365.25 if finish else 0
    return int(years) if years > LONG_YEARS else 0


def this_week(standing: Standing, today: date) -> WeekOfWork:
    """The week of today, or the next one with work where nothing is to be done in this one."""
    week = week_of_work(standing, today)
    if week.lines:
        return week
    ahead = (row.on for entry in standing.entries for row in entry.rows if row.on > today)
    return week_of_work(standing, min(ahead, default=today))


def progress_told(entries: Sequence[Entry]) -> str:
    """'12 h of 640 h done, 3 of 64 finished'."""
    all_minutes = sum(entry.minutes for entry in entries)
    done = sum(entry.minutes if entry.finished_on else min(entry.done, entry.minutes) for entry in entries)
    finished = sum(bool(entry.finished_on) for entry in entries)
    return f"{hours(done)} of {hours(all_minutes)} done, {finished} of {len(entries)} finished"
