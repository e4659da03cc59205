"""What a person should know about a text before they trust what was found in it."""

from __future__ import annotations

import re

from daysheet.wire.domain.language import foreign_language

_HEAD = 20_000  # characters that are enough to tell
_LEAST, _TIMES = 2, 2
_ADDRESSED = re.compile(
    r"\b(?:you (?:will|have|bring|are|know|own|build|design|run)|your (?:profile|tasks|mission|role|responsibilities)|we (?:are looking|offer|expect|seek|need|use)"
    r"|requirements|responsibilities|qualifications|nice to have|is a plus|are a plus|apply|applicants?|\(?[mfwdx]/[mfwdx]/[mfwdx]\)?|must have|desirable)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"\b(?:i (?:am|have|built|led|wrote|work|run)|my|curriculum vitae|r[eé]sum[eé]|present|hobbies|education|employment|since (?:19|20)\d\d"
    r"|(?:19|20)\d\d ?[-–—] ?(?:(?:19|20)\d\d|now|today|present)|led|built|wrote|migrated|reduced|introduced|developed|b\.?sc|m\.?sc)\b",
    re.IGNORECASE,
)


def notes_of(text: str, kind: str) -> list[str]:
    """Sentences, mostly none: another language than English, or a text of the other kind."""
    notes = []
    if language := foreign_language(text[:_HEAD]):
        notes.append(
            f"This seems to be {language}; the words known are English, so little but names of tools is found."
        )
    if other := _seems_other(text[:_HEAD], kind):
        notes.append(
            f"This reads like a {other}. If it is one, give --kind {'resume' if other == 'résumé' else other}."
        )
    return notes


def _seems_other(text: str, kind: str) -> str:
    asked, told = (len({m[0].casefold() for m in pattern.finditer(text)}) for pattern in (_ADDRESSED, _TOLD))
    if kind == "resume" and asked > _LEAST and asked > _TIMES * told:
        return "posting"
    if kind == "posting" and told > _LEAST and told > _TIMES * asked:
        return "résumé"
    return ""
