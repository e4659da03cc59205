"""What a reader can show: each step that is done or held, as Markdown for a résumé."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from daysheet.guides.domain.plans.standing import Entry, Standing
from daysheet.guides.domain.plans.telling import HELD, hours

# In the middle of a line these alone mean something; a point or a bracket may stand as it is.
_INLINE = re.compile(r"([\\`*_\[\]<>|~&])")
_START = re.compile(r"^(\s*)([#+\-=>]|\d+[.)](?=\s|$))")
_BREAK = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")


def evidence_told(standing: Standing, today: date) -> str:
    """The list as Markdown (CommonMark): first what was done, the newest first, then what was held before."""
    guide = standing.guide
    done = [entry for entry in standing.entries if entry.finished_on]
    done.sort(key=lambda one: (one.finished_on or date.min, standing.title(one.name)), reverse=True)
    lines = [
        f"# Evidence: {plain(guide.title)}",
        "",
        f"As of {_day(today)}. Version {plain(guide.version)} of the guide.",
        "",
    ]
    lines += ["## Done", ""]
    if not done:
        lines += ["Nothing is finished yet.", ""]
    for entry in done:
        lines += [*_done(standing, entry), ""]
    lines += list(_held(standing))
    return "\n".join(lines).rstrip() + "\n"


def _done(standing: Standing, entry: Entry) -> Iterator[str]:
    step = standing.guide.steps.get(entry.name)
    yield f"### {plain(standing.title(entry.name))}"
    yield ""
    if entry.finished_on:
        yield f"- Done on {_day(entry.finished_on)}, {hours(entry.done or entry.minutes)}"
    if step and step.evidence:
        yield f"- What shows it: {plain(step.evidence)}"
    for address, title in entry.links:
        yield f"- {link(address, title)}"
    if entry.note:
        yield f"- Note: {plain(entry.note)}"


def _held(standing: Standing) -> Iterator[str]:
    held = [step for step in standing.guide.step if step.id in standing.have]
    carried = {kind.id: kind.title for kind in standing.guide.class_}
    if not held:
        return
    yield "## Held from the start"
    yield ""
    for step in held:
        how = HELD_HERE.get(standing.have[step.id], "")
        yield f"### {plain(step.title)}"
        yield ""
        yield f"- {plain(carried.get(step.class_, step.class_))}{f': {how}' if how else ''}"
        if step.evidence:
            yield f"- What shows it: {plain(step.evidence)}"
        yield ""


# As HELD, in the words of the one who hands the list on.
HELD_HERE = {**HELD, "found": "found in the résumé", "shown": "can be shown", "ticked": "stated"}


def plain(text: str) -> str:
    """The text on one line with nothing in it that Markdown would take for a mark."""
    line = _BREAK.sub(" ", text).strip()
    line = _INLINE.sub(r"\\\1", line)
    return _START.sub(lambda found: f"{found[1]}{_escaped(found[2])}", line)


def _escaped(mark: str) -> str:
    return f"{mark[:-1]}\\{mark[-1]}"


def link(address: str, title: str) -> str:
    """A link in Markdown; an address with what would end it is written in its percent form."""
    safe = "".join(_SAFE.get(letter, letter) for letter in _BREAK.sub("", address))
    return f"[{plain(title or address)}](<{safe}>)"


_SAFE = {"<": "%3C", ">": "%3E", " ": "%20", "\\": "%5C"}


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
