"""What a release costs when 10, 1,000, 10,000 and 100,000 are stored already, its look-up for copies included.

The store is filled with rows whose keys are drawn by lot, as keys of unlike texts are, and with one text in a
hundred that shares the keys of a release that is measured, so that every look-up meets many.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from calibration import circumstances

RELEASES = Path(__file__).resolve().parents[2] / "shared" / "data" / "releases.jsonl"
STORED, MEASURED, KEYS, EVERY = (10, 1_000, 10_000, 100_000), 60, 18, 100
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def main() -> None:
    if not RELEASES.exists():
        sys.exit("../shared/data/releases.jsonl is absent: it is not shipped with the project.")
    os.environ["DAYSHEET_DATA"] = tempfile.mkdtemp(prefix="daysheet-bench-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "daysheet.config.settings"
    import django  # noqa: PLC0415 (settings first)

    django.setup()
    import logging  # noqa: PLC0415 (likewise)

    from django.core.management import call_command  # noqa: PLC0415 (settings first)

    logging.disable(logging.INFO)
    call_command("migrate", verbosity=0)
    measured = list(taken())
    first = None
    for stored in STORED:
        fill(stored, measured)
        receiving, drafting, looking = (statistics.median(ms) for ms in zip(*costs(measured), strict=True))
        whole = receiving + drafting
        first = first or whole
        print(
            f"{stored:>7,} stored: {whole:5.1f} ms a release ({whole / first:.2f} times the first), of it "
            f"{receiving:.1f} for storing with the look-up for copies; the look-up alone {looking:.1f}"
        )
    print(circumstances())


def taken() -> Iterator[Any]:
    from daysheet.wire.sources.rows import read_rows  # noqa: PLC0415 (settings first)

    with RELEASES.open("rb") as file:
        rows = list(read_rows(file))
    yield from rows[:: len(rows) // MEASURED][:MEASURED]


def fill(count: int, measured: list[Any]) -> None:
    """Store releases until there are so many."""
    from daysheet.wire.domain.likeness import bands_of, text_of  # noqa: PLC0415 (settings first)
    from daysheet.wire.models import Release, ReleaseBand  # noqa: PLC0415 (likewise)

    lots = random.Random(count)
    have = Release.objects.count()
    for start in range(have, count, 2_000):
        numbers = range(start, min(start + 2_000, count))
        rows = [stored_row(n, measured[n % len(measured)].text) for n in numbers]
        kept = Release.objects.bulk_create(rows)
        keys = []
        for n, row in zip(numbers, kept, strict=True):
            bands = [lots.getrandbits(63) for _ in range(KEYS)]
            if n % EVERY == 0:
                bands[:6] = bands_of(text_of(measured[n // EVERY % len(measured)].text))[:6]
            keys += [ReleaseBand(release=row, band=band) for band in bands]
        ReleaseBand.objects.bulk_create(keys)


def stored_row(n: int, text: str) -> Any:
    from daysheet.wire.models import Release  # noqa: PLC0415 (settings first)

    words = text.split()
    random.Random(n).shuffle(words)
    mixed = " ".join(words)
    return Release(
        sha256=f"{n:064x}",
        raw=mixed.encode(),
        kind="text",
        text=mixed,
        title=f"Stored {n}",
        received_at=NOW,
    )


def costs(measured: list[Any]) -> Iterator[tuple[float, float, float]]:
    """Milliseconds for storing, for drafting and for the look-up of each release; nothing of it stays."""
    from django.db import transaction  # noqa: PLC0415 (settings first)

    from daysheet.stories.actions import make_draft  # noqa: PLC0415 (likewise)
    from daysheet.wire.actions import original_of, receive_release  # noqa: PLC0415 (likewise)
    from daysheet.wire.domain.likeness import bands_of, text_of  # noqa: PLC0415 (likewise)

    for parsed in measured:
        with transaction.atomic():
            start = time.perf_counter()
            release, _ = receive_release(parsed=parsed, raw=parsed.text.encode(), by=None, now=NOW)
            stored = time.perf_counter()
            make_draft(release=release, place=None, now=NOW)
            drafted = time.perf_counter()
            text = text_of(release.text, release.published_on)
            original_of(release, text, bands_of(text))
            found = time.perf_counter()
            transaction.set_rollback(True)
        yield (stored - start) * 1000, (drafted - stored) * 1000, (found - drafted) * 1000


if __name__ == "__main__":
    main()
