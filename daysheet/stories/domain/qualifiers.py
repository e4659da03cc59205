"""Small words that turn a sentence around or soften it: negations, hedges and bounds."""

import re
from dataclasses import dataclass
from functools import lru_cache

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.wording import Token, tokens

_NEGATIONS = """not no never none nor neither nobody nothing without cannot unable don't doesn't didn't isn't aren't
wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't dont doesnt didnt isnt arent wasnt werent
wouldnt couldnt shouldnt hasnt havent hadnt ain't barely hardly"""
NEGATIONS = frozenset(_NEGATIONS.split())
_HEDGES = {
    "possible": "may might could possibly possible potentially potential perhaps maybe",
    "alleged": """alleged allegedly alleges allege allegation allegations accused accuses charged charges charge
        charging indicted indictment suspected purported purportedly accusation reputed""",
    "reported": "reportedly apparently seemingly",
    "believed": "believed thought considered",
    "estimated": "estimated estimates estimate",
    "expected": "expected expects projected anticipated anticipates expect",
    "likely": "likely probably probable",
    "proposed": "proposed proposes",
    "would": "would",
    "about": "about approximately around roughly some circa",
    "nearly": "nearly almost",
    "over": "over above exceeding",
    "under": "under below",
    "attempted": "attempted attempting attempt attempts trying tried tries",
    "planned": "plans planned planning intends intended aims hopes",
}
HEDGES = {word: kind for kind, words in _HEDGES.items() for word in words.split()}
_QUALIFYING = NEGATIONS | HEDGES.keys()
_BOUNDS = {
    "more than": "over",
    "less than": "under",
    "fewer than": "under",
    "at least": "least",
    "up to": "most",
}
_BOUNDS |= {"as many as": "most", "as much as": "most", "at most": "most", "no more than": "most"}
_BOUNDS |= {"no one": "not", "no-one": "not", "not one": "not"}
_BOUNDS |= {"a maximum of": "most", "maximum": "most"}
_BOUND = Caseless(rf"\b(?:{'|'.join(sorted(_BOUNDS, key=len, reverse=True))})\b")
ONLY_BEFORE_NUMBERS = frozenset({"about", "nearly", "over", "under", "least", "most"})
_FIGURE = Caseless(
    r"[$€£]?\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|half|hundreds?|thousands?|millions?"
    r"|billions?|dozens?)\b",
)


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A negation (kind 'not') or a hedge of a kind, at a token of a folded text."""

    text: str
    kind: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def qualifiers_in(folded: str) -> tuple[Qualifier, ...]:
    """Every negation, hedge and bound of a folded text, in order."""
    bounds = [
        Qualifier(folded[m.start() : m.end()], _BOUNDS[m.group()], m.start(), m.end())
        for m in _BOUND.finditer(folded)
    ]
    taken = [(b.start, b.end) for b in bounds]
    words = [
        q
        for t in tokens(folded)
        if t.text.casefold() in _QUALIFYING
        and not any(a <= t.start < b for a, b in taken)
        and (q := _qualifier(t, folded)) is not None
    ]
    found = [q for q in bounds if q.kind == "not" or _stands_before_a_number(q, folded)] + words
    return tuple(sorted(found, key=lambda q: q.start))


def _qualifier(token: Token, folded: str) -> Qualifier | None:
    key = token.text.casefold()
    if key in NEGATIONS and not _is_number_sign(token, folded):
        return Qualifier(token.text, "not", token.start, token.end)
    kind = HEDGES.get(key)
    if kind is None or _is_the_month(token) or _is_a_fee(token, folded):
        return None
    found = Qualifier(token.text, kind, token.start, token.end)
    return found if kind not in ONLY_BEFORE_NUMBERS or _stands_before_a_number(found, folded) else None


def _is_the_month(token: Token) -> bool:
    return token.text == "May" and token.start > 0


def _is_number_sign(token: Token, folded: str) -> bool:
    """'No. 7' counts; it does not deny."""
    return token.text == "No" and bool(re.match(r"\. ?\d", folded[token.end :]))


def _is_a_fee(token: Token, folded: str) -> bool:
    """'in charge of' and 'free of charge' accuse nobody."""
    before, after = folded[: token.start].lower(), folded[token.end :].lower()
    return token.key == "charge" and (before.endswith(("in ", "free of ", "no ")) or not after.strip(" ."))


def _stands_before_a_number(qualifier: Qualifier, folded: str) -> bool:
    return bool(_FIGURE.match(folded[qualifier.end :].lstrip()))
