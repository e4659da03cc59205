"""The text of printed pages from its fragments: columns in order, furniture out, paragraphs whole."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from daysheet.wire.domain.columns import Row, in_reading_order, rows_of
from daysheet.wire.domain.hyphens import joined, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daysheet.wire.domain.columns import Fragment

_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|pg\.?)\s*)?\d{1,4}(?:\s*(?:of|/|\|)\s*\d{1,4})?\W*|\W*-?\s?more\s?-?\W*|\W*page\s+(?:one|two|three|four|five)\W*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_BULLET = re.compile(r"\s*(?:[•▪●◦‣∙■□►➢✓·\uf0b7\uf0a7]|[-*–o](?=\s)|\(?\d{1,2}[.)]\s)")
_EMBARGO = re.compile(r"\bembargo", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?:;][\"'”’)]*\s*$")
_EDGE_ROWS, _HEAD_ROWS = 2, 15
_TITLE_SIZE, _OTHER_SIZE, _WIDE_GAP, _INDENT = 1.2, 0.15, 1.4, 8
_FITS = 0.8  # of a line's width: a word that would still have fitted begins a paragraph


@dataclass(frozen=True, slots=True)
class Printed:
    """What stands on the pages: the text, the line set largest near the top, and the first lines."""

    text: str
    title: str = ""
    head: tuple[str, ...] = field(default=())


def read_pages(pages: Sequence[Sequence[Fragment]]) -> Printed:
    """The pages' text in reading order, paragraphs kept apart by blank lines."""
    rows = without_furniture([rows_of(page) for page in pages])
    head = tuple(row.text for row in (rows[0] if rows else [])[:_HEAD_ROWS])
    title_rows = title_of(rows[0]) if rows else []
    known = words_of("\n".join(row.text for page in rows for row in page))
    title = joined([row.text for row in title_rows], known)
    kept = [below(title_rows, page) for page in rows]
    paragraphs = [p for page in kept for block in in_reading_order(page) for p in paragraphs_of(block)]
    whole = [joined(lines, known) for lines in together(paragraphs)]
    return Printed(restored("\n\n".join(whole)), restored(title), head)


def restored(text: str) -> str:
    """The text after each backspace has taken the hyphen before it along."""
    return re.sub("[-\u2010\u00ad]\b", "", text).replace("\b", "")


def without_furniture(pages: list[list[Row]]) -> list[list[Row]]:
    """The pages without what is repeated at their edges, and without page numbers."""
    edges = Counter(mark for page in pages for mark in {edge_mark(row) for row in edge_rows(page)})
    repeated = {mark for mark, n in edges.items() if n > 1 and n * 2 >= len(pages)}
    return [[row for row in page if not is_furniture(row, page, repeated)] for page in pages]


def edge_rows(page: list[Row]) -> list[Row]:
    if len(page) < 3:
        return []
    deep = _EDGE_ROWS if len(page) >= 4 * _EDGE_ROWS else 1
    return page[:deep] + page[-deep:]


def edge_mark(row: Row) -> str:
    return _DIGITS.sub("#", row.text.casefold())


def is_furniture(row: Row, page: list[Row], repeated: set[str]) -> bool:
    return row in edge_rows(page) and (edge_mark(row) in repeated or bool(_PAGE_NUMBER.fullmatch(row.text)))


def title_of(page: list[Row]) -> list[Row]:
    """The rows near the top that are set clearly larger than the text, where they read like a headline."""
    sizes = [row.size for row in page for _ in row.text.split()]
    largest = max((row.size for row in page[:_HEAD_ROWS]), default=0.0)
    if not sizes or largest < _TITLE_SIZE * median(sizes):
        return []
    rows = [row for row in page[:_HEAD_ROWS] if row.size > largest - 0.5]
    size = sum(len(row.text.split()) for row in rows)
    return rows if 2 < size <= 40 else []


def below(title: list[Row], page: list[Row]) -> list[Row]:
    """The rows without the title and the letterhead above it; when it may be published is not letterhead."""
    if not title or title[-1] not in page:
        return page
    last = page.index(title[-1])
    return [row for row in page[:last] if _EMBARGO.search(row.text)] + page[last + 1 :]


def paragraphs_of(block: list[Row]) -> Iterator[list[str]]:
    """The lines of each paragraph of a column."""
    if not block:
        return
    gaps = [a.y - b.y for a, b in zip(block, block[1:], strict=False) if a.y > b.y]
    gap, width, left = median(gaps) if gaps else 0, width_of(block), min(row.x for row in block)
    lines = [block[0].text]
    for before, row in zip(block, block[1:], strict=False):
        is_after_hanging = len(lines) > 1 and before.x > row.x + _INDENT
        if is_after_hanging or begins(before, row, gap=gap, width=width, left=left):
            yield lines
            lines = []
        lines.append(row.text)
    yield lines


def width_of(block: list[Row]) -> int:
    """The length of the column's full lines, in characters."""
    lengths = sorted(len(row.text) for row in block)
    return lengths[int(len(lengths) * 0.85)] if len(lengths) > 3 else lengths[-1]


def begins(before: Row, row: Row, *, gap: float, width: int, left: float) -> bool:
    """Whether a paragraph begins with this row, by the space above it, its size, a bullet, its indent or a short line before."""
    if before.y - row.y > _WIDE_GAP * gap or abs(row.size - before.size) > _OTHER_SIZE * before.size:
        return True
    if _BULLET.match(row.text) or (
        row.x > left + _INDENT and before.x <= left + 1 and row.text[:1].isupper()
    ):
        return True
    if before.text.endswith(("-", "\u00ad")):
        return False
    return len(before.text) + 1 + len(row.text.split()[0]) < _FITS * width


def together(paragraphs: list[list[str]]) -> Iterator[list[str]]:
    """Paragraphs, those that a column or a page has cut put together."""
    held: list[str] = []
    for lines in paragraphs:
        if held and not goes_on(held[-1], lines[0]):
            yield held
            held = []
        held = held + lines
    if held:
        yield held


def goes_on(last: str, first: str) -> bool:
    """Whether the first line goes on in the sentence that the last one leaves open."""
    return first[:1].islower() and not _BULLET.match(first) and not _SENTENCE_END.search(last)
