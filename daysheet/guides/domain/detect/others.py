"""Which words tell other people's work: what they do, what is done by them, comes from them or is theirs."""

from __future__ import annotations

from collections.abc import Iterator

from daysheet.guides.domain.detect.clauses import REACH, Clauses, backward, clause_or_before
from daysheet.guides.domain.detect.deeds import deed_of
from daysheet.guides.domain.detect.grammar import (
    BE,
    MOST_IN_NAME,
    OWN,
    SMALL,
    Stretch,
    is_participle,
    noun_before,
    raw_at,
    until_own,
)
from daysheet.guides.domain.detect.people import Party, keys, parties_of
from daysheet.guides.domain.detect.tokens import CLAUSE, COMMA, Words

Range = tuple[int, int, int, int]  # the words touched, and the cue's own
_PARTICLES = frozenset("after for up out over of into through at away".split())
_TAKEN = keys(
    """used read reviewed requested adopted approved praised funded consumed queried needed wanted followed accepted
    rated audited asked shared liked cited hired supported sponsored paid"""
)
_COMES = frozenset(
    "come comes came stem stems stemmed arrive arrives arrived bought supplied delivered licensed obtained originate originates reach reaches".split()
)
_STAYS = {
    "to": frozenset("belong belongs belonged falls fall fell left outsourced up handed goes".split()),
    "with": frozenset(
        "sit sits lies lie rests rest stays stay remains remain lay sat stayed remained".split()
    ),
    "of": frozenset(("hands", "out")),
    "on": frozenset("rely relies relied depend depends".split()),
    "over": frozenset(("handed", "taken")),
}
_MATTERS = keys(
    "job task work business project responsibility domain affair concern duty matter field territory baby turf pride headache choice bread department call decision"
)
_NEXT = tuple(
    tuple(place.split())
    for place in """next door;upstairs;downstairs;elsewhere;the floor above;the floor below;across the corridor;
    across the hall;across the street;across the road;across the yard;down the corridor;down the hall;down the street;
    down the road;in the next room""".replace("\n", "").split(";")
)
_ALL_OR_NONE = frozenset("nobody everybody everyone one".split())
_WAYS = frozenset("down up away above below further".split())


def others_of(words: Words, cut: Clauses, kind: str) -> Iterator[Range]:
    """The words that tell other people's work, each with the words that say so."""
    own = OWN[kind]
    for party in parties_of(words, kind):
        if touched := _touched(words, cut, party, own):
            yield (*touched, party.first, party.last)
    yield from _matters(words, cut, own)
    yield from _places(words, cut, own)


def _touched(words: Words, cut: Clauses, party: Party, own: frozenset[str]) -> Stretch | None:
    if party.is_possessive(words):
        return _theirs(words, cut, party, own)
    before = raw_at(words, party.first - 1)
    if before == "by":
        return _done_by(words, cut, party) or _of_hand(words, cut, party)
    if before == "from":
        return _sent_from(words, cut, party, own)
    if before in ("with", "to", "of", "over", "for", "on"):
        return _held_by(words, cut, party, before, own)
    return deed_of(words, cut, party, own)


def _done_by(words: Words, cut: Clauses, party: Party) -> Stretch | None:
    """'… is run by a supplier', 'a cluster run by a supplier', not 'used by a supplier'."""
    by = party.first - 1
    done = by - 2 if raw_at(words, by - 1) in _PARTICLES else by - 1  # 'looked after by'
    if (
        done < cut.clause.start(by)
        or not is_participle(raw_at(words, done))
        or words.tokens[done].key in _TAKEN
    ):
        return None
    near = range(done - 1, max(done - 4, cut.clause.start(done) - 1), -1)
    be = next((at for at in near if raw_at(words, at) in BE), None)
    if be is None and words.breaks[done] == COMMA:  # 'the cluster, run by a supplier'
        return max(cut.piece.start(done - 1), done - REACH), party.last
    if be is None:
        return noun_before(words, cut, done), party.last
    if raw_at(words, be - 1) in ("that", "which", "who"):
        return noun_before(words, cut, be - 1), party.last
    return backward(cut, be), max(party.last, min(cut.piece.end(by), by + REACH))


