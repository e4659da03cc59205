"""Topics: the shelves that observances stand on, told by words and kind, or decided by hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from daysheet.almanac.domain.observances import Observance
from daysheet.almanac.domain.topic_words import TopicWords

MOST_TOPICS = 3
NAMED_WITH_COUNTRY = "country-national"  # 'Independence Day (Turkey)' is no bird


@dataclass(frozen=True, slots=True)
class Topic:
    """A shelf: `kinds` always stand in it, or `unless` their words tell that other topic.

    Observances of the kinds `otherwise` stand in it when no word of their names tells any topic.
    """

    slug: str
    name: str
    line: str
    kinds: frozenset[str] = frozenset()
    unless: str = ""
    otherwise: frozenset[str] = frozenset()


class Topics:
    """All topics, and which an observance stands in: what was decided by hand, or else by rule."""

    def __init__(
        self, topics: tuple[Topic, ...], words: TopicWords, reviews: Mapping[str, tuple[str, ...]]
    ) -> None:
        self.all = topics
        self.words = words
        self.reviews = reviews
        self._by_slug = {topic.slug: topic for topic in topics}
        self._ruled: dict[tuple[str, str], tuple[str, ...]] = {}

    def by_slug(self, slug: str) -> Topic | None:
        return self._by_slug.get(slug)

    def of(self, about: Observance) -> tuple[Topic, ...]:
        """The topics of an observance, the fittest first."""
        return tuple(self._by_slug[slug] for slug in self.slugs_of(about))

    def slugs_of(self, about: Observance) -> tuple[str, ...]:
        return self.reviews.get(about.slug) or self.by_rule(about.name, about.kind)

    def by_rule(self, name: str, kind: str) -> tuple[str, ...]:
        """What the words of a name and its kind tell, the fittest first."""
        asked = (name, kind)
        if asked not in self._ruled:
            self._ruled[asked] = ruled(self.all, self.words.topics_in(told_by(name, kind)), kind)
        return self._ruled[asked]

    def shelves(self, observances: Iterable[Observance]) -> Mapping[str, tuple[Observance, ...]]:
        """The observances by topic; a topic without any is there, empty."""
        found: dict[str, list[Observance]] = defaultdict(list)
        for about in observances:
            for slug in self.slugs_of(about):
                found[slug].append(about)
        return {topic.slug: tuple(found[topic.slug]) for topic in self.all}


def told_by(name: str, kind: str) -> str:
    """The part of a name that tells topics."""
    return name.partition(" (")[0] if kind == NAMED_WITH_COUNTRY else name


def ruled(topics: Iterable[Topic], told: tuple[str, ...], kind: str) -> tuple[str, ...]:
    """The topics of a kind whose words tell these topics."""
    always = [topic.slug for topic in topics if kind in topic.kinds and topic.unless not in told]
    found = tuple(dict.fromkeys((*always, *told)))
    return found[:MOST_TOPICS] or tuple(topic.slug for topic in topics if kind in topic.otherwise)
