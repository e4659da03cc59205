"""What each sentence of a release does, by rule: a first guess, which the trained judge weighs with all else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from daysheet.wire.domain import cues, noise
from daysheet.wire.domain.quotes import shares

if TYPE_CHECKING:
    from collections.abc import Sequence

    from daysheet.wire.domain.lines import Bounds

DATELINE = re.compile(
    r"""\W{0,3}[A-Z][\w.'’-]*(?:[ ][A-Z][\w.'’-]*){0,3}(?:,[ ]?[A-Z][\w.' ]{1,20})?\W{0,3}
    (?:[(,]?[ ]?(?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}(?:st|nd|rd|th)?,?(?:[ ]\d{4})?|\d{1,2}/\d{1,2}/\d{2,4})\)?)?[ ]*
    (?:/[\w -]+/[ ]*)?(?:–|—|--|[ ]-)\s*""",
    re.VERBOSE,
)
_DEAR = re.compile(r"\W*dear\b.{0,80}[:,]\W*$", re.IGNORECASE)
_PROGRAMME = re.compile(
    r"\b(?:program|act|grants?|initiative|project|campaign|award|fund|law|day|case)\b", re.IGNORECASE
)
_SEND = re.compile(
    r"\b(?:to participate|mail (?:your|to)|send (?:your|to)|held|scheduled|dates?)\b", re.IGNORECASE
)
_WORD = re.compile(r"\w[\w'’.-]*")
_EARLY = 8
_LONGEST, _TAIL = 900, 100


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what labelling asks of it."""

    text: str
    quoted: float
    words: int
    opens_line: bool  # nothing but a line break stands before it

    @property
    def is_prose(self) -> bool:
        if self.words < 6:
            return self.words > 2 and self.text[-1] in ".!?"
        return self.text[-1] in '.!?:;”"…)’' or self.words >= 14

    @property
    def is_quote(self) -> bool:
        if self.quoted >= 0.45:
            return True
        if self.quoted >= 0.2 and self.text[0] in '“"' and cues.shows(cues.SAID, self.text):
            return True
        if self.words < 5 or self.quoted:
            return bool(self.quoted and cues.shows(cues.SAID_BY, self.text))
        return bool(cues.shows(cues.SAID_BY, self.text) or cues.shows(cues.FIRST_PERSON, self.text))


def lines_of(text: str, bounds: Sequence[Bounds]) -> list[Line]:
    ends = [0, *(end for _, end in bounds)]
    return [
        Line(
            clipped(text[start:end]),
            part,
            len(_WORD.findall(text, start, end)),
            i == 0 or "\n" in text[ends[i] : start] or "\r" in text[ends[i] : start],
        )
        for i, ((start, end), part) in enumerate(zip(bounds, shares(text, bounds), strict=True))
    ]


def clipped(text: str) -> str:
    """As much of a sentence as shows its role; what has no full stop for pages is not searched to its end."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - _TAIL]} {text[-_TAIL:]}"


def roles_of(title: str, lines: Sequence[Line]) -> list[str]:
    """One role a line: first what is no news, then the lead, then the rest by its words."""
    found = Noise(title, lines).roles()
    lead = lead_of(lines, found)
    unmarked = not any(line.quoted for line in lines)
    stated = lead is not None and unmarked and bool(re.search(r"statement.{0,160}:$", lines[lead].text))
    roles = []
    for i, line in enumerate(lines):
        if i == lead:
            roles.append("lead")
        elif found[i]:
            roles.append(found[i])
        else:
            roles.append("quote" if stated and lead is not None and i > lead else role_of(line))
    return roles


def lead_of(lines: Sequence[Line], found: Sequence[str]) -> int | None:
    """The first sentence that tells the news; one with a dateline goes before a sub-headline."""
    free = [
        i
        for i, line in enumerate(lines)
        if not found[i] and line.is_prose and line.words > 5 and line.quoted < 0.45
    ]
    datelined = [i for i in free[:_EARLY] if lines[i].opens_line and DATELINE.match(lines[i].text)]
    if datelined or free:
        return (datelined or free)[0]
    rest = [
        i for i, line in enumerate(lines) if found[i] not in {"boilerplate", "contact"} and line.words > 3
    ]
    return rest[0] if rest else None


def role_of(line: Line) -> str:
    """The first role that fits, in the guide's order: quote, next, player, why it matters, detail."""
    if line.is_quote:
        return "quote"
    if cues.shows(cues.CREDIT, line.text):
        return "detail"
    if cues.shows(cues.NEXT, line.text):
        return "next"
    if cues.TITLED.match(line.text) or is_about_player(line.text):
        return "player"
    return "why_it_matters" if is_about_stakes(line.text) else "detail"


def is_about_player(text: str) -> bool:
    found = cues.PLAYER.search(text)
    if not found or cues.shows(cues.MONEY, text):
        return False
    return not cues.NO_PLAYER.search(text, 0, found.end() + 40)


def is_about_stakes(text: str) -> bool:
    if cues.shows(cues.DID, text) or cues.shows(cues.CHARGE, text):
        return False
    return bool(
        cues.shows(cues.WHY, text) or (cues.shows(cues.STAKES, text) and not cues.shows(cues.MONEY, text))
    )


class Noise:
    """Goes through the lines in order and remembers what kind of section it is in."""

    def __init__(self, title: str, lines: Sequence[Line]) -> None:
        self.title = plain(title)
        self.lines = lines
        self.section = ""
        self.listing = ""  # the role of the intro that a list follows

    def roles(self) -> list[str]:
        """A role for each line that is no news, empty for the others."""
        return [self.role(line) for line in self.lines]

    def role(self, line: Line) -> str:
        role = self.own_role(line)
        if role in {"", "next"} and self.section in {"legal", "office"}:
            return "boilerplate"
        if role in {"", "other"} and self.section == "contact":
            if line.words <= 8 and not line.is_prose and plain(line.text) != self.title:
                return "contact"
            self.section = ""
        if role == "" and self.section == "letter":
            return "quote"
        if role == "" and self.section.startswith("about"):
            return self.about_role()
        return role

    def about_role(self) -> str:
        """In a paragraph 'About X' the first sentence says who X is; slogans follow."""
        first = self.section == "about"
        self.section = "about, told"
        return "player" if first else "boilerplate"

    def own_role(self, line: Line) -> str:
        text = line.text
        if noise.RULES.fullmatch(text) or noise.FURNITURE.fullmatch(text):
            self.section = ""
            return "boilerplate"
        if cues.shows(noise.INNOCENCE, text) or noise.SURE.match(text):
            return "boilerplate"
        if heading := self.heading_role(line):
            return heading
        if line.quoted >= 0.45:
            return ""
        if cues.shows(noise.EMAIL, text) or cues.shows(noise.PHONE, text):
            return self.reach_role(text)
        if cues.shows(noise.COMPANY, text):
            return "boilerplate"
        if cues.shows(noise.LINKS, text):
            return "next" if cues.shows(noise.APPLYING, text) else "boilerplate"
        return self.short_role(line)

    def heading_role(self, line: Line) -> str:
        """Headings decide what the lines below them are."""
        text = line.text
        if line.words > 14 or not line.opens_line:
            return ""
        if noise.CONTACT_HEAD.match(text):
            self.section = "contact"
            return "contact"
        if noise.LEGAL_HEAD.fullmatch(text):
            self.section = "legal"
            return "boilerplate"
        if noise.ABOUT.fullmatch(text):
            self.section = about_section(text)
            return "other"
        if _DEAR.match(text):
            self.section = "letter"
            return "other"
        if noise.SIGNATURE.fullmatch(text):
            self.section = ""
            return "other"
        return ""

    def reach_role(self, text: str) -> str:
        """An address or a number: for applying it is what comes next, else a contact."""
        if cues.shows(noise.APPLYING, text) and not re.search(
            r"\b(?:questions|information|attention|media|press)\b", text, re.IGNORECASE
        ):
            return "next"
        return "contact"

    def short_role(self, line: Line) -> str:
        text = line.text
        if noise.LONE_DATE.fullmatch(text) or noise.CAPTION.match(text) or plain(text) == self.title:
            return "other"
        if DATELINE.fullmatch(text):
            return "other"
        if text.endswith(":") and line.words <= 16:
            self.listing = "next" if cues.shows(noise.APPLYING, text) or _SEND.search(text) else "detail"
            return "next" if self.listing == "next" else "other"
        if line.opens_line and not line.is_prose:
            return self.fragment_role(line)
        self.listing = ""
        return ""

    def fragment_role(self, line: Line) -> str:
        """A line without a full stop: an item of a list, or a heading."""
        if noise.ADDRESS.fullmatch(line.text):
            return "next" if self.listing == "next" else "other"
        if cues.TITLED.match(line.text):
            return "player"
        if self.listing:
            return self.listing
        return "detail" if cues.shows(cues.MONEY, line.text) and line.words > 3 else "other"


def about_section(heading: str) -> str:
    """Programmes are described by facts, an office by slogans, a company by one sentence and slogans."""
    if re.search(r"\boffice\b", heading, re.IGNORECASE):
        return "office"
    return "" if _PROGRAMME.search(heading) else "about"


def plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
