"""Turns the source tags of the collected observances into publishers with ids."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

# tag: (id, publisher)
KNOWN = {
    "github:walfie/national-today public/*/*.json 2022-2026 history (from nationaltoday.com)": (
        "nationaltoday",
        "nationaltoday.com, 2022 to 2026 (copy in GitHub walfie/national-today)",
    ),
    "github:jplao/quirky_calendar_be db/seeds.rb (2019) + github:aceriverson/titles.run dates.py (2020)"
    " (from webcal.guru)": (
        "webcal.guru",
        "webcal.guru, 2019 and 2020 (copies in GitHub jplao/quirky_calendar_be and aceriverson/titles.run)",
    ),
    "github:AmandaLinLi/holidays-and-observances-in-US data/outputs/US-hol-obs(2022-2030).csv (from timeanddate.com)": (
        "timeanddate",
        "timeanddate.com, 2022 to 2030 (copy in GitHub AmandaLinLi/holidays-and-observances-in-US)",
    ),
    "github:thinkingalaud/fooddays data.js (from Wikipedia lists of food days)": (
        "wikipedia-food",
        "Wikipedia, lists of food days (copy in GitHub thinkingalaud/fooddays)",
    ),
    "github:owntheweb/pi-day-led layers/daily-observances/daily-observances-unofficial.js (from holidayinsights.com)": (
        "holidayinsights",
        "holidayinsights.com (copy in GitHub owntheweb/pi-day-led)",
    ),
    "github:owntheweb/pi-day-led layers/daily-observances/daily-observances-un.js (from un.org)": (
        "un",
        "United Nations, list of international days (copy in GitHub owntheweb/pi-day-led)",
    ),
    "github:owntheweb/pi-day-led layers/daily-observances/daily-observances-us.js"
    " (from Wikipedia list of observances by presidential proclamation)": (
        "wikipedia-proclamations",
        "Wikipedia, list of observances by presidential proclamation (copy in GitHub owntheweb/pi-day-led)",
    ),
    "npm:@hebcal/core computed 2015-2035": ("hebcal", "hebcal library, 2015 to 2035"),
    "npm:moment-holiday locale/united_states.js": ("moment-holiday", "moment-holiday library, United States"),
    "pypi:holidays countries/united_states.py": ("holidays/us-source", "holidays library, United States"),
    "enow.com cached copy of Wikipedia 'List of month-long observances'": (
        "wikipedia-months",
        "Wikipedia, list of month-long observances (copy at enow.com)",
    ),
}
COMPILERS = {"nationaltoday", "webcal.guru", "holidayinsights"}  # commercial lists that copy one another
HOSTS = {
    "openjurist.org": "OpenJurist, United States Code",
    "www.gpo.gov": "United States Government Publishing Office, United States Code, 1996 edition",
    "blogs.loc.gov": "Library of Congress, law librarians' blog",
    "gallagherlawlibrary.blogspot.com": "Gallagher Law Library, University of Washington",
    "miweblink2.metro-inet.us": "A city's council papers, page 14 (miweblink2.metro-inet.us)",
}


@dataclass(frozen=True)
class SourceRow:
    """A line of data/observance-sources.csv; `tag` is the collection's own name for it."""

    id: str
    publisher: str
    address: str
    seen: str
    compiler: str
    tag: str


@dataclass
class SourceBook:
    """Every source met so far, by tag."""

    seen: str
    rows: dict[str, SourceRow] = field(default_factory=dict)
    unmapped: list[str] = field(default_factory=list)

    def id_of(self, tag: str) -> str:
        if tag not in self.rows:
            name, publisher, address = self._read(tag)
            compiler = "yes" if name in COMPILERS else ""
            self.rows[tag] = SourceRow(name, publisher, address, self.seen, compiler, tag)
        return self.rows[tag].id

    def add_page(self, publisher: str, address: str, seen: str) -> str:
        """A page that a correction of ours rests on."""
        if address not in self.rows:
            number = sum(row.id.startswith("page/") for row in self.rows.values()) + 1
            self.rows[address] = SourceRow(f"page/{number}", publisher, address, seen, "", address)
        return self.rows[address].id

    def _read(self, tag: str) -> tuple[str, str, str]:
        if tag in KNOWN:
            return (*KNOWN[tag], "")
        for pattern, read in PATTERNS:
            if found := re.fullmatch(pattern, tag):
                name, publisher = read(found)
                return self._unique(name), publisher, ""
        if tag.startswith(("http://", "https://")):
            host = urlsplit(tag).hostname or ""
            return self._unique(host.removeprefix("www.")), HOSTS.get(host, host), tag
        self.unmapped.append(tag)
        return self._unique("other"), tag, ""

    def _unique(self, name: str) -> str:
        taken = {row.id for row in self.rows.values()}
        return next(n for n in (name, *(f"{name}-{i}" for i in range(2, 1000))) if n not in taken)


def _code(found: re.Match[str]) -> tuple[str, str]:
    title, section, place, mark = found[1], found[2], found[3] or "", found[4]
    seen = " (title of the section seen, its rule not)" if mark else ""
    where = " (uscode.house.gov)" if "uscode" in place else ""
    return f"usc/{title}-{section}", f"United States Code, {title} U.S.C. {section}{where}{seen}"


def _library(name: str) -> Callable[[re.Match[str]], tuple[str, str]]:
    def read(found: re.Match[str]) -> tuple[str, str]:
        years = (
            f", {found[2].replace('-', ' to ')}"
            if found.lastindex and found.lastindex > 1 and found[2]
            else ""
        )
        return f"{name}/{found[1].lower()}", f"{name} library, country {found[1]}{years}"

    return read


def _debian(found: re.Match[str]) -> tuple[str, str]:
    entry = f", “{found[2]}”" if found[2] else ""
    return f"debian/{found[1].removeprefix('calendar.')}", f"Debian calendar package, {found[1]}{entry}"


PATTERNS = [
    (
        r"(\d+) U\.S\.C\. (\d+(?:\(\w\))?)( \([^)]*\))?( \[section title seen; rule not seen in a source\])?",
        _code,
    ),
    (r"npm:date-holidays data/countries/([A-Z]{2})\.yaml", _library("date-holidays")),
    (r"npm:(date-holidays)", lambda found: ("date-holidays", "date-holidays library")),
    (r"pypi:holidays country ([A-Z]{2})(?: computed (\d{4}-\d{4}))?", _library("holidays")),
    (r"pypi:holidays( \(MD, WA\))?", lambda found: ("holidays", "holidays library")),
    (r'debian:calendar ([\w.-]+)(?: \("(.*)"\))?', _debian),
    (
        r"(computed) \(Gregorian calendar\)",
        lambda found: ("computed", "Computed from the Gregorian calendar"),
    ),
    (r"(definition): (.*)", lambda found: ("definition", f"By definition: {found[2]}")),
]
