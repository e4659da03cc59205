"""Loose quantities ('hundreds', 'doubled', 'half') and ranges told from their wrong end."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.numbers import numbers_in
from daysheet.stories.domain.wording import key_of, stem

_LOOSE = {
    "dozens": (24, 200, r"\bdozens?\b|\bscores?\b"),
    "scores": (40, 200, r"\bscores?\b|\bdozens?\b"),
    "hundreds": (200, 2_000, r"\bhundreds?\b"),
    "thousands": (2_000, 1_000_000, r"\bthousands?\b"),
    "millions": (2_000_000, 1_000_000_000, r"\bmillions?\b"),
    "billions": (2_000_000_000, 10**12, r"\bbillions?\b"),
}
_LOOSE_WORD = Caseless(rf"\b(?P<quantity>{'|'.join(_LOOSE)})\b(?: of (?P<what>\w+))?")
_HOUSE = re.compile(r" [A-Z]")
_TIMES = (
    (r"\bdoubl(?:e[sd]|ing)\b", r"\bdoubl|\btwice\b|\btwo-?fold\b|\b100(?:%| per ?cent)|\btwo times\b|\b2x\b"),
    (r"\btripl(?:e[sd]|ing)\b", r"\btripl|\bthree-?fold\b|\b200(?:%| per ?cent)|\bthree times\b|\b3x\b"),
    (r"\bquadrupl(?:e[sd]|ing)\b", r"\bquadrupl|\bfour-?fold\b|\bfour times\b|\b4x\b"),
    (r"\bhal(?:f|ves|ved|ving)\b", r"\bhal[fv]|\b50(?:%| per ?cent)|\bfifty\b|\b1/2\b|\.5\b|\bmid|\b(?:six|6) months\b|\b30[ -]minutes?\b"),
)  # fmt: skip
_MULTIPLES = tuple((Caseless(said), Caseless(told)) for said, told in _TIMES)
_END = r"\$?\d[\d,.]*\d|\$?\d|[A-Z][a-z]+(?: \d+)?"
_RANGE = re.compile(rf"\bfrom (?P<since>{_END})(?P<unit>%| \w+)?,? to (?P<until>{_END})")


def ungrounded_quantities(folded: str, passages: Sequence[str]) -> Iterator[str]:
    """The loose quantities of a sentence that no word and no figure of its passages bears out."""
    around = " ".join(passages)
    for said in _LOOSE_WORD.finditer(folded):
        least, most, told = _LOOSE[said["quantity"]]
        fits = any(least <= value < most for value in _counts(folded[slice(*said.span("what"))], passages))
        if not fits and not re.search(told, around, re.IGNORECASE):
            yield folded[slice(*said.span("quantity"))]
    for pattern, bears_out in _MULTIPLES:
        if (found := pattern.search(folded)) and not bears_out.search(around):
            yield folded[slice(*found.span())]


def _counts(what: str, passages: Sequence[str]) -> list[Fraction]:
    """The figures that the passages have for a thing; where they have none for it, all but house numbers."""
    found = [
        (number.value, stem(key_of(after[0])) if (after := passage[number.end :].split()) else "")
        for passage in passages
        for number in numbers_in(passage)
        if not _HOUSE.match(passage[number.end :])
    ]
    own = [value for value, word in found if what and word == stem(key_of(what))]
    return own or [value for value, _ in found]


def turned_ranges(folded: str, passages: Sequence[str]) -> Iterator[str]:
    """'from 2025 to 2024' where the passages go from 2024 to 2025."""
    told = [(m["since"], m["until"]) for passage in passages for m in _RANGE.finditer(passage)]
    for m in _RANGE.finditer(folded):
        if (m["until"], m["since"]) in told and (m["since"], m["until"]) not in told:
            yield m.group()
