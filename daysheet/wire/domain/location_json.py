"""A release's place in the words of the brief's contract."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from daysheet.wire.domain.release import Reading, Span


def span_json(span: Span) -> dict[str, Any]:
    """A stretch of the text, or of the title where it says so."""
    found: dict[str, Any] = {"start": span.start, "end": span.end}
    return found | {"in": "title"} if span.in_title else found


def location_json(reading: Reading) -> dict[str, Any]:
    """The brief's keys about the place; each is always there."""
    found = reading.location
    return {
        "id": reading.release.id,
        "city": found.city,
        "state": found.state,
        "place": found.place,
        "scope": found.scope,
        "place_evidence": [span_json(span) for span in found.evidence],
        "confidence": found.confidence,
    }
