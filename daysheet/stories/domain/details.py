"""The details: a short paragraph and bullets of hard facts."""

import re
from collections.abc import Sequence

from daysheet.stories.domain.brief import Details, Line
from daysheet.stories.domain.checks import PART_WORDS
from daysheet.stories.domain.clauses import has_verb, shorten
from daysheet.stories.domain.material import Candidate, Material, is_new, line_from
from daysheet.stories.domain.numbers import numbers_in
from daysheet.stories.domain.tidying import plain, tidy
from daysheet.stories.domain.wording import fold, word_count
from daysheet.wire.domain.release import Sentence

_SENTENCE_WORDS = 28
_BULLET_WORDS = 22
_MOST_BULLETS = 4
_FEWEST_WORDS = 7
_CHARGED = re.compile(
    r"\b(?:charged|charges?|indict\w+|alleg\w+|accused|arrested|complaint|information filed)\b", re.IGNORECASE
)
_PRESUMED = re.compile(
    r"\bpresum(?:ed|ption)\b.{0,40}\binnocen|\binnocent\b.{0,60}\bguilty\b|\bmerely an? (?:accusation|allegation)|\bnot evidence of guilt"
    r"|\ballegations only\b|\bhas been no determination of liability",
    re.IGNORECASE | re.DOTALL,
)


def presumption(material: Material) -> Line | None:
    """The release's own reminder that the accused are presumed innocent, where charges are reported."""
    if not _CHARGED.search(material.document.text):
        return None
    for sentence in material.sentences:
        if _PRESUMED.search(sentence.text):
            text = tidy(sentence.text)
            short = shorten(text, _SENTENCE_WORDS) or text
            if word_count(short) <= PART_WORDS - 10 and (line := line_from(short, (sentence,), material)):
                return line
    return None


def details_from(
    pool: Sequence[Candidate], taken: Sequence[Line], notice: Line | None, words: int, material: Material
) -> Details:
    """As many of the best sentences as the words allow, told in the release's order."""
    left = min(words, PART_WORDS) - (word_count(notice.text) if notice else 0)
    chosen: list[tuple[Candidate, Line]] = []
    for candidate in sorted(pool, key=worth, reverse=True):
        if left < _FEWEST_WORDS:
            break
        line = _line(candidate, left, material)
        if line and _follows(candidate, chosen) and is_new(line, [*taken, *(known for _, known in chosen)]):
            chosen.append((candidate, line))
            left -= word_count(line.text)
    return _laid_out(chosen, notice)


def worth(candidate: Candidate) -> float:
    """How much a sentence adds: its importance first, then facts, then place in the release."""
    sentence = candidate.sentence
    score = 10.0 * sentence.importance + {"next": 2.0, "detail": 1.0, "why_it_matters": 1.0}.get(
        sentence.role, 0.0
    )
    score += 2.0 * bool(numbers_in(fold(candidate.text)))
    score -= 4.0 * (not candidate.stands_alone) + 3.0 * candidate.is_own_voice
    return score - 0.1 * sentence.i


def _line(candidate: Candidate, left: int, material: Material) -> Line | None:
    """The sentence within the words that are left; a short one is better than none."""
    if not has_verb(candidate.text) and not numbers_in(fold(candidate.text)):
        return None
    for most in (_SENTENCE_WORDS, _BULLET_WORDS):
        if most <= left or most == _BULLET_WORDS:
            line = line_from(
                shorten(candidate.text, min(most, left), fewest=_FEWEST_WORDS), candidate.sources, material
            )
            if line is not None:
                return line
    return None


def _follows(candidate: Candidate, chosen: Sequence[tuple[Candidate, Line]]) -> bool:
    """A sentence that leans on the one before it comes only where that one is there."""
    return candidate.stands_alone or any(other.sentence.i == candidate.sentence.i - 1 for other, _ in chosen)


def _laid_out(chosen: Sequence[tuple[Candidate, Line]], notice: Line | None) -> Details:
    """One or two running sentences first; the hard facts after them as bullets."""
    order = sorted(chosen, key=lambda pair: pair[0].sentence.i)
    running = [pair for pair in order if not _is_fact(pair[0].sentence, pair[1])][:2] or order[:1]
    leaning = [pair for pair in order if not pair[0].stands_alone and pair not in running]
    bullets = [line for pair in order for line in [pair[1]] if pair not in running and pair not in leaning]
    paragraph = [line for _, line in running] + ([notice] if notice else [])
    return Details(tuple(paragraph), tuple(bullets[:_MOST_BULLETS]))


def _is_fact(sentence: Sentence, line: Line) -> bool:
    """Whether a line is a hard fact: an item of a list, or short and with a figure."""
    is_item = not plain(sentence.text).endswith((".", "”", '"', "!", "?"))
    return (
        is_item
        or not has_verb(line.text)
        or line.text[0] in "$€£"
        or (word_count(line.text) <= _BULLET_WORDS and bool(numbers_in(fold(line.text))))
    )
