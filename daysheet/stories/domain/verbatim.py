"""A draft of a release that is not in English: its own sentences, whole and unchanged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from daysheet.stories.domain.brief import Brief, Details, Line, Mark
from daysheet.stories.domain.leads import lead_of
from daysheet.stories.domain.material import Material, line_from
from daysheet.stories.domain.tidying import plain, without_dateline
from daysheet.stories.domain.wording import word_count
from daysheet.wire.domain.noise import EMAIL, PHONE
from daysheet.wire.domain.quotes import shares

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAD_WORDS, _DETAILS_WORDS, _FEWEST_WORDS = 35, 60, 6
_HALF = 0.5
_ENDS = (".", "!", "…", ".”", ".»", '."')


def add_first_sentence(brief: Brief, material: Material) -> Brief:
    """The lead is the first sentence that is short enough, without its dateline."""
    lines = (line for line in _lines(material) if word_count(line.text) <= _LEAD_WORDS)
    return replace(brief, lead=next(lines, None) or lead_of(material))


def add_next_sentences(brief: Brief, material: Material) -> Brief:
    """The details are the sentences after the lead, as many as there is room for."""
    kept: list[Line] = []
    last = max(brief.lead.source, default=-1) if brief.lead else -1
    for line in _lines(material):
        if line.source[0] > last and sum(word_count(k.text) for k in (*kept, line)) <= _DETAILS_WORDS:
            kept.append(line)
    return replace(brief, details=Details(paragraph=tuple(kept)))


def add_language_mark(brief: Brief, material: Material) -> Brief:
    """The editor is told that it is not in English, besides that it is a press release."""
    return replace(brief, marks=(Mark("not_english"), Mark("press_release")))


def _lines(material: Material) -> Iterator[Line]:
    """The release's sentences that can stand as they are: no heading, no address, nobody's words."""
    quoted = shares(material.document.text, [(s.start, s.end) for s in material.sentences])
    for sentence, share in zip(material.sentences, quoted, strict=True):
        text = without_dateline(plain(sentence.text), material.cities)
        is_sentence = len(text.split()) >= _FEWEST_WORDS and text.endswith(_ENDS) and share < _HALF
        if is_sentence and not EMAIL.search(text) and not PHONE.search(text):
            line = line_from(text, (sentence,), material)
            if line:
                yield line
