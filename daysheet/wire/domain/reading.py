"""Reading a release: its sentences, roles, dates and place in one call."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daysheet.wire.domain.dates import mentions, stated_on
from daysheet.wire.domain.extent import beginning, is_endless, within_reach
from daysheet.wire.domain.language import foreign_language, has_foreign_part, language_of
from daysheet.wire.domain.legible import as_read, is_table_row
from daysheet.wire.domain.locate import locate
from daysheet.wire.domain.release import Reading
from daysheet.wire.domain.sentences import split

if TYPE_CHECKING:
    from daysheet.wire.domain.judging import Judge
    from daysheet.wire.domain.locator import Locator
    from daysheet.wire.domain.place_names import Names
    from daysheet.wire.domain.release import ParsedRelease, Sentence

_FAR = 50_000  # characters: what stands beyond them says neither when nor where


def read(release: ParsedRelease, gazetteer: Names, judge: Judge, locator: Locator) -> Reading:
    """Everything that the release yields by itself; the gazetteer says which places there are."""
    seen = replace(release, text=as_read(beginning(release.text)))
    language = foreign_language(seen.text)
    labelled = judge.label(seen, within_reach(split(seen.text), release.text))
    sentences = sayable(labelled, is_mixed=not language and has_foreign_part(seen.text))
    near = [sentence for sentence in sentences if sentence.end <= _FAR] or sentences[:1]
    dates = mentions(seen.text[:_FAR], release.published_on or stated_on(seen.text))
    place = locate(seen, near, gazetteer, locator)
    return Reading(release, as_given(sentences, release), dates, place, language)


def sayable(sentences: tuple[Sentence, ...], *, is_mixed: bool) -> tuple[Sentence, ...]:
    """The sentences; what has no end, rows of tables, and in a text of two languages what is not English, say nothing."""
    return tuple(
        replace(s, role="other", importance=0, worth=0.0)
        if s.importance and (is_endless(s.text) or is_table_row(s.text) or (is_mixed and language_of(s.text)))
        else s
        for s in sentences
    )


def as_given(sentences: tuple[Sentence, ...], release: ParsedRelease) -> tuple[Sentence, ...]:
    """The sentences in the words of the release, whatever is unseen in them."""
    return tuple(
        s if s.text == (given := release.text[s.start : s.end]) else replace(s, text=given) for s in sentences
    )
