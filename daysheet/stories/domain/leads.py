"""The headline, the lead and the dek: what a reader sees first."""

import re
from collections.abc import Iterator, Sequence

from daysheet.stories.domain.brief import Line
from daysheet.stories.domain.capitals import spelled
from daysheet.stories.domain.checks import (
    DEK_WORDS,
    HEADLINE_CHARACTERS,
    LEAD_WORDS,
    PART_CHARACTERS,
    TOO_ALIKE,
    flaws_of_line,
)
from daysheet.stories.domain.clauses import shorten, stands_alone
from daysheet.stories.domain.crowds import with_others
from daysheet.stories.domain.headlines import (
    ends_well,
    headlines_at_words,
    headlines_from,
    headlines_of,
    rank,
    waits_for_more,
    without_stop,
)
from daysheet.stories.domain.material import UNUSABLE, Candidate, Material, is_new, is_tellable, line_from
from daysheet.stories.domain.names import is_heading, names_in
from daysheet.stories.domain.quoting import quoted_line
from daysheet.stories.domain.squeezing import squeezed
from daysheet.stories.domain.tidying import capitalised, plain, tidy, without_announcer
from daysheet.stories.domain.wholeness import has_verb
from daysheet.stories.domain.wording import fold, similarity, word_count
from daysheet.wire.domain.extent import is_endless
from daysheet.wire.domain.release import Sentence, Span

_DEK_SIZES = ((20, True), (DEK_WORDS, True), (20, False))  # in words, and whether cut at marks alone
_SHORT_DEK = 13
_LONGER = 1.7
_SHORT_LEAD = 26
_FEWEST_LETTERS = 12
_SAME_START = 8
_TITLE = 500  # characters that are read
_LEANING_OPENER = re.compile(
    r"^(?:To|For|In|With|By|As|At|After|Under|Following|Because of|Despite)\b[^,]{0,60}\b(?:those|these|such)\b[^,]{0,60},\s(?=\S)"
)
_FEWER_WORDS = (20, 10, 5, 3, 2, 1)


def lead_of(material: Material) -> Line | None:
    """The news in at most thirty-five words: never empty where the release says anything at all."""
    for sentence in _news(material):
        for text in _lead_forms(sentence, material):
            if word_count(text) <= LEAD_WORDS and (line := line_from(text, (sentence,), material)):
                return line
    for quote in material.quotes:
        if line := quoted_line(quote, LEAD_WORDS, material):
            return line
    return _first_words(material)


def _news(material: Material) -> Iterator[Sentence]:
    """The sentence that tells the news, then the others by what they are worth; a heading after a sentence."""
    lead = material.lead
    is_first = lead is not None and not is_heading(fold(plain(lead.text)))
    if lead is not None and is_first:
        yield lead
    usable = [s for s in material.sentences if s != lead and s.role not in UNUSABLE | {"quote"}]
    told = [s for s in usable if is_tellable(s) and has_verb(tidy(s.text))]
    others = sorted(told, key=lambda s: (-s.importance, _leans(tidy(s.text)), s.i))
    yield from others[:1]
    if lead is not None and not is_first:
        yield lead
    yield from others[1:]


def _leans(text: str) -> bool:
    """Whether a sentence points back at the news: 'This announcement follows …' cannot open a story."""
    return not stands_alone(text) or text.startswith(("This ", "These "))


def _lead_forms(sentence: Sentence, material: Material) -> Iterator[str]:
    """The lead as it stands, without its announcer, and shortened."""
    text = _without_leaning_opener(tidy(sentence.text, material.cities))
    bare = without_announcer(text)
    tells_own_news = bare[:_SAME_START] == text[:_SAME_START]
    if word_count(text) <= _SHORT_LEAD and not tells_own_news:
        yield text
    for waiting in (False, True):
        for form in (bare, text, with_others(bare), with_others(text)):
            short = shorten(form, LEAD_WORDS, waiting=waiting)
            if short is not None:
                yield short
    yield text


def _without_leaning_opener(text: str) -> str:
    """'To recover those costs, the firm asked …' opens a story as 'The firm asked …': it has told of no costs yet."""
    opener = _LEANING_OPENER.match(text)
    rest = text[opener.end() :] if opener else ""
    return capitalised(rest) if rest and has_verb(capitalised(rest)) else text


def _first_words(material: Material) -> Line | None:
    """The beginning of the first sentence that stands at all, for a release that nothing else can be made of."""
    for most in (LEAD_WORDS, *_FEWER_WORDS):
        for sentence in material.sentences:
            line = _beginning(sentence, most)
            if line and not flaws_of_line(line, material.document):
                return line
    return None


def _beginning(sentence: Sentence, most: int) -> Line | None:
    words = plain(sentence.text).split()
    if not any(letter.isalnum() for word in words[:most] for letter in word):
        return None
    text = " ".join(words[:most]) + ("…" if len(words) > most else "")
    if len(text) > PART_CHARACTERS or is_endless(text):
        return None
    return Line(text, (sentence.i,), (Span(sentence.start, sentence.end),))


