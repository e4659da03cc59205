"""What blocks a brief, told beside the line of the form that it is about."""

from collections.abc import Sequence

from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.checks import Block, overlong
from daysheet.stories.domain.editing import upcoming
from daysheet.stories.forms.editing import BriefForm, Part

KEYS = {
    "details": "paragraph",
    "details.paragraph": "paragraph",
    "details.bullets": "bullets",
    "dates": "whats_next",
}


def tell_blocks(form: BriefForm, blocks: Sequence[Block]) -> None:
    """Put each reason beside its line; what is about a whole part stands at the part's head."""
    parts = {part.key: part for part in form.parts}
    whole = set(overlong(form.brief))
    for block in blocks:
        part = parts.get(KEYS.get(block.part, block.part))
        if part:
            told = part.reasons if block in whole else reasons_beside(part, block, form.brief)
            told.append(block.reason)


def reasons_beside(part: Part, block: Block, brief: Brief) -> list[str]:
    at = row_of_date(brief, block.index) if block.part == "dates" else block.index
    return part.rows[at].reasons


def row_of_date(brief: Brief, index: int) -> int:
    """In which row of what's next a date stands."""
    item = brief.dates[index]
    return next(at for at, row in enumerate(upcoming(brief)) if item in row.items)
