"""Whether what arrived is a release at all, or a page that stands where one should be."""

from __future__ import annotations

import re
from itertools import islice

from daysheet.wire.domain.dates import written_dates
from daysheet.wire.domain.lone_dates import lone_date
from daysheet.wire.domain.walls import ADVISORY, LIST_TITLE, MORE, NEWS, PAGES, TO_READER, WALLS

EMPTY = "an empty body"
_FAR = 40_000  # characters; a wall shows itself sooner
_PIECES = re.compile(r"(?<=[.!?])\s+|(?<=[.!?][\"”'])\s+|[\r\n]+")
_PDF = re.compile(r"%PDF-\d|\b\d+ \d+ obj\b|\bendobj\b|\bendstream\b|/FlateDecode|\bstartxref\b")
_SOURCES = (
    ("the source of an RTF document, not its text", re.compile(r"\s*\{\\rtf\d")),
    ("the bytes of a zip or an Office document", re.compile(r"\s*PK\x03\x04|PK\x05\x06")),
    ("the bytes of a picture", re.compile(r"\s*(?:\x89PNG|.{0,4}JFIF|GIF8[79]a)")),
)
_UNREADABLE = re.compile("[\ufffd\x00-\x08\x0e-\x1f\x80-\x9f]")
_SEPARATOR = re.compile(r"\s+(?:\||[-–—]|::|»|·)\s+")
_PROSE_WORDS, _LONG, _FEW_LINES, _MENU_LINES = 9, 22, 6, 9
_NOTICE_WORDS, _SENTENCE_WORDS = 8, 3
_HEADLINE = 160  # characters
_ENDS = '.!?:;"”’…'


def why_no_release(text: str, title: str = "") -> str:
    """What stands there instead of a release, '' where it may be one."""
    head = text[:_FAR]
    if not any(c.isalpha() for c in head) and not any(c.isalpha() for c in text):
        return EMPTY
    return source_of_document(head) or wall(head, title) or list_of_releases(head, title)


def too_few_words(text: str) -> str:
    """That hardly a word is there, '' for as many as a notice has or for one whole sentence."""
    words = sum(any(c.isalpha() for c in word) for word in text[:_FAR].split())
    if words >= _NOTICE_WORDS or any(
        len(piece.split()) >= _SENTENCE_WORDS and piece[-1] in _ENDS for piece in pieces(text[:_FAR])
    ):
        return ""
    return f"only {words} word{'' if words == 1 else 's'}, and no whole sentence"


def source_of_document(text: str) -> str:
    """That the text is a document's bytes rather than its words."""
    if text.lstrip("\ufeff \t\r\n").startswith("%PDF-") or len(_PDF.findall(text)) > 5:
        return "the source of a PDF, not its text"
    told = next((what for what, pattern in _SOURCES if pattern.match(text)), "")
    if told:
        return told
    return "bytes that are no text" if len(_UNREADABLE.findall(text)) > 20 + len(text) // 20 else ""


def pieces(text: str) -> list[str]:
    """Sentences and lines, roughly: this decides nothing but what kind of page it is."""
    return [piece.strip() for piece in _PIECES.split(text) if piece.strip()]


def is_prose(piece: str) -> bool:
    """Whether it is as long as a sentence, ends like one or is too long for a headline, and speaks of no page."""
    size = len(piece.split())
    is_sentence = size >= _LONG or (size >= _PROSE_WORDS and piece[-1] in _ENDS)
    return is_sentence and not TO_READER.search(piece)


def wall(text: str, title: str) -> str:
    """The wall or error that the page tells of, when next to nothing else is on it."""
    found = pieces(text)
    news = (piece for piece in found if is_prose(piece) and not is_wall(piece))
    if len(list(islice(news, 2))) > 1 or ADVISORY.search(text):
        return ""
    if any(is_prose(piece) and NEWS.search(piece) for piece in found):
        return ""
    told = [part for part in _SEPARATOR.split(title.strip()) if part] + found
    return next((what for what, pattern in WALLS if any(map(pattern.search, told))), "")


def is_wall(piece: str) -> bool:
    return any(pattern.search(piece) for _, pattern in WALLS)


def list_of_releases(text: str, title: str) -> str:
    """That the page lists releases, greets or leads on, and tells no news of its own."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) < _FEW_LINES or ADVISORY.search(text):
        return ""
    dates = sum(lone_date(line) is not None for line in lines)
    more = sum(bool(MORE.fullmatch(line)) for line in lines)
    links = more + sum(bool(PAGES.fullmatch(line)) for line in lines)
    if dates > 2 and dates * 8 >= len(lines) and (links > 1 or prose_in(text) <= 2 * dates):
        return "an index page: it lists releases by their dates"
    if dated_headlines(lines) * 2 > len(lines) and prose_in(text) < 2:
        return "an index page: it lists releases by their dates"
    if more > 2 and more * 8 >= len(lines):
        return "an index page: it lists what there is to read"
    if is_list_title(title) and (links > 1 or not NEWS.search(text)) and prose_in(text) * 3 <= len(lines):
        return "a landing page, not a release"
    return (
        "only navigation: no sentence is on it"
        if len(set(lines)) > _MENU_LINES and not prose_in(text)
        else ""
    )


def is_list_title(title: str) -> bool:
    """Whether the title's first part is that of a section, such as 'Newsroom | City of Alderton'."""
    return bool(LIST_TITLE.fullmatch(_SEPARATOR.split(title.strip())[0]))


def dated_headlines(lines: list[str]) -> int:
    """How many lines are a date and a headline, or a headline and a date."""
    return sum(
        line[-1] not in _ENDS
        and any(
            found.year and (found.start < 3 or found.end > len(line) - 3) for found in written_dates(line)
        )
        for line in lines
        if len(line) < _HEADLINE
    )


def prose_in(text: str) -> int:
    return sum(map(is_prose, pieces(text)))
