"""Who does something to whom: 'A sued B' where the passages have 'B sued A'."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from daysheet.stories.domain.fitting import names_told
from daysheet.stories.domain.names import GENERIC
from daysheet.stories.domain.verbs import FINITE
from daysheet.stories.domain.wording import Token, stem, tokens

_LIGHT = frozenset(
    """a an the of to in on at by for with from and or but as is are was were be been being has have had do does did it its
    that this these those their his her will would who which also not inc llc corp ltd city county town state company""".split()
)
_SAYS_NOTHING = GENERIC | _LIGHT
_EITHER_WAY = frozenset(
    stem(w)
    for w in "met meet meets joined joins join married merged partnered talked agreed tied said".split()
)
_REACH = 7
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being"})
_BORDER = re.compile(r'["¶;:]|[.?!] ')


@dataclass(frozen=True, slots=True)
class _Deed:
    """Two names with a word between them: the doer, the word's stem, and whom it is done to."""

    doer: frozenset[Hashable]
    word: str
    other: frozenset[Hashable]
    text: str


def exchanged(folded: str, passages: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The doers of a sentence whom its passages have as the one it is done to, with the word."""
    told = [deed for passage in passages for deed in _deeds(passage)]
    for deed in _deeds(folded):
        alike = [d for d in told if d.word == deed.word]
        turned = any(d.doer & deed.other and d.other & deed.doer for d in alike)
        if turned and not any(d.doer & deed.doer and d.other & deed.other for d in alike):
            yield deed.text, deed.word


@lru_cache(maxsize=512)
def _deeds(folded: str) -> tuple[_Deed, ...]:
    words = tokens(folded)
    names = [
        (frozenset(k for k in keys if k not in _SAYS_NOTHING), start, end)
        for _, _, keys, start, end in names_told(folded)
    ]
    found: list[_Deed] = []
    for (left, a, b), (right, c, d) in zip(names, names[1:], strict=False):
        between = [t for t in words if b <= t.start and t.end <= c]
        if left and right and len(between) <= _REACH and not _BORDER.search(folded[b:c]):
            found += _between(left, between, right, (folded[a:b], folded[c:d]))
    return tuple(found)


def _between(
    left: frozenset[Hashable], between: Sequence[Token], right: frozenset[Hashable], texts: tuple[str, str]
) -> Iterator[_Deed]:
    for n, word in enumerate(between):
        is_verb = word.key in FINITE or word.key.endswith("ed")
        if not is_verb or word.key in _LIGHT or stem(word.key) in _EITHER_WAY:
            continue
        before = {t.key for t in between[max(0, n - 2) : n]}
        is_passive = bool(before & _BE) and any(t.key == "by" for t in between[n + 1 : n + 3])
        if is_passive:
            yield _Deed(right, stem(word.key), left, texts[1])
        else:
            yield _Deed(left, stem(word.key), right, texts[0])
