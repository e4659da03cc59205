"""Which of a release's spoken sentences are whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from daysheet.stories.domain.mentions import mentions_in
from daysheet.stories.domain.pronouns import meant_by
from daysheet.stories.domain.quotations import REPORTING
from daysheet.stories.domain.speech import Spoken, speaker_named, spoken
from daysheet.stories.domain.spoken_words import (
    can_be_reported,
    is_issued_whole,
    is_known_name,
    words_in_marks,
)
from daysheet.stories.domain.tidying import plain, without_dateline, without_openers
from daysheet.wire.domain.release import Sentence

_CLOSED = re.compile('["”][\\s.,]*$')
_NEAR = 2  # sentences between words and the one that names their speaker
_NOISE = frozenset({"other", "contact", "boilerplate"})
_QUOTES_SOMEBODY = re.compile(rf"[\"”],?\s+(?:(?:{'|'.join(REPORTING.split())})\b|[A-Z])")
_OCCASION = re.compile(
    r"^(?:Today, )?(?:Following|After|In|On|As|With|Upon|Ahead of|Before|Responding to|During|When|Amid)\b.*?,\s(?=[A-Z])"
)
_STATEMENT = re.compile(
    r"^(?P<who>.{3,}?)\b(?:released?|issued?|made|gave|delivered|submitted|had)\b.{0,200}\b(?:statements?|remarks|comments?)\b",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Quote:
    """Words with their speaker, the sentence that holds the words, and the one that names the speaker."""

    words: str
    speaker: str
    sentence: Sentence
    named_in: Sentence
    in_marks: bool = True  # otherwise the words may be reported only


def quotes_of(sentences: Sequence[Sentence], text: str) -> list[Quote]:
    """Every spoken sentence with its speaker; words that nobody can be named for are left out."""
    told = {s.i: spoken(s.text) for s in sentences if s.role == "quote" or _QUOTES_SOMEBODY.search(s.text)}
    given = [s for s in sentences if s.i in told and told[s.i].is_given]
    found: list[Quote] = []
    for run in _runs(sentences):
        opening = _opening(run[0], sentences)
        before = [s for s in sentences if s.i in told and s.i == run[0].i - 1 and s.role != "quote"]
        for paragraph in _paragraphs([*before, *run], text):
            for n in (n for n, s in enumerate(paragraph) if s.role == "quote"):
                if told[paragraph[n].i].pronoun:
                    found += _by_pronoun(paragraph[n], sentences, told, text)
                    continue
                owner = _owner(n, paragraph, told)
                if owner is None and not _is_statement(opening):
                    owner = _carried(paragraph[0], run, given, told)
                found += _quote(paragraph[n], owner, opening, told, is_only=not given)
    sure = [kept for quote in found if (kept := _as_spoken(quote, text)) is not None]
    return [_well_known(quote, sentences) for quote in sure if is_known_name(quote.speaker, sentences)]


def _by_pronoun(
    sentence: Sentence, sentences: Sequence[Sentence], told: dict[int, Spoken], text: str
) -> list[Quote]:
    """The words of 'she said', where it is plain who she is."""
    said = told[sentence.i]
    meant = meant_by(said.pronoun, sentence, sentences, told, text)
    return [Quote(said.words, meant[0], sentence, meant[1])] if meant and said.words else []


def _as_spoken(quote: Quote, text: str) -> Quote | None:
    """The quote with the words that are somebody's for sure; words whose marks are lost are reported or left out."""
    if words := words_in_marks(quote.words, quote.sentence, text):
        return replace(quote, words=words)
    if quote.named_in.i < quote.sentence.i and _is_statement(quote.named_in):
        return quote if is_issued_whole(quote.named_in.text) else None
    is_own = quote.named_in == quote.sentence and quote.speaker != "the release"
    return replace(quote, in_marks=False) if is_own and can_be_reported(quote.words, quote.sentence) else None


def _quote(
    sentence: Sentence,
    owner: Sentence | None,
    opening: Sentence | None,
    told: dict[int, Spoken],
    *,
    is_only: bool,
) -> list[Quote]:
    words = told[sentence.i].words
    if not words:
        return []
    if owner is not None:
        speaker = told[owner.i].speaker
        return [Quote(words, speaker, sentence, owner)] if speaker else []
    if opening is not None and _is_statement(opening):
        return [Quote(words, _who_stated(opening.text), sentence, opening)]
    return [Quote(words, "the release", sentence, sentence)] if is_only else []


