"""Words by which a topic is told: whole words and endings, the longest first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

ENDING = "-"  # '-burger' tells the hamburger and the cheeseburger
NOTHING = "none"  # the topic of words that tell none, and keep shorter ones from telling: 'runs dry'
SHORTEST_ENDING = 3
_SIBILANT = ("s", "x", "z", "ch", "sh", "o")

Words = tuple[str, ...]


class TopicWords:
    """Reads names; a word that a longer phrase has taken tells nothing more: 'hot dog' is no dog."""

    def __init__(self, told_by: Iterable[tuple[str, str]]) -> None:
        """`told_by` holds topics with the words that tell them; the same words may tell several."""
        self._phrases: dict[Words, Words] = {}
        self._endings: dict[str, Words] = {}
        for topic, text in told_by:
            if text.startswith(ENDING):
                for form in _forms(text[1:]):
                    self._endings[form] = (*self._endings.get(form, ()), topic)
                continue
            *first, last = words_of(text)
            for form in _forms(last):
                known = self._phrases.get((*first, form), ())
                if topic not in known:
                    self._phrases[*first, form] = (*known, topic)
        self._longest = max(map(len, self._phrases), default=0)

    def topics_in(self, name: str, but: frozenset[Words] = frozenset()) -> Words:
        """The topics that a name tells, by the longest words first; as if the words `but` were not known."""
        told = (topic for _, topics in self.found(name, but) for topic in topics)
        return tuple(dict.fromkeys(topic for topic in told if topic != NOTHING))

    def found(self, name: str, but: frozenset[Words] = frozenset()) -> Iterator[tuple[Words, Words]]:
        """The words of a name that tell, with what they tell."""
        words = words_of(name)
        free = [True] * len(words)
        for length in range(min(self._longest, len(words)), 0, -1):
            for at in range(len(words) - length + 1):
                span = slice(at, at + length)
                said = words[span]
                topics = self._telling(said) if all(free[span]) and said not in but else ()
                if topics:
                    free[span] = [False] * length
                    yield said, topics

    def _telling(self, said: Words) -> Words:
        whole = self._phrases.get(said, ())
        if whole or len(said) > 1:
            return whole
        endings = (said[0][cut:] for cut in range(1, len(said[0]) - SHORTEST_ENDING + 1))
        return next((self._endings[end] for end in endings if end in self._endings), ())


def words_of(text: str) -> Words:
    """'Father’s Crème Brûlée Day' is fathers, creme, brulee, day."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in plain if not unicodedata.combining(letter) and letter not in "'’")
    return tuple(re.findall(r"[a-z0-9]+", bare))


def _forms(word: str) -> Iterator[str]:
    """A word and its plural."""
    yield word
    yield f"{word}s"
    if word.endswith(_SIBILANT):
        yield f"{word}es"
    if word.endswith("y"):
        yield f"{word[:-1]}ies"
