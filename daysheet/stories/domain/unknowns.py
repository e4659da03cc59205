"""What a release leaves out that a reader would ask: who, when, how much, what it costs."""

import re
from collections.abc import Sequence

from daysheet.stories.domain.brief import UNKNOWNS, Player
from daysheet.stories.domain.dates import dates_in
from daysheet.stories.domain.names import names_in
from daysheet.stories.domain.numbers import numbers_in
from daysheet.stories.domain.wording import fold
from daysheet.wire.domain.release import Sentence

_UNREAD = frozenset({"contact", "boilerplate", "other"})
_MEASURED = re.compile(
    r"\b(?:grants?|fund(?:s|ing|ed)|awards?|awarded|invest\w*|increase[sd]?|decrease[sd]?|reduc\w+|jobs|savings?|fine[sd]?|settlement"
    r"|damages|penalt\w+|budget|donat\w+|raise[sd]?|growth|expan\w+)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\b(?:tickets?|admission|registration|register|enroll\w*|classes|subscription|purchase|construct\w+"
    r"|renovat\w+|new (?:building|bridge|facility|center|school|park)|workshop|concert|festival)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\b(?:free|no cost|at no charge|without charge|cost|costs|fee|fees|price|prices)\b", re.IGNORECASE
)


def unknowns_of(sentences: Sequence[Sentence], players: Sequence[Player]) -> tuple[str, ...]:
    """The questions that the release leaves open, as far as its own subject raises them."""
    told = [fold(s.text) for s in sentences if s.role not in _UNREAD]
    numbers = [number for text in told for number in numbers_in(text)]
    money = any(number.unit in ("$", "€", "£") for number in numbers)
    amounts = money or any(n.unit or n.value >= 2 for n in numbers if not n.is_ordinal)
    open_questions = {
        "who": not players and not any(name.start for text in told for name in names_in(text)),
        "when": not any(dates_in(text) for text in told),
        "how_much": not amounts and any(_MEASURED.search(text) for text in told),
        "cost": not money and any(map(_PRICED.search, told)) and not any(map(_FREE.search, told)),
    }
    return tuple(question for question in UNKNOWNS if open_questions[question])
