"""What a web page says of itself: title, publisher, address and date."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from daysheet.wire.domain.lone_dates import lone_date

if TYPE_CHECKING:
    from collections.abc import Iterator

_DATE_NAMES = (
    "article:published_time", "datepublished", "date", "dc.date", "dcterms.date", "dc.date.issued", "dcterms.created",
    "dcterms.issued", "pubdate", "publishdate", "publish-date", "published", "sailthru.date", "parsely-pub-date",
    "citation_publication_date", "release_date",
)  # fmt: skip
_ARTICLE = re.compile(r"(?:Article|Posting|Report|WebPage|PressRelease|CreativeWork)$")
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})(?!\d)")
_SEPARATOR = re.compile(r"\s+(?:\||[-–—]|::|»|·|•|<|>)\s+")
_LONGEST_JSON = 500_000
_FEW = 4  # elements inside one that only shows a date
_JSON_LD = "//script[translate(@type, 'ADJLNOPSI', 'adjlnopsi')='application/ld+json']"
_VISIBLE_DATES = "//*[self::time or self::p or self::span or self::div or self::td or self::font or self::em or self::small or self::li]"


@dataclass(frozen=True, slots=True)
class About:
    """What a page's head says of it; empty or null where it says nothing."""

    title: str
    publisher: str
    url: str
    published_on: date | None


def about_page(tree: Any) -> About:
    """What the page states, first in its head, then in what marks it up, then where readers see it."""
    metas = named_metas(tree)
    articles = list(linked_articles(tree))
    return About(
        title=title_of(tree, metas, articles),
        publisher=metas.get("og:site_name") or publisher_in(articles) or metas.get("dc.publisher", ""),
        url=address_of(tree, metas),
        published_on=date_of(tree, metas, articles),
    )


def one_line(text: str | None) -> str:
    return " ".join((text or "").split())


def named_metas(tree: Any) -> dict[str, str]:
    """The content of each <meta> by its name; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()
        if name and (content := one_line(meta.get("content"))):
            found.setdefault(name, content)
    return found


def linked_articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles that the page's JSON-LD describes."""
    for script in tree.xpath(_JSON_LD):
        text = script.text or ""
        if len(text) > _LONGEST_JSON:
            continue
        try:
            loaded = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for node in nodes_of(loaded):
            kinds = node.get("@type")
            kinds = kinds if isinstance(kinds, list) else [kinds]
            if any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds):
                yield node


def nodes_of(loaded: Any) -> list[dict[str, Any]]:
    """The objects of a JSON-LD block: one, a list, or a graph."""
    listed = loaded if isinstance(loaded, list) else [loaded]
    nodes = [node for node in listed if isinstance(node, dict)]
    graphs = [node["@graph"] for node in nodes if isinstance(node.get("@graph"), list)]
    return nodes + [node for graph in graphs for node in graph if isinstance(node, dict)]


def publisher_in(articles: list[dict[str, Any]]) -> str:
    for article in articles:
        publisher = article.get("publisher")
        publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return one_line(name)
    return ""


def address_of(tree: Any, metas: dict[str, str]) -> str:
    """The canonical address where it is a whole one."""
    links = [
        one_line(link.get("href"))
        for link in tree.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    return next((url for url in [*links, metas.get("og:url", "")] if is_address(url)), "")


def is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and len(url) < 2000


def title_of(tree: Any, metas: dict[str, str], articles: list[dict[str, Any]]) -> str:
    """The heading that the page's title names too; else the title without the site's name."""
    stated = metas.get("og:title") or next(
        (a["headline"] for a in articles if isinstance(a.get("headline"), str)), ""
    )
    whole = one_line(stated) or one_line(tree.findtext(".//title"))
    headings = [one_line("".join(h.itertext())) for level in ("h1", "h2", "h3") for h in tree.iter(level)]
    named = [h for h in headings if len(h) > 3 and h.casefold() in whole.casefold()]
    if named:
        return max(named, key=len)
    without_site = max(_SEPARATOR.split(whole), key=len) if whole else ""
    return without_site or next(iter(headings), "")


def date_of(tree: Any, metas: dict[str, str], articles: list[dict[str, Any]]) -> date | None:
    """The day of publication that the page states; never when it was changed, and never guessed."""
    stated = [a.get("datePublished") for a in articles]
    stated += [metas.get(name) for name in _DATE_NAMES]
    stated += [e.get("datetime") or e.get("content") for e in tree.xpath("//*[@itemprop='datePublished']")]
    stated += [time.get("datetime") for time in tree.iter("time")]
    return next((day for day in map(day_in, stated) if day), None) or visible_date(tree)


def day_in(value: Any) -> date | None:
    """The day that '2026-03-01T09:00:00-06:00' or 'March 1, 2026' says where it was written."""
    if not isinstance(value, str):
        return None
    found = _ISO.match(value)
    if not found:
        return lone_date(value)
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None


def visible_date(tree: Any) -> date | None:
    """The date on a line of its own, such as 'Posted on: March 3, 2026'."""
    lines = (one_line("".join(e.itertext())) for e in tree.xpath(_VISIBLE_DATES) if len(e) < _FEW)
    return next((day for day in map(lone_date, lines) if day), None)
