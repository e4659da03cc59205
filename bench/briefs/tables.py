"""Drafts and their peers in one table a set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bench.briefs.measures import Rouge, Summary, Use, body_text, mean, rouge, use_of
from bench.briefs.sets import Item, Labelled

HEAD = f"{'':<26}{'R-1':>6}{'R-2':>6}{'R-L':>6}{'words':>7}{'vital':>7}{'noise':>8}{'':>3}{'vital':>7}{'noise':>8}"


@dataclass(frozen=True)
class Row:
    """One system on one set: against the reference briefs, and against all labels."""

    system: str
    scores: tuple[Rouge, ...]  # of each release with a reference brief
    words: float
    use: Use  # of the releases with a reference brief
    use_of_all: Use | None  # None where it needs a reference brief

    @property
    def rouge(self) -> Rouge:
        """The mean over the releases."""
        return Rouge(
            *(mean(getattr(score, kind) for score in self.scores) for kind in ("one", "two", "long"))
        )

    @property
    def ones(self) -> list[float]:
        return [score.one for score in self.scores]

    def __str__(self) -> str:
        r, near, far = self.rouge, self.use, self.use_of_all
        last = f"{told(far.coverage, 7)}{far.noise_share:>8.1%}" if far else f"{'–':>7}{'–':>8}"
        return (
            f"{self.system:<26}{told(r.one)}{told(r.two)}{told(r.long)}{self.words:>7.0f}"
            f"{told(near.coverage, 7)}{near.noise_share:>8.1%}{'':>3}{last}"
        )

    def as_json(self) -> dict[str, Any]:
        """The row's figures by name."""
        return {
            "system": self.system,
            **asdict(self.rouge),
            "words": self.words,
            "coverage": self.use.coverage,
            "noise": self.use.noise_share,
            "coverage_all": self.use_of_all and self.use_of_all.coverage,
            "noise_all": self.use_of_all and self.use_of_all.noise_share,
        }


def told(figure: float, width: int = 6) -> str:
    """'  .594'"""
    return f"{figure:.3f}".replace("0.", ".", 1).rjust(width)


def row_of(system: str, summaries: Mapping[str, Summary], chosen: Labelled) -> Row:
    """A system's row; `summaries` holds what it made of each release, by id."""
    return Row(
        system=system,
        scores=tuple(
            rouge(body_text(item.reference or {}), summaries[item.release.id].text)
            for item in chosen.with_reference
        ),
        words=mean(summaries[item.release.id].words for item in chosen.with_reference),
        use=used_by(summaries, chosen.with_reference),
        use_of_all=used_by(summaries, chosen.judged) if len(summaries) >= len(chosen.judged) else None,
    )


def used_by(summaries: Mapping[str, Summary], items: Iterable[Item]) -> Use:
    return sum((use_of(item.sentences, summaries[item.release.id].spans) for item in items), Use())


def head_of(chosen: Labelled) -> str:
    """Over the table: the set, what its figures are worth, and which releases a column is about."""
    few, all_ = len(chosen.with_reference), len(chosen.judged)
    groups = f"{'':<51}{f'{few} with a reference brief':>15}{f'all {all_}':>16}"
    return f"set {chosen.name}: {all_} labelled releases, {few} reference briefs ({chosen.note})\n{groups}\n{HEAD}"
