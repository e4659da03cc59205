"""A guide out of the text of its files, and each thing that is wrong in them with file and line."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from pydantic import TypeAdapter, ValidationError

from daysheet.guides.domain.checks import problems_of
from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.lines import line_of
from daysheet.guides.errors import BadGuide

MAIN = "guide.toml"
# What the other files of a guide's folder may hold.
LISTS = ("step", "question")
# What a guide takes over from the one that it stands on, unless it has its own.
INHERITED = ("class", "milestone", "stage", "timeline", "term", "showme", "question", "basis")
# What can only be a list of tables, whichever file it stands in.
TABLES = (
    *LISTS, "source", "change", "class", "milestone", "stage", "timeline", "term", "showme", "basis", "comparison", "cost",
)  # fmt: skip
_GUIDE = TypeAdapter(Guide)


@dataclass(frozen=True, slots=True)
class GuideFile:
    """A file of a guide's folder: its name and its text."""

    name: str
    text: str


def read_guide(files: Iterable[GuideFile], base: Mapping[str, Any] | None = None) -> Guide:
    """The guide that the files tell; BadGuide lists everything that is wrong, a line each."""
    ordered = sorted(files, key=lambda one: (one.name != MAIN, one.name))
    told = rows_of(ordered, base)
    try:
        guide = _GUIDE.validate_python(told)
    except ValidationError as error:
        raise BadGuide("\n".join(_in_words(error, told, ordered))) from error
    wrong = [
        f"{line_of(problem.key, problem.row, ordered)}: {problem.told}" for problem in problems_of(guide)
    ]
    if wrong:
        raise BadGuide("\n".join(wrong))
    return guide


def rows_of(files: Iterable[GuideFile], base: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The guide as plain rows: the main file, the lists of the others, and `base` with the changes made."""
    told: dict[str, Any] = {}
    for file in files:
        part = _parsed(file)
        if file.name == MAIN:
            told = part
        for name in LISTS if file.name != MAIN else ():
            told.setdefault(name, []).extend(part.pop(name, []))
        if file.name != MAIN and part:
            raise BadGuide(f"{file.name}: {_misplaced(next(iter(part)))}")
    if not told.get("slug"):
        raise BadGuide(f"{MAIN} is missing, or has no slug.")
    return _standing_on(told, base) if base is not None else told


def _parsed(file: GuideFile) -> dict[str, Any]:
    try:
        told = tomllib.loads(file.text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadGuide(f"{file.name} is no TOML: {error}.") from error
    for name in TABLES:
        rows = told.get(name, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise BadGuide(f"{line_of(name, None, [file])}: {name!r} is no list of tables; write [[{name}]].")
    return told


def _misplaced(key: str) -> str:
    if key in {one.name.rstrip("_") for one in fields(Guide)} | {"change"}:
        return f"{key!r} belongs in {MAIN}."
    return f"{key!r} is no list of a guide. Write [[step]] or [[question]] here."


def _standing_on(told: dict[str, Any], base: Mapping[str, Any]) -> dict[str, Any]:
    changes = {str(one.pop("step", "")): one for one in told.pop("change", [])}
    if "" in changes:
        raise BadGuide(f"{MAIN}: a [[change]] names no step; write step = '…' in it.")
    unknown = set(changes) - {step["id"] for step in base["step"]}
    if unknown:
        raise BadGuide(f"{MAIN}: [[change]] of {', '.join(sorted(unknown))}, which {base['slug']} has not.")
    steps = [{**step, **changes.get(step["id"], {})} for step in base["step"]]
    gone = {step["id"] for step in steps if step.pop("remove", False)}
    own = {source.get("code") for source in told.get("source", [])}
    taken = {name: _without(gone, base[name]) for name in INHERITED if name in base}
    return {
        "order_of_phases": base.get("order_of_phases", []),
        **taken,
        **told,
        "source": [*told.get("source", []), *(s for s in base["source"] if s["code"] not in own)],
        "step": [*_without(gone, steps), *told.get("step", [])],
    }


def _without(gone: set[str], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The rows that are not, and do not stand on, a step that was taken out."""
    kept: list[dict[str, Any]] = []
    for row in rows:
        if str(row.get("step", row.get("id"))) in gone:
            continue
        left: dict[str, list[str]] = {
            key: [one for one in row[key] if str(one) not in gone]
            for key in ("after", "steps")
            if isinstance(row.get(key), list)
        }
        if left.get("steps") or not row.get("steps"):
            kept.append({**row, **left})
    return kept


def _in_words(error: ValidationError, told: dict[str, Any], files: list[GuideFile]) -> Iterator[str]:
    found = error.errors(include_url=False, include_context=False)
    deeper = {one["loc"][0] for one in found if len(one["loc"]) > 1}
    for one in found:
        where = one["loc"]
        if one["type"] == "too_short" and len(where) == 1 and where[0] in deeper:
            continue  # the rows are there, and what is wrong in them is told
        row = told
        name = str(where[0]) if where else ""
        if len(where) > 1 and isinstance(where[1], int):
            row = told[name][where[1]] if isinstance(told[name][where[1]], dict) else told
        key = str(where[2]) if len(where) > 2 else name
        label = _label(row, name) if row is not told else ""
        value = repr(one["input"])
        short = value if len(value) <= 60 else value[:57] + "…"
        yield f"{line_of(key, row if row is not told else None, files)}: {label}{key}: {_plainly(key, one['type'], one['msg'], short)}"


def _label(row: Any, name: str) -> str:
    known = (
        next((row[key] for key in ("id", "code", "step", "title", "term", "what", "point") if key in row), "")
        if isinstance(row, dict)
        else ""
    )
    return f"{name} {known!r}, " if known else f"{name}, "


def _plainly(key: str, kind: str, message: str, value: str) -> str:
    if kind == "unexpected_keyword_argument":
        return "no such key; docs/reference/guide-files.md lists those that there are."
    if kind == "missing" and not value.startswith("["):
        return "is missing."
    return f"{value} will not do: {_advice(key, kind) or message[:1].lower() + message[1:]}."


def _advice(key: str, kind: str) -> str:
    """What to write instead; empty where the reader of types says it well enough."""
    match kind:
        case "missing" | "too_long" | "tuple_type" if key == "hours":
            return "write two numbers, [low, high]"
        case "tuple_type":
            return "write a list in brackets"
        case "string_pattern_mismatch" if key == "url":
            return "an address begins with http:// or https://"
        case "string_pattern_mismatch":
            return "write small letters and digits, with single hyphens between"
    return "write a day such as 2026-12-01, without quotation marks" if kind.startswith("date_") else ""
