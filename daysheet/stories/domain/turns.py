"""Whether a sentence keeps the negations and hedges of the passage that it was made from."""

from dataclasses import dataclass
from functools import lru_cache

from daysheet.stories.domain.qualifiers import Qualifier, qualifiers_in
from daysheet.stories.domain.wording import stem, tokens

_LIGHT = """a an the of to in on at by for with from and or as is are was were be been being has have had do does did
it its that this these those their his her will would they he she we any also"""
_LIGHT_WORDS = frozenset(_LIGHT.split())
_GUILT = frozenset({"guilty", "convicted", "sentenced", "pleaded", "admitted"})
_NEAR = 4


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of meaning: its stem, and the kinds of qualifier that stand shortly before it."""

    stem: str
    kinds: frozenset[str]


def dropped_qualifiers(passage: str, sentence: str) -> list[Qualifier]:
    """The qualifiers of a passage whose words the sentence keeps without them."""
    if _GUILT & {t.key for t in tokens(sentence)}:
        return [q for q in _unmatched(passage, sentence) if q.kind != "alleged"]
    return _unmatched(passage, sentence)


def added_qualifiers(sentence: str, passage: str) -> list[Qualifier]:
    """The denials of a sentence that its passage does not make, and hedges of a kind that it lacks altogether."""
    kinds = {q.kind for q in qualifiers_in(passage)}
    misplaced = [q for q in _unmatched(sentence, passage) if q.kind == "not" or q.kind not in kinds]
    from_nowhere = [q for q in qualifiers_in(sentence) if q.kind == "not" and "not" not in kinds]
    return misplaced + [q for q in from_nowhere if q not in misplaced]


def _unmatched(source: str, target: str) -> list[Qualifier]:
    """Qualifiers of the source whose words of meaning stand in the target, none of them so qualified."""
    found = []
    words = _qualified_words(target)
    for qualifier in qualifiers_in(source):
        scope = _scope(qualifier, source)
        places = [i for i in range(len(words)) if scope and _stands_at(scope, words, i)]
        if places and not any(qualifier.kind in words[i].kinds for i in places):
            found.append(qualifier)
    return found


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a qualifier is about: the word of meaning before it, and the two after it, as stems."""

    before: str
    head: str
    then: str


def _scope(qualifier: Qualifier, source: str) -> _Scope | None:
    order = [t for t in tokens(source) if t.key not in _LIGHT_WORDS]
    after = [t for t in order if t.start >= qualifier.end]
    end = next((i for i, t in enumerate(after) if "¶" in source[qualifier.end : t.start]), len(after))
    before = [t for t in order if t.end <= qualifier.start]
    if not end:
        return None
    then = stem(after[1].key) if end > 1 else ""
    return _Scope(stem(before[-1].key) if before else "", stem(after[0].key), then)


def _stands_at(scope: _Scope, words: tuple[_Word, ...], i: int) -> bool:
    """Whether the words of a scope stand there; at a sentence's end the word before it tells."""
    if words[i].stem != scope.head:
        return False
    if not scope.then or scope.then in {word.stem for word in words[i + 1 : i + 3]}:
        return True
    return i == len(words) - 1 and i > 0 and words[i - 1].stem == scope.before


@lru_cache(maxsize=2048)
def _qualified_words(text: str) -> tuple[_Word, ...]:
    """The words of meaning of a text, each with the qualifiers that stand up to four words before it."""
    qualifiers = qualifiers_in(text)
    order = tokens(text)
    found = []
    for place, token in enumerate(order):
        if token.key not in _LIGHT_WORDS:
            since = order[max(0, place - _NEAR)].start
            near = [q for q in qualifiers if since <= q.start < token.start] if qualifiers else []
            found.append(_Word(stem(token.key), frozenset(q.kind for q in near)))
    return tuple(found)
