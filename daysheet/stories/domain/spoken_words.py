"""Whether words are somebody's for sure: they stand inside quotation marks, or in a statement that is issued whole."""

import re
from collections.abc import Sequence

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.quotations import spoken_stretches
from daysheet.stories.domain.verbs import BASE_VERBS
from daysheet.stories.domain.wholeness import has_verb
from daysheet.stories.domain.wording import word_count
from daysheet.wire.domain.release import Sentence

_MARKS = re.compile('[“”"]')
OF_SOMEBODY = re.compile(
    r"\b(?:I|[Ww]e|[Oo]ur|[Uu]s|[Mm]y|[Mm]e|[Yy]ou|[Yy]our)\b"
)  # 'I' or 'you': no release speaks so of itself
_WHOLE = Caseless(r"\b(?:following|this|these|below)\b|:\W*$")
_BY_DOING = Caseless(r"^(?:By|With|Without|After|Before|Through|In|For|While|When)\s\w+ing\b")
_LEADS_UP = re.compile(
    r"^(?:Given|In order|Because|Since|While|Although|Though|As|If|When|Unless|Until|After|Before|Despite|Instead of|Rather than)\b"
)
_CAPITALISED = re.compile(r"[A-Z][\w.’'-]+\s")
_BORDER = re.compile(r"\b")
_FEWEST = 4


def words_in_marks(words: str, sentence: Sentence, text: str) -> str:
    """The words as far as they stand inside the release's quotation marks; '' where they do not."""
    pieces = [
        text[max(start, sentence.start) : min(end, sentence.end)].strip('“”" ,')
        for start, end in spoken_stretches(text)
        if start < sentence.end and sentence.start < end
    ]
    if any(_key(words) in _key(piece) for piece in pieces):
        return words
    parts = [piece for piece in pieces if _key(piece) in _key(words) and word_count(piece) >= _FEWEST]
    return _MARKS.sub("", " ".join(max(parts, key=len).split())) if parts else ""


def is_issued_whole(opening: str) -> bool:
    """Whether a sentence leads up to a statement in full: 'released the following statement:'."""
    return bool(_WHOLE.search(opening))


def can_be_reported(words: str, sentence: Sentence) -> bool:
    """Whether words without any marks can be told as reported: nobody says 'I' or 'you' in them."""
    return not _MARKS.search(sentence.text) and not OF_SOMEBODY.search(words) and has_verb(words)


def is_whole_clause(words: str) -> bool:
    """Whether a quotation has its subject and verb, or is a request."""
    if _BY_DOING.match(words) or _LEADS_UP.match(words):
        return any(_is_clause(part) for part in words.split(", ")[1:])
    return words[:1].isupper() or not words[:1].isalpha() or _is_clause(words)


def _is_clause(part: str) -> bool:
    first = part.split()[0].casefold() if part.split() else ""
    return first not in {"and", "or"} and (first in BASE_VERBS or has_verb(part))


def is_known_name(speaker: str, sentences: Sequence[Sentence]) -> bool:
    """Whether a speaker of one word is somebody whom the release names in full elsewhere."""
    if " " in speaker:
        return True
    return any(is_told_after(_CAPITALISED, speaker, s.text) for s in sentences)


def is_told_after(pattern: re.Pattern[str], words: str, text: str) -> bool:
    """Whether words stand whole in a text, right after what the pattern finds."""
    if words not in text:
        return False
    ends = (found.end() for found in pattern.finditer(text))
    return any(text.startswith(words, end) and _BORDER.match(text, end + len(words)) for end in ends)


def _key(words: str) -> str:
    straight = re.sub("[’‘]", "'", _MARKS.sub("", words.casefold()))
    return " ".join(re.sub(r"[^\w']+", " ", straight).split())
