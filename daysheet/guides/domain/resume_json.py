"""A résumé in the JSON Resume schema (jsonresume.org) as plain text, section by section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

_HEADINGS = {
    "work": "Experience", "volunteer": "Volunteering", "projects": "Projects", "skills": "Skills",
    "education": "Education", "certificates": "Certificates", "courses": "Courses", "publications": "Publications",
    "awards": "Awards", "languages": "Languages", "interests": "Interests",
}  # fmt: skip
KEYS = ("basics", *_HEADINGS, "references")
_SKIPPED = frozenset(
    "url image email phone location profiles startDate endDate releaseDate date network username countryCode website".split()
)
_FIRST = (
    "position",
    "name",
    "title",
    "studyType",
    "area",
    "institution",
    "organization",
    "company",
    "publisher",
    "level",
    "language",
    "fluency",
)


def is_resume(data: Any) -> bool:
    """Whether an object has at least one section of the schema, of the right kind."""
    return isinstance(data, dict) and any(
        isinstance(data.get(key), dict if key == "basics" else list) and data[key] for key in KEYS
    )


def text_of_resume(data: dict[str, Any]) -> str:
    """Headings and lines, one entry or highlight a line; addresses, dates and references are left out."""
    lines = list(_basics(data.get("basics")))
    for key, heading in _HEADINGS.items():
        entries = data.get(key)
        if isinstance(entries, list) and (told := [line for entry in entries for line in _entry(entry)]):
            lines += ["", heading, *told]
    return "\n".join(lines).strip("\n")


def _basics(basics: Any) -> Iterator[str]:
    if isinstance(basics, dict):
        yield from (
            _flat(basics[key]) for key in ("name", "label", "summary") if isinstance(basics.get(key), str)
        )


def _entry(entry: Any) -> Iterator[str]:
    """'Engineer, Firm', then its summary, highlights, keywords and courses."""
    if isinstance(entry, str):
        yield _flat(entry)
    if not isinstance(entry, dict):
        return
    head = [_flat(entry[key]) for key in _FIRST if isinstance(entry.get(key), str) and entry[key].strip()]
    keywords = _listed(entry.get("keywords"))
    if head or keywords:
        yield "- " + ", ".join([*head, *keywords])
    for key, value in entry.items():
        if key in _FIRST or key in _SKIPPED or key == "keywords":
            continue
        yield from (f"- {line}" for line in _listed(value))


def _listed(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [_flat(item) for item in values if isinstance(item, str) and item.strip()]


def _flat(text: str) -> str:
    return " ".join(text.split())
