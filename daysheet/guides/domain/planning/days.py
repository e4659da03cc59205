"""The learner's time as whole minutes: a day is a number from the start, a point is minutes of work since then.

In points the learner works without a break, so that a calendar with days off becomes one straight line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import accumulate

from daysheet.guides.domain.planning.model import Availability
from daysheet.guides.errors import BadWish

WEEK = 7
LONGEST_YEARS = 30
LONGEST = LONGEST_YEARS * 366


class Overrun(Exception):
    """The days that were laid out do not suffice."""


class Days:
    """Minutes a day, their running sum, and the weeks from Monday to Sunday that a pace is kept in.

    `cum[d]` is the point at which day d begins. `pace` is None where no week is long enough for it to matter,
    unless it is `always` kept to, as where part of it is spent on days that are not laid out.
    """

    __slots__ = ("caps", "cum", "pace", "paced", "shift", "start", "week_starts")

    def __init__(self, start: date, caps: Sequence[int], pace: int | None, always: bool = False) -> None:
        self.start = start
        self.shift = start.weekday()
        self.caps = list(caps)
        self.cum: list[int] = [0, *accumulate(caps)]
        bounds = [0, *range(WEEK - self.shift, len(caps), WEEK), len(caps)]
        self.week_starts: list[int] = [self.cum[day] for day in bounds]
        weeks = [
            after - before for before, after in zip(self.week_starts, self.week_starts[1:], strict=False)
        ]
        matters = pace is not None and (always or pace < max(weeks, default=0))
        self.pace = pace if matters else None
        self.paced: list[int] = [0, *accumulate(min(self.pace or 0, week) for week in weeks)]

    def day_of(self, on: date) -> int:
        return (on - self.start).days

    def date_of(self, day: int) -> date:
        return self.start + timedelta(days=day)

    def week_of(self, day: int) -> int:
        return (day + self.shift) // WEEK

    def monday_after(self, day: int) -> int:
        return (self.week_of(day) + 1) * WEEK - self.shift

    def cum_at(self, day: int) -> int:
        """The point at which the day begins; below 0 for a day before the start, Overrun after the last."""
        if day < 0:
            return -1
        if day >= len(self.cum):
            raise Overrun
        return self.cum[day]

    def day_at_end(self, point: int) -> int:
        """The day on which work that ends at the point ends; Overrun past the last."""
        day = bisect_left(self.cum, point) - 1
        if day >= len(self.caps):
            raise Overrun
        return max(day, 0)

    def day_at_start(self, point: int) -> int:
        """The last day by whose beginning no more than `point` has gone by: work that starts then starts there."""
        return min(bisect_right(self.cum, point) - 1, len(self.caps) - 1)

    def week_at_start(self, point: int) -> int:
        return min(bisect_right(self.week_starts, point) - 1, len(self.week_starts) - 2)

    def week_at_end(self, point: int) -> int:
        return max(bisect_left(self.week_starts, point) - 1, 0)

    def end_of(self, point: int, minutes: int) -> int:
        """Where work on one item ends that starts at the point with nothing else to do, at no more than its pace."""
        if self.pace is None:
            return point + minutes
        week = self.week_at_start(point)
        room = min(self.pace, self.week_starts[week + 1] - point)
        if minutes <= room:
            return point + minutes
        wanted = self.paced[week + 1] + minutes - room
        last = bisect_left(self.paced, wanted) - 1
        if last >= len(self.paced) - 1:
            raise Overrun
        return self.week_starts[last] + wanted - self.paced[last]

    def start_of(self, point: int, minutes: int) -> int:
        """Where work on one item must start to end at the point; below 0 when there is no time left for it."""
        if self.pace is None:
            return point - minutes
        week = self.week_at_end(point)
        room = min(self.pace, point - self.week_starts[week])
        if minutes <= room:
            return point - minutes
        wanted = self.paced[week] - (minutes - room)
        if wanted < 0:
            return wanted
        first = bisect_right(self.paced, wanted) - 1
        return self.week_starts[first + 1] - (self.paced[first + 1] - wanted)

    def first_due(self, points: Sequence[int]) -> Callable[[int, int], tuple[int, int]]:
        """For a task and its minutes left: by when the next part of them must be done for the last to end at the
        task's point at this pace, and how many minutes are left then."""
        paced, starts, pace = self.paced, self.week_starts, self.pace or 0
        weeks = [self.week_at_end(point) for point in points]
        begins = [paced[week] for week in weeks]
        ends = [
            begin + min(pace, point - starts[week])
            for begin, point, week in zip(begins, points, weeks, strict=True)
        ]

        def due(task: int, minutes: int) -> tuple[int, int]:
            place = ends[task] - minutes
            if place >= begins[task]:
                return points[task], 0
            if place < 0:
                return place, max(0, minutes + place)
            week = bisect_right(paced, place)
            return starts[week], ends[task] - paced[week]

        return due


def days_for(availability: Availability, count: int, taken: Iterable[tuple[date, int]] = ()) -> Days:
    """The first `count` days; `taken` minutes are kept free for pieces that are pinned."""
    start = availability.start
    turn = start.weekday()
    week = [*availability.weekdays[turn:], *availability.weekdays[:turn]]
    caps = (week * (count // WEEK + 1))[:count]
    for on, minutes in availability.own_days:
        if 0 <= (on - start).days < count:
            caps[(on - start).days] = minutes
    for on in availability.days_off:
        if 0 <= (on - start).days < count:
            caps[(on - start).days] = 0
    for on, minutes in taken:
        if 0 <= (on - start).days < count:
            caps[(on - start).days] = max(0, caps[(on - start).days] - minutes)
    return Days(start, caps, availability.pace)


def checked(availability: Availability) -> Availability:
    """The same; BadWish when there is no time in any week, or a day has more minutes than there are."""
    if not any(availability.weekdays) and not any(minutes for _, minutes in availability.own_days):
        raise BadWish("0 hours a week: no day has time for the plan. Give --hours above 0.")
    for minutes in (*availability.weekdays, *(minutes for _, minutes in availability.own_days)):
        if not 0 <= minutes <= 24 * 60:
            raise BadWish(f"{minutes / 60:g} hours on one day: give 0 to 24 hours a day.")
    if availability.pace is not None and availability.pace <= 0:
        raise BadWish("A pace of 0 hours a week on one item: give a pace above 0, or none.")
    return availability
