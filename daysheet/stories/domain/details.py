"""The details: a short paragraph and bullets of hard facts."""

import re
from collections.abc import Iterable, Iterator, Sequence

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.brief import Details, Line
from daysheet.stories.domain.checks import PART_WORDS
from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.material import Candidate, Material, is_new, line_from, told_line
from daysheet.stories.domain.mixing import Form, best_mix
from daysheet.stories.domain.needs import ESSENTIAL, is_warning
from daysheet.stories.domain.numbers import numbers_in
from daysheet.stories.domain.tidying import plain, tidy
from daysheet.stories.domain.wholeness import has_verb
from daysheet.stories.domain.wording import fold, word_count
from daysheet.wire.domain.release import Sentence

_LENGTHS = (32, 28, 25, 22, 19, 17, 15, 13, 10)
_WHOLE_LENGTHS = (45, 38, 32, 26, 22, 17, 13)
_MORE_WHOLE = 30  # words beyond the aim where they keep what a brief cannot be without whole
# How much of a sentence's worth a form tells that is whole or cut at a comma, cut in a phrase, or waits for more: the
# nearer to each other, the more sentences are told, and the less whole they are.
_SOUND, _IN_A_PHRASE, _WAITING = 1.0, 0.8, 0.5
_SPARE = 3  # for 'the release says'
_NOTICE_WORDS = 28
_BULLET_WORDS = 18
_MOST_BULLETS = 5  # the rest joins the paragraph, unless it is items of a list, which no paragraph holds
_FEWEST_WORDS = 6
_CHARGED = Caseless(
    r"\b(?:charged|charges?|indict\w+|alleg\w+|accused|arrested|complaint|information filed)\b"
)
_PRESUMED = Caseless(
    r"\bpresum(?:ed|ption)\b.{0,40}\binnocen|\binnocent\b.{0,60}\bguilty\b|\bmerely an? (?:accusation|allegation)|\bnot evidence of guilt"
    r"|\ballegations only\b|\bhas been no determination of liability",
    re.DOTALL,
)
Choice = tuple[Candidate, Line]


def presumption(material: Material) -> Line | None:
    """The release's own reminder that the accused are presumed innocent, where charges are reported."""
    if not _CHARGED.search(material.document.text):
        return None
    for sentence in material.sentences:
        if _PRESUMED.search(sentence.text):
            text = tidy(sentence.text)
            short = shorten(text, _NOTICE_WORDS) or text
            if word_count(short) <= PART_WORDS - 10 and (line := line_from(short, (sentence,), material)):
                return line
    return None


def details_from(
    pool: Sequence[Candidate], taken: Sequence[Line], words: tuple[int, int], material: Material
) -> Details:
    """The essential sentences, shortened until as many fit as can; then the best of the rest.

    `words` is how many the part aims at, and how many it may have at most.
    """
    aim, most = words
    notice = presumption(material)
    room = most - (word_count(notice.text) if notice else 0)
    chosen = _essentials(pool, taken, (min(aim + _MORE_WHOLE, room), room), material)
    left = min(aim, room - _SPARE) - _words(chosen)
    for candidate in sorted(pool, key=worth, reverse=True):
        if left < _FEWEST_WORDS:
            break
        if candidate.sentence.importance >= ESSENTIAL or not _follows(candidate, chosen):
            continue
        lines = _lines(candidate, _sound_forms(candidate), left, material)
        line = next((line for line in lines if _adds(line, taken, chosen)), None)
        if line:
            chosen.append((candidate, line))
            left -= word_count(line.text)
    return _laid_out(chosen, notice)


def _essentials(
    pool: Sequence[Candidate], taken: Sequence[Line], words: tuple[int, int], material: Material
) -> list[Choice]:
    """The sentences without which the news is missed: as many as the words hold, and those as whole as they allow."""
    aim, most = words
    needed = [c for c in pool if c.sentence.importance >= ESSENTIAL]
    needed.sort(key=lambda c: (not is_warning(c.sentence), -worth(c)))
    options = [_options(candidate) for candidate in needed]
    while (chosen := _told(needed, best_mix(options, most, aim), options, taken, material)) is None:
        pass
    return chosen


def _told(
    needed: Sequence[Candidate],
    mix: Sequence[Form | None],
    options: Sequence[list[Form]],
    taken: Sequence[Line],
    material: Material,
) -> list[Choice] | None:
    """The lines of a mix; None where one does not stand or is longer, which is then no option any more."""
    chosen: list[Choice] = []
    for candidate, form, forms in zip(needed, mix, options, strict=True):
        if form is None:
            continue
        line = told_line(form.text, candidate, material)
        if line is None or not _adds(line, taken, chosen):
            forms.remove(form)
            return None
        if (words := word_count(line.text)) > form.words:
            forms[forms.index(form)] = form._replace(words=words)
            return None
        chosen.append((candidate, line))
    return chosen


