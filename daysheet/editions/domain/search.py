"""Names looked up by their words: whole names first, then their edge, any words, beginnings, and slips of the key."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate, chain
from typing import Literal, NamedTuple

from daysheet.lib.folding import slips, words_of

WHOLE, EDGE, WORDS, BEGINNING, SLIP = 0, 1, 2, 3, 10  # SLIP is added to the grade that a corrected word has
SHORTEST_BEGINNING = 2  # letters of a last word that may go on
SHORTEST_SLIP = 5
NEAR, NEAR_RATIO, NEAR_LENGTHS = 3, 0.7, 2
SUFFIXES = frozenset("jr sr ii iii iv".split())
# Left out when the words with them find nothing: "when is Halloween day".
NOISE = frozenset(
    "when what who is was on in for how old date day days happy national international world birthday born".split()
)
Words = tuple[str, ...]
Edge = Literal["first", "last"]


class Entry(NamedTuple):
    """Something with a name and perhaps others."""

    slug: str
    names: Sequence[str]


class Hit(NamedTuple):
    """An entry, and how well it fits: the smaller, the better."""

    grade: int
    slug: str


class Index:
    """Entries, best first, by the words of their names; flat arrays, since there are many.

    The first word of a name weighs most, or the last (surnames). Where names are told in plurals and
    possessives at will ("mothers day"), `singular` takes the s off words on both sides.
    """

    def __init__(self, entries: Iterable[Entry], *, edge: Edge = "first", singular: bool = False) -> None:
        self._edge, self._singular = edge, singular
        self._slugs: list[str] = []
        self._ids: dict[str, int] = {}
        self._entry_of, self._ends, self._flat = array("I"), array("I", [0]), array("I")
        for slug, names in entries:
            for words in dict.fromkeys(self._forms(words_of(name)) for name in names):
                self._flat.extend(self._ids.setdefault(word, len(self._ids)) for word in words)
                self._ends.append(len(self._flat))
                self._entry_of.append(len(self._slugs))
            self._slugs.append(slug)
        self._sorted = sorted(self._ids)
        self._posted, self._posts = self._inverted()

    def __len__(self) -> int:
        return len(self._slugs)

    def find(self, words: Words, year: int | None = None) -> list[Hit]:
        """Every entry with a name that has all the words, the last perhaps only begun; best first.

        Where there is none: without the year, with words joined or parted, without words that say little.
        """
        for reading in self._readings(words, year):
            for forms in (reading, *self._joined_or_parted(reading)):
                if hits := self._exactly(forms):
                    return hits
        return []

    def forgive(self, words: Words, year: int | None = None) -> list[Hit]:
        """As `find`, one slip of the key forgiven in each long word."""
        for reading in self._readings(words, year):
            if hits := self._nearly(reading):
                return hits
        return []

    def near(self, word: str) -> list[str]:
        """Known words that look like one that is not."""
        typed = self._form(word)
        pairs = {typed[at : at + 2] for at in range(len(typed) - 1)}
        if typed in self._ids or len(typed) < 3:
            return []
        alike = [w for w in self._range(typed[0]) if abs(len(w) - len(typed)) <= NEAR_LENGTHS]
        alike.sort(key=lambda w: -sum(pair in w for pair in pairs))
        ratios = {w: SequenceMatcher(None, typed, w).ratio() for w in alike[: 6 * NEAR]}
        return sorted((w for w, r in ratios.items() if r >= NEAR_RATIO), key=lambda w: -ratios[w])[:NEAR]

    def _forms(self, words: Words) -> Words:
        return tuple(map(self._form, words))

    def _form(self, word: str) -> str:
        plural = self._singular and len(word) > 3 and word[-1] == "s" and word[-2] != "s"
        return word[:-1] if plural else word

    def _inverted(self) -> tuple[array[int], array[int]]:
        """Where each word's texts end in one array of texts, and that array."""
        counts = Counter(self._flat)
        ends = array("I", accumulate(chain([0], (counts[word] for word in range(len(self._ids))))))
        posts, at = array("I", bytes(4 * len(self._flat))), array("I", ends)
        for text in range(len(self._entry_of)):
            for word in self._words(text):
                posts[at[word]] = text
                at[word] += 1
        return ends, posts

    def _words(self, text: int) -> array[int]:
        return self._flat[self._ends[text] : self._ends[text + 1]]

    def _texts(self, word: int) -> array[int]:
        return self._posts[self._posted[word] : self._posted[word + 1]]

    def _range(self, beginning: str) -> list[str]:
        """Known words that begin so."""
        first = bisect_left(self._sorted, beginning)
        return self._sorted[first : bisect_left(self._sorted, beginning + "\U0010ffff")]

    def _readings(self, words: Words, year: int | None) -> Iterator[Words]:
        """Ways to take the words, likeliest first."""
        undated = tuple(word for word in words if word != str(year))
        plain = tuple(word for word in undated if word not in NOISE)
        return filter(None, dict.fromkeys((words, undated, plain)))

    def _joined_or_parted(self, words: Words) -> Iterator[Words]:
        """'thanks giving' as one word, 'superbowl' as two."""
        for at in range(len(words) - 1):
            if self._form(one := words[at] + words[at + 1]) in self._ids:
                yield (*words[:at], one, *words[at + 2 :])
        for at, word in enumerate(words):
            for cut in range(2, len(word) - 1):
                if self._form(word[:cut]) in self._ids and self._form(word[cut:]) in self._ids:
                    yield (*words[:at], word[:cut], word[cut:], *words[at + 1 :])

    def _exactly(self, words: Words) -> list[Hit]:
        *others, last = words = self._forms(words)
        held = self._holding([[self._ids[word]] if word in self._ids else [] for word in others])
        whole = self._among(held, [self._ids[last]] if last in self._ids else [])
        asked = self._ids_of(words)
        graded = [(self._grade(text, asked), text) for text in whole]
        if len(last) >= SHORTEST_BEGINNING:
            begun = self._among(held, [self._ids[word] for word in self._range(last)])
            graded += [(BEGINNING, text) for text in begun - whole]
        return self._hits(graded)

    def _nearly(self, words: Words) -> list[Hit]:
        meant: list[list[int]] = []
        for word in self._forms(words):
            meant.append([self._ids[known] for known in self._meant(word)])
            if not meant[-1]:
                return []
        texts = self._holding(meant)
        if texts is None:
            return []
        graded = []
        for text in texts:
            own = self._words(text)
            asked = [next((word for word in options if word in own), -1) for options in meant]
            graded.append((SLIP + self._grade(text, array("I", asked)), text))
        return self._hits(graded)

    def _meant(self, word: str) -> Iterator[str]:
        """The word, and the known ones that it is a slip of."""
        if word in self._ids:
            yield word
        for other in dict.fromkeys(slips(word)):
            if other in self._ids and other != word and max(len(word), len(other)) >= SHORTEST_SLIP:
                yield other

    def _holding(self, meant: Sequence[Sequence[int]]) -> set[int] | None:
        """The texts that hold one of each list of words; None where nothing is asked."""
        found: set[int] | None = None
        for options in meant:
            found = self._among(found, options)
            if not found:
                break
        return found

    def _among(self, held: set[int] | None, options: Sequence[int]) -> set[int]:
        """Of the texts (None: of all), those that hold one of the words."""
        if held is not None and len(held) < len(options):
            return {text for text in held if not set(self._words(text)).isdisjoint(options)}
        texts = set(chain.from_iterable(map(self._texts, options)))
        return texts if held is None else texts & held

    def _ids_of(self, words: Words) -> array[int]:
        return array("I", [self._ids.get(word, len(self._ids)) for word in words])

    def _grade(self, text: int, asked: array[int]) -> int:
        own, count = self._words(text), len(asked)
        if own == asked:
            return WHOLE
        if self._edge == "first":
            return EDGE if own[:count] == asked else WORDS
        if len(own) > count and own[-1] in self._suffixes:
            own = own[:-1]
        return WHOLE if own == asked else EDGE if own[-count:] == asked else WORDS

    @property
    def _suffixes(self) -> set[int]:
        return {self._ids[word] for word in SUFFIXES if word in self._ids}

    def _hits(self, graded: Iterable[tuple[int, int]]) -> list[Hit]:
        """Each entry once, by its best name; of one grade, in the order of the entries."""
        best: dict[int, int] = {}
        for grade, text in graded:
            entry = self._entry_of[text]
            best[entry] = min(grade, best.get(entry, grade))
        return [Hit(grade, self._slugs[entry]) for grade, entry in sorted((g, e) for e, g in best.items())]
