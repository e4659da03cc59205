"""Persons and organisations as a sentence names and describes them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from daysheet.places.domain.states import state_code
from daysheet.stories.domain.appositions import Description, description_after
from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.titles import (
    BODIES,
    MAY_BEGIN_A_BODY,
    NO_BODY,
    NO_PERSON,
    OFFICES,
    PERSONAL,
    TOO_VAGUE,
)

_WORD = r"(?:(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Dr|Mr|Ms|Mrs|Rep|Sen|Gov)\.|[A-Z](?:[\w’'-]|\.(?=[A-Z]))*[A-Za-z]?|[A-Z]\.|[“\"(][A-Z]\w?[a-z]\w{0,11}[”\")]|[“\"][A-Z]{1,3}[”\"])"
_LINK = r"(?:of|for|the|and|&|on|at|de|la|van|von|del|bin|to)"
_SUFFIXES = r"(?:Jr\.|Sr\.|II|III|IV|Inc\.|LLC|L\.L\.C\.|Ltd\.|Co\.|Corp\.)"
_RUN = re.compile(rf"{_WORD}(?:[.]?\s(?:{_LINK}\s){{0,3}}{_WORD}){{0,24}}(?:,?\s{_SUFFIXES}(?!\w))?")
_SUFFIX = re.compile(r",?\s(?:Jr\.|Sr\.|II|III|IV)$")
_LINKS = frozenset({"of", "for", "the", "and", "&", "on", "at", "to"})
_SIDE_BY_SIDE = re.compile(
    r"\s(?:at|to|(?<!Committee )(?<!Commission )(?<!Council )(?<!Caucus )on)\s(?:the\s)?(?=[A-Z])|\sand\sthe\s(?=[A-Z])"
)
_OWNS = re.compile(r"[’']s\s(?=[A-Z])")
_AND = re.compile(r"\s(?:and|&)\s(?:the\s)?")
_DAY = re.compile(r"\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$")
_POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])$")
_ARTICLE = re.compile(
    r"^(?:(?:The|Under|In|At|For|With|By|From|Following|While|As|After|On|When|And|But|That|Today|Since|Before)\s)+(?:the\s)?"
)
_VAGUE = re.compile(
    r"\bCourt\b|^(?:Biden|Trump|Obama|Bush|Clinton|Reagan|Carter)(?:-\w+)? Administration$|^\w+(?:th|st|nd|rd) District$|\bDistrict of\b|Congressional District|^(?:Civil|Criminal|Tax) Division$|Press Office"
    r"|(?:First|Second|Third|Fourth|Fifth|\d+(?:st|nd|rd|th)|Supervisor) District$|^U\.S\. Department$|^Department of the$"
)
_ACRONYM = re.compile(r"\s\([^)]*\)?$")
_AFTER_COMPANY = re.compile(
    r"(?<=\b(?:Inc|Ltd)\.)\s(?:of|for|and|in)\s.*$|(?<=\bLLC)\s(?:of|for|and|in)\s.*$"
)
_BEGINS_NO_BODY = OFFICES - MAY_BEGIN_A_BODY
_ENDS_NO_BODY = NO_BODY | _LINKS
_TITLES_AND_BODIES = OFFICES | BODIES
_SHORTEST = 3
_NONE: Mapping[str, str] = {}
_LEGAL = frozenset({"Inc.", "LLC", "Corp.", "Ltd.", "Co.", "Inc", "Corp", "plc"})
_BASED = re.compile(r"^(?:[A-Z][\w.]+ )?[A-Z]\w+-based\s")
_KIND_OF_BODY = re.compile(
    r"^(?:an?|the|one of)\b.{0,80}\b(?:corporation|company|firm|non-?profit|organi[sz]ation|manufacturer|provider|agency|charity|startup"
    r"|retailer|supplier|university|hospital|subsidiary|developer|operator|business|platform|association|chain|bank|carrier)\b"
)
_AGE = re.compile(r",\s\d\d,")
_SHOWS_PERSON = re.compile(
    r"\s\((?:[DRI]-)?[A-Z]{2}(?:-\d\d?)?\)|,\s(?:(?:an?|the|[\w’']+[’']s)\s)?(?:[a-z-]+\s){0,3}"
    r"(?:president|director|chair|chairman|chairwoman|manager|founder|co-founder|member|chief|professor|superintendent|resident|owner"
    r"|officer|CEO|Executive Director|Director|President|Chair|Chairman|Professor|Mayor)\b"
)
_JOINED = re.compile(r"(?:[A-Z][\w’']+\s){1,3}(?:and|&)\s$")
_GIVEN = re.compile(r"^.*\b(?:Award|Awards|Act|Medal|Grant|Prize|Day)\s(?:of|for|from)\s(?:the\s)?")
_BEFORE_NAME = re.compile(r"((?:\b(?:former|acting|deputy|retired|then|fellow|assistant|chief)\s)+)$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A person or organisation at a place of a sentence, with how the sentence describes it there."""

    name: str
    kind: str  # 'person' or 'organisation'
    start: int
    title: str = ""
    description: Description | None = None

    @property
    def last_word(self) -> str:
        """What later sentences call a person by."""
        return _SUFFIX.sub("", self.name).split()[-1].strip('.”")').casefold()


