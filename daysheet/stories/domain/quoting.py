"""Lines that quote: the words as they stand, the speaker beside them."""

import re
from collections.abc import Iterator

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.brief import Line
from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.material import Material, line_from
from daysheet.stories.domain.speakers import Quote
from daysheet.stories.domain.spoken_words import is_told_after, is_whole_clause
from daysheet.stories.domain.tidying import ended, short_offices, without_openers
from daysheet.stories.domain.wording import content_words, word_count

_LEANING = re.compile(
    r"^(?:He|She|They|It|His|Her|Their|That|Those|This|These|And|But|So|Also|Furthermore|However|Again|Then|There|Such|Here)\b"
)
_THANKS = Caseless(r"\b(?:thank|thanks|grateful|congratulat\w+|honored|proud|thrilled|excited|pleased)\b")
_SUFFIX = re.compile(r",?\s(?:Jr\.?|Sr\.?|II|III|IV)$")
_FIRST_NAME = re.compile(r"""[A-Z][\w.’'-]+[”")]? """)
_FEWEST = 4


def quoted_line(quote: Quote, most: int, material: Material, known: str = "") -> Line | None:
    """“Words,” said the speaker: within so many words, or None; who is `known` already goes by the surname."""
    speaker = _named_again(quote.speaker, known)
    words, around = without_openers(quote.words), word_count(speaker) + 1
    for cut in (words, shorten(words, max(most - around, _FEWEST), at_marks=True)):
        marks = material.marks if quote.in_marks else ("", "")
        text = _in_marks(cut, speaker, marks) if cut and is_whole_clause(cut) else ""
        fits = bool(text) and word_count(text) <= most
        line = line_from(text, (quote.sentence, quote.named_in), material) if fits else None
        if line is not None:
            return line
    return None


def _named_again(speaker: str, known: str) -> str:
    """The surname alone of a person whom the lead has named in full: 'Lee' after 'Rep. Ann Lee'."""
    surname = _SUFFIX.sub("", speaker).split()[-1]
    introduced = is_told_after(_FIRST_NAME, surname, known)
    return surname if introduced and not speaker.startswith("the ") else short_offices(f"{speaker} ").strip()


def _in_marks(words: str, speaker: str, marks: tuple[str, str]) -> str:
    inner = words.rstrip(" ,;:")
    inner = inner[:-1] if inner.endswith(".") and not inner.endswith("...") else inner
    if '"' in inner and marks[0] == '"':
        inner = inner.replace('"', "'")
    comma = "" if inner[-1:] in "?!…" else ","
    return ended(f"{marks[0]}{inner}{comma}{marks[1]} {speaker} said")


def best_quotes(quotes: tuple[Quote, ...], topic: str) -> Iterator[Quote]:
    """Quotes by what they tell: important, of the topic, self-contained, short, no mere thanks."""
    return iter(sorted(quotes, key=lambda quote: _rank(quote, content_words(topic))))


def _rank(quote: Quote, topic: frozenset[str]) -> tuple[float, int]:
    words, said = word_count(quote.words), without_openers(quote.words)
    score = 3.0 * quote.sentence.importance + 0.4 * min(len(content_words(said) & topic), 5)
    score -= 4.0 * said[:1].islower() + 2.5 * bool(_LEANING.match(said)) + 1.5 * bool(_THANKS.search(said))
    score -= 1.5 * (words > 28) + 1.0 * (words > 36) + 3.0 * (words < 6)
    score -= 2.0 * quote.speaker.startswith("the ")
    return (-score, -quote.sentence.i)
