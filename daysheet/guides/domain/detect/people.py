"""The other people that a text speaks of: teams, suppliers, colleagues, as noun phrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from daysheet.guides.domain.detect.tokens import COMMA, SENTENCE, Words, key_of


def keys(words: str) -> frozenset[str]:
    return frozenset(key_of(word) for word in words.split())


# A house's parts: one's own or not, as the words before them say.
_PARTS = keys("team group squad unit crew guild tribe chapter department company firm office people guys")
_BRANCHES = keys("division subsidiary subsidiaries lab laboratory laboratories agencies companies")
_OUTSIDE = keys(
    """supplier vendor manufacturer partner contractor wholesaler regulator trainee cousin professor subcontractor consultant consultancy freelancer
    provider competitor outsourcer integrator startup student intern apprentice wife
    husband sister brother friend flatmate boss neighbour predecessor successor"""
)
# Where somebody else works, unless one says 'my' or 'our'.
_EMPLOYERS = keys("institute faculty bureau agency university universities hospital museum")
_PERSONS = keys(
    """colleague coworker engineer developer programmer scientist researcher analyst statistician designer specialist
    expert physicist chemist biologist linguist actuary actuaries operator technician administrator admin tester
    mathematician economist postdoc doctor clinician lawyer folk staff quant planner clerk"""
)
# Anybody's, unless the words before them say that it is another one.
_ANYBODYS = keys("project programme post role position service house bank product town city up")
_CLIENTS = keys("customer client")
_NAMELESS = keys("headquarters marketing management purchasing procurement")  # need no article
# Who may be told without an article, so that only a verb known as one makes them a subject: 'Staff engineer'.
BARE = _NAMELESS | keys("staff")
_OWNABLE = keys("startup consultancy consultancies")  # 'my startup' is one's own
_HEADS = _PARTS | _BRANCHES | _ANYBODYS | _OUTSIDE | _EMPLOYERS | _PERSONS | _CLIENTS | _NAMELESS
_PRONOUNS = frozenset("others somebody someone they whoever".split())
_OWN_DETERMINERS = frozenset(("my", "our", "your", "this"))
_DETERMINERS = _OWN_DETERMINERS | frozenset(
    """the a an another other their his her its that these those some several many most two three four five six seven
    eight nine ten various all both each every one no""".split()
)
_STRANGE = keys(
    """another other neighbouring neighboring neighbour adjacent sister second different separate external outside
    parent partner foreign third start"""
)
# What is said of a part without making it another's.
_OWN_KIND = keys(
    """small little whole own entire new young growing large big five six seven eight nine ten twelve person strong
    agile international distributed remote current present cross functional"""
)
_ENDS_PHRASE = frozenset(
    """in on at of for with to from by into onto under over after before between among through about as than via per
    and or nor but that which who whom whose where when while because since if so although though whereas is are was
    were be been has have had do does did will would can could may must should i we you he she they it us me him them
    not help helps helped let lets made make join joins joined lead leads led support supports supported""".split()
)
_HOUSES = keys("company firm")
_ELSEWHERE = keys("upstairs downstairs abroad nearby next across")
_APART = 30  # words within which a reader is set against a team
_MOST_BEFORE = 5  # words of a noun phrase before its head
_TITLE, _OPENING = 10, 30  # words at the head of a posting


@dataclass(frozen=True, slots=True)
class Party:
    """Other people, words `first` to `last` (not included); doubtful where a posting may well speak of its own team."""

    first: int
    last: int
    is_plural: bool
    has_article: bool
    is_doubtful: bool = False

    def is_possessive(self, words: Words) -> bool:
        """Whether an 's follows, or the apostrophe of a plural."""
        return self.last < len(words.tokens) and (
            words.tokens[self.last].raw == "s"
            or words.text[words.tokens[self.last - 1].end : words.tokens[self.last].start] in ("' ", "’ ")
        )


def parties_of(words: Words, kind: str) -> Iterator[Party]:
    """Those who are neither the writer's own team nor, in a posting, the one that hires."""
    for at, token in enumerate(words.tokens):
        if token.raw.casefold() in _PRONOUNS:
            yield Party(at, at + 1, is_plural=True, has_article=False)
        elif token.key in _HEADS and (party := _party(words, at, kind)):
            yield party