def mentions_in(text: str, familiar: Mapping[str, str] = _NONE) -> Iterator[Mention]:
    """The persons and organisations of a plain sentence, in order; `familiar` names are known with their kind."""
    for run in _RUN.finditer(text):
        if text[max(0, run.start() - 1) : run.start()] in ("“", '"', "#", "@"):
            continue
        for start, piece in _pieces(run.group(), run.start()):
            mention = (
                _familiar(text, start, piece, familiar)
                or _person(text, start, piece)
                or _organisation(text, start, piece)
            )
            if mention is not None:
                yield mention


def _familiar(text: str, start: int, piece: str, familiar: Mapping[str, str]) -> Mention | None:
    """A name that the rest of the release has shown to be one, with the offices before it cut off."""
    words = piece.rstrip(".,").split()
    first = next((n for n, word in enumerate(words) if word.strip(".,") not in OFFICES), 0)
    for end in range(len(words), first, -1):
        name = " ".join(words[first:end])
        kind = familiar.get(name)
        if kind and (end > first + 1 or end == len(words)):
            at = text.find(name, start)
            title = " ".join(words[:first])
            rest = "" if end == len(words) else " ".join(words[end:])
            whole = f"{name} {rest}" if kind == "organisation" and rest in _LEGAL else name
            whole += "." if rest in _LEGAL and text[at + len(whole) :].startswith(".") else ""
            return Mention(whole, kind, at, title, description_after(text, at + len(whole)))
    return None


def _pieces(run: str, start: int) -> Iterator[tuple[int, str]]:
    """The names of a run that small words only put side by side, each with its place."""
    parts = [owned for part, at in _split(_SIDE_BY_SIDE, run, start) for owned in _owners_apart(part, at)]
    for part, at in parts:
        pieces = [(part, at)] if _is_one_name(part) else list(_split(_AND, part, at))
        for piece, where in pieces:
            bare = _POSSESSIVE.sub("", _DAY.sub("", _ARTICLE.sub("", piece))).rstrip(",")
            if bare:
                yield where + piece.find(bare), bare


def _owners_apart(words: str, start: int) -> list[tuple[str, int]]:
    """'Chamber of Commerce’s Advocate Award' names the chamber; 'Sheriff’s Department' is one name."""
    border = _OWNS.search(words)
    owner = words[: border.start()] if border else ""
    if border and BODIES & set(owner.split()):
        return [(owner, start), (words[border.end() :], start + border.end())]
    return [(words, start)]


def _split(border: re.Pattern[str], words: str, start: int) -> Iterator[tuple[str, int]]:
    since = 0
    for match in border.finditer(words):
        yield words[since : match.start()], start + since
        since = match.end()
    yield words[since:], start + since


