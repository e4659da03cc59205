"""`daysheet competencies`: what a résumé shows or a posting asks for, with the words that say so."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from daysheet.guides.documents.files import BadRow, Document, is_many, read_document, read_rows
from daysheet.guides.domain.detect.detection_json import detection_json
from daysheet.guides.domain.detect.finding import Detection, Found, detect
from daysheet.guides.domain.detect.notes import notes_of
from daysheet.guides.errors import GuidesError
from daysheet.guides.shipped import guide_named
from daysheet.guides.words import lexicon

if TYPE_CHECKING:
    from daysheet.guides.domain.guide import Guide

HELP = "the competencies of a guide that a résumé shows or a posting asks for, with the words that say so"
EXAMPLE = (
    "daysheet competencies resume.pdf --guide software-engineer-to-machine-learning-engineer --kind resume"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", type=Path, help="a .txt, .pdf, .docx or .json (JSON Resume); of a .jsonl: one answer a row"
    )
    parser.add_argument(
        "--guide", required=True, metavar="GUIDE", help="the guide whose competencies are looked for"
    )
    parser.add_argument("--kind", required=True, choices=("resume", "posting"), help="what the text is")
    parser.add_argument("--json", action="store_true", help="one object, of rows one a line")


def run(args: argparse.Namespace) -> int:
    """0, or 1 when the file cannot be read or the guide is not there; a bad row is told in its place."""
    try:
        guide = guide_named(args.guide)
        documents = read_rows(args.file) if is_many(args.file) else [read_document(args.file)]
        for document in documents:
            tell(document, guide, args)
    except GuidesError as error:
        print(f"daysheet competencies: {error}", file=sys.stderr)
        return 1
    return 0


def tell(document: Document | BadRow, guide: Guide, args: argparse.Namespace) -> None:
    if isinstance(document, BadRow):
        tell_bad(document, args)
        return
    found = detect(document.text, args.kind, lexicon(), guide.steps.keys())
    notes = notes_of(document.text, args.kind)
    for note in notes:
        print(f"daysheet competencies: {document.id}: {note}", file=sys.stderr)
    if args.json:
        text = document.text if document.is_extracted else None
        told = detection_json(document.id, found, notes, text)
        print(json.dumps(told, ensure_ascii=False, indent=None if is_many(args.file) else 2))
    else:
        print(in_words(document, found, guide, args.kind))


def tell_bad(row: BadRow, args: argparse.Namespace) -> None:
    """The row in its place, as an object with --json, else a line on standard error."""
    if args.json:
        print(json.dumps({"id": row.id, "error": row.error}, ensure_ascii=False))
    else:
        print(f"daysheet competencies: {row.id or 'a row'}: {row.error}", file=sys.stderr)


def in_words(document: Document, detection: Detection, guide: Guide, kind: str) -> str:
    """A line for each competency with the words that tell it, then what was set aside and why."""
    titles: dict[str, Any] = {step_id: step.title for step_id, step in guide.steps.items()}
    verb = "asks for" if kind == "posting" else "shows"
    lines = [f"{document.id} {verb} {len(detection.found)} of {len(titles)} competencies of {guide.title!r}."]
    for heading, some in groups(detection, kind):
        lines += ["", heading, *(f"  {line_of(found, titles)}" for found in some)]
    if detection.set_aside:
        lines += ["", "Set aside"]
        lines += [f"  {titles[aside.competency]}: {aside.reason}" for aside in detection.set_aside]
    return "\n".join(lines)


def groups(detection: Detection, kind: str) -> list[tuple[str, list[Found]]]:
    """The found ones by demand for a posting, the strongest first."""
    ranked = sorted(detection.found, key=lambda found: (-found.strength, found.competency))
    if kind == "resume":
        named = [("Found", ranked)]
    else:
        preferred = set(detection.preferred)
        named = [("Required", [f for f in ranked if f.competency not in preferred]),
                 ("Preferred", [f for f in ranked if f.competency in preferred])]  # fmt: skip
    return [(heading, some) for heading, some in named if some]


def line_of(found: Found, titles: dict[str, Any]) -> str:
    """'Containers (Docker), 0.60: “Docker”, “image builds”'."""
    words = ", ".join(f"“{' '.join(span.text.split())}”" for span in found.evidence[:3])
    return f"{titles[found.competency]}, {found.strength:.2f}: {words}"
