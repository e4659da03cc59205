"""Whether what is said beside a date lies ahead or behind."""

from __future__ import annotations

import re

_FUTURE = re.compile(
    r"""\b(?:will|deadlines?|due|upcoming|scheduled|expected|plans?\ to|set\ for|slated|begins?|opens?|starts?|ends?|closes?|until
    |must|may\ apply|register|RSVP|apply|submit|to\ be\ held|WHEN|no\ later\ than|takes\ place|invited|join\ us|coming)\b|\bby\ $|\bthrough\ $""",
    re.IGNORECASE | re.VERBOSE,
)
_PAST = re.compile(
    r"""\b(?<!\bbe\ )(?:was|were|had|said|held|led|met|began|took|gave|spoke|wrote|sent|won|since|ago|last|earlier|previously|died|ran|came
    |(?!(?:scheduled|expected|slated|need|invited|united|proposed|limited|interested|red|bed|based|related|required)\b)[a-z]{2,}ed)\b""",
    re.VERBOSE,
)
_NEAR_PAST = re.compile(
    r"\b(?<!\bbe )(?:said|held|led|met|began|took|spoke|(?!scheduled|expected|slated)[a-z]{2,}ed)(?:\s+(?:late|early|on|\w+ly))*\s+$"
)
_NEAR_PAST_AFTER = re.compile(
    r"\s{1,3}(?:\w+ly\s+)?(?:said|held|led|met|took|spoke|(?!scheduled|expected)[a-z]{3,}ed)\b"
)
_STOP = re.compile(r"[.!?;](?=\s)|[\r\n]")
_REACH = 220


def tense_at(text: str, start: int, end: int) -> int:
    """1 when the words around say what is to come, -1 when they say what has been, 0 when they say both or nothing."""
    before, after = around(text, start, end)
    if is_just_done(text, start, end):
        return -1
    future = bool(_FUTURE.search(before) or _FUTURE.search(after))
    past = bool(_PAST.search(before) or _PAST.search(after))
    return future - past


def is_just_done(text: str, start: int, end: int) -> bool:
    """Whether a deed in the past stands directly beside: 'voted on Monday', 'Monday announced'."""
    before, after = around(text, start, end)
    return bool(_NEAR_PAST.search(before) or _NEAR_PAST_AFTER.match(after))


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the same sentence before and after, as far as it matters."""
    before = text[max(0, start - _REACH) : start]
    for found in _STOP.finditer(text, max(0, start - _REACH), start):
        if not text[found.start() - 4 : found.start()].strip().istitle() or found[0] != ".":
            before = text[found.end() : start]
    stop = _STOP.search(text, end, end + _REACH)
    return before, text[end : stop.start() if stop else end + _REACH]
