"""A release on a web page: its main text without the clutter, and what the page says of itself."""

from __future__ import annotations

import copy
import hashlib
import logging
import re
from typing import Any

import trafilatura
from trafilatura.settings import DEFAULT_CONFIG

from daysheet.wire.domain.legible import without_unseen
from daysheet.wire.domain.lone_dates import lone_date
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import NotARelease, ReleaseError
from daysheet.wire.sources.limits import (
    checked_text,
    refuse_empty,
    refuse_long,
    refuse_no_release,
    refuse_size,
)
from daysheet.wire.sources.markup import decoded, tree_of, without_clutter
from daysheet.wire.sources.page_facts import about_page, one_line
from daysheet.wire.sources.page_kind import why_no_release_page

# What it finds on odd pages is told once, by us, with the file's name.
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
_BESIDE = ("nav", "footer", "aside", "header")
_BLOCKS = (
    "div",
    "p",
    "ul",
    "ol",
    "dl",
    "table",
    "article",
    "section",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "blockquote",
    "pre",
)
_HEAD, _TAIL = 8, 12  # lines in which the page's own furniture is looked for
_LONGEST_NAME, _SHORTEST_PROSE = 60, 40
_ENDS = (".", "!", "?", "”", '"')
_SHORT_TOO = copy.deepcopy(DEFAULT_CONFIG)
_SHORT_TOO["DEFAULT"]["MIN_EXTRACTED_SIZE"] = (
    "40"  # else a release of two sentences brings the whole page along
)
_LABEL = re.compile(
    r"\W*(?:(?:press |news )?release date|date(?: posted)?|published|posted(?: on)?|print|tell a friend|share(?: this)?.{0,20}"
    r"|news provided by|press release|news release|news|by|back to .{0,30}|home|skip to .{0,20})\W*:?\W*",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"^(?:this page was )?last (?:updated|modified|reviewed)\b|^this page was last\b|\bwebmaster\b|^posted (?:in|on|by)\b|^tagged\b"
    r"|^filed under\b|^(?:⇐|←|«)?\s*(?:previous|next)\b|^other news\b|^related (?:news|articles|posts|links|stories|content)\b|^more (?:news|stories)\b"
    r"|^share (?:this|on)\b|^print\b.{0,40}$|^(?:copyright|©)|^all rights reserved",
    re.IGNORECASE,
)
_MENU = re.compile(r"[^.!?]{1,40}(?:\s*[|•·›»]\s*[^.!?|•·›»]{1,40}){2,}")
_TABLE_ROW = re.compile(r"\|(?P<cells>.*)\|")
_RULE = re.compile(r"[|\s:-]+")


def parse_html(raw: bytes, name: str = "page", charset: str = "") -> ParsedRelease:
    """The release on this page; its text is extracted, so offsets point into that.

    `charset` is the one that the page was sent with, where it was sent.
    """
    refuse_size(len(raw), name)
    refuse_empty(raw, name)
    tree = tree_of(checked_text(decoded(raw, name, charset), name), name)
    about = about_page(tree)
    bare = without_clutter(tree)
    text = main_text(bare, about.title, name)
    title = one_line(tree.findtext(".//title")) or about.title
    if why := why_no_release_page(bare, text, title):
        raise NotARelease(f"{name}: not a release: {why}.")
    refuse_long(text, name)
    refuse_no_release(text, title, name)
    sha256 = hashlib.sha256(raw).hexdigest()
    return ParsedRelease(
        id=sha256[:16],
        title=about.title,
        text=text,
        published_on=about.published_on,
        publisher=about.publisher,
        url=about.url,
        sha256=sha256,
        kind="html",
        extracted=True,
    )


def main_text(tree: Any, title: str, name: str) -> str:
    """The page's main text, paragraphs kept apart by blank lines, without the title and the furniture around it."""
    told = without_unseen(extracted(tree, name)).splitlines()
    if not paragraphs(tree):
        told = max(told, lines_of_blocks(tree, name), key=prose_lines)
    if not any(map(is_prose, told)):
        told = paragraphs(tree) or told
    lines = without_furniture([row for line in told if (row := as_row(line.strip()))], title)
    return "\n\n".join(lines)


def extracted(tree: Any, name: str) -> str:
    try:
        found = trafilatura.bare_extraction(
            tree, include_comments=False, with_metadata=False, config=_SHORT_TOO
        )
    except RecursionError as error:
        raise ReleaseError(f"{name}: its tags are nested too deeply. Save its text as .txt.") from error
    return getattr(found, "text", "") or ""


def lines_of_blocks(tree: Any, name: str) -> list[str]:
    """The lines of a page whose paragraphs are plain blocks: the extractor drops some unless they are told apart."""
    marked = copy.deepcopy(tree)
    for block in list(marked.iter("div")):
        if next(block.iterdescendants(*_BLOCKS), None) is None and is_prose(text_in(block)):
            block.tag = "p"
    return without_unseen(extracted(marked, name)).splitlines()


def prose_lines(lines: list[str]) -> int:
    return sum(map(is_prose, lines))


def text_in(element: Any) -> str:
    return "".join(element.itertext())


def is_prose(line: str) -> bool:
    """Whether it reads like a sentence of a release."""
    line = line.strip()
    return len(line) >= _SHORTEST_PROSE and line.endswith(_ENDS) and not _FOOT.search(line)


def paragraphs(tree: Any) -> list[str]:
    """The page's paragraphs that read like sentences and are not made of links; for very short releases."""
    found = [p for p in tree.iter("p") if next(p.iterancestors(*_BESIDE), None) is None]
    told = {without_unseen(one_line(text_in(p))): sum(len(text_in(a)) for a in p.iter("a")) for p in found}
    return [line for line, linked in told.items() if is_prose(line) and linked < len(line) / 3]


def as_row(line: str) -> str:
    """A line; of a table's row its cells: 'Clay County: $40,000', or more of them between bars."""
    found = _TABLE_ROW.fullmatch(line)
    if not found:
        return line
    if _RULE.fullmatch(line):
        return ""
    cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", found["cells"])]
    cells = [cell.replace(r"\|", "|") for cell in cells if cell]
    joint = ": " if len(cells) == 2 and not cells[0].endswith(":") else " | "
    return joint.join(cells)


def without_furniture(lines: list[str], title: str) -> list[str]:
    """The lines after the title, and without dates, labels and menus around the release."""
    first = next((n + 1 for n, line in enumerate(lines[:_HEAD]) if is_title(line, title)), 0)
    while first < len(lines) - 1 and is_head_furniture(lines, first, title):
        first += 1
    last = next(
        (n for n in range(max(first + 1, len(lines) - _TAIL), len(lines)) if _FOOT.search(lines[n])),
        len(lines),
    )
    return lines[first:last]


def is_title(line: str, title: str) -> bool:
    return bool(title) and one_line(line).casefold() == title.casefold()


def is_head_furniture(lines: list[str], n: int, title: str) -> bool:
    """Whether the line is a label, a menu, a date, or the name of who posted it on the line before the date."""
    line = lines[n]
    if is_title(line, title) or _LABEL.fullmatch(line) or _MENU.fullmatch(line) or lone_date(line):
        return True
    return len(line) <= _LONGEST_NAME and line[-1:].isalnum() and lone_date(lines[n + 1]) is not None
