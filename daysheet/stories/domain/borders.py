"""Where a sentence may not be cut: before what its verb, its noun or its list still waits for."""

import re

from daysheet.lib.caseless import Caseless
from daysheet.places.domain.states import STATES
from daysheet.stories.domain.verbs import BASE_VERBS, FINITE, ING_NOUNS, has_finite, is_past_or_finite

_WAITING_NOUNS = frozenset(
    """right ability authority responsibility opportunity chance attempt failure willingness desire inability barriers
    amendment amendments basis behalf role""".split()
)
_WAITING_FOR_TO = frozenset("way ways step steps effort efforts".split())
_TELLS_ENOUGH = frozenset(
    """died resigned retired closed arrested injured killed convicted indicted dismissed approved rejected unsealed passed
    won lost fired cancelled canceled postponed completed demolished destroyed vaccinated withdrew withdrawn
    repaired rebuilt recalled suspended dropped refused agreed escaped evacuated
    repealed vetoed enacted adopted acquitted pardoned freed jailed apologised apologized paid
    doubled tripled fell rose grew changed declined increased finished survived recognized""".split()
)
_VERBS = FINITE | BASE_VERBS
_OPENS_A_RANGE = frozenset("beginning starting ending ranging running".split())
_FIGURE = re.compile(r"\$?\d")
_USES = Caseless(r"\b(?:us(?:e|es|ed|ing)|utiliz(?:e|es|ed|ing)|put)\b(?!.*\bto\b)")
_LETS = re.compile(
    r"\b(?:allow|enabl|urg|encourag|permit|permitt|invit|expect|authoriz|forc|caus|direct|requir|ask|led|lead|prompt|help)"
    r"(?:e|es|s|ing|ed)?\s(?!that\b)(?=\w)(?P<rest>(?:(?!\bto\b).)*)$"
)
_LATER_VERB = re.compile(r"^[^.;]{0,110}?\bto\s(?!(?:the|an?|its|their|his|her|all|any|each)\b)[a-z]+")
_GIVES = re.compile(r"\b(?:giv(?:e|es|ing)|gave|given)\s(?:the\s)?(?:[\w’'-]+\s?){1,3}$")
_JOINS = re.compile(
    r"\b(?:join(?:s|ed|ing)?(?: with)?|sent|sends?|wr(?:ote|ites?|iting)|led|leads?|signed|cosigned|issued?|released?)\s"
    r"(?!.*\b(?:urg|ask|call|demand|press|oppos|support|applaud|celebrat|welcom|prais|condemn|honor|regard|about|against|that|to)\w*\b).{2,90}$"
)
_LETTER = Caseless(
    r"\b(?:letter|letters|statement|coalition|members of (?:the House|Congress)|colleagues)\b",
)
_PURPOSE = re.compile(
    r"^(?:to|on|in|at|for|urging|asking|calling|demanding|pressing|requesting|opposing|supporting|with|from|against|regarding)\s"
)
_PRONOUN_LAST = frozenset("it him them himself herself itself themselves me us you this these those".split())
_BEFORE_PRONOUN = frozenset("for against with by to from of about at behind".split())
_ADVERB = re.compile(
    r"^(?!family$|july$|supply$|assembly$|reply$|ally$|rally$|italy$|bully$|fly$)[a-z]{3,}ly$"
)
_SHARED_TAIL = re.compile(r"^(?:in|for|at|from|to|of|on)\s\S+(?:\s\S+){0,3}?\sand\s\$?\d")
_STARTERS = frozenset(
    """who whom whose which where when while including with as for from in on at by to of under after before during since until
    because so such but although though if that through among led along according plus not unless without within
    over against despite like especially particularly both all each one two then either up down too or and""".split()
)
_NOT_LISTED = re.compile(
    rf"^(?:(?:{'|'.join(sorted(STATES.values()))}|[A-Z][a-z]{{1,4}}\.|[A-Z]{{2}}|(?:[A-Z]\.){{2,}}|LLC|D\.?C\.?)(?=\W|$)|Ph\.?D)"
)
_ADJECTIVE = re.compile(
    r"(?:^|\s)(?:[a-z][\w-]*?(?:able|ible|ive|al|ous|ful|ic|ary|less)|[a-z]+-\w+|clean|safe|new|free|fair|strong|wide|long)$"
)
_LISTED_ON = re.compile(r"(?:,\s|\s)(?:and|or|&)\s")
_NAMES_GO_ON = re.compile(r"^[^,;]{0,70}(?:,\s[^,;]{2,70}){0,6},\s(?:and|or)\s|^[A-Z][^,;]{2,80},\s[A-Z]")
_ENSURES = re.compile(r"\bensur(?:e|es|ed|ing)\s(?:that\s)?(?P<what>.*)$")
_VERB_LATER = re.compile(r"\b(?:is|are|has|have|can|will|remain|remains|receive|receives|get|gets)\b")
_AND_LATER = re.compile(r"(?:,\s|\s)(?:and|or|&)\s")
_CLOSED_ASIDE = re.compile(r"^[^,;:]{2,160},\s(?P<next>[a-z]+)\b(?P<rest>.*)$")
_JOINS_CLAUSES = frozenset("and or but which who where including while".split())
_FROM_TIME = re.compile(r"\bfrom\b[^,]{1,30}\b[ap]\.?m\.?$")


