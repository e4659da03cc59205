"""Builds the world's public holidays (data/world-*.csv) from the holidays library.

    .venv/bin/python tools/build_world_holidays.py

Writes data/world-holidays.csv, a row for each public holiday of each country: the observance that it is, the rule
where one gives all its dates, or else the dates; and data/world-observances.csv, the observances that are not among
ours. data/world-merges.csv, written by hand, says which names mean one day. Prints how many rows were written, and
how they were found to be days of ours.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import holidays

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parent)]

from world_library import Series, countries, series_of  # noqa: E402 (needs the path above)
from world_merging import Match, Meaning, Merger, read_meanings, with_country  # noqa: E402 (needs the path above)
from world_rules import gives, ruled, shifts_text  # noqa: E402 (needs the path above)

from daysheet.almanac.domain.calendars_islamic import hijri_months  # noqa: E402 (needs the path above)
from daysheet.almanac.domain.observances import UNTIL_SIGHTED  # noqa: E402 (needs the path above)
from daysheet.almanac.domain.world import ListedDay, WorldHoliday, listed_text  # noqa: E402 (needs the path above)
from daysheet.almanac.shipped.observances import observances  # noqa: E402 (needs the path above)

DATA = Path(__file__).resolve().parents[1] / "data"
SOURCE = f"holidays/{holidays.__version__}"
COLUMNS = "country name slug joined rule since until shift moves dates waits_for known source".split()
UNTIL_ANNOUNCED = "until the country announces it"
NOW = (
    2025  # the library's newest full year: a table that ends before it has ended by law, not for want of data
)
Row = dict[str, object]


def main() -> None:
    meanings, ours = read_meanings(DATA / "world-merges.csv"), observances()
    merger, rows, found = Merger(ours, meanings), [], []
    for code in countries():
        matched = merger.of_country(series_of(code))
        found += matched
        rows += [row(one, match) for one, match in matched]
    write(DATA / "world-holidays.csv", COLUMNS, rows)
    new = [one for one in rows if ours.by_slug(str(one["slug"])) is None]
    write(DATA / "world-observances.csv", ["slug", "name", "rule"], named(new, meanings))
    tell(rows, found)


def row(one: Series, match: Match) -> Row:
    """A line of world-holidays.csv; AssertionError where it would not give back the library's dates."""
    listed = [(day.on, day.observed, day.is_moved, day.estimated) for day in one.days]
    base = WorldHoliday(one.country, one.name, match.slug, *one.reach, sources=())
    cells: Row = {
        "country": one.country,
        "name": one.name,
        "slug": match.slug,
        "joined": match.how,
        "source": SOURCE,
    }
    if with_rule := ruled(base, listed, one.reach):
        holiday, text = with_rule
        cells |= {"rule": text, "since": holiday.since or "", "until": holiday.until or ""}
        cells |= {"shift": shifts_text(holiday), "moves": "yes" if holiday.moves else ""}
        cells["known"] = "-".join(map(str, one.reach))
        return cells
    assert gives(_with(base, listed), listed), f"{one.country} {one.name}: its dates do not come back"
    cells["dates"] = listed_text(listed)
    cells["known"] = f"{one.reach[0]}-{_known_until(one, listed)}"
    cells["waits_for"] = _waits_for(listed)
    return cells


def _with(base: WorldHoliday, listed: list[ListedDay]) -> WorldHoliday:
    return WorldHoliday(base.country, base.name, base.slug, base.first, base.last, (), listed=tuple(listed))


def _known_until(one: Series, listed: list[ListedDay]) -> int:
    """The last year that can be told: a list of many years that ends about now goes on, but is not known further."""
    years = {on.year for on, *_ in listed}
    goes_on = len(years) > 2 and NOW <= max(years) < one.reach[1]
    return max(years) if goes_on else one.reach[1]


def _waits_for(listed: list[ListedDay]) -> str:
    """The moon for what keeps to one Islamic month or two, or else the country's own announcement."""
    estimated = [on for on, *_, is_estimated in listed if is_estimated]
    if not estimated:
        return ""
    return UNTIL_SIGHTED if len(hijri_months(estimated)) <= 2 else UNTIL_ANNOUNCED


def named(new: list[Row], meanings: list[Meaning]) -> list[Row]:
    """The observances that are not ours, by world-merges.csv, or else by the library's newest row of a country."""
    given = {one.slug: one for one in meanings}
    by_slug: dict[str, list[Row]] = defaultdict(list)
    for one in new:
        by_slug[str(one["slug"])].append(one)
    return [
        {"slug": slug, "name": given[slug].name, "rule": given[slug].dates} if slug in given else _named(same)
        for slug, same in sorted(by_slug.items())
    ]


def _named(same: list[Row]) -> Row:
    """A rule is the observance's own when it has always held and still does."""
    newest = same[-1]
    name = with_country(str(newest["name"]), str(newest["country"]))
    lasts = len(same) == 1 and not newest.get("since") and not newest.get("until")
    rule = str(newest.get("rule", "")) if lasts else ""
    return {"slug": newest["slug"], "name": name, "rule": "" if ";" in rule else rule}


def write(path: Path, columns: list[str], rows: Iterable[Row]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def tell(rows: list[Row], found: list[tuple[Series, Match]]) -> None:
    ruled_rows = sum("rule" in one for one in rows)
    how = Counter(match.how or "new" for _, match in found)
    print(f"{len(rows):,} public holidays of {len(countries())} countries, {ruled_rows:,} with a rule")
    print("; ".join(f"{count:,} by {name}" for name, count in how.most_common()))


if __name__ == "__main__":
    main()