def _is_statement(opening: Sentence | None) -> bool:
    """Whether a sentence leads up to words that somebody issued."""
    return opening is not None and bool(_STATEMENT.match(without_dateline(plain(opening.text))))


def _who_stated(opening: str) -> str:
    """The one person who issued a statement; where several did, the statement speaks."""
    match = _STATEMENT.match(without_dateline(plain(opening)))
    who = without_openers(_OCCASION.sub("", match["who"])) if match else ""
    several = re.search(r"\band\b|,.*,.*,|\bmembers\b|&", who)
    return ("" if several else speaker_named(who)) or "the statement"


def _well_known(quote: Quote, sentences: Sequence[Sentence]) -> Quote:
    """The same quote with its speaker as a sentence of the story names him, instead of a list's heading."""
    if quote.named_in.role not in _NOISE:
        return quote
    last = quote.speaker.split()[-1].casefold()
    for sentence in sentences:
        if sentence.role not in _NOISE:
            text = without_dateline(plain(sentence.text))
            named = [m for m in mentions_in(text) if m.kind == "person" and m.last_word == last]
            if named:
                return Quote(quote.words, named[0].name, quote.sentence, sentence)
    return quote


def _owner(place: int, paragraph: Sequence[Sentence], told: dict[int, Spoken]) -> Sentence | None:
    """The sentence that gives the words to somebody: this one, the end of this quotation, or one before it."""
    for n in range(place, len(paragraph)):
        if told[paragraph[n].i].is_given:
            return paragraph[n]
        if _CLOSED.search(paragraph[n].text):
            break
    before = [s for s in paragraph[:place] if told[s.i].is_given]
    return before[-1] if before else None


def _carried(
    first: Sentence, run: Sequence[Sentence], given: Sequence[Sentence], told: dict[int, Spoken]
) -> Sentence | None:
    """The speaker of an earlier paragraph whose quotation is still open, or the only one of the release."""
    speakers = {told[s.i].speaker.split()[-1] if told[s.i].speaker else "" for s in given}
    nearest = min(given, key=lambda s: abs(s.i - first.i), default=None)
    if len(speakers) == 1 and nearest is not None and (nearest in run or abs(nearest.i - first.i) <= _NEAR):
        return nearest
    before = [s for s in run if s.i < first.i]
    if not before or not _stays_open(before[-1].text):
        return None
    earlier = [s for s in before if told[s.i].is_given]
    return earlier[-1] if earlier else None


def _stays_open(text: str) -> bool:
    """Whether the words go on after a sentence: its last quotation mark opens, or it has none."""
    marks = list(re.finditer('[“”"]', text))
    if not marks or marks[-1].group() != '"':
        return not marks or marks[-1].group() == "“"
    at = marks[-1].start()
    return (at == 0 or text[at - 1].isspace()) and text[at + 1 : at + 2].strip() != ""


def _opening(first: Sentence, sentences: Sequence[Sentence]) -> Sentence | None:
    """The sentence that leads up to a run of spoken ones."""
    before = [s for s in sentences if s.i < first.i]
    heading = [s for s in before[-1:] if s.role == "other" and _STATEMENT.match(plain(s.text))]
    told = [s for s in before if s.role not in _NOISE]
    return next(iter(heading or told[-1:]), None)


def _runs(sentences: Sequence[Sentence]) -> list[list[Sentence]]:
    """Spoken sentences that follow one another."""
    runs: list[list[Sentence]] = []
    for before, sentence in zip([None, *sentences], sentences, strict=False):
        if sentence.role != "quote":
            continue
        if before is not None and before.role == "quote":
            runs[-1].append(sentence)
        else:
            runs.append([sentence])
    return runs


def _paragraphs(run: Sequence[Sentence], text: str) -> list[list[Sentence]]:
    groups: list[list[Sentence]] = []
    for sentence in run:
        if groups and "\n" not in text[groups[-1][-1].end : sentence.start]:
            groups[-1].append(sentence)
        else:
            groups.append([sentence])
    return groups