def _party(words: Words, at: int, kind: str) -> Party | None:
    first, head = _first(words, at), words.tokens[at].key
    told = [words.tokens[i].key for i in range(first, at)]
    described = {w for w in told if w not in _DETERMINERS} - _OWN_KIND
    determiner = next((w for w in told if w in _DETERMINERS), "")
    if not determiner and any(words.tokens[i].raw.endswith("ed") for i in range(first, at)):
        return None  # 'Coached analysts'
    if head in BARE and determiner in ("a", "an"):
        return None  # 'a staff engineer'
    is_plural = words.tokens[at].raw.endswith("s") or head == "staff"
    is_elsewhere = at + 1 < len(words.tokens) and words.tokens[at + 1].key in _ELSEWHERE
    is_named = is_elsewhere or (head, told[-1:]) == ("office", ["head"]) or not _STRANGE.isdisjoint(told)
    if not (determiner or is_plural or head in _NAMELESS or is_named):
        return None
    if not (
        is_named
        or _is_strange(head, determiner, described, is_plural, kind)
        or (kind == "posting" and described and _is_set_apart(words, first, at))
    ):
        return None
    may_hire = kind == "posting" and not is_named and determiner == "the"
    return Party(
        first, at + 1, is_plural, bool(determiner), may_hire and _is_named_first(described, words, at)
    )


def _first(words: Words, at: int) -> int:
    """Where the noun phrase begins whose head stands at `at`: at its article, or after a word that cannot be in it."""
    first = at
    while first > max(0, at - _MOST_BEFORE) and words.breaks[first] < COMMA:
        before = words.tokens[first - 1].raw.casefold()
        if before in _ENDS_PHRASE:
            break
        first -= 1
        if before in _DETERMINERS:
            break
    if first >= 2 and words.tokens[first - 1].key == "of" and words.tokens[first - 2].key in _DETERMINERS:
        return first - 2  # 'one of my'
    return first


def _is_set_apart(words: Words, first: int, at: int) -> bool:
    """Whether a posting sets a team against its reader: 'our X team does this; you do that', 'what our X team does'."""
    if first and words.tokens[first - 1].key == "what":
        return True
    for i in range(at + 1, min(at + _APART, len(words.tokens))):
        if words.breaks[i] >= SENTENCE:
            return False
        if words.tokens[i].key == "you" and (words.breaks[i] >= COMMA or words.breaks[i - 1] >= COMMA):
            return True
    return False


def _is_strange(head: str, determiner: str, described: set[str], is_plural: bool, kind: str) -> bool:
    """Whether a head and the words before it are other people."""
    if head in _NAMELESS:
        return not determiner and not described
    if head in _ANYBODYS:
        return False
    if head in _OWNABLE and determiner in _OWN_DETERMINERS:
        return False
    if head in _OUTSIDE or (head in _HOUSES and determiner == "a"):
        return True
    if head in _EMPLOYERS:
        return bool(described) or determiner not in _OWN_DETERMINERS
    if head in _CLIENTS:
        return determiner == "one"
    if kind == "posting":
        return _is_strange_to_posting(head, determiner, described, is_plural)
    return bool(described) or head in _PERSONS or (head in _BRANCHES and determiner in ("a", "the"))


def _is_strange_to_posting(head: str, determiner: str, described: set[str], is_plural: bool) -> bool:
    """'The map team' is another one, 'our map team' the one that hires."""
    if head in _PERSONS:
        return determiner in ("the", "a", "an") and (is_plural or head == "colleague")
    if determiner in _OWN_DETERMINERS:
        return bool(described) and (head == "department" or head in _BRANCHES)
    return bool(described)


def _is_named_first(described: set[str], words: Words, at: int) -> bool:
    """Whether the head of the text, where the post is named, speaks of the same."""
    return at < _OPENING or not described.isdisjoint(token.key for token in words.tokens[:_TITLE])
