"""The language that a text is in, told by its script and its small words; English in doubt."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from daysheet.wire.domain.function_words import ENGLISH, FOREIGN, SCRIPTS

if TYPE_CHECKING:
    from collections.abc import Iterator

_FAR = 40_000
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’][^\W\d_]+)?(?!\w)")
_BEYOND_LATIN = re.compile("[\u0370-\u1cff\u1f00-\u1fff\u3041-\u9fff\uac00-\ud7af\ufb50-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_LANGUAGES = {
    word: tuple(name for name, known in FOREIGN.items() if word in known)
    for word in frozenset().union(*FOREIGN.values())
}
_STRETCH = re.compile(r"[^\r\n]+")
_FEWEST_HITS, _LEAST_SHARE = 3, 0.12
_ENGLISH_PART = 40  # words of English that are enough for a draft
_ENGLISH_SHARE = 0.25


def foreign_language(text: str) -> str:
    """The language of a text that is not in English, such as 'Spanish'; '' where an English part can be drafted."""
    words = Counter(words_by_language(text))
    english, foreign = words.pop("", 0), words.total()
    if english >= foreign or (english >= _ENGLISH_PART and english >= _ENGLISH_SHARE * foreign):
        return ""
    return words.most_common(1)[0][0]


def has_foreign_part(text: str) -> bool:
    return any(words_by_language(text).keys() - {""})


def is_spaced(language: str) -> bool:
    """Whether it is written in Latin letters, so that sentences and words are found in it as in English."""
    return language in FOREIGN


@lru_cache(maxsize=8)
def words_by_language(text: str) -> dict[str, int]:
    """How many words there are of each language by name; '' is English and what shows none."""
    words: Counter[str] = Counter()
    for stretch in stretches(text[:_FAR]):
        words[language_of(stretch)] += size_of(stretch)
    return words


def stretches(text: str) -> Iterator[str]:
    """Paragraphs; short lines are taken together with what stands before them, for two words show no language."""
    held: list[str] = []
    for found in _STRETCH.finditer(text):
        held.append(found[0])
        if size_of(" ".join(held)) >= 12:
            yield " ".join(held)
            held = []
    if held:
        yield " ".join(held)


def size_of(text: str) -> int:
    """How many words there are; of a script that sets no spaces, three letters count as one."""
    beyond = 0 if text.isascii() else len(_BEYOND_LATIN.findall(text))
    return len(text.split()) if beyond * 2 < len(text) else max(len(text.split()), beyond // 3)


def language_of(stretch: str) -> str:
    """The stretch's language by name, '' for English and for what shows none."""
    beyond = len(_BEYOND_LATIN.findall(stretch))
    if beyond and beyond * 2 > len(_LETTER.findall(stretch)) > 0:
        return script_of(stretch)
    straight = stretch.replace("’", "'")
    words = _WORD.findall(straight.lower() if straight.isupper() else straight)
    english = sum(map(ENGLISH.__contains__, map(str.lower, words)))
    # A capital begins a name, such as "Los Alamos", and shows no language.
    hits = Counter(name for word in words if word in _LANGUAGES for name in _LANGUAGES[word])
    name, most = max(((name, hits[name]) for name in FOREIGN), key=lambda pair: pair[1])
    is_foreign = most >= _FEWEST_HITS and most > 2 * english and most >= _LEAST_SHARE * len(words)
    return name if is_foreign else ""


def script_of(stretch: str) -> str:
    """The language by its letters: the first script in the table that a fiftieth of them belongs to."""
    least = len(_LETTER.findall(stretch)) / 50
    return next((name for name, script in SCRIPTS if len(script.findall(stretch)) > least), "another script")
