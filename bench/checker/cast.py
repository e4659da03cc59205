"""The names that a release has to offer for a swap, found without the checker's own rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from daysheet.places.domain.states import STATES
from daysheet.stories.domain.given_names import is_given_name

_RUN = re.compile(
    r"(?<![\w.])(?:[A-Z]\.\s?)?[A-Z][\w'’-]*[a-z]\w*(?:\s(?:[A-Z]\.|(?:(?:of|for|and|de|la|the)\s)?[A-Z][\w'’-]+))*"
)
_TITLES = re.compile(
    r"^(?:(?:The|Rep|Reps|Sen|Sens|Mr|Mrs|Ms|Dr|Gov|Lt|Sgt|Congressman|Congresswoman|Congressmember|Senators?|Representatives?"
    r"|Governor|Mayor|Chairman|Chairwoman|Chair|Ranking|Member|Attorney|General|Attorneys|Assistant|Acting|Deputy|Director|Judge"
    r"|Secretary|President|Vice|Chief|Special|Agent|in|Charge|District|Commissioner|Sheriff|Administrator|Officer|Principal"
    r"|First|Executive|Inspector|Today|Yesterday|According|As|In|On|At|For|And|But|Under|With|While|If|When|After|Since|That|This)\.?\s)+"
)
_NO_NAMES = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August
    September October November December Mr Mrs Ms Dr Rep Sen Congress Congressional Act Federal State States District
    House Senate Committee Court County City Department Division Office Attorney Representative Representatives Senator
    Congressman Congresswoman American Americans Democrat Democrats Republican Republicans Member Members The Contact
    Title Section During State After Today Vice-Chair Jr Sr II III IV Administration Government University Hospital
    Center Police Sheriff University Board Council Commission Agency Program Programs Fund Grant Grants Republicans""".split()
)
_OPEN = frozenset("American National Federal Public House Senate United New North South East West".split())
_SMALL = frozenset("of for and de la the".split())
FOREIGN_PERSONS = ("Oswin Trabard", "Merla Quenby", "Tobiah Vennick", "Ilse Draycourt")
FOREIGN_OTHERS = ("Zarnow Falls", "Brackwater", "Quillmere", "Tarnholm")


@dataclass(frozen=True)
class Cast:
    """The persons of a release by their full names, and its other names; and its whole text."""

    persons: tuple[str, ...]
    others: tuple[str, ...]
    text: str

    def is_person(self, name: str) -> bool:
        """Whether a name is a person's, in full or the last word of one."""
        return any(name in (person, surname(person)) for person in self.persons)


def cast_of(sentences: Iterable[str]) -> Cast:
    """The names of a release's sentences; a word that only begins a sentence is no name."""
    told = list(sentences)
    persons: dict[str, None] = {}
    others: dict[str, None] = {}
    for sentence in told:
        for name in _names(sentence):
            words = name.split()
            if (
                is_given_name(words[0])
                and 2 <= len(words) <= 4
                and not _SMALL & set(words)
                and len(words[-1]) > 2
            ):
                persons[name] = None
            elif not is_given_name(words[0]):
                others[name] = None
    text = " ".join(" ".join(told).split())
    taken = {word for person in persons for word in person.split()} | set(
        re.findall(r"\b[a-z][\w'’-]+", text)
    )
    apart = [o for o in others if not any(word in taken or word.lower() in taken for word in _words_of(o))]
    return Cast(tuple(persons), tuple(apart), text)


def _words_of(name: str) -> list[str]:
    """The words that a name must not share with a person or with the plain words of its release."""
    words = name.split()
    return words if len(words) == 1 else [words[0]] if words[0] not in _OPEN else []


def surname(person: str) -> str:
    """What later sentences call a person by."""
    return re.sub(r",? (?:Jr|Sr|II|III|IV)\.?$", "", person).split()[-1]


def _names(sentence: str) -> Iterable[str]:
    words = re.findall(r"[A-Za-z][\w'’-]+", sentence)
    if not words or sum(w[0].isupper() for w in words) > 0.6 * len(words) or sentence.isupper():
        return
    for run in _RUN.finditer(sentence):
        name = re.sub(r"['’]s?$", "", " ".join(_TITLES.sub("", run.group()).split()))
        begins = run.start() < 2 and run.group().startswith(name)
        if name and not (begins and " " not in name) and not name.isupper() and _is_one(name):
            yield name


def _is_one(name: str) -> bool:
    """One name of at most five words; two that 'and' joins are two."""
    words = name.split()
    if words[0] in _SMALL | {"During", "State", "After", "Today"} or words[-1] in _SMALL | {
        "Jr",
        "Sr",
        "II",
        "III",
    }:
        return False
    if "and" in words or len(words) > 5 or "-" in name or words[-1] in {"Chief", "Co-Chair", "Director"}:
        return False
    return len(words) > 1 or not (words[0] in _NO_NAMES or len(words[0]) < 4 or words[0][:-1].isupper())


def rivals(name: str, cast: Cast) -> list[str]:
    """The release's other names of the same sort, in the form (full or surname) that the name has."""
    if cast.is_person(name):
        others = [p for p in cast.persons if surname(p) != surname(name)]
        return others if " " in name else [surname(p) for p in others]
    states = set(STATES.values())
    return [o for o in cast.others if (o in states) == (name in states)]


def is_another(name: str, other: str, text: str) -> bool:
    """Whether two names mean two things, and the text does not put them side by side as doing the same."""
    left, right = ({w.rstrip("s").casefold() for w in re.findall(r"\w{3,}", n)} for n in (name, other))
    if left & right or _letters(name) == _letters(other) or {name, other} & {_letters(name), _letters(other)}:
        return False
    return not any(_together(a, b, text) for a, b in ((name, other), (other, name)))


def _letters(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def _together(first: str, second: str, text: str) -> bool:
    """'Ann Lee (OH-10), Karl Weiss and …', 'Dayton, Ohio', 'Ohio Representative Lee': either may stand for both."""
    for m in re.finditer(
        rf"\b{re.escape(first)}\b((?:(?!\b{re.escape(first)}\b).){{0,160}}?)\b{re.escape(second)}\b", text
    ):
        between = re.sub(
            r"\([^)]*\)|\b(?:and|or|of|in|for|the|as well as|both|along with|at|joined by)\b|\bet al\b",
            "",
            m[1],
        )
        if not re.search(r"\b[a-z]{2,}\b", between.replace("’s", "").replace("'s", "")):
            return True
    return False
