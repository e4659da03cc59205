"""Compares our public holidays with the holidays library, and writes what differs to docs/reference.

    .venv/bin/python tools/compare_public_holidays.py

Every day of 2000 to 2040 is asked for the US, its states and its territories: is it a public holiday, or a day off
for one, by our own rows (data/public-holidays.csv), and by the library? The library is what is compared with, and
nothing of it is used for our side. Prints how many days were compared and how many differ.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import holidays

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from daysheet.almanac.domain import rules  # noqa: E402 (needs the path above)
from daysheet.almanac.domain.observances import Observance  # noqa: E402 (needs the path above)
from daysheet.almanac.domain.public_holidays import PublicHoliday  # noqa: E402 (needs the path above)
from daysheet.almanac.domain.sources import Source  # noqa: E402 (needs the path above)
from daysheet.almanac.shipped.observances import observances  # noqa: E402 (needs the path above)

YEARS = range(2000, 2041)
DAYS = (date(YEARS[-1] + 1, 1, 1) - date(YEARS[0], 1, 1)).days
PAGE = ROOT / "docs" / "reference" / "public-holidays-compared.md"
JUNETEENTH = "Juneteenth National Independence Day"  # as the library calls it everywhere
WITHOUT_JUNETEENTH = "ak ar az fl hi ia in ks ky ms mt nc nd nh ok sc wi"
NO_STATE_LAW = (
    "Kept there as a federal holiday; no law or order of the state is among those that the Congressional Research "
    "Service found in 2024: [NewsNation](https://internewscast.com/?p=3634616)"
)
# Why, where no law is the reason.
OTHERWISE = {(f"us-{state}", JUNETEENTH): NO_STATE_LAW for state in WITHOUT_JUNETEENTH.split()} | {
    (
        "us-ca",
        "Diwali",
    ): "Diwali is kept on the evening of the new moon’s last lunar day at the place, and so America may have it a day "
    "before India ([sarastrology](https://sarastrology.blogspot.com/2018/10/tithi-and-diwali-2018.html)). At sunset in "
    "Sacramento that day is on on 28 October 2027 and 25 October 2030, as in our table, by a test with ephem; in India "
    "a day later, as the library and, for 2027, [Awareness Days](https://www.awarenessdays.com/awareness-days-calendar/diwali) "
    "have it. A year that no source reaches is not known",
    ("us-wy", JUNETEENTH): "Wyoming keeps it on the third Saturday of June, and closes "
    "no office: [Wyoming Statutes, section 8-4-107 (Instalawyer)]"
    "(https://instalawyer.io/laws/wyoming-statutes/section-8-4-107-juneteenth-holiday)",
}
WASHINGTON = (
    "inauguration-day"  # a holiday of federal employees in and around Washington alone, 5 U.S.C. 6103(c)
)


Laws = dict[tuple[str, str], Source]


@dataclass(frozen=True)
class Difference:
    """Days of one holiday somewhere that only one side has."""

    where: str
    holiday: str
    whose: str
    days: tuple[date, ...]


def ours(where: str) -> dict[date, str]:
    """Each public holiday and day off of a place in the years compared, by our rows."""
    found: dict[date, str] = {}
    for about in observances().all:
        for law in about.laws:
            if where in law.where and not (where == "us" and about.slug == WASHINGTON):
                found.update(dict.fromkeys(_days(about, law), about.name))
    return {day: name for day, name in found.items() if day.year in YEARS}


def _days(about: Observance, law: PublicHoliday) -> Iterator[date]:
    for year in range(YEARS[0] - 1, YEARS[-1] + 2):
        if law.is_in_force(year):
            for one in rules.occurrences(law.rule, year) if law.rule else about.occurrences(year):
                yield one.start
                yield law.observed(one.start) or one.start


def theirs(where: str) -> dict[date, str]:
    """The same by the library; it leaves a first of January's day off in December to the year asked for."""
    state = None if where == "us" else where[3:].upper()
    found = holidays.country_holidays("US", subdiv=state, years=range(YEARS[0], YEARS[-1] + 2))
    return {day: name for day, name in found.items() if day.year in YEARS}


def places() -> tuple[str, ...]:
    return ("us", *(f"us-{state.lower()}" for state in holidays.country_holidays("US").subdivisions))


def differences(where: str) -> list[Difference]:
    """What differs there, by holiday."""
    mine, other = ours(where), theirs(where)
    grouped: dict[tuple[str, str], list[date]] = defaultdict(list)
    for day in sorted(mine.keys() ^ other.keys()):
        side, names = ("ours", mine) if day in mine else ("theirs", other)
        grouped[names[day].removesuffix(" (observed)"), side].append(day)
    return [Difference(where, name, side, tuple(days)) for (name, side), days in grouped.items()]


def table(found: list[Difference], laws: Laws) -> str:
    """The page, with the law that each difference rests on."""
    count = sum(len(one.days) for one in found)
    lines = [
        "# Public holidays, compared",
        "",
        "Our rows of public holidays against the `holidays` library "
        f"{holidays.__version__}, for the US, its states and its territories ({len(places())} in all), every day of "
        f"{YEARS[0]} to {YEARS[-1]}: {DAYS * len(places()):,} days compared, {count:,} differ. "
        "`tools/compare_public_holidays.py` writes this page; a test keeps it current.",
        "",
        "Where only we have a day, the law named gives it; where only the library has it, the law named does not.",
        "",
        "| where | holiday | who has it | days | which | why |",
        "|---|---|---|---:|---|---|",
    ]
    for one in found:
        said = OTHERWISE.get((one.where, one.holiday)) or _cited(_law_of(one, laws))
        which = ", ".join(day.isoformat() for day in one.days[:3]) + (" …" if len(one.days) > 3 else "")
        lines.append(f"| {one.where} | {one.holiday} | {one.whose} | {len(one.days)} | {which} | {said} |")
    return "\n".join(lines) + "\n"


def _cited(source: Source) -> str:
    return f"[{source.publisher}]({source.address})"


def _law_of(one: Difference, laws: Laws) -> Source:
    """The law of the holiday there, else another of the place."""
    name = "Juneteenth" if one.holiday == JUNETEENTH else one.holiday
    return laws.get((one.where, name)) or laws[one.where, ""]


def laws_read() -> Laws:
    """What was read, neither ours nor the library's, of each holiday of a place, and of any holiday of it under ''."""
    return {
        (where, name): source
        for about in observances().all
        for law in about.laws
        for source in law.sources
        if source.address
        for where in law.where
        for name in (about.name, "")
    }


def compared() -> str:
    """The page as it has to be; KeyError names a place that differs without a law that was read."""
    return table([one for where in places() for one in differences(where)], laws_read())


def main() -> None:
    page = compared()
    PAGE.write_text(page, encoding="utf-8")
    print(page.splitlines()[2])


if __name__ == "__main__":
    main()
