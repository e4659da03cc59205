"""Items that a passage has, but in another's place: told by the words that stand around them."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from daysheet.stories.domain.dates import dates_in
from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.names import (
    GENERIC,
    Name,
    is_capital_by_place,
    is_title_case,
    names_in,
    spellings,
)
from daysheet.stories.domain.numbers import WORDS, numbers_in
from daysheet.stories.domain.plain_words import is_plain
from daysheet.stories.domain.quotations import REPORTING
from daysheet.stories.domain.titles import PERSONAL
from daysheet.stories.domain.verbs import FINITE
from daysheet.stories.domain.wording import Token, stem, tokens

_LIGHT = frozenset(
    """a an the of to in on at by for with from and or but as is are was were be been being has have had do does did it its
    that this these those their his her will would he she they we our you your i my any also who which said says announced
    today""".split()
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Reps?|Sens?|Gov|Congress(?:wo)?man|Senators?|Judge|President)\.? $")
_NOT_OWN = PERSONAL | {"Jr", "Sr", "II", "III", "Mr", "Mrs", "Ms", "Dr", "U.S", "US"}
_REPORTING = frozenset(REPORTING.split())
_PAUSE = re.compile(r"[.,;:]?$|[.,;:] ")
_GAP = re.compile(r"[.,;:]?(?: |$)")
_LONGEST_CODE = 5
_LONGEST_TITLE = 20  # characters
_NO_RIVALS = frozenset(
    "inc co corp ltd llc company mo fla pa ind ill tex tenn wash calif conn mass mich minn".split()
)
_NEAR = 4
_FAR = 10
_WEIGHTS = (1.0, 0.8, 0.6, 0.4)
_BESIDE = 0.5
_ENOUGH = 1.8
_BETTER = 1.2
_UNSEEN = 0.6  # of an item that no passage has under that name: the release may call it otherwise there


@dataclass(frozen=True, slots=True)
class Swap:
    """An item of a sentence, and what the passage has in its place."""

    kind: str
    text: str
    instead: str


@dataclass(frozen=True, slots=True)
class Item:
    """A name, figure or date at tokens of a text; what has the same `keys` is the same, `sort` what may replace it."""

    kind: str
    sort: str
    keys: frozenset[Hashable]
    text: str
    first: int
    last: int
    spelled: frozenset[Hashable] = frozenset()
    last_word: str = ""


@dataclass(frozen=True, slots=True)
class _Context:
    """The words of meaning on both sides of an item, nearest first, and its direct neighbours."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    left: str
    right: str


_Told = tuple[Item, _Context]


def swaps_in(folded: str, passages: Sequence[str]) -> list[Swap]:
    """The items in whose place a passage has another one, while it has them elsewhere or nowhere.

    What a passage begins with word for word has each item in its place.
    """
    if any(_begins_with(passage, folded) for passage in passages):
        return []
    told = [(item, context) for passage in passages for item, context in _told_in(passage)]
    if len(told) < 2:
        return []
    said = _told_in(folded, near=_NEAR)
    found = (_swap(item, context, told, said) for item, context in said)
    return [swap for swap in found if swap is not None]


def _begins_with(passage: str, folded: str) -> bool:
    """Whether a passage says so word for word, with nothing cut off: '3.' is no beginning of '3.5' or '3 million'."""
    whole = folded.removesuffix(".")
    if not passage.startswith(whole):
        return False
    last = whole[
        whole.rfind(" ") + 1 :
    ]  # a word in small letters ends no name, date or figure, unless it counts
    is_word = last.isalpha() and last.islower() and last not in WORDS
    return bool((_GAP if is_word else _PAUSE).match(passage, len(whole)))


