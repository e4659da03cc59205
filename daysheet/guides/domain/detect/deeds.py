"""What other people do: the verb behind them, and the words that tell their deed."""

from __future__ import annotations

from daysheet.guides.domain.detect.clauses import REACH, Clauses, clause_or_before
from daysheet.guides.domain.detect.grammar import BACK, BE, SMALL, Stretch, noun_before, raw_at, until_own
from daysheet.guides.domain.detect.people import BARE, Party, keys
from daysheet.guides.domain.detect.tokens import CLAUSE, COMMA, SENTENCE, Words

_MAKE = frozenset(
    """build builds built train trains trained own owns owned run runs ran maintain maintains maintained handle handles
    handled make makes made write writes wrote provide provides provided deliver delivers delivered design designs
    designed develop develops developed operate operates operated manage manages managed create creates created keep
    keeps kept supply supplies supplied host hosts hosted send sends sent sell sells sold do does did ship ships shipped
    tune tunes tuned deploy deploys deployed set sets ship score scores scored watch watches""".split()
)
_DO = _MAKE | frozenset(
    """use uses used work works worked simulate study studies studied research patch patches look looks take takes took
    move moves moved prefer decide decides have has had pack packs packed prepare predict predicts forecast care cares
    experiment experiments find finds found collect collects teach teaches taught lead leads hold holds emulate emulates
    choose chooses chose generate generates analyse analyses analyze produce produces
    administer administers plan plans began begin test tests put puts""".split()
)
_MODAL = frozenset("will would can could may might must should".split())
# What others do with the writer's work, or want of the writer.
_RECEIVE = keys(
    """ask want expect need require depend rely read see like love praise trust approve complain request requested
    requires wanted needed asked benefit receive get gets got adopt adopted call calls query queries click order pay
    pays review reviewed hire hired invite let thank thanked told tell know consume consumed struggle fail failed grow
    waits wait based named called label annotate rate grade draw mark"""
)
_LEADS_IN = frozenset(
    """and while where whereas but because since if when although meanwhile today there now then so until here
    currently usually instead""".split()
)
_RELATIVE = frozenset(("that", "which"))
_NOT_RELATIVE_AFTER = frozenset(
    "so ensure ensured ensures ensuring sure mean means meant said show shows showed showing such".split()
)
_PLACE = frozenset(
    "next upstairs downstairs abroad nearby there here door in from of at across on behind themselves".split()
)
_BUSY = frozenset("responsible busy charge known famous".split())
_GIVE = frozenset(
    "sold sell sells sent send sends supply supplies supplied deliver delivers delivered".split()
)
_ASKS = frozenset("how why whether what who whom whose alike too also only not".split())
_PAST = frozenset("wrote built made ran did sent sold kept owns".split())


def deed_of(words: Words, cut: Clauses, party: Party, own: frozenset[str]) -> Stretch | None:
    """From the subject to the end of its clause, and the noun that a relative clause explains."""
    verb = _verb(words, cut, party)
    if verb is None and _is_answer(words, party):  # 'Hosting: others'
        return clause_or_before(words, cut, party.first - 1), party.last
    if verb is None or party.is_doubtful:
        return None
    first = _begin(words, cut, party, verb)
    if first is None:
        return None
    return first, until_own(words, verb, min(cut.clause.end(verb), party.first + REACH), own)


def _begin(words: Words, cut: Clauses, party: Party, verb: int) -> int | None:
    """Where what they do begins to be told, None where they are no subject."""
    first, before = party.first, raw_at(words, party.first - 1)
    if before == "what":
        return clause_or_before(words, cut, first)
    if words.breaks[first] >= COMMA or before in _LEADS_IN:
        return _before_back(words, cut, first, verb)
    if raw_at(words, verb) not in _MAKE or raw_at(words, party.last) in ("who", *_RELATIVE):
        return None
    if before in _RELATIVE:
        return None if raw_at(words, first - 2) in _NOT_RELATIVE_AFTER else noun_before(words, cut, first - 1)
    if before in SMALL or (party.is_plural and not _is_past(raw_at(words, verb))):
        return None
    return noun_before(words, cut, first)


def _is_answer(words: Words, party: Party) -> bool:
    """Whether a clause names them and says no more."""
    is_told = party.has_article or party.last - party.first == 1
    return is_told and words.breaks[party.first] == CLAUSE and words.breaks[party.last] == SENTENCE


def _is_past(verb: str) -> bool:
    return verb.endswith("ed") or verb in _PAST


def _verb(words: Words, cut: Clauses, party: Party) -> int | None:
    """The verb of which they are the subject, right behind them or behind a place ('next door', 'in Oslo')."""
    at = party.last
    end = next(
        (i for i in range(at, min(cut.clause.end(party.first), at + 5)) if words.breaks[i] >= COMMA), at + 5
    )
    end = min(end, cut.clause.end(party.first))
    if party.has_article and raw_at(words, at) in ("who", *_RELATIVE):
        at += 1
    last = end if raw_at(words, at) in _PLACE else min(end, at + 1)
    verb = next((i for i in range(at, last) if _is_verb(words, i, party)), None)
    return None if verb is None or _receives(words, verb) else verb


def _is_verb(words: Words, at: int, party: Party) -> bool:
    raw, following = raw_at(words, at), raw_at(words, at + 1)
    if raw_at(words, party.first) == "they":
        return raw in _MAKE and (following in BACK or following in ("the", "a", "our", "their"))
    if following in ("us", "me", "you") and raw not in _GIVE:
        return False
    if raw in BE:
        return any(w in _BUSY or w.endswith("ing") for w in (following, raw_at(words, at + 2)))
    return raw in _DO or raw in _MODAL or _looks_like_verb(words, at, party)


def _looks_like_verb(words: Words, at: int, party: Party) -> bool:
    """Whether an unknown word agrees with them: '… team moulds', '… planners mould'."""
    raw = raw_at(words, at)
    if raw in _PLACE or raw in SMALL or raw in _ASKS or raw in _LEADS_IN or not raw.isalpha():
        return False
    if party.last - party.first == 1 and words.tokens[party.first].key in BARE:
        return False
    if party.is_plural:
        is_told = party.has_article or party.last - party.first == 1
        return at == party.last and is_told and raw == words.tokens[at].raw
    return raw.endswith("ed") or (len(raw) > 3 and raw.endswith("s") and not raw.endswith(("ss", "us", "is")))


def _receives(words: Words, at: int) -> bool:
    token = words.tokens[at]
    return not _RECEIVE.isdisjoint((token.key, token.key.removesuffix("d"), token.key.removesuffix("ed")))


def _before_back(words: Words, cut: Clauses, first: int, verb: int) -> int:
    """The end of what was said before, where they do just 'it': 'I only test the endpoints; others design them'."""
    says_more = verb + 2 < len(words.breaks) and words.breaks[verb + 2] < CLAUSE
    if raw_at(words, verb + 1) not in BACK or says_more:
        return first
    if first == 0 or words.breaks[first] < CLAUSE:
        return max(cut.clause.start(first), first - REACH)
    return noun_before(words, cut, first)
