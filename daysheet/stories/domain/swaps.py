"""Items that stand in a passage, but not where the sentence puts them."""

from collections.abc import Iterator
from dataclasses import dataclass

from daysheet.stories.domain.dates import MONTHS, WEEKDAYS
from daysheet.stories.domain.names import spellings
from daysheet.stories.domain.numbers import ORDINALS, WORDS
from daysheet.stories.domain.wording import Token, tokens

_LONGEST = 4
_BESIDE = 2
_DIGITS = "$€£0123456789"
_FIGURES = frozenset(WORDS) | frozenset(ORDINALS) | frozenset(MONTHS) | frozenset(WEEKDAYS)
Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Swap:
    """An item of a sentence, and what the passage has between the same neighbours."""

    text: str
    instead: str


@dataclass(frozen=True, slots=True)
class _Place:
    """An item with the words beside it, as they are compared."""

    item: Keys
    before: Keys
    after: Keys


def swaps_in(folded: str, items: list[tuple[int, int]], passage: tuple[Token, ...]) -> list[Swap]:
    """The items (as spans of the folded sentence) in whose place the passage has another one."""
    words = tokens(folded)
    keys = tuple(t.key for t in passage)
    found = []
    for start, end in items:
        inside = [i for i, t in enumerate(words) if t.start < end and start < t.end]
        if inside and (other := _other(words, inside[0], inside[-1] + 1, passage, keys)):
            found.append(Swap(folded[start:end], " ".join(t.text for t in other)))
    return found


def _other(
    words: tuple[Token, ...], first: int, last: int, passage: tuple[Token, ...], keys: Keys
) -> tuple[Token, ...] | None:
    place = _Place(
        item=tuple(t.key for t in words[first:last]),
        before=tuple(t.key for t in words[max(0, first - _BESIDE) : first]),
        after=tuple(t.key for t in words[last : last + _BESIDE]),
    )
    told = _places(place.item, keys)
    if len(place.before) + len(place.after) < _BESIDE or _stands_there(place, keys, told):
        return None
    if not told and place.item[0][0] in _DIGITS:  # '24 months' for 'two years' is told in other words
        return None
    found = list(_between(place, keys))
    meant = spellings(place.item[-1])
    if any(meant & spellings(key) for a, b in found for key in keys[a:b]):
        return None
    alike = [passage[a:b] for a, b in found if _is_alike(words[first:last], passage[a:b])]
    return alike[0] if alike else None


def _places(item: Keys, keys: Keys) -> list[int]:
    """Where the passage has the item word for word."""
    return [i for i in range(len(keys) - len(item) + 1) if keys[i : i + len(item)] == item]


def _stands_there(place: _Place, keys: Keys, told: list[int]) -> bool:
    """Whether the passage has the item beside a neighbour, or where words between them may have been dropped."""
    size = len(place.item)
    for i in told:
        if keys[max(0, i - 1) : i] == place.before[-1:] != ():
            return True
        if keys[i + size : i + size + 1] == place.after[:1] != ():
            return True
        if not place.before and place.after[0] in keys[i + size :]:
            return True
        if not place.after and place.before[-1] in keys[:i]:
            return True
    return False


def _between(place: _Place, keys: Keys) -> Iterator[tuple[int, int]]:
    """The stretches of the passage that stand between the same words."""
    for start in range(len(place.before), len(keys)):
        if keys[start - len(place.before) : start] != place.before:
            continue
        for end in range(start + 1, min(start + _LONGEST, len(keys)) + 1):
            if keys[end : end + len(place.after)] == place.after:
                yield start, end


def _is_alike(item: tuple[Token, ...], other: tuple[Token, ...]) -> bool:
    """Whether both are figures or dates, or both are names from their first to their last word."""
    if any(_is_figure(t) for t in item):
        return any(_is_figure(t) for t in other)
    return all(side[0].is_capital and side[-1].is_capital for side in (item, other))


def _is_figure(token: Token) -> bool:
    return token.key[0] in _DIGITS or token.key in _FIGURES