def _of_hand(words: Words, cut: Clauses, party: Party) -> Stretch | None:
    """'A front end by a colleague', where a piece says no more."""
    start, by = cut.piece.start(party.first), party.first - 1
    has_verb = any(is_participle(raw_at(words, at)) for at in range(start, by))
    if has_verb or by - start > MOST_IN_NAME or words.breaks[party.last] < COMMA or not party.has_article:
        return None
    return start, party.last


def _sent_from(words: Words, cut: Clauses, party: Party, own: frozenset[str]) -> Stretch | None:
    """'The tables come from a supplier', 'the score is a black box from a supplier'."""
    least = max(cut.clause.start(party.first), party.first - 8)
    for verb in range(party.first - 2, least, -1):
        raw, before = raw_at(words, verb), raw_at(words, verb - 1)
        if before in ("i", "who", "we", "you") or raw in own:
            return None
        if raw in _COMES or raw in BE:
            return max(cut.clause.start(verb), verb - REACH), party.last
        if is_participle(raw):
            return None
    return None


def _held_by(words: Words, cut: Clauses, party: Party, by: str, own: frozenset[str]) -> Stretch | None:
    """What belongs to them, lies with them, or is their business."""
    at = party.first - 1
    if any(raw_at(words, i) in _STAYS.get(by, ()) for i in (at - 1, at - 2)):
        end = min(cut.clause.end(at), at + REACH)
        return clause_or_before(words, cut, at), until_own(words, at, end, own)
    is_matter = by in ("of", "for") and words.tokens[at - 1].key in _MATTERS
    if is_matter and any(raw_at(words, i) in BE for i in range(max(0, at - 8), at - 1)):
        return clause_or_before(words, cut, at), party.last
    return None


def _theirs(words: Words, cut: Clauses, party: Party, own: frozenset[str]) -> Stretch | None:
    """What is called 'the vendor's tool', where it is not run 'by me'."""
    if raw_at(words, party.last) != "s" or party.is_plural or not party.has_article:
        return None
    after = party.last + 1
    clause = range(after, min(cut.clause.end(party.first), after + REACH))
    if any(raw_at(words, at) == "by" and raw_at(words, at + 1) in own for at in clause):
        return None
    end = min(cut.piece.end(party.first), after + 4)
    return party.first, next((at for at in range(after, end) if raw_at(words, at) in SMALL), end)


def _matters(words: Words, cut: Clauses, own: frozenset[str]) -> Iterator[Range]:
    """What is said to be somebody's: '… is the planners' business', '… was another institute's job'."""
    for at, token in enumerate(words.tokens):
        if token.key not in _MATTERS or (whose := _owner(words, at)) is None:
            continue
        before = [raw_at(words, i) for i in range(max(cut.clause.start(at), whose - 5), whose)]
        is_own = "not" in before or "never" in before or not own.isdisjoint(before[-2:])
        if not BE.isdisjoint(before) and not is_own:
            yield clause_or_before(words, cut, at), at + 1, whose, at + 1


def _owner(words: Words, at: int) -> int | None:
    """The word with an apostrophe before the word at `at`, one word between them at most; None too for 'nobody's'."""
    for end in range(at, max(at - 2, 1), -1):
        is_s = raw_at(words, end - 1) == "s"
        if is_s or words.text[words.tokens[end - 1].end : words.tokens[end].start] in ("' ", "’ "):
            whose = end - 1 - is_s
            return None if raw_at(words, whose) in _ALL_OR_NONE else whose
    return None


def _places(words: Words, cut: Clauses, own: frozenset[str]) -> Iterator[Range]:
    """What is told of a place beside one's own: 'Next door: …'."""
    for at in cut.clause.begins:
        if (length := _place_named(words, at)) and words.breaks[at] >= CLAUSE:
            end = min(cut.sentence.end(at), at + REACH)
            yield at, until_own(words, at, end, own), at, at + length


def _place_named(words: Words, at: int) -> int:
    """How many words name a place next to one's own, 0 where none does."""
    if raw_at(words, at + 1) in ("door", "doors", "floor", "floors") and raw_at(words, at + 2) in _WAYS:
        return 3
    return next((len(n) for n in _NEXT if all(raw_at(words, at + i) == w for i, w in enumerate(n))), 0)
