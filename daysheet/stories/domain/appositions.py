"""How a sentence describes someone right after the name: an apposition, a predicate, a district in brackets."""

import re
from dataclasses import dataclass

from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.titles import BODIES, OFFICES

_TAG = r"(?:\s?\((?P<tag>[A-Z][^()]{1,40}|\d[^()]{1,30})\))?"
_SMALL_START = r"an?|the|one of|former|formerly|then|acting|current|co-|of|chief|deputy|director|president|owner|head|member|dean"
_SMALL_START += r"|chair\w*|vice|executive|senior|general|founder|manag\w+|mayor|professor|superintendent|secretary|treasurer|spokes\w+"
_SMALL_START += r"|commissioner|principal|partner|analyst|coach|editor|administrator|coordinator|sheriff|captain|commander|pastor|board"
_SMALL_START += r"|assistant|associate|interim|retired|provost|chancellor|attorney|counsel|engineer|scientist|program|project|who is"
_OFFICE_START = (
    r"(?:[A-Z][\w.'’-]+\s){0,4}(?:CEO|Chair\w*|Director|President|Commander|Attorney|Secretary|Administrator|Dean|Chief"
    r"|Mayor|Officer|Judge|Executive|Manager|Founder|Commissioner|Superintendent|Provost|Member|Analyst|Professor|Fellow"
    r"|Counsel|Leader)"
)
_POSSESSED = r"[A-Z][\w&-]*(?:\s[A-Z][\w&-]*){0,3}[’']s\s(?:[a-z-]+\s){0,3}(?:president|director|chief|manager|founder|chair\w*|owner|head|head of|officer)"
_DEGREES = r"(?:,\s(?:M\.D\.|Ph\.?\s?D\.?|Esq\.?|J\.D\.|MD|RN|CPA|D\.O\.|M\.P\.H\.|MPH|Ed\.D\.)(?=,))*"
_APPOSITION = re.compile(
    rf"{_TAG}{_DEGREES}(?:,\s(?:(?P<age>\d{{1,2}}),?\s(?=of|a|the|who))?(?P<is>(?:(?:{_SMALL_START})\b|{_OFFICE_START}\b|{_POSSESSED}\b)[^;:“”\"()]{{1,160}}))?"
)
_PREDICATE = re.compile(
    r"^(?:\s\([^)]{1,30}\))*(?:,\s[^,]{3,80},)?\s(?:is|was|has been|had been|serves as|served as)\s(?:also\s|currently\s|the recipient of\s)?"
    r"(?P<is>(?:an?|the|one of)\s[^;:“”\"]{3,160})"
)
_WHO = re.compile(r"^,\swho\s(?P<is>(?:[a-z]+s|[a-z]+ed|has|had)\s[^;:“”\"]{3,140})")
_VERBS = "|".join(
    """owns operates provides makes manufactures designs develops offers serves sells insures brews runs
    employs helps builds supplies distributes produces delivers manages represents supports connects
    publishes funds trains promotes advocates works specializes creates brings hauls grows treats
    markets flies invests hosts""".split()
)
_DOES = re.compile(
    rf"^(?:\s\([^)]{{1,30}}\))*(?:,?\s(?:Inc|Corp|Ltd|LLC|Co)\.?)?(?:\s\([^)]{{1,30}}\))*(?:,\s[^,]{{3,80}},)?\s(?P<is>(?:{_VERBS})\b"
    r"[^;:“”\"]{5,160})"
)
_NO_OWN_NAME = OFFICES | BODIES
_END = re.compile(
    rf",\s(?:{_VERBS})\b"
    r"|,\s(?:who|which|where|said|says|was|is|has|have|had|were|will|today|after|for\s\w+ing|to\s|alleg\w+|in\s(?:19|20)\d\d"
    r"|and\s(?:the|a)\b|against|on|with|in\sa|in\sthe|by|that|delivered|told|from)\b"
    r"|,?\s(?:said|says|who|which|announced|was|were|is|has|have|had|will|today|pleaded|with whom|joins?|released)\b"
    r"|(?<![A-Z])(?<!Inc)\.\s|[”\"]|$"
)
_BEAT = re.compile(
    r"\s((?:for|of) the (?:[A-Z][\w'’-]+ |of |and ){0,6}(?:District of [A-Z]\w+(?: [A-Z]\w+)?|Division))(?=[\s.,;]|$)"
)
_GOES_ON = re.compile(r"\s(?:has|have|had|will|was|were|is)\b")
_NEXT_ONE = re.compile(r"\sand\s[A-Z]\w+ (?:[A-Z]\. )?[A-Z]\w+, [A-Z].*$")
_OTHER_CLAUSE = re.compile(
    r"\b(?:received|agreed|filed|did|does|would|could|can|may|are|were|was|is|made|took|provides?|announced|emphasized|urged|called|wrote|noted|warned|asked)\b|\w\s(?:to|a|the)$"
)


@dataclass(frozen=True, slots=True)
class Description:
    """What is said of someone, and how: 'apposition', 'predicate', 'beat' ('for the Eastern District') or 'tag'."""

    text: str
    kind: str


def description_after(text: str, end: int) -> Description | None:
    """What a plain sentence says that someone is, given where the name ends; a tag stays in its brackets."""
    apposition = _APPOSITION.match(text, end)
    if apposition and apposition["is"] and (found := _cut(apposition["is"])):
        aged = f"{apposition['age']}, " if apposition["age"] and found.startswith("of ") else ""
        return Description(f"{aged}{found}", "apposition")
    if beat := _BEAT.match(text, end):
        return Description(beat.group(1), "beat")
    for pattern, kind in ((_PREDICATE, "predicate"), (_WHO, "deed"), (_DOES, "deed")):
        told = pattern.match(text[end : end + 320])
        if told and (found := _cut(told["is"]) if kind == "predicate" else clause(told["is"])):
            return Description(found, kind)
    return Description(f"({apposition['tag']})", "tag") if apposition and apposition["tag"] else None


def clause(words: str) -> str:
    """What somebody does, up to the end of the clause."""
    return re.split(r",\s(?:which|who|said|and\s(?:the|a)\s)|\.(?=\s|$)", words)[0].strip(" ,")


def _cut(words: str) -> str:
    """The description up to where the sentence goes on; nothing where it is another person or clause."""
    end = _END.search(words)
    cut = words[: end.start()].strip(" ,.") if end else words.strip(" ,.")
    if end and _GOES_ON.match(end.group()) and words.startswith("the ") and " of " not in cut:
        return ""  # 'and Ann Lee, the council has …' speaks of the council
    cut = _NEXT_ONE.sub("", cut)
    for border in re.finditer(r"\sand\s(?=[A-Z])", cut):
        if is_given_name(cut[border.end() :].split()[0]):
            cut = cut[: border.start()]
            break
    return "" if _OTHER_CLAUSE.search(cut) or _is_other_person(cut) or len(cut) < 4 else cut


def _is_other_person(words: str) -> bool:
    """'Chairman Kevin Hern' after a comma is the next of a list, and so is 'Mill Hospital CEO Ann Lee, …'."""
    parts = [word.strip(".,") for word in words.split()]
    for n in range(len(parts) - 1):
        if parts[n] in OFFICES and parts[n + 1] not in _NO_OWN_NAME:
            two = parts[n + 1 : n + 3]
            if is_given_name(two[0]) or (
                len(two) > 1 and all(w[:1].isupper() for w in two) and two[1] not in BODIES
            ):
                return True
    return False
