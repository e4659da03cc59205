"""What every draft must keep, told of one draft at a time and without any measuring library."""

from __future__ import annotations

from daysheet.stories.domain.brief import Brief, Line, Player, lines_of
from daysheet.stories.domain.checks import overlong
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.domain.sentences import split


def grounds_of(brief: Brief) -> list[Line | Player]:
    """Everything that a draft says, players included."""
    return [*(line for _, _, line in lines_of(brief)), *brief.players]


def is_within_lengths(brief: Brief) -> bool:
    """Whether no part passes its maximum, and the dek is one sentence."""
    return not any(overlong(brief)) and (brief.dek is None or len(list(split(brief.dek.text))) == 1)


def is_traced(ground: Line | Player, release: ParsedRelease) -> bool:
    """Whether there are passages, and all lie within the release."""
    return bool(ground.passages) and all(
        0 <= p.start < p.end <= len(release.title if p.in_title else release.text) for p in ground.passages
    )
