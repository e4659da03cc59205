"""What a paragraph under the heading 'About X' says that X is or does."""

import re
from collections.abc import Iterator, Sequence

from daysheet.stories.domain.appositions import Description, clause, description_after
from daysheet.stories.domain.mentions import Mention
from daysheet.stories.domain.tidying import plain
from daysheet.wire.domain.release import Sentence

_HEADING = re.compile(
    r"^\W*about\s(?:the\s)?(?P<name>[^,.;:]{2,60}?)(?:,?\s(?:Inc|LLC|Ltd|Corp)\.?)?\W*$", re.IGNORECASE
)
_BEFORE = re.compile(
    r"^(?:(?:Founded|Based|Headquartered|Established|Located)\b[^,]{2,40},\s(?:[A-Z]\w+,\s)?)?(?:[Tt]he\s)?"
)
_NAME = re.compile(
    r"[A-Z][\w’'-]*(?:\s(?:(?:of|for|and|&)\s)?[A-Z][\w’'-]*){0,7}(?:,?\s(?:Inc|LLC|Ltd|Corp)\b\.?)?"
)
_MODEL = re.compile(r"-\d")  # a drug or a machine
_ACTS = re.compile(r"^(?:,\s[^;“”\"]{3,90}?,)?\s(?P<is>(?!is\b|was\b|has\b)[a-z]+s\s[^;:“”\"]{5,200})")


def abouts_of(sentences: Sequence[Sentence]) -> Iterator[tuple[Mention, Sentence]]:
    """The organisation of each 'About' heading with the sentence below that says what it is."""
    for heading, below in zip(sentences, sentences[1:], strict=False):
        told = _HEADING.match(plain(heading.text)) if heading.role in ("other", "boilerplate") else None
        mention = _mention(told["name"].split()[0], plain(below.text)) if told else None
        if mention is not None:
            yield mention, below


def _mention(first: str, text: str) -> Mention | None:
    opening = _BEFORE.match(text)
    name = _NAME.match(text, opening.end() if opening else 0)
    if name is None or _MODEL.search(name.group()) or name.group().split()[0].casefold() != first.casefold():
        return None
    told = description_after(text, name.end())
    if told is None or told.kind == "tag" or told.text.startswith("of "):
        acts = _ACTS.match(text[name.end() :])
        told = Description(clause(acts["is"]), "deed") if acts else told
    return Mention(name.group(), "organisation", name.start(), "", told) if told else None
