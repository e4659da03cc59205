"""Opposed words: 'fell' where the passages only have 'rose'."""

from collections.abc import Iterator, Sequence

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.qualifiers import NEGATIONS
from daysheet.stories.domain.wording import Token, tokens

_PAIRS = (
    (
        "rise rises rose risen rising climb climbed climbs grew grow grows grown increase increased gain gained raise raised",
        "fall falls fell fallen falling drop dropped decline declined decrease decreased shrank shrink lower lowered cut",
    ),
    ("open opened opens opening reopen reopened", "close closed closes closing closure shut"),
    ("accept accepted accepts", "reject rejected rejects rejecting refuse refused"),
    ("win wins won winning", "lose loses lost losing"),
    ("hire hired hires hiring", "fire fired firing dismissed"),
    ("buy buys bought buying purchase purchased acquire acquired", "sell sells sold selling"),
    ("grant granted grants approve approved approves", "deny denied denies denying reject rejected refuse refused"),
    ("innocent acquitted", "guilty convicted"),
    ("start started begin began begun starts begins", "end ended ends finish finished stop stopped"),
    ("allow allowed allows permit permitted", "ban banned bans prohibit prohibited forbid forbidden"),
    ("expand expanded expands", "reduce reduced reduces shrink cut"),
    ("support supported supports favor favored", "oppose opposed opposes opposing"),
    ("arrive arrived arrives", "leave left leaves depart departed"),
    ("build built builds", "demolish demolished raze razed"),
    ("before", "after"),
    ("more", "fewer less"),
    ("north northern", "south southern"),
    ("east eastern", "west western"),
    ("highest", "lowest"),
    ("best", "worst"),
    ("strengthen strengthened strengthens", "weaken weakened weakens"),
    ("success succeeded", "failure failed"),
)  # fmt: skip
_TURNS = (
    (r"mov(?:e|es|ed|ing) (?:back )?in\b", r"mov(?:e|es|ed|ing) out\b"),
    (r"vot(?:e|es|ed|ing)(?: \d+-\d+| unanimously)? (?:for|in favou?r|to approve)\b", r"vot(?:e|es|ed|ing)(?: \d+-\d+| unanimously)? against\b"),
    (r"rul(?:e|es|ed|ing) (?:for|in favou?r)\b", r"rul(?:e|es|ed|ing) against\b"),
    (r"turn(?:s|ed|ing)? on\b", r"turn(?:s|ed|ing)? off\b"),
    (r"\bupheld\b|\bupholds\b", r"\b(?:struck|strikes) down\b|\boverturn(?:s|ed)\b"),
)  # fmt: skip
_AGAINST = Caseless(r"\bvot(?:e|es|ed|ing) against\b")
_OPPOSED = Caseless(r"\bagainst\b|\boppos|\breject|\bno vote|\b(?:vot\w+|said) no\b|\bdissent")
_MAY_TURN = Caseless("mov|vot|rul|turn|uph|down")  # some letters of every turn
_NOT_NEAR = 3
_SIDES = tuple((frozenset(one.split()), frozenset(other.split())) for one, other in _PAIRS)
_KNOWN = frozenset(word for sides in _SIDES for side in sides for word in side)
_PATTERNS = tuple(tuple(Caseless(side) for side in pair) for pair in _TURNS)


def contraries_in(folded: str, around: str) -> Iterator[tuple[str, str]]:
    """The words of a sentence whose opposite alone stands in its passages, each with that opposite."""
    words = tokens(folded)
    known = [place for place, word in enumerate(words) if word.key in _KNOWN]
    told = {t.key: t.text for t in tokens(around)} if known else {}
    for place in known:
        if words[place].key not in told and not _is_denied(words, place):
            yield from _opposite_of(words[place], told, around)
    if not _MAY_TURN.search(folded):
        return
    yield from _turned(folded, around)
    if (against := _AGAINST.search(folded)) and not _OPPOSED.search(around):
        yield folded[slice(*against.span())], "vote"


def _opposite_of(word: Token, told: dict[str, str], around: str) -> Iterator[tuple[str, str]]:
    for one, other in (*_SIDES, *((right, left) for left, right in _SIDES)):
        if word.key in one and not one & told.keys() and (found := sorted(other & told.keys())):
            if not _is_denied_in(around, found):
                yield word.text, told[found[0]]
            return


def _is_denied(words: Sequence[Token], place: int) -> bool:
    """'did not rise' may say 'fell'."""
    return any(t.key in NEGATIONS for t in words[max(0, place - _NOT_NEAR) : place])


def _is_denied_in(around: str, found: Sequence[str]) -> bool:
    words = tokens(around)
    return any(t.key in found and _is_denied(words, place) for place, t in enumerate(words))


def _turned(folded: str, around: str) -> Iterator[tuple[str, str]]:
    for pair in _PATTERNS:
        for one, other in (pair, pair[::-1]):
            said = one.search(folded)
            if said and (told := other.search(around)) and not one.search(around):
                yield folded[slice(*said.span())], around[slice(*told.span())]
