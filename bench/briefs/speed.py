"""How many drafts a second one core makes of real releases, and whether each stands and keeps its lengths."""

import resource
import sys
import time
from collections import Counter
from pathlib import Path

from bench.calibration import circumstances
from daysheet.places.shipped import gazetteer
from daysheet.stories.domain.checks import blocking, check_brief
from daysheet.stories.domain.compose import compose
from daysheet.wire.domain.reading import read
from daysheet.wire.sources.rows import read_rows

RELEASES = Path(__file__).resolve().parents[3] / "shared" / "data" / "releases.jsonl"


def main() -> None:
    if not RELEASES.exists():
        sys.exit("../shared/data/releases.jsonl is absent: it is not shipped with the project.")
    places = gazetteer()
    with RELEASES.open("rb") as file:
        releases = list(read_rows(file))
    compose(read(releases[0], places))  # loads what is loaded once
    start = time.process_time()
    briefs = [compose(read(release, places)) for release in releases]
    took = time.process_time() - start
    print(f"{len(briefs)} drafts in {took:.1f} s of processor time: {len(briefs) / took:.1f} a second")
    counted = Counter()
    for release, brief in zip(releases, briefs, strict=True):
        counted["without a lead"] += brief.lead is None
        counted["findings"] += len(check_brief(brief, release.text, release.title))
        counted["blocked"] += bool(blocking(brief, release.text, release.title))
    print(", ".join(f"{name}: {counted[name]}" for name in ("without a lead", "findings", "blocked")))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"resident at most {memory:.0f} MB; {circumstances()}")
