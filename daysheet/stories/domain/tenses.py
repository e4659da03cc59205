"""What is still to come told as done, and a condition left out."""

import re
from collections.abc import Iterator, Sequence

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.wording import Token, content_words, stem, tokens

_IRREGULAR = """spent:spend built:build bought:buy sold:sell made:make gave:give given:give took:take taken:take won:win
lost:lose paid:pay sent:send began:begin begun:begin brought:bring held:hold met:meet left:leave became:become
got:get chose:choose chosen:choose wrote:write written:write grew:grow grown:grow"""
_BASE = dict(pair.split(":") for pair in _IRREGULAR.split())
_TO_COME = frozenset({"will", "would", "shall", "may", "could", "might"})
_PLANS = frozenset({"plan", "plans", "planned", "planning", "intend", "intends", "expected", "scheduled", "hope", "hopes", "agreed"})  # fmt: skip
_HAVE = frozenset({"has", "have", "had"})
_BE = frozenset("be been being is are was were to will would shall may could might must can get".split())
_ADVERB_REACH = 2
_IF = re.compile(r"(?<!as )(?<!even )(?<!see )(?<!know )(?<!ask )\b(?:if|unless|provided that)\b(?! any\b| not\b)", re.IGNORECASE)  # fmt: skip
_CONDITION = Caseless(
    r"\b(?:if|unless|provided|whether|when|once|would|could|may|might|should|subject|until|depend\w*|pending|condition\w*"
    r"|in case|otherwise|eligible|qualif\w+|who|those|any|must|convicted|maximum)\b",
)
_PROMISE = Caseless(r"\b(?:will|won't|shall|can|cannot)\b")
_SENTENCE = re.compile(r"[.?!;] | ¶ ")
_SHARE = 0.7


def told_as_done(folded: str, around: str) -> Iterator[str]:
    """The verbs of a sentence that say done what its passages only have as still to come."""
    told = tokens(around)
    words = tokens(folded)
    for place, word in enumerate(words):
        base = _base_of(word)
        if base and not word.is_capital and _says_done(words, place) and _is_only_to_come(base, told):
            yield word.text


def _base_of(word: Token) -> str:
    """The stem of a verb in its past form; '' for other words."""
    if word.key in _BASE:
        return stem(_BASE[word.key])
    return stem(word.key) if word.key.endswith("ed") and len(word.key) > 4 else ""


def _says_done(words: Sequence[Token], place: int) -> bool:
    """'has spent' and 'the city spent', but neither 'will be closed' nor 'increased funding'."""
    before = [t.key for t in words[max(0, place - _ADVERB_REACH) : place]]
    if not before or set(before) & _BE:
        return False
    follows = words[place + 1].key if place + 1 < len(words) else ""
    is_clear = bool(set(before) & _HAVE) or follows in {"the", "a", "an", "its", "their", "his", "her"}
    return is_clear or follows[:1] in "$0123456789" and follows != ""


def _is_only_to_come(base: str, told: Sequence[Token]) -> bool:
    places = [n for n, t in enumerate(told) if stem(_BASE.get(t.key, t.key)) == base]
    return bool(places) and all(_is_to_come(told, n) for n in places)


def _is_to_come(told: Sequence[Token], place: int) -> bool:
    word = told[place].key
    if word in _BASE or word.endswith(("ed", "s", "ing")):
        return False
    before = [t.key for t in told[max(0, place - _ADVERB_REACH - 1) : place]]
    return bool(set(before) & (_TO_COME | _PLANS)) and not set(before) & _HAVE


def dropped_condition(folded: str, around: Sequence[str]) -> str:
    """The 'if' or 'unless' of a passage whose main clause a sentence tells without any condition."""
    if not _PROMISE.search(folded) or _CONDITION.search(folded):
        return ""
    words = content_words(folded)
    for passage in around:
        for clause in _SENTENCE.split(passage):
            mark = _IF.search(clause) if '"' not in clause else None
            if mark and _tells_main_clause(words, clause, mark):
                return mark.group()
    return ""


def _tells_main_clause(words: frozenset[str], clause: str, mark: re.Match[str]) -> bool:
    before, after = clause[: mark.start()], clause[mark.end() :]
    main, condition = before, after
    if not before.strip():
        condition, _, main = after.partition(",")
    told = content_words(main) - content_words(condition)
    return bool(words) and len(words & told) >= _SHARE * len(words)
