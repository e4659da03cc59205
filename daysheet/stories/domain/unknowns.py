"""What a release leaves out that a reader would ask: who, when, how much, what it costs."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.brief import UNKNOWNS, Player
from daysheet.stories.domain.dates import DateClaim, dates_in
from daysheet.stories.domain.names import Name, names_in
from daysheet.stories.domain.numbers import Number, numbers_in
from daysheet.stories.domain.wording import fold
from daysheet.wire.domain.release import Sentence

Found = TypeVar("Found", Name, Number)
UNKNOWN_WORDS = {
    "who": "who is behind it",
    "when": "when",
    "how_much": "how much",
    "cost": "what it costs",
}
_UNREAD = frozenset({"contact", "boilerplate", "other"})
_MEASURED = Caseless(
    r"\b(?:grants?|fund(?:s|ing|ed)|awards?|awarded|invest\w*|increase[sd]?|decrease[sd]?|reduc\w+|jobs|savings?|fine[sd]?|settlement"
    r"|damages|penalt\w+|budget|donat\w+|raise[sd]?|growth|expan\w+)\b",
)
_PRICED = Caseless(
    r"\b(?:tickets?|admission|registration|register|enroll\w*|classes|subscription|purchase|construct\w+"
    r"|renovat\w+|new (?:building|bridge|facility|center|school|park)|workshop|concert|festival)\b",
)
_FREE = Caseless(r"\b(?:free|no cost|at no charge|without charge|cost|costs|fee|fees|price|prices)\b")


def unknowns_of(sentences: Sequence[Sentence], players: Sequence[Player]) -> tuple[str, ...]:
    """The questions that the release leaves open, as far as its own subject raises them."""
    told = [fold(s.text) for s in sentences if s.role not in _UNREAD]
    dates = [dates_in(text) for text in told]
    names = [name for text, days in zip(told, dates, strict=True) for name in outside(names_in(text), days)]
    numbers = [n for text, days in zip(told, dates, strict=True) for n in outside(numbers_in(text), days)]
    money = any(number.unit in ("$", "€", "£") for number in numbers)
    amounts = money or any(n.unit or n.value >= 2 for n in numbers if not n.is_ordinal)
    open_questions = {
        "who": not players and not any(name.start or len(name.words) > 1 for name in names),
        "when": not any(dates),
        "how_much": not amounts and any(_MEASURED.search(text) for text in told),
        "cost": not money and any(map(_PRICED.search, told)) and not any(map(_FREE.search, told)),
    }
    return tuple(question for question in UNKNOWNS if open_questions[question])


def outside(found: Iterable[Found], dates: Sequence[DateClaim]) -> list[Found]:
    """Without what belongs to a date: the 2 of March 2 is no amount, and March is nobody."""
    return [one for one in found if not any(date.start <= one.start < date.end for date in dates)]


def unknown_line(unknown: Iterable[str]) -> str:
    """One sentence on what the release leaves out; empty when it leaves out nothing that we look for."""
    left_out = set(unknown)
    words = [UNKNOWN_WORDS[key] for key in UNKNOWNS if key in left_out]
    if not words:
        return ""
    told = words[0] if len(words) == 1 else ", ".join(words[:-1]) + " or " + words[-1]
    return f"The release does not say {told}."
