"""Small alterations of a sentence's words: figures, units, dates, negations and hedges."""

import random
import re
from collections.abc import Iterator

Change = tuple[int, int, str]
_MONTHS = """January February March April May June July August September October November December""".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_WORDS = """two three four five six seven eight nine ten eleven twelve""".split()
_ORDERS = "first second third fourth fifth sixth seventh".split()
FIGURE = re.compile(
    r"(?<![\w.,/-])\$?\d+(?:,\d{3})*(?:\.\d+)?(?: (?:million|billion|percent))?(?![\w/-]|[.,:]\d)(?!\s?[ap]\.?m\b)"
)
_COUNTED = re.compile(rf"(?<!-)\b(?:{'|'.join(_WORDS)}|{'|'.join(_ORDERS)})\b(?!-)", re.IGNORECASE)
_NEAR_A_DATE = re.compile(rf"(?:{'|'.join(_MONTHS)}|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) $")
_YEAR = re.compile(r"(?:19|20)\d\d")
_UNITS = {
    r"(?<=\d )million\b": "billion",
    r"(?<=\d )billion\b": "million",
    r"(?<=\d )percent\b(?! points?)": "percentage points",
    r"(?<=\d)%": " percentage points",
    r"\$(?=\d)": "€",
    r"\bdays\b": "weeks",
    r"\bweeks\b": "months",
    r"\bmonths\b": "years",
    r"(?<!Fiscal )\byears\b": "months",
    r"\bmiles\b": "kilometers",
    r"\bacres\b": "square miles",
    r"\bhours\b": "days",
    r"\bpounds\b": "tons",
    r"(?<=\d )feet\b": "yards",
}
_PERCENT = re.compile(r"\$(\d[\d,.]*\d|\d)(?! ?(?:million|billion|trillion))(?![\d,.]*\d)")
_COUNT = rf"(?:\d[\d,.]*|{'|'.join(_WORDS)}|one|several|twenty|thirty|forty|sixty|ninety)[ -]$"
_NEGATIONS = {
    r"\b(?:is|are|was|were|will|would|has|have|had|do|does|did|can|could|should|must|may)(?= not\b)( not)\b": "",
    r"\bcannot\b": "can",
    r"\bnever \b": "",
    r"\bwithout\b": "with",
    r"\bunable\b": "able",
    r"\bno longer\b": "still",
    r"\bno (?=[a-z])(?!more than|later|less|fewer|one\b)": "",
    r"\bnot (?=[a-z])(?!only|just)": "",
    r"\bunlawful\b": "lawful",
    r"\bunlawfully\b": "lawfully",
    r"\billegal\b": "legal",
    r"\billegally\b": "legally",
    r"\bunconstitutional\b": "constitutional",
    r"(?<=\bdo)n['’]t\b|(?<=\bdid)n['’]t\b|(?<=\bis)n['’]t\b": "",
}
_AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|will|would|has|have|had|can|could|should|must)\b(?! not\b|n['’]t)(?= [a-z])"
)
_HEDGES = {
    r"\b(?:may|might|could)\b(?= [a-z])": "will",
    r"\bwould\b(?= [a-z])": "will",
    r"\ballegedly \b": "",
    r"\balleged \b(?!that|to\b|by\b)": "",
    r"\baccused of\b": "guilty of",
    r"\bcharged with\b": "convicted of",
    r"\bindicted (?:on|for)\b": "convicted of",
    r"\b(?:is|are|was|were) charged\b(?! with)": "is guilty",
    r"\bproposed \b(?=[a-z])": "",
    r"\b(?:is|are) expected to\b": "will",
    r"\bexpects to\b": "will",
    r"\b(?:plans|plan|intends) to\b": "will",
    r"\bpotentially \b": "",
    r"\bpotential \b": "",
    r"\bpossible \b(?=[a-z])": "",
    r"\bestimated \b(?=\$?[\d])": "",
    r"\blikely \b": "",
    r"\battempted \b(?=[a-z])": "",
    r"\bsuspected \b": "",
    r"\breportedly \b": "",
    r"\bappears? to have \b": "has ",
}
_BOUNDS = {
    r"\b(?:nearly|almost|about|approximately|roughly|around) (?=\$?\d)": "",
    r"\b(?:over|more than|at least|up to|as many as|less than|fewer than) (?=\$?\d)": "",
    r"\b(?:nearly|almost|approximately|more than|at least|up to) (?=[a-z]+ (?:million|thousand|hundred|dozen|years|months|people)\b)": "",
}
NOT_SPEAKERS = frozenset("The He She They It We But And In As This That".split())


def holds(words: str, text: str) -> bool:
    """Whether a text has the words as they stand."""
    return bool(re.search(rf"(?<![\w.,]){re.escape(words)}(?![\w]|[.,]\d)", text, re.IGNORECASE))


def is_year(figure: str) -> bool:
    """Whether a figure reads as a year."""
    return bool(_YEAR.fullmatch(figure))


def is_told_once(words: str, text: str) -> bool:
    """Whether a text has the words in one place only."""
    return len(re.findall(rf"(?<![\w.,]){re.escape(words)}(?![\w]|[.,]\d)", text)) == 1


def numbers(text: str, rng: random.Random) -> Iterator[Change]:
    """Each figure and number word, changed by a tenth or more."""
    for m in FIGURE.finditer(text):
        if not _NEAR_A_DATE.search(text[: m.start()]) and not _YEAR.fullmatch(m.group()):
            digits = list(re.finditer(r"\d", m.group()))
            at = m.start() + digits[0].start()
            old = int(text[at])
            yield at, at + 1, str(rng.choice([d for d in range(1, 10) if abs(d - old) > 0]))
    for m in _COUNTED.finditer(text):
        among = _WORDS if m.group().lower() in _WORDS else _ORDERS
        yield m.start(), m.end(), rng.choice([w for w in among if w != m.group().lower()])


def units(text: str, rng: random.Random) -> Iterator[Change]:
    """Each unit that a figure has, exchanged for another."""
    for pattern, other in _UNITS.items():
        for m in re.finditer(pattern, text):
            needs_count = pattern.startswith((r"\b", "(?<!"))
            if not needs_count or re.search(_COUNT, text[: m.start()], re.IGNORECASE):
                yield m.start(), m.end(), other
    for m in _PERCENT.finditer(text):
        yield m.start(), m.end(), f"{m[1]} percent"


def dates(text: str, rng: random.Random) -> Iterator[Change]:
    """Each month, day of a month, weekday and year, moved."""
    for m in re.finditer(rf"\b({'|'.join(_MONTHS)})(?= \d)", text):
        yield m.start(), m.end(), rng.choice([x for x in _MONTHS if x != m[1]])
    for m in re.finditer(
        rf"(?<=\b)(?:{'|'.join(_MONTHS)}|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|Jan\.|Feb\.) (\d\d?)\b(?!\d)", text
    ):
        moved = (int(m[1]) + rng.randrange(1, 27) - 1) % 28 + 1
        if moved != int(m[1]):
            yield m.start(1), m.end(1), str(moved)
    for m in re.finditer(rf"\b({'|'.join(_DAYS)})\b", text):
        yield m.start(), m.end(), rng.choice([x for x in _DAYS if x != m[1]])
    for m in re.finditer(r"(?<![\d$,.-])\b(?:19|20)\d\d\b(?![-\d,.]\d| percent)", text):
        yield m.start(), m.end(), str(int(m.group()) + rng.choice((-3, -2, -1, 1, 2, 3)))


def negations_dropped(text: str, rng: random.Random) -> Iterator[Change]:
    """Each negation, taken out."""
    yield from _replaced(_NEGATIONS, text)


def negations_added(text: str, rng: random.Random) -> Iterator[Change]:
    """A 'not' after each auxiliary."""
    for m in _AUXILIARY.finditer(text):
        yield m.end(), m.end(), " not"


def hedges_dropped(text: str, rng: random.Random) -> Iterator[Change]:
    """Each hedge, taken out or made certain."""
    yield from _replaced(_HEDGES, text)


def bounds_dropped(text: str, rng: random.Random) -> Iterator[Change]:
    """Each 'nearly' and 'more than' before a figure, taken out; a maximum of 'up to three' is one of three."""
    if "maximum" in text:
        return
    yield from _replaced(_BOUNDS, text)


def _replaced(changes: dict[str, str], text: str) -> Iterator[Change]:
    for pattern, other in changes.items():
        for m in re.finditer(pattern, text):
            group = 1 if m.re.groups else 0
            yield m.start(group), m.end(group), other
