"""One shard of a corpus: a .jsonl of releases in, a .jsonl of drafts out, counted exactly."""

from __future__ import annotations

import hashlib
import json
import logging
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from daysheet.cli.offline.brief import as_json
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.sources.rows import BadRow, read_rows

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Job:
    """A shard to draft, and where its drafts go."""

    source: Path
    out: Path

    @property
    def drafts(self) -> Path:
        """The finished drafts: there only when all of them are."""
        return self.out / self.source.name

    @property
    def counts(self) -> Path:
        return self.out / f"{self.source.stem}.counts.json"


@dataclass(frozen=True)
class Counts:
    """How many releases a shard held, and what became of them."""

    releases: int = 0
    drafts: int = 0
    errors: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.releases + other.releases, self.drafts + other.drafts, self.errors + other.errors)

    def __str__(self) -> str:
        return f"{self.releases:,} releases, {self.drafts:,} drafts, {self.errors:,} errors"


def draft_shard(job: Job) -> Counts:
    """Draft every release of a shard, in its order.

    The drafts stand under their name only once all are written, and their counts before that: whoever is
    killed in between leaves a shard that is done again from its beginning.
    """
    sha256 = sha256_of(job.source)
    job.drafts.unlink(missing_ok=True)  # of a source that has changed since
    part = job.out / f"{job.source.name}.{os.getpid()}.part"
    drafts = errors = 0
    with job.source.open("rb") as source, part.open("w", encoding="utf-8") as target:
        for made in made_of(source):
            target.write(json.dumps(made, ensure_ascii=False) + "\n")
            drafts, errors = drafts + ("error" not in made), errors + ("error" in made)
        target.flush()
        os.fsync(target.fileno())
    counts = Counts(drafts + errors, drafts, errors)
    write_counts(job, counts, sha256)
    part.replace(job.drafts)
    return counts


def made_of(source: Any) -> Iterator[dict[str, Any]]:
    """A draft for each row, or its id and why there is none."""
    for parsed in read_rows(source):
        try:
            yield as_json(parsed)
        except Exception as error:  # one release that cannot be drafted must not cost its shard
            logger.exception("release %s could not be drafted", parsed.id)
            yield failure(parsed, error)


def failure(parsed: ParsedRelease | BadRow, error: Exception) -> dict[str, Any]:
    return {"id": parsed.id, "error": f"could not be drafted: {type(error).__name__}: {error}"}


def write_counts(job: Job, counts: Counts, sha256: str) -> None:
    part = job.counts.with_suffix(f".{os.getpid()}.part")
    part.write_text(json.dumps(asdict(counts) | {"source_sha256": sha256}) + "\n", encoding="utf-8")
    part.replace(job.counts)


def counts_of_done(job: Job) -> Counts | None:
    """The counts of a shard that is done, or None where it is still to do or has changed since."""
    try:
        told = json.loads(job.counts.read_text(encoding="utf-8"))
        changed = told.pop("source_sha256") != sha256_of(job.source)
        return None if changed or not job.drafts.exists() else Counts(**told)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def sha256_of(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
