"""The shipped topics, the words that tell them and what was decided by hand, opened once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from pathlib import Path

from daysheet.almanac.domain.topic_words import NOTHING, TopicWords, words_of
from daysheet.almanac.domain.topics import MOST_TOPICS, Topic, Topics
from daysheet.almanac.domain.words_scopes import KINDS
from daysheet.almanac.errors import BadFacts
from daysheet.almanac.shipped.observances import DATA, observances
from daysheet.almanac.shipped.rows import Record, records

NAMES, WORDS, REVIEWS = "topics.csv", "topic-words.csv", "topic-reviews.csv"


@lru_cache(maxsize=1)
def topics() -> Topics:
    """All shipped topics."""
    return load(DATA, frozenset(about.slug for about in observances().all))


def load(folder: Path, observed: Collection[str]) -> Topics:
    """The topics of a folder; BadFacts names the file and line of what is wrong."""
    named = tuple(_topic(folder / NAMES, line, record) for line, record in records(folder / NAMES))
    known = {topic.slug for topic in named}
    told_by = list(_words(folder / WORDS, known))
    wordless = known - {topic for topic, _ in told_by}
    if wordless:
        raise BadFacts(
            f"{folder / WORDS}: no words tell {', '.join(sorted(wordless))}. Write some, or drop the topic."
        )
    return Topics(named, TopicWords(told_by), dict(_reviews(folder / REVIEWS, known, observed)))


def _topic(path: Path, line: int, record: Record) -> Topic:
    kinds, otherwise = (frozenset(record[name].split()) for name in ("kinds", "otherwise"))
    strange = sorted((kinds | otherwise) - set(KINDS))
    if strange:
        raise BadFacts(
            f"{path}, line {line}: {', '.join(strange)}: no kind of observance. Use {', '.join(KINDS)}."
        )
    return Topic(record["topic"], record["name"], record["line"], kinds, record["unless"], otherwise)


def _words(path: Path, known: Collection[str]) -> Iterator[tuple[str, str]]:
    for line, record in records(path):
        _check_topics(path, line, [record["topic"]], {*known, NOTHING})
        if not words_of(record["words"] or ""):
            raise BadFacts(
                f"{path}, line {line}: {record['topic']} without words. Write a word, a phrase or '-ending'."
            )
        yield record["topic"], record["words"]


def _reviews(
    path: Path, known: Collection[str], observed: Collection[str]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line, record in records(path):
        chosen = record["topics"].split()
        _check_topics(path, line, chosen, known)
        if record["slug"] not in observed:
            raise BadFacts(f"{path}, line {line}: {record['slug']!r}: no observance has this slug. Mend it.")
        if not 1 <= len(set(chosen)) == len(chosen) <= MOST_TOPICS:
            raise BadFacts(
                f"{path}, line {line}: {record['slug']} has {record['topics']!r}: write one to {MOST_TOPICS}."
            )
        yield record["slug"], tuple(chosen)


def _check_topics(path: Path, line: int, named: Collection[str], known: Collection[str]) -> None:
    unknown = [topic for topic in named if topic not in known]
    if unknown:
        raise BadFacts(
            f"{path}, line {line}: {unknown[0]!r} is no topic. Use {', '.join(sorted(known))}, or add it to {NAMES}."
        )
