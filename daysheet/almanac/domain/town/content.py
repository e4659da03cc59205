"""A calendar file taken apart into lines, events and zones, before anybody trusts what they say (RFC 5545, 3.1)."""

from __future__ import annotations

import codecs
import html
import re
from dataclasses import dataclass, field

from daysheet.almanac.errors import BadCalendar

KEPT = frozenset(
    "UID RECURRENCE-ID SEQUENCE SUMMARY LOCATION URL DTSTART DTEND DURATION RRULE RDATE EXDATE STATUS CLASS".split()
)
# `"[^"]*"` and `[^";:]` exclude each other, so no line makes this search twice.
LINE = re.compile(
    r'(?P<name>[A-Za-z0-9-]+)(?P<params>(?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:])*)*):(?P<value>.*)', re.DOTALL
)
PARAM = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)')
MARKS = re.compile(r"^[ \t\ufeff]*(BEGIN|END):VCALENDAR\b", re.IGNORECASE | re.MULTILINE)
ESCAPED = re.compile(r"\\(.)", re.DOTALL)
# Controls, and characters that turn the text around them or that nobody sees.
UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\ufffe\uffff]+"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One property: its name, what qualifies it, and its value as written."""

    name: str
    params: dict[str, str]
    value: str


Event = list[Line]


@dataclass(slots=True)
class Blocks:
    """The parts of a file: events that have an end, how many had none, and the zones that it defines."""

    events: list[Event] = field(default_factory=list)
    endless: int = 0
    more_events: int = 0  # beyond the cap, not read
    zones: dict[str, str] = field(default_factory=dict)


def text_of(raw: bytes) -> str:
    """The file as text; BadCalendar where it is no whole calendar."""
    text = _decoded(raw).replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    head = text.lstrip("\ufeff \n\t")[:2000].upper()
    if "BEGIN:VCALENDAR" not in head:
        if "<HTML" in head or "<!DOCTYPE" in head:
            raise BadCalendar(
                "This is a web page, not a calendar. Look on it for a link that says iCal, ends in .ics or begins "
                "with webcal://."
            )
        raise BadCalendar("This is no calendar: it does not begin with BEGIN:VCALENDAR.")
    marks = [mark.upper() for mark in MARKS.findall(text)]
    if marks.count("END") < max(1, marks.count("BEGIN")):
        raise BadCalendar("The calendar breaks off: END:VCALENDAR is missing at its end.")
    return text


def _decoded(raw: bytes) -> str:
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return raw.decode("utf-16", errors="replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def blocks_of(text: str, *, most: int) -> Blocks:
    """The events (at most so many) and zones of a calendar's text."""
    blocks = Blocks()
    inside: list[str] | None = None
    lines = re.sub(r"\n[ \t]", "", text).split("\n")
    for line in lines:
        match line.strip().upper():
            case "BEGIN:VEVENT" | "BEGIN:VTIMEZONE" as opening:
                blocks.endless += inside is not None and _opens_event(inside)
                inside = [opening]
            case "END:VEVENT" | "END:VTIMEZONE" if inside:
                _close(blocks, inside, most)
                inside = None
            case _:
                if inside is not None:
                    inside.append(line)
    blocks.endless += inside is not None and _opens_event(inside)
    return blocks


def _opens_event(inside: list[str]) -> bool:
    return inside[0] == "BEGIN:VEVENT"


def _close(blocks: Blocks, inside: list[str], most: int) -> None:
    if not _opens_event(inside):
        name = next((one.value for one in map(line_of, inside) if one and one.name == "TZID"), "")
        blocks.zones[name] = "\r\n".join([*inside, "END:VTIMEZONE", ""])
    elif len(blocks.events) >= most:
        blocks.more_events += 1
    else:
        blocks.events.append(_properties(inside))


def _properties(inside: list[str]) -> Event:
    """The event's own properties that we use; those of alarms inside it are not its own."""
    found, depth = [], 0
    for raw in inside[1:]:
        if raw[:6].upper() == "BEGIN:":
            depth += 1
        elif raw[:4].upper() == "END:":
            depth -= 1
        elif depth == 0 and (line := line_of(raw)):
            found.append(line)
    return found


def line_of(raw: str) -> Line | None:
    """A line taken apart, or None for one that we have no use for or that is none."""
    name = re.split("[;:]", raw, maxsplit=1)[0].strip().upper()
    if name not in KEPT and name != "TZID":
        return None
    found = LINE.fullmatch(raw.strip())
    if not found:
        return None
    params = {key.upper(): value.replace('"', "") for key, value in PARAM.findall(found["params"])}
    return Line(name, params, found["value"])


def plain(value: str, most: int) -> str:
    """A text value as a reader may see it: unescaped, one line, nothing that hides or turns, cut at a word."""
    told = ESCAPED.sub(lambda m: "\n" if m[1] in "nN" else m[1], value)
    words = " ".join(UNSEEN.sub(" ", html.unescape(told)).split())
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
