"""Builds data/events.csv and data/events-sources.csv from the collected events.

    .venv/bin/python tools/build_events.py FOLDER

FOLDER holds events.csv as it was collected. What this adds: the gazetteer's place (or the middle of a county or
state) of an event's scene, what kind of event it is, and an order by day, then year.
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from build_people import DATA, SEEN, read, write  # noqa: E402 (a script finds the project first)
from event_kinds import NAMELESS, kind_of  # noqa: E402 (as above)
from fact_places import NOWHERE, scene_of  # noqa: E402 (as above)

COLUMNS = ("on", "text", "where", "place", "state", "latitude", "longitude", "kind", "verified", "sources")

# code, publisher, licence, which copy was read. No address was opened, so none is named.
SOURCES = (
    ("wd", "Wikidata", "CC0 1.0",
     "historicEvents.json in github DinisSousa2003/Historical-Events-Search-Engine"),
    ("wp", "Wikipedia, day pages", "CC BY-SA 4.0 (titles and dates only)",
     "github lukaskunn/wikipedia-on-this-day-db"),
    ("debian", "Debian calendar (FreeBSD calendar files)", "BSD", "calendar.history of calendar 12.1.8"),
    ("us-exec", "unitedstates/congress-legislators, executive", "CC0 1.0", "executive.yaml"),
    ("us-states", "CivilServiceUSA/us-states", "MIT", "data/states.json"),
)  # fmt: skip
STARTS = {
    "wikipedia day page": "wp",
    "debian:calendar": "debian",
    "github:unitedstates/congress-legislators": "us-exec",
    "github:CivilServiceUSA/us-states": "us-states",
}


def main(folder: Path) -> None:
    rows = [shaped(row) for row in read(folder / "events.csv")]
    rows.sort(key=lambda row: (row["on"].month, row["on"].day, row["on"].year, row["text"]))
    write(DATA / "events.csv", COLUMNS, rows)
    write(DATA / "events-sources.csv", ("code", "publisher", "address", "seen", "licence", "copy"), sources())
    print(f"{len(rows)} events, {sum(bool(r['where']) for r in rows)} with a scene, "
          f"{sum(bool(r['place']) for r in rows)} with a place of the gazetteer, "
          f"{sum(r['kind'] == 'military' for r in rows)} military")  # fmt: skip


def sources() -> list[dict]:
    return [
        {"code": code, "publisher": publisher, "address": "", "seen": SEEN, "licence": licence, "copy": copy}
        for code, publisher, licence, copy in SOURCES
    ]


def shaped(row: dict) -> dict:
    codes = tuple(dict.fromkeys(code_of(part) for part in row["source"].split(" + ")))
    scene = scene_of(row["place"]) if row["place"] else NOWHERE
    text = " ".join(row["text"].split())
    return {
        "on": date.fromisoformat(row["date"]),
        "text": text[0].upper() + text[1:],
        "where": row["place"].removeprefix("Battle of "),  # where a title was cut at its comma
        "place": scene.place.slug if scene.place else "",
        "state": scene.state,
        "latitude": "" if scene.latitude is None else scene.latitude,
        "longitude": "" if scene.longitude is None else scene.longitude,
        "kind": kind_of(text, codes),
        "verified": "no" if codes == ("debian",) or text in NAMELESS else "yes",
        "sources": "+".join(codes),
    }


def code_of(text: str) -> str:
    """'wikidata Q302519' → 'wd:Q302519', which keeps the item that says so."""
    if item := re.fullmatch(r"wikidata (Q\d+)", text):
        return f"wd:{item[1]}"
    for start, code in STARTS.items():
        if text.startswith(start):
            return code
    raise SystemExit(f"{text!r} is the name of no source: add it to STARTS.")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
