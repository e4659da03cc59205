"""Releases with what a person says of them: the labels and the reference briefs of one set."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.sources.rows import parse_row

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "data"
TRAINING = ROOT / "data" / "training"
FOLDS = 5
Json = dict[str, Any]


@dataclass(frozen=True)
class Item:
    """One release of a set; labels or a reference brief may be missing."""

    release: ParsedRelease
    labels: Json | None
    reference: Json | None

    @property
    def sentences(self) -> list[Json]:
        return self.labels["sentences"] if self.labels else []

    @property
    def fold(self) -> int:
        return fold_of(self.release.id)


@dataclass(frozen=True)
class Labelled:
    """A set by name, with a note on what its figures are worth."""

    name: str
    note: str
    items: tuple[Item, ...]

    @property
    def judged(self) -> list[Item]:
        """The items with labels."""
        return [item for item in self.items if item.labels]

    @property
    def with_reference(self) -> list[Item]:
        """The items with labels and a reference brief."""
        return [item for item in self.judged if item.reference]


def fold_of(release_id: str) -> int:
    """The fold of a release in cross-validation: fixed by its id, so that trainer and judge agree."""
    return crc32(release_id.encode()) % FOLDS


def chosen_sets(names: list[str]) -> list[Labelled]:
    """The sets asked for, by name or folder; without names, the development set and every training set."""
    if not names:
        return [
            development(),
            *(folder_set(folder) for folder in sorted(TRAINING.glob("*/")) if is_set(folder)),
        ]
    return [development() if name == "dev" else folder_set(found_folder(name)) for name in names]


def found_folder(name: str) -> Path:
    for folder in (Path(name), TRAINING / name):
        if is_set(folder):
            return folder
    raise SystemExit(
        f"{name!r} is no set: name dev, a folder of data/training, or a folder with a labels.jsonl."
    )


def is_set(folder: Path) -> bool:
    return (folder / "labels.jsonl").is_file()


def development() -> Labelled:
    """The 40 releases labelled by hand and the 10 reference briefs of ../shared."""
    if not (SHARED / "labels-dev.jsonl").exists():
        raise SystemExit("../shared/data/labels-dev.jsonl is absent: it is not shipped with the project.")
    note = "the rules were written with these labels in sight: no figure of unseen releases"
    labels, briefs = rows(SHARED / "labels-dev.jsonl"), rows(SHARED / "briefs-dev.jsonl")
    return Labelled("dev", note, joined(rows(SHARED / "releases.jsonl"), labels, briefs))


def folder_set(folder: Path) -> Labelled:
    """The set of a folder; releases that it does not hold are looked up in ../shared."""
    told = folder / "NOTE"
    note = told.read_text(encoding="utf-8").strip() if told.exists() else "labelled for this project"
    releases = [*rows(SHARED / "releases.jsonl"), *rows(folder / "releases.jsonl")]
    return Labelled(
        folder.name, note, joined(releases, rows(folder / "labels.jsonl"), rows(folder / "briefs.jsonl"))
    )


def joined(releases: list[Json], labels: list[Json], briefs: list[Json]) -> tuple[Item, ...]:
    """The labelled releases in the labels' order."""
    texts = {row["id"]: row for row in releases}
    references = {row["release_id"]: row["brief"] for row in briefs}
    missing = [row["id"] for row in labels if row["id"] not in texts]
    if missing:
        raise SystemExit(f"No text for {len(missing)} labelled releases, such as {missing[0]!r}.")
    return tuple(Item(parse_row(texts[row["id"]]), row, references.get(row["id"])) for row in labels)


def rows(path: Path) -> list[Json]:
    """The objects of a .jsonl; none where there is no such file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]