def _options(candidate: Candidate) -> list[Form]:
    """All forms of a sentence; the same words in two of them count as the better one."""
    forms: dict[str, Form] = {}
    worth_told = 400.0 if is_warning(candidate.sentence) else 100.0 * max(0.1, candidate.sentence.worth)
    for share, texts in (
        (_SOUND, _sound_forms(candidate)),
        (_IN_A_PHRASE, _phrase_forms(candidate)),
        (_WAITING, _phrase_forms(candidate, waiting=True)),
    ):
        for text in texts:
            forms.setdefault(text, Form(worth_told * share, word_count(text), text))
    return list(forms.values())


def _lines(candidate: Candidate, forms: Iterable[str], left: int, material: Material) -> Iterator[Line]:
    """The forms that the words allow and that stand, in the same order."""
    for text in forms:
        line = told_line(text, candidate, material) if word_count(text) <= left else None
        if line and word_count(line.text) <= left + _SPARE:
            yield line


def _words(chosen: Iterable[Choice]) -> int:
    return sum(word_count(line.text) for _, line in chosen)


def _adds(line: Line, taken: Sequence[Line], chosen: Sequence[Choice]) -> bool:
    return is_new(line, [*taken, *(known for _, known in chosen)])


def worth(candidate: Candidate) -> float:
    """How much a sentence adds: its importance first, then facts, then place in the release."""
    sentence = candidate.sentence
    score = 10.0 * sentence.importance + {"next": 2.0, "detail": 1.0, "why_it_matters": 1.0}.get(
        sentence.role, 0.0
    )
    score += 2.0 * bool(numbers_in(fold(candidate.text)))
    score -= 4.0 * (not candidate.stands_alone) + 3.0 * candidate.is_own_voice
    return score + 3.0 * sentence.worth - 0.1 * sentence.i


def _sound_forms(candidate: Candidate) -> list[str]:
    """The sentence whole, and cut where commas stand, the longest first."""
    return _once(candidate, (shorten(candidate.text, most, at_marks=True) for most in _WHOLE_LENGTHS))


def _phrase_forms(candidate: Candidate, *, waiting: bool = False) -> list[str]:
    """The forms that are cut inside phrases too, the longest first: for what a brief cannot be without."""
    return _once(
        candidate,
        (shorten(candidate.text, most, fewest=_FEWEST_WORDS, waiting=waiting) for most in _LENGTHS),
    )


def _once(candidate: Candidate, texts: Iterable[str | None]) -> list[str]:
    """Each form once; none of what is neither a sentence nor holds a figure."""
    if not candidate.is_sentence and not numbers_in(fold(candidate.text)):
        return []
    return list(dict.fromkeys(text for text in texts if text))


def _follows(candidate: Candidate, chosen: Sequence[Choice]) -> bool:
    """A sentence that leans on the one before it comes only where that one is there."""
    return candidate.stands_alone or any(other.sentence.i == candidate.sentence.i - 1 for other, _ in chosen)


def _laid_out(chosen: Sequence[Choice], notice: Line | None) -> Details:
    """One or two running sentences first; the hard facts after them as bullets."""
    order = sorted(chosen, key=lambda pair: pair[0].sentence.i)
    sentences = [pair for pair in order if has_verb(pair[1].text)]
    running = [pair for pair in order if not _is_fact(pair[0].sentence, pair[1])] or sentences[:1]
    facts = [pair for pair in order if pair not in running]
    surplus = [pair for pair in facts if pair in sentences][: max(0, len(facts) - _MOST_BULLETS)]
    told = [pair[1] for pair in order if pair in running or pair in surplus]
    bullets = [pair[1] for pair in facts if pair not in surplus]
    return Details((*told, *([notice] if notice else [])), tuple(bullets))


def _is_fact(sentence: Sentence, line: Line) -> bool:
    """Whether a line is a hard fact: an item of a list, or short and with a figure."""
    is_item = not plain(sentence.text).endswith((".", "”", '"', "!", "?"))
    return (
        is_item
        or not has_verb(line.text)
        or line.text[0] in "$€£"
        or (word_count(line.text) <= _BULLET_WORDS and bool(numbers_in(fold(line.text))))
    )
