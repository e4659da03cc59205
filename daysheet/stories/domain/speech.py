"""Somebody's words as a sentence of a brief: quoted as they stand, and always given to the speaker."""

import re
from dataclasses import dataclass

from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.quotations import REPORTING
from daysheet.stories.domain.tidying import plain, without_dateline
from daysheet.stories.domain.wholeness import is_balanced

_VERB = "|".join(REPORTING.split())
_OPEN, _CLOSE = '[“"]', '[”"]'
_TAIL = re.compile(
    rf"^(?P<words>.+?)(?:(?:[,.!?]?\s?{_CLOSE}|{_CLOSE}[,.]?)\s*|,\s+(?=(?:(?:[A-Z][^,\"“”]{{2,80}}|he|she|they)\s)?(?:{_VERB})\b[^\"“”]*$))"
    rf"(?P<attr>[^\"“”]*?\b(?:{_VERB})\b[^\"“”]*)(?P<more>{_OPEN}.*)?$",
    re.DOTALL,
)
_HEAD = re.compile(
    rf"^(?P<attr>[^\"“”]{{3,260}}?\b(?:{_VERB}|statement)\b[^\"“”]{{0,60}}?),?:?\s*(?:“|(?<=\s)\"(?=\S))(?P<words>.+)$",
    re.DOTALL,
)
_MARKS = '“”" '
_TITLES = r"(?:(?:U\.S\.|Acting|Assistant|Deputy|Special|Former|Senior|First|State|County|City)\s)*"
_OFFICES = r"Rep\.|Representative|Congress(?:wo)?man|Congressmember|Sen\.|Senator|Gov\.|Governor|Mayor|(?:Vice )?President|Chair\w*|Judge|Sheriff|Attorney|Secretary|Administrator|Director|Commissioner|Dr\.|Mr\.|Mrs\.|Ms\.|Col\.|Gen\.|Chief|Captain|Commander"
_PLURAL = r"(?:[Ll]awmakers|[Ss]enators|[Mm]embers|[Rr]epresentatives|leaders|delegation|groups?|coalition|company|agency|department|officials)"
_WORD = r"[A-Z][\w’'-]+"
_PERSON = re.compile(
    rf"(?:{_OFFICES})\s(?P<titled>{_WORD}(?:\s(?:[A-Z]\.|{_WORD}))*)|(?P<bare>{_WORD}(?:\s(?:[A-Z]\.|[“\"(][A-Z][a-z]+[”\")]|{_WORD}))*)"
    r"(?P<suffix>,?\s(?:Jr\.?|Sr\.?|III?|IV)(?!\w))?"
)
_NO_NAME_WORDS = "Senators Members Representatives Reps The This That These Those It He She They We I Today As In On And But A An"
_NO_NAME = frozenset(_NO_NAME_WORDS.split())
_LONGEST_NAME = 5
_NICKNAME = re.compile(r"(?<=[a-z.]) [\"“(]\w{1,12}[\"”)] (?=[A-Z])")
_OFFICE_WORD = re.compile(
    r"\b(?:General|Attorney|Division|Department|Assistant|Director|Office|Committee|Subcommittee|House|Senate|Justice|Acting"
    r"|Deputy|Secretary|Chief|District|Commander|President|Chair\w*|Administrator|Commissioner|Special|Agent|Charge|Officer)\b"
)
_GROUP = re.compile(
    rf"(?P<before>\b[Tt]he (?:[a-z]+ )?{_PLURAL})(?: of [A-Z]\w+)? (?:{_VERB})\b|\b(?:{_VERB}) (?P<after>the (?:[a-z]+ )?{_PLURAL})\b"
)
_PRONOUN = re.compile(rf"^\W*(?:he|she|they)\s|\b(?:{_VERB})\s(?:he|she|they)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a sentence of a release gives of somebody's words: the words, and who speaks where it says so."""

    words: str
    speaker: str
    is_given: bool = False  # to somebody, named or not; a pronoun gives it to nobody new
    pronoun: str = ""  # 'he', 'she' or 'they' where the words are given to one


def spoken(text: str) -> Spoken:
    """The words and the speaker of a spoken sentence, without quotation marks."""
    flat = _NICKNAME.sub(" ", without_dateline(plain(text)))
    found = _HEAD.match(flat) or _TAIL.match(flat)
    if found is None:
        return Spoken(_bare(flat), "")
    if pronoun := _PRONOUN.search(found["attr"]):
        he = re.search(r"\b(?:he|she|they)\b", pronoun.group().casefold())
        return Spoken(_bare(found["words"]), "", pronoun=he.group() if he else "")
    return Spoken(_bare(found["words"]), speaker_named(found["attr"]), is_given=True)


def _bare(words: str) -> str:
    """The words without the marks around them; marks inside stay in pairs or go."""
    inside = words.strip(_MARKS).rstrip(",").strip(_MARKS)
    return inside if is_balanced(inside) else re.sub('[“”"]', "", inside)


def speaker_named(attribution: str) -> str:
    """The shortest whole name beside the verb: 'said Acting Attorney General Ann Lee, who' gives 'Ann Lee'."""
    if group := _GROUP.search(attribution):
        return (group["before"] or group["after"]).lower()
    for part in re.split(rf"\b(?:{_VERB})\b", attribution):
        for segment in re.split(r",\s(?!(?:Jr|Sr|II|III|IV)\b)", part):
            if name := _first_name(segment):
                return name
    return ""


def _first_name(segment: str) -> str:
    shorts = [name for match in _PERSON.finditer(segment) if (name := _short_name(match))]
    known = [name for name in shorts if not name.endswith(("’s", "'s"))]
    full = [name for name in known if is_given_name(name.split()[0])]
    return next(iter(full or known), "")


def _short_name(match: re.Match[str]) -> str:
    """From the given name on; without one, the surname with its office: 'Attorney General Holder'."""
    words = (match["titled"] or match["bare"]).split()
    first = next((n for n, word in enumerate(words) if is_given_name(word)), None)
    if first is not None and len(words) - first >= 2:
        return " ".join(words[first:]) + (match["suffix"] or "")
    is_nobody = (len(words) == 1 and words[0] in _NO_NAME) or _OFFICE_WORD.fullmatch(words[-1])
    return "" if is_nobody or len(words) > _LONGEST_NAME else match.group()
