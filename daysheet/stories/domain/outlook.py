"""What is to come, with the dates that the release gives for it."""

from collections.abc import Iterator, Sequence

from daysheet.stories.domain.brief import DatedItem, Line
from daysheet.stories.domain.checks import flaws_of_date
from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.material import UNUSABLE, Material, is_new, line_from
from daysheet.stories.domain.tidying import tidy
from daysheet.stories.domain.wording import fold, similarity
from daysheet.wire.domain.release import DateMention, Sentence

_WORDS = 28
_FEW_WORDS = 18
_MOST_LINES = 2


def outlook(material: Material, lead: Line | None) -> tuple[list[Line], list[DatedItem]]:
    """The lines of what's next, each with a date to come, and those dates."""
    lines: list[Line] = []
    dates: list[DatedItem] = []
    for sentence, coming in _coming(material):
        found = _told(sentence, coming, material, [*([lead] if lead else []), *lines])
        if found and len(lines) < _MOST_LINES:
            lines.append(found[0])
            dates += [item for item in found[1] if item.on not in {known.on for known in dates}]
    return lines, sorted(dates, key=lambda item: item.on)


def _coming(material: Material) -> Iterator[tuple[Sentence, list[DateMention]]]:
    """Sentences with a date after the release's own, those about what is next first."""
    since = material.document.published_on
    found = []
    for sentence in material.sentences:
        inside = [d for d in material.dates if sentence.start <= d.start and d.end <= sentence.end]
        coming = [
            d
            for d in inside
            if since is not None and (d.on > since or (d.on == since and sentence.role == "next"))
        ]
        if coming and sentence.role not in UNUSABLE | {"quote"} and sentence.importance > 0:
            found.append((sentence, coming))
    yield from sorted(found, key=lambda pair: (pair[0].role == "lead", pair[0].role != "next", pair[0].i))


def _told(
    sentence: Sentence, coming: list[DateMention], material: Material, taken: Sequence[Line]
) -> tuple[Line, list[DatedItem]] | None:
    """The shortest whole form of a sentence that keeps a date, and the dates that it keeps."""
    text = tidy(sentence.text, material.cities)
    for most in (_FEW_WORDS, _WORDS) if sentence.role == "lead" else (_WORDS,):
        line = line_from(shorten(text, most), (sentence,), material)
        if line is None or not _is_worth_saying(line, sentence, taken):
            continue
        items = [
            DatedItem(d.on, line.text, line.source, line.passages)
            for d in coming
            if fold(d.text) in fold(line.text)
        ]
        stand = [item for item in items if not flaws_of_date(item, material.document)]
        if stand:
            return line, stand
    return None


def _is_worth_saying(line: Line, sentence: Sentence, taken: Sequence[Line]) -> bool:
    """A date is worth a line of its own even where the lead tells the event, if the words differ."""
    if sentence.role == "lead":
        return all(similarity(line.text, other.text) < 0.75 for other in taken)
    return is_new(line, taken)
