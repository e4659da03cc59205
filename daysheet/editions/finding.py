"""What a reader's words find: observances, people, places, stories and guides, each asked through its own package."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from daysheet.almanac.domain.facts import Facts, People
from daysheet.almanac.domain.observances import Observance, order_of
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.words import long_date
from daysheet.almanac.queries import known_facts
from daysheet.almanac.shipped.search_words import search_words
from daysheet.editions.domain.answers import Answers, answers, date_rows
from daysheet.editions.domain.asked import Asked
from daysheet.editions.domain.departments import Finds, Row, day_row, person_row, place_row
from daysheet.editions.domain.search import BEGINNING, EDGE, SLIP, WHOLE, WORDS, Entry, Hit, Index
from daysheet.guides.queries import sound_guides
from daysheet.guides.shipped import guide_named
from daysheet.lib.folding import words_of
from daysheet.places.domain.locality import Locality
from daysheet.places.models import Place
from daysheet.places.queries import network_places, places_matching, places_near
from daysheet.stories.queries import stories_telling_of

UNRANKED = 10**9
NEAR_ROWS, NEAR_WORDS = 4, 3
LONGEST_TOWN = 5  # words of a town that is looked for among near names
GRADED = 2  # two of a grade are enough to know that none stands out
LEADING = ("National ", "International ", "World ")  # which a reader may leave out


@dataclass(frozen=True)
class Search:
    """What every department is asked with; `forgiving` when nothing was found as it was typed."""

    asked: Asked
    facts: Facts
    network: list[Place]
    today: date
    forgiving: bool = False

    def hits(self, index: Index) -> list[Hit]:
        if not self.asked.words:
            return []
        return (index.forgive if self.forgiving else index.find)(self.asked.words, self.asked.year)


def search_answers(asked: Asked, only: str, number: str, today: date) -> Answers:
    """Everything that the page shows; `only` is the department of a list, '' for all of them."""
    search = Search(asked, known_facts(), list(network_places()), today)
    finds = [department(search) for department in DEPARTMENTS] if asked.text else []
    forgiving = bool(asked.words) and not any(of.count for of in finds) and not asked.on
    if forgiving:
        search = replace(search, forgiving=True)
        finds = [department(search) for department in DEPARTMENTS]
    near = tuple(near_rows(search)) if forgiving and not any(of.count for of in finds) else ()
    return answers(asked, finds, only, number, forgiving, date_rows(asked, today), near, search.network)


def days(search: Search) -> Finds:
    """Observances by every name that they have."""
    known, year = search.facts.observances, search.asked.year
    hits = search.hits(day_index(known))

    def rows(first: int, last: int) -> list[Row]:
        return [day_of_slug(known, hit.slug, year, search.today) for hit in hits[first:last]]

    return Finds("days", len(hits), [hit.grade for hit in hits[:GRADED]], rows)


def people(search: Search) -> Finds:
    """People by name, best known first."""
    known = search.facts.people
    hits = search.hits(people_index(known, frozenset(search.facts.denied)))

    def rows(first: int, last: int) -> list[Row]:
        found = (known.by_slug(hit.slug) for hit in hits[first:last])
        return [person_row(person) for person in found if person]

    return Finds("people", len(hits), [hit.grade for hit in hits[:GRADED]], rows)


def places(search: Search) -> Finds:
    """Cities of the network, then other places of the gazetteer; close names where slips are forgiven."""
    if search.forgiving and len(search.asked.words) > LONGEST_TOWN:
        return Finds("places")
    matching = places_near if search.forgiving else places_matching
    found = matching(search.asked.text, search.network)
    both = [*((p, True) for p in found.here), *((p, False) for p in found.others)]

    def rows(first: int, last: int) -> list[Row]:
        return [
            place_row(p, is_here=is_here, is_near_zip=found.is_near_zip) for p, is_here in both[first:last]
        ]

    grades = [WHOLE if has_name(p, search.asked) else WORDS for p in found.here]
    grades += [EDGE if has_name(p, search.asked) else BEGINNING for p in found.others[:GRADED]]
    if search.forgiving:
        grades = [SLIP + WORDS for _ in both[:GRADED]]
    return Finds("places", len(both), grades, rows)


def stories(search: Search) -> Finds:
    """Published stories, newest first, as they were typed only."""
    if search.forgiving or not search.asked.words:
        return Finds("stories")
    found = stories_telling_of(search.asked.words)

    def rows(first: int, last: int) -> list[Row]:
        return [
            Row(story.headline, story.address, f"{story.place.name}, {long_date(story.published_on)}")
            for story in found[first:last]
        ]

    return Finds("stories", found.count(), (WORDS,) * GRADED, rows)


def guides(search: Search) -> Finds:
    """Guides by title, and their steps by theirs."""
    hits = search.hits(guide_index())

    def rows(first: int, last: int) -> list[Row]:
        return [guide_row(hit.slug) for hit in hits[first:last]]

    return Finds("guides", len(hits), [hit.grade for hit in hits[:GRADED]], rows)


def guide_row(name: str) -> Row:
    """The row of a guide ('slug') or of one of its steps ('slug step')."""
    slug, _, step = name.partition(" ")
    guide = guide_named(slug)
    if not step:
        return Row(guide.title, f"/guides/{slug}/", "a guide")
    found = guide.steps[step]
    return Row(
        found.title, f"/guides/{slug}/steps/{found.class_}/#{step}", f"a {guide.step_word} of: {guide.title}"
    )


DEPARTMENTS: tuple[Callable[[Search], Finds], ...] = (days, people, places, stories, guides)


@lru_cache(maxsize=1)
def day_index(known: Observances) -> Index:
    """The observances by their words, made when somebody first searches these."""
    ordered = sorted(known.with_pages(), key=order_of)
    return Index((Entry(about.slug, names_of(about)) for about in ordered), singular=True)


@lru_cache(maxsize=1)
def guide_index() -> Index:
    """Guides, then the steps of those that stand on no other: the same step is found once."""
    known = sound_guides()
    steps = (
        Entry(f"{guide.slug} {step.id}", (step.title, step.title.partition(" (")[0]))
        for guide in known
        if not guide.based_on
        for step in guide.step
    )
    return Index((*(Entry(guide.slug, (guide.title,)) for guide in known), *steps))


@lru_cache(maxsize=1)
def people_index(known: People, denied: frozenset[str]) -> Index:
    """The people by their words, likewise; who is kept off front pages comes after the others."""
    ordered = sorted(known.named(), key=lambda p: (p.slug in denied, p.rank or UNRANKED, p.name))
    return Index((Entry(person.slug, (person.name,)) for person in ordered), edge="last")


def names_of(about: Observance) -> Sequence[str]:
    names = (about.name, *about.also_called, *search_words().get(about.slug, ()))
    short = (name.removeprefix(word) for name in names for word in LEADING if name.startswith(word))
    return tuple(dict.fromkeys((*names, *short)))


def day_of_slug(known: Observances, slug: str, year: int | None, today: date) -> Row:
    about = known.find(slug)
    item = next(known.items(about, year, year), None) if year else known.next_of(slug, today)
    return day_row(about, item, year)


def has_name(place: Locality, asked: Asked) -> bool:
    """Whether a text names just that place: its name, with its state or without, or its ZIP code."""
    return asked.words in (words_of(place.name), words_of(place.label)) or asked.text[:5] in place.zips


def near_rows(search: Search) -> Iterator[Row]:
    """Days and people whose names look like what was typed."""
    shown = 0
    for department, index in (
        (days, day_index(search.facts.observances)),
        (people, people_index(search.facts.people, frozenset(search.facts.denied))),
    ):
        for words in near_readings(index, search.asked.words[:NEAR_WORDS]):
            near = replace(search, asked=replace(search.asked, words=words), forgiving=False)
            if shown < NEAR_ROWS and (found := department(near)).count:
                shown += 1
                yield from found.rows(0, 1)


def near_readings(index: Index, words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with one that is not known put right, or left out."""
    for at, word in enumerate(words):
        for other in index.near(word):
            yield (*words[:at], other, *words[at + 1 :])
