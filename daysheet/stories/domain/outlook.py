"""What is to come, with the dates that the release gives for it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.brief import DatedItem, Line
from daysheet.stories.domain.checks import PART_WORDS, flaws_of_date
from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.material import UNUSABLE, Material, is_new, line_from
from daysheet.stories.domain.tidying import tidy
from daysheet.stories.domain.wording import fold, similarity, word_count
from daysheet.wire.domain.release import DateMention, Sentence
from daysheet.wire.domain.tense import tense_at

_WORDS = 28
_FEW_WORDS = 18
_MANY_WORDS = 40
_MOST_LINES = 2
_LEAST_WORTH = 0.3
_OFFER = Caseless(
    r"\b(?:dial(?:-in)?|webcast|conference call|promo(?:tion)?(?:al)? code|with code|use code|get one free|limited[- ]time|gift cards?)\b",
)
_UNTIL = re.compile(r"\b(?:through|until|till|ends? on|closes? on)$", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|deadline (?:is|of)|due (?:on|by)|no later than)$", re.IGNORECASE)
_EVENT = re.compile(
    r"\b(?:hold|holds|holding|host|hosts|hosting|held)\s(?:(?!and\b|for\b)[\w’'-]+\s){0,6}?"
    r"(ceremony|meeting|hearing|forum|roundtable|conference|webinar|festival|auction|workshop|concert|parade|town hall|summit|seminar"
    r"|reception|gala|tournament)\b"
)
_DEEDS = {
    "open": "opening",
    "close": "closing",
    "begin": "start",
    "start": "start",
    "launch": "launch",
    "premiere": "premiere",
}
_DEED = re.compile(rf"\b(?:will|to|set to)\s(?:now\s)?({'|'.join(_DEEDS)})\b")
_LATER_DEED = re.compile(
    r"^(?P<who>(?:[A-Z][\w.’'-]*\s){0,3}[A-Z][\w’'-]*)\s(?:[a-z]+ed|was|were|is|are|has)\b.*\sand\s(?P<deed>(?:is|are|will)\s.*)$"
)


def outlook(material: Material, lead: Line | None) -> tuple[list[Line], list[DatedItem]]:
    """The lines of what's next, each with a date to come; and the dates, those of the lead with them."""
    lines: list[Line] = []
    dates: list[DatedItem] = []
    for sentence, coming in _coming(material):
        found = _told(sentence, coming, material, [*([lead] if lead else []), *lines])
        if found and len(lines) < _MOST_LINES and _fits(found[0], lines):
            lines.append(found[0])
            dates += [item for item in found[1] if item.on not in {known.on for known in dates}]
        elif lead and sentence.i in lead.source:
            dates += _dated(lead, coming, material)
            lines += [] if lines else _day_alone(sentence, coming, material)
    return lines, sorted(dates, key=lambda item: item.on)


def _fits(line: Line, lines: Sequence[Line]) -> bool:
    return sum(word_count(told.text) for told in (line, *lines)) <= PART_WORDS


def _day_alone(sentence: Sentence, coming: Sequence[DateMention], material: Material) -> list[Line]:
    """The date of what the lead announces, in a line of its own: 'The last day is October 13, 2026.'"""
    first = coming[0]
    before = material.document.text[sentence.start : first.start].rstrip()
    word = (
        "last day is"
        if _UNTIL.search(before)
        else "deadline is"
        if _BY.search(before)
        else _happening(before)
    )
    line = line_from(f"The {word} {first.text}.", (sentence,), material)
    return [line] if line else []


def _happening(before: str) -> str:
    """What falls on the day, by the words before it: 'meeting is on', 'opening is on', or 'date is'."""
    nouns, deeds = set(_EVENT.findall(before.casefold())), _DEED.findall(before.casefold())
    if len(nouns) == 1:
        return f"{nouns.pop()} is on"
    return f"{_DEEDS[deeds[-1]]} is on" if len(set(deeds)) == 1 else "date is"


def _dated(line: Line, coming: Sequence[DateMention], material: Material) -> list[DatedItem]:
    """The dates to come that a line keeps, each once."""
    kept = {d.on: d for d in coming if fold(d.text) in fold(line.text)}
    items = [DatedItem(on, line.text, line.source, line.passages) for on in kept]
    return [item for item in items if not flaws_of_date(item, material.document)]


def _coming(material: Material) -> Iterator[tuple[Sentence, list[DateMention]]]:
    """Sentences with a date after the release's own, those about what is next first."""
    since = material.document.published_on
    found = []
    for sentence in material.sentences:
        inside = [d for d in material.dates if sentence.start <= d.start and d.end <= sentence.end]
        coming = [d for d in inside if _is_to_come(d, sentence, since)]
        if coming and sentence.role not in UNUSABLE | {"quote"} and _is_news(sentence):
            found.append((sentence, coming))
    yield from sorted(found, key=lambda pair: (pair[0].role == "lead", pair[0].role != "next", pair[0].i))


def _is_news(sentence: Sentence) -> bool:
    """Whether a sentence is worth a line; a date alone makes neither an offer nor a dial-in one."""
    is_weighed = sentence.worth > 0
    is_offer = sentence.text.rstrip(" *").endswith("!") or bool(_OFFER.search(sentence.text))
    return sentence.importance > 0 and not is_offer and (not is_weighed or sentence.worth >= _LEAST_WORTH)


def _is_to_come(mention: DateMention, sentence: Sentence, since: date | None) -> bool:
    """Whether a date lies after the release; of a release without a date, what is said to be to come counts."""
    if since is None:
        start, end = mention.start - sentence.start, mention.end - sentence.start
        return sentence.role == "next" or tense_at(sentence.text, start, end) > 0
    return mention.on > since or (mention.on == since and sentence.role == "next")


def _told(
    sentence: Sentence, coming: list[DateMention], material: Material, taken: Sequence[Line]
) -> tuple[Line, list[DatedItem]] | None:
    """The shortest whole form of a sentence that keeps a date, and the dates that it keeps."""
    text = tidy(sentence.text, material.cities)
    later = _LATER_DEED.match(text)
    texts = ([f"{later['who']} {later['deed']}"] if later else []) + [text]
    lengths = (_FEW_WORDS, _WORDS) if sentence.role == "lead" else (_WORDS, _MANY_WORDS)
    for most, form in ((most, form) for form in texts for most in lengths):
        line = line_from(shorten(form, most), (sentence,), material)
        if line is None or not _is_worth_saying(line, sentence, taken):
            continue
        if stand := _dated(line, coming, material):
            return line, stand
    return None


def _is_worth_saying(line: Line, sentence: Sentence, taken: Sequence[Line]) -> bool:
    """A date is worth a line of its own even where the lead tells the event, if the words differ."""
    if sentence.role == "lead":
        return all(similarity(line.text, other.text) < 0.75 for other in taken)
    return is_new(line, taken)
