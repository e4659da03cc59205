"""Reading a release: its sentences, roles, dates and place in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from daysheet.wire.domain.dates import mentions, stated_on
from daysheet.wire.domain.language import foreign_language, has_foreign_part, without_foreign
from daysheet.wire.domain.locate import locate
from daysheet.wire.domain.release import Reading
from daysheet.wire.domain.sentences import split

if TYPE_CHECKING:
    from daysheet.wire.domain.judging import Judge
    from daysheet.wire.domain.place_names import Names
    from daysheet.wire.domain.release import ParsedRelease

_FAR = 50_000  # characters: what stands beyond them says neither when nor where


def read(release: ParsedRelease, gazetteer: Names, judge: Judge) -> Reading:
    """Everything that the release yields by itself; the gazetteer says which places there are."""
    sentences = judge.label(release, list(split(release.text)))
    language = foreign_language(release.text)
    if not language and has_foreign_part(release.text):
        sentences = without_foreign(sentences)
    near = [sentence for sentence in sentences if sentence.end <= _FAR] or sentences[:1]
    dates = mentions(release.text[:_FAR], release.published_on or stated_on(release.text))
    return Reading(release, sentences, dates, locate(release, near, gazetteer), language)
