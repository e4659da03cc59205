"""Sentences with the passages that they rest on: drafted by us, judged by hand, or written by a person."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from bench.briefs.drafts import read
from bench.briefs.sets import Item
from bench.checker.cast import Cast, cast_of
from daysheet.stories.domain.brief import Line, lines_of
from daysheet.stories.domain.checks import flaws_of_line
from daysheet.stories.domain.compose import compose
from daysheet.stories.domain.document import Document, read_document, slice_of
from daysheet.stories.domain.findings import Flaw
from daysheet.wire.domain.release import ParsedRelease, Sentence, Span
from daysheet.wire.sources.rows import read_rows

ROOT = Path(__file__).resolve().parents[2]
RELEASES = ROOT.parent / "shared" / "data" / "releases.jsonl"
JUDGED = ROOT / "data" / "training" / "true-sentences.jsonl"
SINGLE = ("headline", "dek", "lead", "why_it_matters", "whats_next", "takeaway")
Json = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """A sentence with its passages, in its release."""

    id: str
    part: str
    line: Line
    document: Document
    cast: Cast

    @property
    def passages(self) -> str:
        """The whole sentences that the line rests on, and its passages in the title."""
        spans = self.line.passages
        touched = [
            s.text
            for s in self.document.sentences
            if any(not p.in_title and p.start < s.end and s.start < p.end for p in spans)
        ]
        return " ".join([*touched, *(slice_of(p, self.document) for p in spans if p.in_title)])

    def flaws(self, text: str | None = None) -> list[Flaw]:
        """What the checker finds, in the sentence as it is or with another text."""
        line = self.line if text is None else replace(self.line, text=text)
        return flaws_of_line(line, self.document)


@dataclass(frozen=True)
class Judged:
    """A sentence drafted with the self-check off, and whether a person found it true beside its passages."""

    case: Case
    is_true: bool
    why: str


def releases() -> list[ParsedRelease]:
    """The 370 releases that are not shipped."""
    with RELEASES.open("rb") as stream:
        return [row for row in read_rows(stream) if isinstance(row, ParsedRelease)]


def drafted(chosen: Iterable[ParsedRelease]) -> list[Case]:
    """The sentences of the drafts of some releases."""
    return [case for release in chosen for case in _drafted(release)]


def _drafted(release: ParsedRelease) -> Iterator[Case]:
    reading = read(release)
    document, cast = _document(release, reading.sentences)
    for part, _, line in lines_of(compose(reading)):
        yield Case(release.id, part, line, document, cast)


def _document(release: ParsedRelease, sentences: tuple[Sentence, ...]) -> tuple[Document, Cast]:
    document = read_document(release.text, release.title, release.published_on, sentences)
    return document, cast_of(s.text for s in sentences)


def judged() -> list[Judged]:
    """The sentences judged by hand, put together again from their releases."""
    known = {release.id: release for release in releases()}
    return [_judged(row, known[row["release"]]) for row in _rows(JUDGED)]


def _judged(row: Json, release: ParsedRelease) -> Judged:
    document, cast = _read(release)
    text = "".join(
        piece if isinstance(piece, str) else slice_of(_span(piece), document) for piece in row["pieces"]
    )
    line = Line(text, (), tuple(_span(passage) for passage in row["passages"]))
    return Judged(Case(release.id, row["part"], line, document, cast), row["true"], row.get("why", ""))


@cache
def _read(release: ParsedRelease) -> tuple[Document, Cast]:
    return _document(release, read(release).sentences)


def _span(piece: list[Any]) -> Span:
    return Span(piece[0], piece[1], in_title=len(piece) > 2)


def _rows(path: Path) -> list[Json]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def written(items: Iterable[Item]) -> list[Case]:
    """The sentences of reference briefs; their passages are whole sentences of the release."""
    return [case for item in items for case in _written(item)]


def _written(item: Item) -> Iterator[Case]:
    release = item.release
    sentences = tuple(
        Sentence(
            s["i"], s["start"], s["end"], release.text[s["start"] : s["end"]], s["role"], s["importance"]
        )
        for s in item.sentences
    )
    document, cast = _document(release, sentences)
    at = {s.i: s for s in sentences}
    for part, told in _lines_of(item.reference or {}):
        sources = [at[i] for i in told["source"]]
        line = Line(told["text"], tuple(s.i for s in sources), tuple(Span(s.start, s.end) for s in sources))
        yield Case(release.id, part, line, document, cast)


def _lines_of(brief: Json) -> Iterator[tuple[str, Json]]:
    details = brief.get("details") or {}
    parts = {part: brief.get(part) for part in SINGLE}
    parts |= {f"details.{part}": details.get(part) for part in ("paragraph", "bullets")}
    for part, told in parts.items():
        for line in [told] if isinstance(told, dict) else told or []:
            yield part, line
