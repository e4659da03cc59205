"""The text of a piece of HTML that is all release: a mail's body or a feed's item, block by block."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from daysheet.wire.domain.legible import without_unseen
from daysheet.wire.sources.markup import tree_of, without_clutter

if TYPE_CHECKING:
    from collections.abc import Iterator

_BLOCKS = frozenset(
    """address article aside blockquote body center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
    header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul""".split()
)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_CELLS = frozenset({"td", "th"})


def text_of_html(html: str, name: str) -> str:
    """Its paragraphs, kept apart by blank lines; list items begin with a dash, a row's cells stand on one line."""
    tree = without_clutter(tree_of(html, name))
    return without_unseen("\n\n".join(line for line in lines_of(tree) if line))


def lines_of(tree: Any) -> Iterator[str]:
    """The text of each block, in order."""
    held: list[str] = []
    for told in pieces_of(tree):
        if told is None:
            yield _SPACE.sub(" ", "".join(held)).strip()
            held = []
        else:
            held.append(told)
    yield _SPACE.sub(" ", "".join(held)).strip()


def pieces_of(tree: Any) -> Iterator[str | None]:
    """The text piece by piece, and None where a block begins or ends."""
    for event, element in walked(tree):
        if event == "text":
            yield element
        elif element.tag == "br" or (element.tag in _BLOCKS and element.tag not in _CELLS):
            yield None
        if event == "start":
            yield mark_before(element)


def mark_before(element: Any) -> str:
    """What stands before an item of a list and between the cells of a row."""
    if element.tag == "li":
        return "- "
    return " | " if element.tag in _CELLS and element.getprevious() is not None else ""


def walked(tree: Any) -> Iterator[tuple[str, Any]]:
    """Elements as they begin and end with the text between them, without recursion."""
    stack: list[tuple[Any, Iterator[Any]]] = [(tree, iter(tree))]
    yield "start", tree
    yield "text", tree.text or ""
    while stack:
        element, children = stack[-1]
        child = next(children, None)
        if child is not None:
            yield "start", child
            yield "text", child.text or ""
            stack.append((child, iter(child)))
            continue
        stack.pop()
        yield "end", element
        if stack:
            yield "text", element.tail or ""