def may_not_end(head: str, tail: str, *, is_title: bool = False) -> bool:
    """Whether a head that is cut from its tail lacks its verb's object, its purpose or the rest of a list."""
    words = [word.strip(",;:()“”\"’'") for word in head.split()]
    if len(words) < 2 or not tail:
        return False
    return _ends_waiting(words, tail) or _verb_waits(head, tail) or (not is_title and loses_list(head, tail))


def _ends_waiting(words: list[str], tail: str) -> bool:
    """Whether the last word points at what is cut off."""
    last, before = words[-1].casefold().rstrip("."), words[-2].casefold()
    following = tail.split()
    if last in _PRONOUN_LAST:
        return before not in _BEFORE_PRONOUN
    if (
        tail.startswith("to ")
        and words[-1][-1:].isdigit()
        and _FIGURE.match(following[1] if following[1:] else "")
    ):
        return True  # '165,000 to 175,000'
    if last in _OPENS_A_RANGE and _PURPOSE.match(f"{tail} "):
        return True
    if last in _WAITING_FOR_TO and following[0] in ("to", "in"):
        return True
    if last in _WAITING_NOUNS or _ADVERB.match(last) or _SHARED_TAIL.match(tail):
        return True
    if len(following) > 1 and following[1].casefold().strip(",.") == last:
        return True  # 'victory after victory'
    return is_bare_verb(last, before, words)


def is_bare_verb(last: str, before: str, words: list[str]) -> bool:
    """Whether a piece stops at a verb that says little by itself: 'has worked', 'was reserved', 'will team'."""
    if last in _TELLS_ENOUGH or last in ING_NOUNS:
        return False
    if last.endswith("ed") and is_past_or_finite(last):
        return True
    return last in _VERBS and not has_finite(words[:-1])


def splits_pair(head: str, tail: str) -> bool:
    """Whether 'and' at the border joins two nouns, two adjectives or the last of a list, and not two deeds."""
    second = tail.split()[1] if tail.startswith(("and ", "or ")) else ""
    if not second:
        return False
    last = head.split()[-1].casefold()
    after = tail.split()[2:3]
    noun_follows = second in ING_NOUNS or (second.endswith("ed") and not is_past_or_finite(second))
    joined = last.endswith(("ing", "ed")) or "both " in head or ", " in head[-60:] or "between " in head
    return noun_follows or joined or not after


def _verb_waits(head: str, tail: str) -> bool:
    """Whether a verb before the border has its complement behind it."""
    clause = head.rpartition(";")[2]
    if tail.startswith(("to ", "for ")) and _USES.search(clause[-70:]):
        return True
    if "to" in tail and _LETS.search(clause) and _LATER_VERB.match(tail):
        return True
    ensures = _ENSURES.search(clause) if "ensur" in clause else None
    if ensures and _VERB_LATER.search(tail) and not has_finite(["it", *ensures["what"].split()]):
        return True
    if ("giv" in clause or "gave" in clause) and _GIVES.search(clause):
        return True
    if clause.endswith(("m", "m.")) and _FROM_TIME.search(clause):
        return True
    return bool(_PURPOSE.match(tail) and _JOINS.search(clause) and _LETTER.search(clause[-60:]))


def loses_list(head: str, tail: str) -> bool:
    """Whether the head stops inside a list: its last member, or the list behind a colon, is in the tail."""
    listed = head.rpartition(": ")[2] if ": " in head else ""
    if listed and not _AND_LATER.search(listed) and (_AND_LATER.search(tail) or ";" in tail):
        return True
    before, comma, item = head.rpartition(", ")
    if not comma or not item or _AND_LATER.search(f" {item}") or _NOT_LISTED.match(item):
        return False
    return _LISTED_ON.search(f" {tail[:200]}") is not None and _is_member(item, before, tail)


def _is_member(item: str, before: str, tail: str) -> bool:
    """Whether what follows the last comma of a head is one of a list, and neither an aside nor a clause."""
    words = item.split()
    first = words[0].casefold()
    if first.endswith("ing"):
        return tail.split()[0].endswith("ing")
    if first in _STARTERS or first[0].isdigit():
        return first == "one" and " and one " in tail
    if _is_deed(first):
        return has_finite(before.rpartition(", ")[2].split())
    if has_finite(words) or _ADJECTIVE.search(before):
        return False
    return first in {"a", "an", "the"} or not words[0][0].isupper() or bool(_NAMES_GO_ON.match(tail))


def _is_deed(first: str) -> bool:
    return first in BASE_VERBS or first == "have" or is_past_or_finite(first)


def behind_aside(tail: str) -> str:
    """What goes on behind an aside that begins at the border: 'prohibits employers, such as X, from …' ('' if none)."""
    closed = _CLOSED_ASIDE.match(tail)
    if closed is None or closed["next"] in _JOINS_CLAUSES:
        return ""
    is_list = is_past_or_finite(tail.split()[0]) and is_past_or_finite(closed["next"])
    return "" if is_list else f"{closed['next']}{closed['rest']}"
