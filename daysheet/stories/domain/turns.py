"""Whether a sentence keeps the negations and hedges of the passage that it was made from."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.qualifiers import Qualifier, qualifiers_in
from daysheet.stories.domain.wording import Token, stem, tokens

_LIGHT = """a an the of to in on at by for with from and or as is are was were be been being has have had do does did
it its that this these those their his her will would they he she we any also you your
our us i my me"""
_LIGHT_WORDS = frozenset(_LIGHT.split())
_GUILT = frozenset({"guilty", "convicted", "sentenced", "pleaded", "admitted"})
_FOUND_GUILTY = _GUILT | {
    "guilt",
    "plea",
    "pleas",
    "pleading",
    "conviction",
    "sentence",
    "sentencing",
    "admits",
    "plead",
}
_CLAIMED = re.compile(
    r"\baccording to (?:the )?(?:\w+[- ]){0,2}(?:court|indictments?|complaint|charges|charging|affidavit|information|allegations|prosecutors|lawsuit"
    r"|suit|evidence)\b(?: (?:documents?|records|papers|filings?))?|\b(?:the|court) (?:(?:superseding )?indictment|complaint|lawsuit|suit"
    r"|documents?|records) (?:also |further )?(?:alleges?|says?|charges?|states?|claims?|show)\b",
    re.IGNORECASE,
)
_SOURCED = Caseless(
    r"\b(?:indict\w+|complaint|court|evidence|lawsuit|suit|prosecutors|affidavit|accord\w+|sa(?:id|ys))\b",
)
_NEAR = 4
_NONE: frozenset[str] = frozenset()
_SOFT = frozenset({"possible", "likely", "expected", "would", "proposed", "planned", "most", "estimated"})
_EITHER_SIDE = frozenset({"expected", "believed", "alleged", "reported", "estimated", "planned", "proposed"})
_MODAL = re.compile(r"\b(?:will|shall|can|subject to|limited to|if|to be|plan\w*|open to)\b", re.IGNORECASE)
_BORDER = re.compile(r'["¶;:]|[.?!] ')


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of meaning: its stem, and the kinds of qualifier that stand shortly before it."""

    stem: str
    kinds: frozenset[str]


def guilt_added(sentence: str, passage: str) -> str:
    """The word by which a sentence finds somebody guilty of what its passage only charges or alleges."""
    told = {t.key for t in tokens(passage)}
    if told & _FOUND_GUILTY or not any(q.kind == "alleged" for q in qualifiers_in(passage)):
        return ""
    return next((t.text for t in tokens(sentence) if t.key in _GUILT), "")


def source_dropped(sentence: str, passage: str) -> str:
    """'according to the indictment' where a passage rests on it and the sentence tells a fact."""
    claim = _CLAIMED.search(passage)
    if (
        claim is None
        or _SOURCED.search(sentence)
        or any(q.kind == "alleged" for q in qualifiers_in(sentence))
    ):
        return ""
    return "" if len(_CLAIMED.findall(passage)) < passage.count("¶") + 1 else claim.group()


def dropped_qualifiers(passage: str, sentence: str) -> list[Qualifier]:
    """The qualifiers of a passage whose words the sentence keeps without them."""
    found = _unmatched(passage, sentence)
    if found and _GUILT & {t.key for t in tokens(sentence)}:
        return [q for q in found if q.kind != "alleged"]
    return found


def added_qualifiers(sentence: str, passage: str) -> list[Qualifier]:
    """The denials of a sentence that its passage does not make, and hedges of a kind that it lacks altogether."""
    if not qualifiers_in(sentence):
        return []
    kinds = {q.kind for q in qualifiers_in(passage)}
    softened = kinds | (_SOFT if kinds & _SOFT or _MODAL.search(passage) else frozenset())
    misplaced = [q for q in _unmatched(sentence, passage) if q.kind == "not" or q.kind not in softened]
    from_nowhere = [q for q in qualifiers_in(sentence) if q.kind == "not" and "not" not in kinds]
    return misplaced + [q for q in from_nowhere if q not in misplaced]


def _unmatched(source: str, target: str) -> list[Qualifier]:
    """Qualifiers of the source whose words of meaning stand in the target, none of them so qualified."""
    found = []
    qualifiers = qualifiers_in(source)
    words = _qualified_words(target) if qualifiers else ()
    for qualifier in qualifiers:
        scope = _scope(qualifier, source)
        places = [i for i in range(len(words)) if scope and _stands_at(scope, words, i)]
        meant = _SOFT if qualifier.kind in _SOFT else frozenset({qualifier.kind})
        if places and not any(meant & words[i].kinds for i in places):
            found.append(qualifier)
    return found


@dataclass(frozen=True, slots=True)
class _Scope:
    """What a qualifier is about: the word of meaning before it, and the two after it, as stems."""

    before: str
    head: str
    then: tuple[str, ...]
    kind: str


def _scope(qualifier: Qualifier, source: str) -> _Scope | None:
    order = [t for t in tokens(source) if t.key not in _LIGHT_WORDS]
    after = [t for t in order if t.start >= qualifier.end]
    end = next(
        (i for i, t in enumerate(after) if _BORDER.search(source[qualifier.end : t.start])), len(after)
    )
    before = [t for t in order if t.end <= qualifier.start]
    if not end:
        return None
    then = tuple(stem(t.key) for t in after[1 : min(end, _NEAR)])
    return _Scope(stem(before[-1].key) if before else "", stem(after[0].key), then, qualifier.kind)


def _stands_at(scope: _Scope, words: tuple[_Word, ...], i: int) -> bool:
    """Whether the words of a scope stand there; at a sentence's end the word before it tells."""
    if words[i].stem != scope.head:
        return False
    wide = scope.kind == "not"
    if not scope.then or set(scope.then if wide else scope.then[:1]) & {w.stem for w in words[i + 1 : i + 3]}:
        return True
    if wide and scope.before and scope.before in {w.stem for w in words[max(0, i - 2) : i]}:
        return True
    return i == len(words) - 1 and i > 0 and words[i - 1].stem == scope.before


@lru_cache(maxsize=512)
def _qualified_words(text: str) -> tuple[_Word, ...]:
    """The words of meaning of a text, each with the qualifiers that stand up to four words before it."""
    qualifiers, order = qualifiers_in(text), tokens(text)
    return tuple(
        _Word(stem(token.key), _kinds_near(order, place, qualifiers) if qualifiers else _NONE)
        for place, token in enumerate(order)
        if token.key not in _LIGHT_WORDS
    )


def _kinds_near(order: Sequence[Token], place: int, qualifiers: Sequence[Qualifier]) -> frozenset[str]:
    since = order[max(0, place - _NEAR)].start
    until = order[min(len(order) - 1, place + _NEAR)].end
    ends = ((q, until if q.kind in _EITHER_SIDE else order[place].start) for q in qualifiers)
    return frozenset(q.kind for q, end in ends if since <= q.start < end)
