"""The pages of topics: all of them, and one with its next days and then all of it by month."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.coming import ComingPage, coming_items, coming_page
from daysheet.almanac.domain.pages.months import everywhere, is_red
from daysheet.almanac.domain.pages.words import kind_phrase, month_in_words
from daysheet.almanac.domain.topics import Topic, Topics

NEXT_SHOWN = 6


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic with how many observances stand in it."""

    slug: str
    name: str
    count: int


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A topic with what comes next in it."""

    slug: str
    name: str
    line: str
    count: int
    next: OnDay | None

    @property
    def when(self) -> str:
        """'Wed 9 Dec'."""
        return f"{self.next.on:%a} {self.next.on.day} {self.next.on:%b}" if self.next else ""


@dataclass(frozen=True, slots=True)
class NextRow:
    """A day to come, as a row of the ledger; `also` says in which month, which its numeral does not."""

    day: date
    is_red: bool
    address: str
    name: str
    also: str


@dataclass(frozen=True, slots=True)
class TopicPage:
    """One page of a topic; its next days stand on the first page alone."""

    topic: Topic
    coming: tuple[NextRow, ...]
    list: ComingPage


def topic_links(known: Observances, topics: Topics) -> tuple[TopicLink, ...]:
    shelves = topics.shelves(known.all)
    return tuple(TopicLink(topic.slug, topic.name, len(shelves[topic.slug])) for topic in topics.all)


def topic_rows(known: Observances, topics: Topics, today: date) -> tuple[TopicRow, ...]:
    """Every topic, with the day that comes next in it."""
    shelves, days = topics.shelves(known.all), tuple(_days_to_come(known, today))
    return tuple(
        TopicRow(topic.slug, topic.name, topic.line, len(held), next(_among(days, held), None))
        for topic in topics.all
        for held in (shelves[topic.slug],)
    )


def topic_page(known: Observances, topics: Topics, slug: str, number: int, today: date) -> TopicPage | None:
    """A page of a topic from today on; None for a topic or a page that is not there."""
    topic = topics.by_slug(slug)
    if topic is None:
        return None
    held = topics.shelves(known.all)[slug]
    base = f"/holidays/topics/{slug}/"
    listed = coming_page(known, held, number, today, base=base, name=topic.name)
    if listed is None:
        return None
    days = islice(_among(_days_to_come(known, today), held), NEXT_SHOWN) if number == 1 else ()
    return TopicPage(topic, tuple(map(_next_row, days)), listed)


def _days_to_come(known: Observances, today: date) -> Iterator[OnDay]:
    """The single days from today on, each day's in the order of a page without a place."""
    day, same = today, list[OnDay]()
    for item in coming_items(known, today):
        if item.on < today or item.ends > item.on:
            continue
        if item.on != day:
            yield from everywhere(same)
            day, same = item.on, []
        same.append(item)
    yield from everywhere(same)


def _among(days: Iterable[OnDay], held: Collection[Observance]) -> Iterator[OnDay]:
    """Those of some observances, each once."""
    wanted = {about.slug for about in held}
    for item in days:
        if item.observance.slug in wanted:
            wanted.remove(item.observance.slug)
            yield item


def _next_row(item: OnDay) -> NextRow:
    about = item.observance
    return NextRow(
        day=item.on,
        is_red=is_red(item.on, [item]),
        address=f"/holidays/{about.slug}/",
        name=about.name,
        also=f"{month_in_words(item.on)}. {kind_phrase(about)}.",
    )
