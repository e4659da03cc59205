"""A brief made by hand of a release, for tests of what others may do to its sentences."""

from datetime import date

from daysheet.stories.domain.brief import Brief, Details, Line, ReleaseFacts
from daysheet.wire.domain.release import Sentence, Span

TITLE = "Mill Pool Opens Again"
TOLD = [
    "The Friends of the Mill Pool will open the pool on March 14, 2026, after they had raised $48,000 for a new liner.",
    "The money pays for 12 swimming lessons a week for children of the quarter.",
    "A former treasurer, Peter Thornhill, allegedly took 8 percent of the fares in 2025.",
    "A ticket costs $4, and children may swim free on Sundays.",
    "Lessons begin on April 6, 2026, at the Mill Pool.",
    "“The water is warm, and so is the welcome,” said Ada Bell, who runs the pool.",
    "Friends who cannot swim look after the garden.",
]
TEXT = "\n\n".join(TOLD)
SENTENCES = tuple(
    Sentence(i, TEXT.index(words), TEXT.index(words) + len(words), "", "detail", 2)
    for i, words in enumerate(TOLD)
)
HEADLINE = "Mill Pool to Open on March 14"
DEK = "The Friends of the Mill Pool had raised $48,000 for a new liner."


def line(i, text=None):
    return Line(text or TOLD[i], (i,), (Span(SENTENCES[i].start, SENTENCES[i].end),))


BRIEF = Brief(
    id="pool",
    release=ReleaseFacts("0" * 64, TITLE, "", date(2026, 3, 1), "", None),
    headline=line(0, HEADLINE),
    dek=line(0, DEK),
    lead=line(0, "The Friends of the Mill Pool will open the pool on March 14, 2026."),
    why_it_matters=(line(1),),
    details=Details(paragraph=(line(2),), bullets=(line(3),)),
    whats_next=(line(4),),
    takeaway=line(5, "“The water is warm, and so is the welcome,” Ada Bell said."),
    sentences=SENTENCES,
)
GOOD = {
    TOLD[2]: "In 2025 a former treasurer, Peter Thornhill, allegedly took 8 percent of the fares.",
    TOLD[3]: "Children may swim free on Sundays, and a ticket costs $4.",
    TOLD[4]: "On April 6, 2026, lessons begin at the Mill Pool.",
}