def _swap(item: Item, context: _Context, told: Sequence[_Told], said: Sequence[_Told]) -> Swap | None:
    own = [c for other, c in told if _is_same(item, other)]
    rivals = [
        (o, c)
        for o, c in told
        if _may_stand_for(o, item)
        and not _is_same(o, item)
        and _touches(context, c)
        and not _is_taken(o, c, said, _fit(context, c))
    ]
    if not rivals:
        return None
    loose = context.left == "by" or any(c.left == "by" for c in own)
    best = max((_fit(context, c, loose=loose) for c in own), default=_UNSEEN)
    other, fit = max(((o, _fit(context, c)) for o, c in rivals), key=lambda pair: pair[1])
    if fit < _ENOUGH or fit < best + _BETTER:
        return None
    return Swap(item.kind, item.text, other.text)


def _is_same(one: Item, other: Item) -> bool:
    """Whether two items are one: a figure by its value, a person by the last word, a body by its words."""
    if one.kind != other.kind:
        return False
    if one.kind == "date":
        return bool(one.spelled & other.spelled)
    if one.kind == "number":
        return one.keys == other.keys
    return one.keys <= other.spelled or other.keys <= one.spelled or one.last_word == other.last_word


def _may_stand_for(rival: Item, item: Item) -> bool:
    """Whether two items are of one sort; a single capitalised word may be a surname or a place."""
    return rival.sort == item.sort or {rival.sort, item.sort} in ({"word", "person"}, {"word", "body"})


def _touches(wanted: _Context, given: _Context) -> bool:
    """Whether the nearest word of meaning on one side is the same."""
    return any(
        side[:1] == other[:1] != ()
        for side, other in ((wanted.before, given.before), (wanted.after, given.after))
    )


def _is_taken(rival: Item, place: _Context, said: Sequence[_Told], fit: float) -> bool:
    """Whether the sentence has the rival too, and with words that suit its place as well as the item's do."""
    return any(item.keys & rival.keys and _fit(context, place) >= fit for item, context in said)


def _fit(wanted: _Context, given: _Context, *, loose: bool = False) -> float:
    """How well a place of a passage has the words that an item has around it, side by side."""
    before, after = (given.before + given.after,) * 2 if loose else (given.before, given.after)
    score = sum(w for word, w in zip(wanted.before, _WEIGHTS, strict=False) if word in before)
    score += sum(w for word, w in zip(wanted.after, _WEIGHTS, strict=False) if word in after)
    score += _BESIDE * (wanted.left == given.left != "") + _BESIDE * (wanted.right == given.right != "")
    return score


@lru_cache(maxsize=512)
def _told_in(folded: str, *, near: int = _FAR) -> tuple[tuple[Item, _Context], ...]:
    words = tokens(folded)
    stems = [stem(t.key) if t.key not in _LIGHT else "" for t in words]
    return tuple((item, _context(item, words, stems, near, folded)) for item in _items(folded))


def _context(item: Item, words: Sequence[Token], stems: Sequence[str], near: int, folded: str) -> _Context:
    since, until = _stretch(item, words, folded)
    if _goes_on_with_another(item, words, until):
        until = item.last
    before = [s for s in reversed(stems[since : item.first]) if s][:near]
    after = [s for s in stems[item.last : until] if s][:near]
    return _Context(
        tuple(before),
        tuple(after),
        words[item.first - 1].key if item.first > since else "",
        words[item.last].key if item.last < until else "",
    )


def _goes_on_with_another(item: Item, words: Sequence[Token], until: int) -> bool:
    """'Lee met Weiss and is to speak': what follows 'and' is said of Lee."""
    after = [t.key for t in words[item.last : min(item.last + 2, until)]]
    return item.kind == "name" and len(after) == 2 and after[0] in {"and", "but"} and after[1] in FINITE


def _stretch(item: Item, words: Sequence[Token], folded: str) -> tuple[int, int]:
    """The tokens around an item that no quotation mark divides from it."""
    since, until = item.first, item.last
    if '"' not in folded:
        stops = until < len(words) and words[until].key in _REPORTING
        return 0, until if stops else len(words)
    while since > 0 and '"' not in folded[words[since - 1].end : words[since].start]:
        since -= 1
    if until < len(words) and words[until].key in _REPORTING:
        return since, until
    while until < len(words) and '"' not in folded[words[until - 1].end : words[until].start]:
        until += 1
    return since, until


