"""A step's title cut for a drawing: short, and broken into lines by the width of its letters."""

from __future__ import annotations

import re

LINES = 4
NARROW, WIDE = frozenset("fijlrtI.,:;/()' -"), frozenset("mwMWOQGD")


def short_title(title: str) -> str:
    """The title without what stands in brackets or after a colon: 'Evaluation' of 'Evaluation: metrics, …'."""
    return re.split(r"\s*[(:]", title)[0].strip() or title


def width_of(text: str) -> float:
    """About how wide a text is in a serif face, in ems."""
    return sum(0.36 if one in NARROW else 0.82 if one in WIDE else 0.56 for one in text)


def lines_of(title: str, width: float) -> tuple[str, ...]:
    """The short title in lines of at most so many ems, four at most; what does not fit ends in '…'."""
    lines = [""]
    for word in re.findall(r"[^\s-]+-?\s*|-", short_title(title)):
        if lines[-1] and width_of((lines[-1] + word).rstrip()) > width:
            lines.append("")
        lines[-1] += word
    told = tuple(line.rstrip() for line in lines)
    return told if len(told) <= LINES else (*told[: LINES - 1], told[LINES - 1] + " …")
