"""What the holidays library says of each country's public holidays, with its labels told apart from the names."""

from __future__ import annotations

import inspect
import re
import warnings
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import holidays

FIRST, LAST = 2015, 2036  # ten years ahead of the newest page, as an observance's page reaches
PAIRED_WITHIN = 14  # days between a holiday and its day off
LABELS = re.compile(r" \((observed, estimated|observed|estimated|in lieu|substitute day)\)")
OBSERVED = {"observed", "observed, estimated", "in lieu", "substitute day"}
ESTIMATED = {"estimated", "observed, estimated"}
ALTERNATIVE = "Alternative holiday for "  # South Korea's word for a day off
SUBSTITUTED = re.compile(r"Day off \(substituted from [\d/]+\)")
MOVED_DAY_OFF = "Day off in exchange for a working day"


@dataclass(frozen=True)
class Day:
    """The day itself and the day off where that is another; where the library tells that alone, it is both."""

    on: date
    observed: date | None = None
    is_moved: bool = False
    estimated: bool = False

    @property
    def year(self) -> int:
        return self.on.year


@dataclass
class Series:
    """One public holiday of one country through the years; `reach` is the first and last year that can be told."""

    country: str
    name: str
    reach: tuple[int, int]
    days: list[Day] = field(default_factory=list)


@dataclass(frozen=True)
class _Said:
    name: str
    day: date
    is_observed: bool
    estimated: bool


def countries() -> list[str]:
    """ISO codes in lower case, of countries and of territories that the library has by themselves."""
    return sorted(code.lower() for code in holidays.list_supported_countries(include_aliases=False))


def free_days(code: str) -> dict[date, set[str]]:
    """Every public holiday and day off of a country by its day, under bare names, as the library gives them."""
    found: dict[date, set[str]] = defaultdict(set)
    for one in _said(code, observed=True):
        found[one.day].add(one.name)
    return dict(found)


def series_of(code: str) -> list[Series]:
    """The public holidays of a country by name, in the order of their first day."""
    said, plain = list(_said(code, observed=True)), list(_said(code, observed=False))
    first, last = _reach(code)
    found = []
    for name in dict.fromkeys(one.name for one in said):
        mine = [one for one in said if one.name == name]
        days = _days(mine, {one.day for one in plain if one.name == name})
        within = sorted((day for day in days if FIRST <= day.year <= LAST), key=_order)
        if within:
            found.append(Series(code, name, (first, last), within))
    return sorted(found, key=lambda one: (one.days[0].on, one.name))


def _days(mine: list[_Said], actual: set[date]) -> Iterator[Day]:
    """Each day off with the day that it stands for, then the days themselves that have none."""
    estimated = {one.day for one in mine if one.estimated}
    kept = {one.day for one in mine if not one.is_observed}
    paired: set[date] = set()
    for off in sorted(one.day for one in mine if one.is_observed):
        near = [day for day in {*actual, *kept} if abs((day - off).days) <= PAIRED_WITHIN]
        on = min(near, key=lambda day: (day in paired, abs((day - off).days), day), default=off)
        paired.add(on)
        yield Day(on, off, on not in kept, bool({on, off} & estimated))
    yield from (Day(day, estimated=day in estimated) for day in kept - paired)


def _said(code: str, *, observed: bool) -> Iterator[_Said]:
    for day, names in sorted(_asked(code, observed=observed).items()):
        for name in names.split("; "):
            labels = set(LABELS.findall(name))
            bare = SUBSTITUTED.sub(MOVED_DAY_OFF, LABELS.sub("", name))
            off = bool(labels & OBSERVED) or bare.startswith(ALTERNATIVE)
            yield _Said(bare.removeprefix(ALTERNATIVE), day, off, bool(labels & ESTIMATED))


def _asked(code: str, *, observed: bool) -> dict[date, str]:
    kind = getattr(holidays, code.upper())
    english = [one for one in kind.supported_languages or () if one.startswith("en")]
    given = {"islamic_show_estimated": True} if _tells_estimates(kind) else {}
    language = "en_US" if "en_US" in english else next(iter(english), None)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that a table ends is told by its years
        years = range(FIRST - 1, LAST + 2)
        return dict(kind(years=years, observed=observed, language=language, **given))


def _tells_estimates(kind: type) -> bool:
    return "islamic_show_estimated" in inspect.signature(kind.__init__).parameters


def _reach(code: str) -> tuple[int, int]:
    kind = getattr(holidays, code.upper())
    return max(FIRST, kind.start_year), min(LAST, kind.end_year)


def _order(day: Day) -> tuple[date, date]:
    return day.on, day.observed or day.on
