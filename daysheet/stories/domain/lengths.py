"""How long each part of a brief is, and how long it may be."""

from dataclasses import dataclass

from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.checks import (
    BRIEF_WORDS,
    DEK_WORDS,
    HEADLINE_CHARACTERS,
    LEAD_WORDS,
    PART_WORDS,
    words_by_part,
)


@dataclass(frozen=True, slots=True)
class Length:
    """What a part measures beside its limit."""

    count: int
    limit: int
    unit: str = "words"

    def __str__(self) -> str:
        return f"{self.count} of {self.limit} {self.unit}"

    @property
    def is_over(self) -> bool:
        return self.count > self.limit


def lengths_of(brief: Brief) -> dict[str, Length]:
    """The length of each part and, as 'brief', of all together; the headline is counted in characters."""
    words = words_by_part(brief)
    limits = {"dek": DEK_WORDS, "lead": LEAD_WORDS}
    lengths = {part: Length(count, limits.get(part, PART_WORDS)) for part, count in words.items()}
    headline = Length(len(brief.headline.text) if brief.headline else 0, HEADLINE_CHARACTERS, "characters")
    return lengths | {"headline": headline, "brief": Length(sum(words.values()), BRIEF_WORDS)}
