"""How well competencies are told, how fast, and how long a text of a million characters takes."""

import resource
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from bench.calibration import circumstances
from daysheet.guides.domain.detect.finding import Detection, detect
from daysheet.guides.shipped import guide_named
from daysheet.guides.words import lexicon
from tests.guides.labelled import OURS, Score, rows, scores
from tests.shared import SHARED

GUIDE = "software-engineer-to-machine-learning-engineer"
DEVELOPMENT = SHARED / "data" / "guides" / "dev.jsonl"


def main(argv: list[str]) -> None:
    """Score each file of labelled texts named, or the development set and our own; `misses` lists what went wrong."""
    files = [Path(word) for word in argv if word != "misses"] or [
        p for p in (DEVELOPMENT, OURS) if p.exists()
    ]
    begun = time.process_time()
    lexicon()
    print(f"lexicon opened in {(time.process_time() - begun) * 1000:.0f} ms; {circumstances()}")
    for path in files:
        tell(path, with_misses="misses" in argv)
    tell_long(files[0])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory {peak:.0f} MiB")


def tell(path: Path, *, with_misses: bool) -> None:
    labelled = rows(path)
    begun = time.process_time()
    detections = [detected(row) for row in labelled]
    spent = (time.process_time() - begun) * 1000 / max(len(labelled), 1)
    told = scores(labelled, detections)
    print(f"{path.name}: {len(labelled)} texts, {spent:.1f} ms each")
    print(
        f"  {'':10} {'precision':>9} {'recall':>7} {'F1':>6} {'found':>6} {'false':>6} {'missed':>7} {'traps':>8}"
    )
    for name, score in told.items():
        print(f"  {name:10} {line(score)}")
    if with_misses:
        for name in ("resume", "posting"):
            print(f"  {name}: {dict(told[name].by_competency.most_common(20))}")


def detected(row: dict) -> Detection:
    return detect(row["text"], row["kind"], lexicon(), guide_named(GUIDE).steps.keys())


def line(score: Score) -> str:
    traps = f"{score.trapped}/{score.traps}" if score.traps else ""
    return (
        f"{score.precision:9.3f} {score.recall:7.3f} {score.f1:6.3f} {score.hit:6} {score.false:6} "
        f"{score.missed:7} {traps:>8}"
    )


def tell_long(path: Path) -> None:
    """A million characters as one text, as one line, and without a blank."""
    text = " ".join(row["text"] for row in rows(path))
    whole = (text * (1_000_000 // len(text) + 1))[:1_000_000]
    for name, long in (("text", whole), ("line", whole.replace("\n", " ")), ("word", "a" * 1_000_000)):
        begun = time.process_time()
        detect(long, "resume", lexicon(), guide_named(GUIDE).steps.keys())
        print(f"a {name} of a million characters: {time.process_time() - begun:.1f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
