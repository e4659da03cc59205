"""Lines that quote: the words as they stand, the speaker beside them."""

import re
from collections.abc import Iterator

from daysheet.stories.domain.brief import Line
from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.material import Material, line_from
from daysheet.stories.domain.speakers import Quote
from daysheet.stories.domain.tidying import ended, without_openers
from daysheet.stories.domain.wording import word_count

_LEANING = re.compile(
    r"^(?:He|She|They|It|His|Her|Their|That|Those|This|These|And|But|So|Also|Furthermore|However|Again|Then|There|Such|Here)\b"
)
_THANKS = re.compile(
    r"\b(?:thank|thanks|grateful|congratulat\w+|honored|proud|thrilled|excited|pleased)\b", re.IGNORECASE
)
_FEWEST = 4


def quoted_line(quote: Quote, most: int, material: Material) -> Line | None:
    """“Words,” said the speaker: within so many words, or None."""
    words, around = without_openers(quote.words), word_count(quote.speaker) + 1
    for cut in (words, shorten(words, max(most - around, _FEWEST), spoken=True)):
        text = _in_marks(cut, quote.speaker, _marks(material)) if cut else ""
        fits = bool(text) and word_count(text) <= most
        line = line_from(text, (quote.sentence, quote.named_in), material) if fits else None
        if line is not None:
            return line
    return None


def _in_marks(words: str, speaker: str, marks: tuple[str, str]) -> str:
    inner = words.rstrip(" ,;:")
    inner = inner[:-1] if inner.endswith(".") and not inner.endswith("...") else inner
    if '"' in inner and marks[0] == '"':
        inner = inner.replace('"', "'")
    comma = "" if inner[-1:] in "?!…" else ","
    return ended(f"{marks[0]}{inner}{comma}{marks[1]} {speaker} said")


def _marks(material: Material) -> tuple[str, str]:
    """The release's own kind of quotation marks."""
    return ("“", "”") if "“" in material.document.text else ('"', '"')


def best_quotes(quotes: tuple[Quote, ...]) -> Iterator[Quote]:
    """Quotes by what they tell: important, self-contained, short, no mere thanks; later ones first."""
    return iter(sorted(quotes, key=_rank))


def _rank(quote: Quote) -> tuple[float, int]:
    words = word_count(quote.words)
    score = 3.0 * quote.sentence.importance
    score -= 2.5 * bool(_LEANING.match(quote.words)) + 1.5 * bool(_THANKS.search(quote.words))
    score -= 1.5 * (words > 28) + 1.0 * (words > 36) + 3.0 * (words < 6)
    score -= 2.0 * quote.speaker.startswith("the ")
    return (-score, -quote.sentence.i)
