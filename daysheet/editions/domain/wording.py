"""How an observance, a birth and a phase are told in a few plain words on a day's page."""

from __future__ import annotations

from collections.abc import Sequence

KIND_PHRASES = {
    "federal": "Federal holiday",
    "us-law": "Named in United States law",
    "us-proclamation": "By presidential proclamation",
    "us-state": "State holiday",
    "un": "A day of the United Nations",
    "international": "An international day",
    "religious": "A religious day",
    "cultural": "A day of custom",
    "food": "A popular food day",
    "popular": "A popular day",
    "country-national": "A national day",
}
KIND_LABELS = {
    "federal": "federal holiday",
    "us-law": "US law",
    "us-proclamation": "proclamation",
    "us-state": "state holiday",
    "un": "United Nations",
    "international": "international",
    "religious": "religious",
    "cultural": "custom",
    "food": "food",
    "popular": "popular",
    "country-national": "national day",
}
PHASE_LABELS = {"new": "new", "first_quarter": "first", "full": "full", "last_quarter": "last"}
PHASE_WORDS = {
    "new": "new",
    "waxing_crescent": "a waxing crescent",
    "first_quarter": "in its first quarter",
    "waxing_gibbous": "waxing, more than half full",
    "full": "full",
    "waning_gibbous": "waning, more than half full",
    "last_quarter": "in its last quarter",
    "waning_crescent": "a waning crescent",
}


def observance_sentence(kind: str, rule: str) -> str:
    """'A day of the United Nations, on 1 March each year.'"""
    phrase = KIND_PHRASES.get(kind, "A day marked")
    return f"{phrase}: {rule}." if rule else f"{phrase}."


def joined(parts: Sequence[str]) -> str:
    """The parts that are not empty, by commas."""
    return ", ".join(part for part in parts if part)