def _is_one_name(words: str) -> bool:
    """'Department of Health and Human Services' is one name; two bodies or two persons are not."""
    left, _, right = words.partition(" and ")
    if not right:
        return True
    bodies = [bool(BODIES & set(side.replace(".", "").split())) for side in (left, right)]
    continued = bool(re.search(r"\b(?:of|for|on)\b", left)) and right[:4] != "the "
    return (continued or bodies[0] != bodies[1]) and not is_given_name(right.split()[0])


def _person(text: str, start: int, piece: str) -> Mention | None:
    words = piece.split()
    first = _name_begins(words)
    own = words[first:]
    own = own[: next((n for n, word in enumerate(own) if word in _LINKS), len(own))]
    name, title = " ".join(own), " ".join(words[:first])
    at = start + len(title) + bool(title)
    if not _is_person(own, words[first - 1] if first else "", text[at + len(name) :]):
        return None
    return Mention(
        name, "person", at, _whole_title(title, text[:start]), description_after(text, at + len(name))
    )


def _name_begins(words: list[str]) -> int:
    """Where a person's own name begins after offices: 2 in 'Mayor Pro Tem Ann Lee'; 0 without offices."""
    offices = 0
    while offices < len(words) - 1 and words[offices].strip(".,") in OFFICES:
        offices += 1
    if offices > 1 and offices == len(words) - 1 and is_given_name(words[offices - 1]):
        offices -= 1  # 'Senator Dean Heller'
    later = [
        n
        for n in range(1, len(words) - 1)
        if is_given_name(words[n]) and words[n - 1].strip(".,") in _TITLES_AND_BODIES
    ]
    return next((n for n in later if n >= offices), offices)


def _is_person(words: list[str], before: str, after: str) -> bool:
    is_office = bool(words) and words[0].strip(".") in OFFICES and not (before and is_given_name(words[0]))
    if not words or len(words) > 5 or is_office or state_code(" ".join(words)):
        return False
    if BODIES & {w.strip(".,") for w in words} or words[-1] in NO_PERSON:
        return False
    if _OWNS.search(" ".join(words)) or (before, words) == ("Agent", ["Orange"]):
        return False
    titled = before.strip(".,") in PERSONAL
    if len(words[-1].strip(".")) == 1:
        return False
    if len(words) == 1:
        return titled and len(words[0]) > 2 and not words[0].isupper()
    if is_given_name(words[0]) or titled or _AGE.match(after):
        return True
    return 1 < len(words) < 4 and bool(_SHOWS_PERSON.match(after)) and all(w[0].isupper() for w in words)


def _whole_title(title: str, before: str) -> str:
    """A title with the small words that lead up to it: 'former chief' before 'Judge'."""
    if title == "Charge" and before.endswith("Special Agent in "):
        return "Special Agent in Charge"
    joined = _JOINED.search(before) if title and title.split()[0] not in OFFICES else None
    if joined and not any(is_given_name(word) for word in joined.group().split()):
        return f"{joined.group()}{title}"
    lead = _BEFORE_NAME.search(before)
    return f"{lead.group(1)}{title}".strip() if lead else title


def _organisation(text: str, start: int, piece: str) -> Mention | None:
    piece = _AFTER_COMPANY.sub("", _GIVEN.sub("", _BASED.sub("", _ACRONYM.sub("", piece))))
    start = text.find(piece, start)
    words = piece.split()
    bare = [word.strip(".,") for word in words]
    if len(piece) < _SHORTEST or piece in TOO_VAGUE:
        return None
    if bare[0] in _BEGINS_NO_BODY or bare[-1] in _ENDS_NO_BODY:
        return None
    is_body = len(words) > 1 and not BODIES.isdisjoint(bare)
    if (not is_body and is_given_name(bare[0])) or _VAGUE.search(piece):
        return None
    description = description_after(text, start + len(piece))
    if not is_body and not (description and _KIND_OF_BODY.match(description.text)):
        return None
    return Mention(piece, "organisation", start, "", description)