@lru_cache(maxsize=512)
def _items(folded: str) -> tuple[Item, ...]:
    words = tokens(folded)
    spans = [*_figures(folded), *names_told(folded)]
    found = []
    for kind, sort, keys, start, end in spans:
        inside = [i for i, t in enumerate(words) if t.start < end and start < t.end]
        if inside and keys:
            text, final = folded[start:end].strip(), words[inside[-1]].key
            found.append(Item(kind, sort, keys, text, inside[0], inside[-1] + 1, _spelled(kind, keys), final))
    return tuple(found)


def _spelled(kind: str, keys: frozenset[Hashable]) -> frozenset[Hashable]:
    """What an item is also told by: other spellings of a name's words, or the parts of a date."""
    if kind == "name":
        return frozenset(word for key in keys for word in spellings(str(key)))
    if kind == "date":
        days = [key for key in keys if isinstance(key, tuple)]
        return frozenset((n, part) for day in days for n, part in enumerate(day) if part is not None)
    return keys


_Spanned = tuple[str, str, frozenset[Hashable], int, int]


def _figures(folded: str) -> Iterator[_Spanned]:
    dates = dates_in(folded)
    for d in dates:
        yield "date", "date", frozenset([(d.year, d.month, d.day, d.weekday, d.offset)]), d.start, d.end
    for n in numbers_in(folded):
        if not any(d.start <= n.start < d.end for d in dates):
            sort = n.unit if n.unit in ("$", "%", "€") else "order" if n.is_ordinal else "number"
            yield "number", sort, frozenset([n.value]), n.start, n.end


@lru_cache(maxsize=512)
def names_told(folded: str) -> tuple[_Spanned, ...]:
    """The names of a text with their sort, the words that make them up, and where they stand."""
    return tuple(_names_told(folded))


def _names_told(folded: str) -> Iterator[_Spanned]:
    if is_title_case(folded):
        runs = _runs_of_a_heading(folded)
    else:
        runs = [n.words for n in names_in(folded) if not _is_no_name(n, folded)]
    for run in runs:
        words = _without_titles([t for t in run if not t.key[0].isdigit()])
        if len(words) > 1 or (words and not _is_code(words[0])):
            yield "name", _sort(words, folded), frozenset(t.key for t in words), words[0].start, words[-1].end


def _is_no_name(name: Name, folded: str) -> bool:
    return is_capital_by_place(name, folded) and (is_plain(name.words[0].key) or name.words[0].key in _LIGHT)


def _without_titles(words: Sequence[Token]) -> Sequence[Token]:
    """A name without the offices before it; words that are nothing else are no name."""
    first = next((n for n, t in enumerate(words) if t.text.strip(".") not in _NOT_OWN), len(words))
    return words[first:]


def _is_code(word: Token) -> bool:
    """'AL-07', 'R-Miss' and 'ADA' in brackets stand beside what they are short for."""
    is_short = word.text.isupper() and len(word.text) <= _LONGEST_CODE
    return "-" in word.text or is_short or word.key in _NO_RIVALS or word.key in GENERIC


def _sort(words: Sequence[Token], folded: str) -> str:
    if any(is_given_name(t.text) for t in words) or _TITLED.search(
        folded, max(0, words[0].start - _LONGEST_TITLE), words[0].start
    ):
        return "person"
    return "word" if len(words) == 1 else "body"


def _runs_of_a_heading(folded: str) -> list[tuple[Token, ...]]:
    runs: list[list[Token]] = [[]]
    for word in tokens(folded):
        if word.is_capital and not is_plain(word.key):
            runs[-1].append(word)
        else:
            runs.append([])
    return [tuple(run) for run in runs if run]
