"""Words that a prefix turns around: 'lawful' where the passage has 'unlawful'."""

import re
from collections.abc import Set

from daysheet.stories.domain.wording import Token, stem

_PREFIX = re.compile(r"^(?:un|non-?|il(?=l)|ir(?=r)|in|im|dis)(?=[a-z]{3})")
_SAFE = """lawful legal constitutional armed able fair safe known likely related authorized documented insured employed
necessary usual sealed paid willing healthy precedented certain changed limited aware reasonable justified warranted
equal intended successful licensed registered regulated resolved affordable regular responsible respective accurate
adequate appropriate complete correct dependent direct effective eligible sufficient valid visible mobile possible
practical proper perfect honest qualified satisfied similar profit partisan binding violent compliant citizen essential
approved agreed proven harmed injured vaccinated founded classified competitive disclosed occupied"""
_STEMS = frozenset(stem(word) for word in _SAFE.split())


def turned_around(words: tuple[Token, ...], told: Set[str]) -> list[tuple[Token, str]]:
    """The words of a sentence whose opposite alone stands among the words told, each with that opposite."""
    found = []
    for word in words:
        if word.key in told:
            continue
        bare = _PREFIX.sub("", word.key)
        opposite = bare if bare != word.key else next((k for k in told if _is_opposite(k, word.key)), "")
        if opposite in told and stem(_PREFIX.sub("", opposite)) in _STEMS:
            found.append((word, opposite))
    return found


def _is_opposite(told: str, word: str) -> bool:
    return told.endswith(word) and told != word and _PREFIX.sub("", told) == word
