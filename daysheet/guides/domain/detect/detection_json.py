"""What was found in a text, as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from daysheet.guides.domain.detect.finding import Detection


def detection_json(
    text_id: str, detection: Detection, notes: Sequence[str] = (), text: str | None = None
) -> dict[str, Any]:
    """The object of docs/reference/competencies.md; with the `text` where it was extracted, notes where there are any."""
    told: dict[str, Any] = {
        "id": text_id,
        "found": [asdict(found) for found in detection.found],
        "required": list(detection.required),
        "preferred": list(detection.preferred),
        "set_aside": [asdict(aside) for aside in detection.set_aside],
    }
    if notes:
        told["notes"] = list(notes)
    if text is not None:
        told["text"] = text
    return told
