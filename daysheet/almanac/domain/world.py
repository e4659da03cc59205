"""Public holidays of the world's countries: on which days they fall, and what is known of a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from daysheet.almanac.domain.rules import Rule, occurrences
from daysheet.almanac.domain.sources import Source

ListedDay = tuple[date, date | None, bool, bool]  # as the fields of WorldDay after its holiday


@dataclass(frozen=True, slots=True)
class WorldHoliday:
    """A public holiday of one country, which is a day of the observance `slug`.

    Rules, one for each of its days, give its dates from `since` to `until`, or `listed` holds them; `first` and
    `last` are the years that its source reaches. `shifts` are (weekday, days) pairs that give a day off; where it `moves`, the day itself is
    then an ordinary one. `waits_for` is what an estimated date depends on.
    """

    country: str
    name: str
    slug: str
    first: int
    last: int
    sources: tuple[Source, ...]
    rules: tuple[Rule, ...] = ()
    since: int | None = None
    until: int | None = None
    shifts: tuple[tuple[int, int], ...] = ()
    moves: bool = False
    listed: tuple[ListedDay, ...] = ()
    waits_for: str = ""

    def is_known(self, year: int) -> bool:
        return self.first <= year <= self.last

    def days(self, year: int) -> tuple[WorldDay, ...]:
        """Those of which some day off lies in the year, in order; none in a year that is not known."""
        return tuple(day for day in self._days(year) if any(off.year == year for off in day.off))

    def _days(self, year: int) -> Iterator[WorldDay]:
        yield from (WorldDay(self, *one) for one in self.listed)
        for near in (year - 1, year, year + 1):
            if self.rules and self.is_known(near) and (self.since or near) <= near <= (self.until or near):
                days = [one.start for rule in self.rules for one in occurrences(rule, near)]
                yield from (self._shifted(on) for on in days)

    def _shifted(self, on: date) -> WorldDay:
        days = dict(self.shifts).get(on.weekday())
        return WorldDay(self, on, on + timedelta(days=days), self.moves) if days else WorldDay(self, on)


@dataclass(frozen=True, slots=True)
class WorldDay:
    """A public holiday on one of its dates: the day itself, and the day off where that is another.

    Of what is moved, the day itself is an ordinary one; where the source tells the day off alone, both are that.
    """

    holiday: WorldHoliday
    on: date
    observed: date | None = None
    is_moved: bool = False
    estimated: bool = False

    @property
    def off(self) -> tuple[date, ...]:
        """The days that are free by it."""
        if self.observed is None:
            return (self.on,)
        return (self.observed,) if self.is_moved else (self.on, self.observed)

    def next_off(self, today: date) -> date | None:
        """The first of its days off that is not past."""
        return min((day for day in self.off if day >= today), default=None)

    @property
    def depends_on(self) -> str | None:
        return self.holiday.waits_for if self.estimated else None


def listed_days(text: str) -> tuple[ListedDay, ...]:
    """The days of a list as '2026-07-04 2026-12-25>2026-12-24 2026-01-06>>2026-01-12 ~2027-03-10+2'.

    '>' comes before the day off, '>>' before that of a holiday which is moved to it, '~' before an estimate, and '+2'
    adds the two days that follow.
    """
    return tuple(day for one in text.split() for day in _listed(one))


def _listed(text: str) -> Iterator[ListedDay]:
    told, _, more = text.removeprefix("~").partition("+")
    on, arrow, observed = told.replace(">>", ">").partition(">")
    off = date.fromisoformat(observed) if arrow else None
    for number in range(int(more or 0) + 1):
        yield (
            date.fromisoformat(on) + timedelta(days=number),
            off,
            ">>" in told,
            text != text.removeprefix("~"),
        )


def listed_text(days: Iterable[ListedDay]) -> str:
    """The days as `listed_days` reads them."""
    told: list[tuple[ListedDay, int]] = []
    for day in days:
        if told and _follows(day, *told[-1]):
            told[-1] = (told[-1][0], told[-1][1] + 1)
        else:
            told.append((day, 0))
    return " ".join(_one_text(*one) for one in told)


def _follows(day: ListedDay, first: ListedDay, more: int) -> bool:
    """Whether a day is the next of a run of days that are alike and have no day off elsewhere."""
    return day == (first[0] + timedelta(days=more + 1), None, False, first[3]) and first[1] is None


def _one_text(day: ListedDay, more: int) -> str:
    on, observed, is_moved, estimated = day
    off = f"{'>>' if is_moved else '>'}{observed}" if observed else ""
    return f"{'~' if estimated else ''}{on}{off}{f'+{more}' if more else ''}"
