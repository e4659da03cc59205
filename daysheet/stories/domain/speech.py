"""Somebody's words as a sentence of a brief: quoted as they stand, and always given to the speaker."""

import re
from dataclasses import dataclass

from daysheet.stories.domain.clauses import is_balanced
from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.quotations import REPORTING
from daysheet.stories.domain.tidying import plain, without_dateline

_VERB = "|".join(REPORTING.split())
_OPEN, _CLOSE = '[“"]', '[”"]'
_TAIL = re.compile(
    rf"^(?P<words>.+?)(?:(?:[,.!?]?\s?{_CLOSE}|{_CLOSE}[,.]?)\s*|,\s+(?=(?:[A-Z][^,\"“”]{{2,80}}\s)?(?:{_VERB})\b[^\"“”]*$))"
    rf"(?P<attr>[^\"“”]*?\b(?:{_VERB})\b[^\"“”]*)(?P<more>{_OPEN}.*)?$",
    re.DOTALL,
)
_HEAD = re.compile(
    rf"^(?P<attr>[^\"“”]{{3,260}}?\b(?:{_VERB}|statement)\b[^\"“”]{{0,60}}?),?:?\s*{_OPEN}(?P<words>.+)$",
    re.DOTALL,
)
_MARKS = '“”" '
_TITLES = r"(?:(?:U\.S\.|Acting|Assistant|Deputy|Special|Former|Senior|First|State|County|City)\s)*"
_OFFICES = r"Rep\.|Representative|Congress(?:wo)?man|Congressmember|Sen\.|Senator|Gov\.|Governor|Mayor|President|Chair\w*|Judge|Sheriff|Attorney|Secretary|Administrator|Director|Commissioner|Dr\.|Mr\.|Mrs\.|Ms\.|Col\.|Gen\.|Chief|Captain|Commander"
_PLURAL = r"(?:lawmakers|senators|members|representatives|leaders|delegation|groups?|coalition|company|agency|department|officials)"
_WORD = r"[A-Z][\w’'-]+"
_PERSON = re.compile(
    rf"(?:{_OFFICES})\s(?P<titled>{_WORD}(?:\s(?:[A-Z]\.|{_WORD}))*)|(?P<bare>{_WORD}(?:\s(?:[A-Z]\.|[“\"(]{_WORD}[”\")]|{_WORD}))*)"
    r"(?P<suffix>,?\s(?:Jr\.?|Sr\.?|III?|IV)(?!\w))?"
)
_NICKNAME = re.compile(r"(?<=[a-z.]) [\"“(]\w{1,12}[\"”)] (?=[A-Z])")
_OFFICE_WORD = re.compile(
    r"\b(?:General|Attorney|Division|Department|Assistant|Director|Office|Committee|Subcommittee|House|Senate|Justice|Acting"
    r"|Deputy|Secretary|Chief|District|Commander|President|Chair\w*|Administrator|Commissioner|Special|Agent|Charge|Officer)\b"
)
_GROUP = re.compile(
    rf"(?P<before>\b[Tt]he (?:[a-z]+ )?{_PLURAL}) (?:{_VERB})\b|\b(?:{_VERB}) (?P<after>the (?:[a-z]+ )?{_PLURAL})\b"
)
_PRONOUN = re.compile(rf"^\W*(?:he|she|they)\s(?:{_VERB})|\b(?:{_VERB})\s(?:he|she|they)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a sentence of a release gives of somebody's words: the words, and who speaks where it says so."""

    words: str
    speaker: str
    has_pronoun: bool = False


def spoken(text: str) -> Spoken:
    """The words and the speaker of a spoken sentence, without quotation marks."""
    flat = _NICKNAME.sub(" ", without_dateline(plain(text)))
    found = _HEAD.match(flat) or _TAIL.match(flat)
    if found is None:
        return Spoken(_bare(flat), "")
    attribution = found["attr"]
    return Spoken(_bare(found["words"]), speaker_named(attribution), bool(_PRONOUN.search(attribution)))


def _bare(words: str) -> str:
    """The words without the marks around them; marks inside stay in pairs or go."""
    inside = words.strip(_MARKS).rstrip(",").strip(_MARKS)
    return inside if is_balanced(inside) else re.sub('[“”"]', "", inside)


def speaker_named(attribution: str) -> str:
    """The shortest whole name in 'said Acting Assistant Attorney General Loretta King of the Division'."""
    without_verbs = re.sub(rf"\b(?:{_VERB})\b", "|", attribution)
    names = [m for part in without_verbs.split("|") for m in _PERSON.finditer(part)]
    shorts = [name for match in names if (name := _short_name(match)) and not name.endswith(("’s", "'s"))]
    full = [name for name in shorts if is_given_name(name.split()[0])]
    return next(iter(full or shorts), "") or _group_named(attribution)


def _group_named(attribution: str) -> str:
    """'the lawmakers', where several speak with one voice."""
    match = _GROUP.search(attribution)
    return (match["before"] or match["after"] or "").lower() if match else ""


def _short_name(match: re.Match[str]) -> str:
    words = (match["titled"] or match["bare"]).split()
    first = next((n for n, word in enumerate(words) if is_given_name(word)), None)
    suffix = match["suffix"] or ""
    if first is not None and len(words) - first >= 2:
        return " ".join(words[first:]) + suffix
    is_office = bool(_OFFICE_WORD.search(match["titled"] or match["bare"]))
    return "" if is_office or len(words) > 3 else match.group()
