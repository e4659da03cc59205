"""Finds the day rule, and the shifts off weekends, that give exactly the dates which the library lists."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from daysheet.almanac.domain import calendars
from daysheet.almanac.domain.rules import occurrences
from daysheet.almanac.domain.rules_reading import WEEKDAYS, parse_rule
from daysheet.almanac.domain.world import ListedDay, WorldHoliday

YEARS_OF_A_RULE = 3  # fewer years prove nothing
FARTHEST_FROM_EASTER = 70
LONGEST_SHIFT = 6
LUNAR = [f"chinese {day}" for day in ("1-1", "1-2", "1-3", "1-4", "4-8", "5-5", "8-15", "8-16", "9-9")]
LUNAR += [f"hebrew {day}" for day in ("1-15", "1-21", "3-6", "7-1", "7-10", "7-15", "7-22")]


def ruled(
    holiday: WorldHoliday, days: list[ListedDay], reach: tuple[int, int]
) -> tuple[WorldHoliday, str] | None:
    """The holiday with rules that give these very days, and their text; None where no rules do."""
    by_year: dict[int, list[date]] = defaultdict(list)
    for on, *_ in days:
        by_year[on.year].append(on)
    first, last = min(by_year), max(by_year)
    told = len(by_year) >= YEARS_OF_A_RULE and list(by_year) == list(range(first, last + 1))
    counts = {len(ons) for ons in by_year.values()}
    if not told or len(counts) > 1 or any(estimated for *_, estimated in days):
        return None
    texts = [_rule_text([sorted(ons)[number] for ons in by_year.values()]) for number in range(counts.pop())]
    if not all(texts):
        return None
    shifts, moves = _shifts(days)
    found = replace(
        holiday,
        rules=tuple(parse_rule(text) for text in texts if text),
        since=None if first == reach[0] else first,
        until=None if last == reach[1] else last,
        shifts=shifts,
        moves=moves,
    )
    return (found, "; ".join(map(str, texts))) if gives(found, days) else None


def _rule_text(days: list[date]) -> str | None:
    """The plainest rule that gives one day a year, and these."""
    for text in _candidates(days):
        rule = parse_rule(text)
        if all([one.start for one in occurrences(rule, day.year)] == [day] for day in days):
            return text
    return None


def gives(holiday: WorldHoliday, days: list[ListedDay]) -> bool:
    """Whether the holiday has exactly these days."""
    years = range(holiday.first - 1, holiday.last + 2)
    mine = {(d.on, d.observed, d.is_moved, d.estimated) for year in years for d in holiday.days(year)}
    return mine == set(days)


def shifts_text(holiday: WorldHoliday) -> str:
    """As `parse_shifts` reads them."""
    return " ".join(f"{WEEKDAYS[weekday]}{days:+d}" for weekday, days in sorted(holiday.shifts))


def _shifts(days: list[ListedDay]) -> tuple[tuple[tuple[int, int], ...], bool]:
    off = [(on.weekday(), (observed - on).days, moved) for on, observed, moved, _ in days if observed]
    if any(not 1 <= abs(by) <= LONGEST_SHIFT for _, by, _ in off):
        return (), False
    return tuple(sorted({weekday: by for weekday, by, _ in off}.items())), any(moved for *_, moved in off)


def _candidates(days: list[date]) -> Iterator[str]:
    """Rules of every form that the first day fits, the plainest first."""
    day, weekday = days[0], WEEKDAYS[days[0].weekday()]
    yield f"{day:%m-%d}"
    for name, sunday in (
        ("easter", calendars.easter(day.year)),
        ("orthodox", calendars.orthodox_easter(day.year)),
    ):
        away = (day - sunday).days
        if abs(away) <= FARTHEST_FROM_EASTER:
            yield f"{name}{away:+d}" if away else name
    if len({one.weekday() for one in days}) == 1:
        yield f"{day:%m} {weekday} {(day.day + 6) // 7}"
        yield f"{day:%m} {weekday} -1"
        ordered = sorted(days, key=lambda one: (one.month, one.day))
        yield f"{weekday}>={ordered[0]:%m-%d}"
        yield f"{weekday}<={ordered[-1]:%m-%d}"
    elif len({(one.month, one.day) for one in days}) > 2:
        yield from LUNAR
