"""A line in capitals, written as the rest of the release writes its words."""

import re

_ACRONYM = re.compile(
    r"(?:[A-Z]\.){2,}[A-Z]?|US|USDA|FBI|EPA|FEMA|NASA|COVID|VA|GOP|II|III|DC|UN|EU|AI|DOJ|CDC|NIH|HUD|DHS|IRS"
)
_SMALL_WORDS = "a an the of to and for with by in on at or as from over but nor vs"
_SMALL = frozenset(_SMALL_WORDS.split())


def is_in_capitals(title: str) -> bool:
    """Whether nearly all letters are capitals."""
    letters = [c for c in title if c.isalpha()]
    return len(letters) > 3 and sum(c.isupper() for c in letters) >= 0.8 * len(letters)


def spelled(title: str, text: str) -> str:
    """The title as it stands, or, in capitals, with the letters that the text has for its words."""
    if not is_in_capitals(title):
        return title
    known: dict[str, str] = {}
    for word in re.findall(r"(?<=[a-z,;] )[^\W\d_][\w.’'-]*\w", text):
        known.setdefault(word.casefold(), word)
    return " ".join(_spelled_word(word, known, is_first=not n) for n, word in enumerate(title.split()))


def _spelled_word(word: str, known: dict[str, str], *, is_first: bool) -> str:
    bare = word.strip(".,:;!?\"“”()’'")
    told = known.get(bare.casefold(), "")
    if told and not told.islower():
        return word.replace(bare, told)
    if bare.casefold() in _SMALL and not is_first:
        return word.lower()
    is_acronym = not told and _ACRONYM.fullmatch(bare.rstrip("."))
    if len(bare) <= 1 or any(c.isdigit() for c in bare) or is_acronym:
        return word
    return re.sub(r"[^\W\d_][\w’']*", lambda m: m.group()[0].upper() + m.group()[1:].lower(), word)