def headline_line(material: Material, lead: Line | None) -> Line | None:
    """The title, shortened to what a headline may hold, or the lead's news where that tells more."""
    lines = list(_from_title(material))
    whole = [material.document.title, *(line.text for line in lines[:1])]
    whole = whole if ends_well(material.document.title) else []
    if not whole or not lines or lines[0].text not in squeezed(material.document.title[:_TITLE]):
        lines += _from_lead(lead)
    sources = [material.document.title, *([lead.text] if lead else [])]
    ranked = sorted(lines, key=lambda line: -_rank_of(line, whole, sources))
    stand = (line for line in ranked if not flaws_of_line(line, material.document))
    first = next(stand, None)
    if first is None or _may_head(first, lead):
        return first or _last_resort(material, lead)
    return next((line for line in stand if _may_head(line, lead)), first)


def _rank_of(line: Line, whole: Sequence[str], sources: Sequence[str]) -> float:
    in_title = line.passages[0].in_title
    waits = waits_for_more(line.text, sources)
    return rank(line.text, is_title=in_title, is_whole=in_title and line.text in whole, waits=waits)


def _from_title(material: Material) -> Iterator[Line]:
    title = material.document.title
    for short in headlines_of(title, material.document.text):
        if any(letter.isalpha() for letter in short):
            yield Line(without_stop(short), (), (Span(0, len(title), in_title=True),))


def _from_lead(lead: Line | None) -> list[Line]:
    texts = headlines_from(lead.text) if lead is not None else ()
    short = (text for text in texts if len(text) <= HEADLINE_CHARACTERS)
    return [Line(text, lead.source, lead.passages) for text in short] if lead is not None else []


def _last_resort(material: Material, lead: Line | None) -> Line | None:
    """A headline cut at a word, or else the first names of the release: a story without one cannot be published."""
    title = material.document.title
    told = spelled(title, material.document.text)
    lines = [Line(text, (), (Span(0, len(title), in_title=True),)) for text in headlines_at_words(told)]
    if lead is not None:
        lines += [Line(text, lead.source, lead.passages) for text in headlines_at_words(lead.text)]
        lines += [Line(name, lead.source, lead.passages) for name in names_of(lead.text)]
    return next((line for line in lines if not flaws_of_line(line, material.document)), None)


def names_of(text: str) -> list[str]:
    """The names of a sentence as they stand in it, longest first."""
    spans = [text[name.start : name.end] for name in names_in(fold(text))]
    return sorted((span for span in spans if 4 < len(span) <= HEADLINE_CHARACTERS), key=len, reverse=True)


def _may_head(line: Line, lead: Line | None) -> bool:
    """Whether a headline has letters, keeps its length, and is not the lead over again."""
    if len(line.text) > HEADLINE_CHARACTERS or not any(c.isalpha() for c in line.text):
        return False
    return lead is None or similarity(line.text, lead.text) < TOO_ALIKE


def dek_from(pool: Sequence[Candidate], taken: Sequence[Line], material: Material) -> Line | None:
    """The second fact of the news in one short sentence: an unused one, or one that the brief tells at length."""
    used = {i for line in taken for i in line.source}
    good = [c for c in pool if c.stands_alone and not c.is_own_voice and c.is_sentence]
    for candidate in sorted(good, key=lambda c: _dek_rank(c, used)):
        if line := _dek_line(candidate, candidate.sentence.i in used, taken, material):
            return line
    return None


def _dek_line(candidate: Candidate, is_used: bool, taken: Sequence[Line], material: Material) -> Line | None:
    for most, at_marks in ((_SHORT_DEK, True),) if is_used else _DEK_SIZES:
        short = shorten(candidate.text, most, fewest=6, at_marks=at_marks)
        line = line_from(short, candidate.sources, material)
        if line is None or len(line.text) <= _FEWEST_LETTERS:
            continue
        if is_new(line, taken) or (is_used and all(_differs(line, other) for other in taken)):
            return line
    return None


def _differs(line: Line, other: Line) -> bool:
    """Whether a short form says clearly less than the line that it stands above."""
    return word_count(other.text) >= _LONGER * word_count(line.text) or not set(line.source) & set(
        other.source
    )


def _dek_rank(candidate: Candidate, used: set[int]) -> tuple[int, int, int, int]:
    """What is not told yet and matters, then what matters most, then the rest; purpose before detail."""
    sentence = candidate.sentence
    is_used = sentence.i in used
    tier = 0 if sentence.importance > 1 and not is_used else 1 if is_used else 2
    role = {"why_it_matters": 0, "detail": 0, "next": 1}.get(sentence.role, 2)
    return (tier, -sentence.importance, role, sentence.i)
