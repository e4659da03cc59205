"""Builds data/people.csv, people-conflicts.csv and people-sources.csv from the collected births.

    .venv/bin/python tools/build_people.py FOLDER

FOLDER holds people.csv and people-conflicts.csv as they were collected. What this adds: one row a person, a
slug, the gazetteer's place and county of a birthplace that is beyond doubt, and an order by day, then rank.
"""

from __future__ import annotations

import csv
import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from fact_places import place_named  # noqa: E402 (a script finds the project first)

from daysheet.almanac.domain.people import slugs_of_people  # noqa: E402 (as above)
from daysheet.places.domain.names import slug_of  # noqa: E402 (as above)
from daysheet.places.domain.states import state_code  # noqa: E402 (as above)

DATA = ROOT / "data"
SEEN = "2026-11-22"
COLUMNS = ("born", "slug", "name", "died", "occupation", "birthplace", "country", "rank", "place", "county",
           "sources")  # fmt: skip
CONFLICTS = ("slug", "name", "born_a", "sources_a", "born_b", "sources_b")

# code, publisher, licence, which copy was read. No address was opened, so none is named.
SOURCES = (
    ("wp", "Wikipedia, day pages", "CC BY-SA 4.0 (facts only)",
     "copy of 2021 in github lukaskunn/wikipedia-on-this-day-db; 16 to 19 March from its earlier commit"),
    ("lahman", "Baseball Databank", "CC BY-SA 3.0", "core/People.csv of 2021 in github chadwickbureau/baseballdatabank"),
    ("pantheon1", "Pantheon 1.0", "CC BY 4.0 (the article, doi 10.1038/sdata.2015.75)",
     "pantheon.tsv in github EdisonFu/history-graph-notes; data deposit doi 10.7910/DVN/28201"),
    ("congress", "unitedstates/congress-legislators", "CC0 1.0",
     "historical part from a CSV copy in github janpipek/data-pro-pyladies"),
    ("us-exec", "unitedstates/congress-legislators, executive", "CC0 1.0", "executive.yaml"),
    ("nobel", "Nobel Prize API", "CC0 1.0", "copy in github mbarbag/nobel-prize-api-data-engineering"),
    ("nasa", "NASA Astronaut Fact Book", "public domain (work of the US government)",
     "copy in github radhaavu/Astronauts"),
    ("debian", "Debian calendar (FreeBSD calendar files)", "BSD", "calendar.birthday of calendar 12.1.8"),
)  # fmt: skip

# How a conflict's long source text begins, and the code it stands for.
LONG_NAMES = {
    "wikipedia day pages": "wp",
    "github:chadwickbureau": "lahman",
    "github:unitedstates/congress-legislators executive": "us-exec",
    "github:unitedstates/congress-legislators legislators": "congress",
    "github:mbarbag": "nobel",
    "debian:calendar": "debian",
}
COUNTRIES = {
    "CAN": "Canada",
    "D.R.": "Dominican Republic",
    "P.R.": "Puerto Rico",
    "V.I.": "U.S. Virgin Islands",
}


def main(folder: Path) -> None:
    rows = merged(read(folder / "people.csv"))
    names = slugs_of_people((row["base"], row["born"]) for row in rows)
    for row in rows:
        row["slug"] = names[row["base"], row["born"]]
        row["place"], row["county"] = place_and_county(row["birthplace"])
    rows.sort(
        key=lambda row: (
            row["born"].month,
            row["born"].day,
            int(row["rank"] or 1_000_000),
            row["born"],
            row["slug"],
        )
    )
    write(DATA / "people.csv", COLUMNS, rows)
    write(DATA / "people-conflicts.csv", CONFLICTS, conflicts(read(folder / "people-conflicts.csv"), names))
    write(DATA / "people-sources.csv", ("code", "publisher", "address", "seen", "licence", "copy"), sources())
    local = sum(bool(row["place"]) for row in rows)
    print(f"{len(rows)} people, {local} with a place of the gazetteer")


def read(path: Path) -> list[dict]:
    with path.open(newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def write(path: Path, columns: Iterable[str], rows: Iterable[dict]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(columns), extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def sources() -> list[dict]:
    return [
        {"code": code, "publisher": publisher, "address": "", "seen": SEEN, "licence": licence, "copy": copy}
        for code, publisher, licence, copy in SOURCES
    ]


def merged(raw: Iterable[dict]) -> list[dict]:
    """One row for each name and date; what the first of equal rows lacks, the others fill in."""
    people: dict[tuple[str, date], dict] = {}
    for row in raw:
        person = tidied(row)
        known = people.setdefault((person["base"], person["born"]), person)
        codes = dict.fromkeys([*known["sources"].split("+"), *person["sources"].split("+")])
        known.update({key: value for key, value in person.items() if not known[key]}, sources="+".join(codes))
        known["name"] = min(known["name"], person["name"], key=len)  # without a maiden name in brackets
    return list(people.values())


def tidied(row: dict) -> dict:
    name = " ".join(row["name"].split()).rstrip(",")
    return {
        "base": slug_of(name.lower()),
        "born": date.fromisoformat(row["birth_date"]),
        "name": name,
        "died": row["death_date"],
        "occupation": row["occupation"],
        "birthplace": tidy_place(row["birthplace"]),
        "country": row["country"],
        "rank": row["rank"],
        "sources": row["source"],
    }


def tidy_place(text: str) -> str:
    """'Santo Domingo, D.R.' → 'Santo Domingo, Dominican Republic'; a country said twice is said once, a lost one not."""
    parts = [
        COUNTRIES.get(part, part)
        for part in text.replace("Washington, D.C.", "Washington, DC").split(", ")
        if part != "#N/A"
    ]
    return ", ".join(part for before, part in zip(["", *parts], parts, strict=False) if part != before)


def place_and_county(birthplace: str) -> tuple[str, str]:
    name, _, state = birthplace.rpartition(", ")
    if not name or not (re.fullmatch(r"[A-Z]{2}", state) or state == "Puerto Rico"):
        return "", ""
    place = place_named(name, state_code(state) or "")
    return (place.slug, place.county) if place else ("", "")


def conflicts(raw: Iterable[dict], names: dict[tuple[str, date], str]) -> Iterable[dict]:
    for row in raw:
        base = slug_of(row["name"].lower())
        born = [row["birth_date_a"], row["birth_date_b"]]
        codes = [codes_of(row["source_a"]), codes_of(row["source_b"])]
        known = [
            names[base, date.fromisoformat(day)] for day in born if (base, date.fromisoformat(day)) in names
        ]
        for slug in known or [""]:
            yield dict(zip(CONFLICTS, [slug, row["name"], born[0], codes[0], born[1], codes[1]], strict=True))


def codes_of(text: str) -> str:
    """The codes of the sources that a conflict names at length, apart by semicolons outside brackets."""
    return "+".join(code_of(part) for part in re.split(r"; (?![^(]*\))", text))


def code_of(text: str) -> str:
    for start, code in LONG_NAMES.items():
        if text.startswith(start):
            return code
    raise SystemExit(f"{text!r} is the name of no source: add it to LONG_NAMES.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
