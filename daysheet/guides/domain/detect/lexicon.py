"""The lexicon: phrases by competency, and phrases that only look like one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from daysheet.guides.domain.detect.phrases import Node, add_phrase
from daysheet.guides.errors import BadWords

# How a phrase tells: by a name, by a task described, only in company, only where models (or not models, or
# language models) are the subject, only in courses, not where a posting is for interfaces.
KINDS = ("names", "tasks", "unsure", "models", "services", "llms", "studied", "interface")
_BETWEEN = re.compile(r";\s+|;$")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Two trees: what tells a competency (label: id, kind), and what only looks like one (label: its number, '')."""

    telling: Node
    misleading: Node
    meanings: tuple[frozenset[str], ...]  # of which competencies each misleads; empty for all
    ids: frozenset[str]


def lexicon_from(rows: Mapping[str, Mapping[str, Any]], meanings: list[Mapping[str, Any]]) -> Lexicon:
    """The lexicon that the files hold; BadWords names the row that cannot be used."""
    telling, misleading = Node(), Node()
    for competency, row in rows.items():
        if unknown := set(row) - set(KINDS):
            raise BadWords(
                f"[{competency}]: {', '.join(sorted(unknown))} is not known. Write {', '.join(KINDS)}."
            )
        for kind, phrases in row.items():
            _add(telling, phrases, (competency, kind), f"[{competency}] {kind}")
    for number, meaning in enumerate(meanings):
        if strange := set(meaning.get("of", ())) - set(rows):
            raise BadWords(f"[[meaning]] {number + 1}: of {', '.join(sorted(strange))}, which have no words.")
        _add(misleading, meaning["words"], (str(number), ""), f"[[meaning]] {number + 1}")
    sets = tuple(frozenset(meaning.get("of", ())) for meaning in meanings)
    return Lexicon(telling, misleading, sets, frozenset(rows))


def _add(root: Node, phrases: str, label: tuple[str, str], where: str) -> None:
    for phrase in phrases_of(phrases):
        try:
            add_phrase(root, phrase, label)
        except ValueError as error:
            raise BadWords(f"{where}: {phrase!r}: {error}") from error


def phrases_of(phrases: str) -> list[str]:
    """'kubernetes; k8s' as two phrases; line ends are blanks."""
    return [" ".join(p.split()) for p in _BETWEEN.split(phrases) if p.strip()]
