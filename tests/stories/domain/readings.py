"""Readings made by hand, so that composing is tested without a splitter."""

import re
from datetime import date

from daysheet.wire.domain.release import DateMention, Location, ParsedRelease, Reading, Sentence

PUBLISHED = date(2026, 3, 2)


def reading_of(*told, title="", published_on=PUBLISHED, dates=(), gap="\n\n"):
    """A reading of sentences given as (role, importance, text); dates as (day, words as they stand).

    A text that begins with '¶' begins a paragraph.
    """
    text, sentences = "", []
    for i, (role, importance, words) in enumerate(told):
        if words.startswith("¶"):
            text, words = text.rstrip() + "\n\n", words[1:]
        start = len(text)
        text += words
        sentences.append(Sentence(i, start, len(text), words, role, importance))
        text += gap if i + 1 < len(told) else ""
    release = ParsedRelease("r1", title, text, published_on, "Mill Pool", "", "0" * 64, "row")
    mentions = [
        DateMention(day, m.start(), m.end(), words)
        for day, words in dates
        for m in re.finditer(re.escape(words), text)
    ]
    place = Location("Dayton", "OH", "us/oh/dayton", "city", (), 0.9)
    return Reading(release, tuple(sentences), tuple(mentions), place)
