"""How well the rule of topics agrees with what was decided by hand."""

from collections import Counter

from daysheet.almanac.domain.topics import ruled, told_by
from daysheet.almanac.shipped.rows import records
from daysheet.almanac.shipped.topics import DATA, REVIEWS


class Agreement:
    """Topics told by rule against topics chosen by hand, over pairs of both."""

    def __init__(self, pairs):
        self.pairs = [(set(ruled), set(chosen)) for ruled, chosen in pairs]
        self.right = Counter(topic for told, chosen in self.pairs for topic in told & chosen)
        self.told = Counter(topic for told, _ in self.pairs for topic in told)
        self.chosen = Counter(topic for _, chosen in self.pairs for topic in chosen)

    @property
    def precision(self):
        return self.right.total() / self.told.total()

    @property
    def recall(self):
        return self.right.total() / self.chosen.total()

    @property
    def with_one_right(self):
        """The share of observances that stand in one of their topics at least."""
        return sum(bool(told & chosen) for told, chosen in self.pairs) / len(self.pairs)


def agreement(topics, reviewed):
    """Over reviewed observances, by the whole rule."""
    return Agreement(
        (topics.by_rule(about.name, about.kind), topics.reviews[about.slug]) for about in reviewed
    )


def cross_checked(topics, reviewed, everything, least=1):
    """As agreement, but without the words, phrases of `least` words or more, that tell one observance alone."""
    single = single_words(topics, everything, least)
    return Agreement(
        (
            ruled(topics.all, topics.words.topics_in(told_by(about.name, about.kind), single), about.kind),
            topics.reviews[about.slug],
        )
        for about in reviewed
    )


def single_words(topics, everything, least=1):
    """Words that tell one observance alone."""
    hits = Counter(
        said for about in everything for said, _ in topics.words.found(told_by(about.name, about.kind))
    )
    return frozenset(said for said, count in hits.items() if count == 1 and len(said) >= least)


def reasons():
    """Why each observance was reviewed: it is well known, it was drawn by lot, or the rule cannot tell it."""
    return {record["slug"]: record["why"] for _, record in records(DATA / REVIEWS)}
