"""What kind of page it is where its text alone does not tell: locked, a list of links, or blank."""

from __future__ import annotations

from typing import Any

from daysheet.wire.domain.lone_dates import lone_date
from daysheet.wire.domain.no_release import is_list_title, prose_in, wall
from daysheet.wire.sources.page_facts import one_line

_HEADLINE_WORDS, _SOME, _MANY = 4, 5, 8
_BLOCKS = ("p", "h1", "h2", "h3", "h4", "li", "div", "td", "span", "time")


def why_no_release_page(tree: Any, text: str, title: str) -> str:
    """What the page is instead of a release, judged by its elements and the text that was found on it; else ''."""
    found = any(c.isalpha() for c in text)
    if found and prose_in(text) > 1:
        return ""
    if is_locked(tree):
        return "a login or subscription wall"
    if told := wall(visible_text(tree), title):
        return told
    links = headline_links(tree)
    if links >= _MANY or (links >= _SOME and (is_list_title(title) or dated_blocks(tree) >= _SOME)):
        return "an index page: it lists what there is to read"
    return "" if found else "no main text was found on the page"


def is_locked(tree: Any) -> bool:
    """Whether the page asks for a password."""
    return bool(tree.xpath("//input[@type='password']"))


def visible_text(tree: Any) -> str:
    """The beginnings of the page's blocks, also those for readers without JavaScript."""
    blocks = ("noscript", "p", "h1", "h2", "div", "body", "span", "li")
    return "\n".join(line for e in tree.iter(*blocks) if (line := one_line(e.text)))


def headline_links(tree: Any) -> int:
    """How many links are as long as a headline and stand for themselves."""
    return sum(
        len(text_in(link).split()) >= _HEADLINE_WORDS and stands_alone(link) for link in tree.iter("a")
    )


def stands_alone(link: Any) -> bool:
    """Whether the link is no part of a sentence, nor of what stands around a page's text."""
    if next(link.iterancestors("nav", "footer", "aside"), None) is not None:
        return False
    header, block = next(link.iterancestors("header"), None), next(link.iterancestors("p", "td"), None)
    if header is not None and next(header.iterancestors("article", "main", "section"), None) is None:
        return False
    return block is None or len(text_in(link)) > len(text_in(block)) / 2


def text_in(element: Any) -> str:
    return "".join(element.itertext())


def dated_blocks(tree: Any) -> int:
    return sum(lone_date(one_line(e.text)) is not None for e in tree.iter(*_BLOCKS))
