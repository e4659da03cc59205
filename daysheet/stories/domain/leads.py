"""The headline, the lead and the dek: what a reader sees first."""

from collections.abc import Iterator, Sequence

from daysheet.stories.domain.brief import Line
from daysheet.stories.domain.checks import (
    DEK_WORDS,
    HEADLINE_CHARACTERS,
    LEAD_WORDS,
    TOO_ALIKE,
    flaws_of_line,
)
from daysheet.stories.domain.clauses import has_verb, shorten, stands_alone
from daysheet.stories.domain.headlines import headlines_at_words, headlines_from, headlines_of
from daysheet.stories.domain.material import UNUSABLE, Candidate, Material, is_new, is_tellable, line_from
from daysheet.stories.domain.names import is_heading, names_in
from daysheet.stories.domain.quoting import quoted_line
from daysheet.stories.domain.tidying import plain, tidy, without_announcer
from daysheet.stories.domain.wording import fold, similarity, word_count
from daysheet.wire.domain.release import Sentence, Span

_DEK_AIM = 22
_SHORT_LEAD = 26
_FEWEST_LETTERS = 12
_SAME_START = 8
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
    others = sorted(told, key=lambda s: (-s.importance, not stands_alone(tidy(s.text)), s.i))
    yield from others[:1]
    if lead is not None and not is_first:
        yield lead
    yield from others[1:]


def _lead_forms(sentence: Sentence, material: Material) -> Iterator[str]:
    """The lead as it stands, without its announcer, and shortened."""
    text = tidy(sentence.text, material.cities)
    bare = without_announcer(text)
    tells_own_news = bare[:_SAME_START] == text[:_SAME_START]
    if word_count(text) <= _SHORT_LEAD and not tells_own_news:
        yield text
    for form in (bare, text):
        short = shorten(form, LEAD_WORDS - 3)
        if short is not None:
            yield short
    long = shorten(text, LEAD_WORDS)
    yield from (form for form in (long, text) if form)


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
    return Line(text, (sentence.i,), (Span(sentence.start, sentence.end),))


def headline_line(material: Material, lead: Line | None) -> Line | None:
    """The title, shortened to what a headline may hold, or else the lead's news."""
    title = material.document.title
    for short in headlines_of(title, material.document.text):
        line = Line(short.rstrip(".,;: ").strip(), (), (Span(0, len(title), in_title=True),))
        if _may_head(line, lead) and not flaws_of_line(line, material.document):
            return line
    return _headline_from_lead(material, lead) or _last_resort(material, lead)


def _last_resort(material: Material, lead: Line | None) -> Line | None:
    """A headline cut at a word, or else the first names of the release: a story without one cannot be published."""
    title = material.document.title
    lines = [Line(text, (), (Span(0, len(title), in_title=True),)) for text in headlines_at_words(title)]
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


def _headline_from_lead(material: Material, lead: Line | None) -> Line | None:
    """The lead's news in few words; where all of it is needed, said twice is better than no headline."""
    if lead is None:
        return None
    lines = [Line(text, lead.source, lead.passages) for text in headlines_from(lead.text)]
    stand = [
        line
        for line in lines
        if len(line.text) <= HEADLINE_CHARACTERS and not flaws_of_line(line, material.document)
    ]
    return next((line for line in stand if _may_head(line, lead)), next(iter(stand), None))


def dek_from(pool: Sequence[Candidate], taken: Sequence[Line], material: Material) -> Line | None:
    """One more fact, in a sentence that stands alone."""
    good = [
        c
        for c in pool
        if c.stands_alone and not c.is_own_voice and c.sentence.importance > 1 and has_verb(c.text)
    ]
    for candidate in sorted(good, key=_dek_rank):
        text = shorten(candidate.text, _DEK_AIM, fewest=7) or shorten(candidate.text, DEK_WORDS, fewest=7)
        line = line_from(text, candidate.sources, material)
        if line and len(line.text) > _FEWEST_LETTERS and is_new(line, taken):
            return line
    return None


def _dek_rank(candidate: Candidate) -> tuple[int, int, int]:
    """Purpose before detail, short before long."""
    role = {"why_it_matters": 0, "detail": 1}.get(candidate.sentence.role, 2)
    return (word_count(candidate.text) > DEK_WORDS, role, candidate.sentence.i)
