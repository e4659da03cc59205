"""A player's description in the release's own words."""

import re

from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.mentions import Mention
from daysheet.stories.domain.tidying import capitalised, ended
from daysheet.stories.domain.wording import word_count

_WORDS = 16
_SEVERAL = {
    "Senators": "Senator",
    "Reps": "Rep",
    "Representatives": "Representative",
    "Congressmen": "Congressman",
}
_PLURAL = re.compile(r"\b(?:Sens|Chairs|Judges|Attorneys|Members|Officials|Co-Chairs|Leaders)\b")
_PRAISE = re.compile(
    r"\b(?:leading|premier|innovative|world[- ]class|renowned|award[- ]winning|cutting[- ]edge|top)\b"
)
_NO_OFFICE = frozenset({"Mr", "Ms", "Mrs", "Miss", "Veteran"})
_WORTH = {"apposition": 5, "beat": 4, "predicate": 2, "tag": 1}


def worth_of(mention: Mention) -> int:
    """How good a description is: an apposition before a title, a title before what is merely said of somebody."""
    told = _WORTH[mention.description.kind] if mention.description else 0
    if mention.description and _PRAISE.search(mention.description.text):
        told = 1
    return max(told, 3 + (told == 1) if _own_title(mention) else 0)


def description_of(mention: Mention) -> str:
    """A short phrase that says who it is, as a sentence; empty where the release does not say."""
    office, told = _own_title(mention), mention.description
    text = told.text if told and told.kind in ("apposition", "predicate") else ""
    if not text or (told and told.kind == "predicate" and office):
        added = told.text if told and told.kind in ("beat", "tag") else ""
        text = f"{office} {added}".strip() if office else text
    if not text:
        return ""
    short = text if word_count(text) <= _WORDS else _first_clause(text)
    return ended(capitalised(short)) if short else ""


def _own_title(mention: Mention) -> str:
    """The office before a name; of an office that several share, one."""
    bare = mention.title.strip(".")
    if bare in _NO_OFFICE or _PLURAL.search(mention.title):
        return ""
    return re.sub(r"\w+", lambda m: _SEVERAL.get(m.group(), m.group()), mention.title)


def _first_clause(text: str) -> str:
    """A long description up to the last comma that keeps it within its words, or its last whole phrase."""
    pieces = text.split(",")
    while len(pieces) > 1 and word_count(",".join(pieces)) > _WORDS:
        pieces.pop()
    joined = ",".join(pieces)
    if word_count(joined) <= _WORDS:
        return joined
    return (shorten(f"X is {joined}", _WORDS + 2) or "X is ")[5:].rstrip(".")
