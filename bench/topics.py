"""How well topics are told by rule: precision and recall against the reviews, whole and cross-checked."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.topics import topics
from tests.almanac import measuring

GROUPS = {"known": "best known", "drawn": "drawn by lot", "hard": "beyond words"}


def main() -> None:
    everything = observances().all
    begun = time.process_time()
    shelved = topics()
    shelves = shelved.shelves(everything)
    spent = time.process_time() - begun
    why = measuring.reasons()
    fair = [about for about in everything if why.get(about.slug) in ("known", "drawn")]
    whole = measuring.agreement(shelved, fair)
    print(f"{'':12} {'observances':>11} {'reviewed':>9} {'precision':>10} {'recall':>7}")
    for topic in shelves:
        print(f"{topic:<12} {len(shelves[topic]):11} {whole.chosen[topic]:9} {told(whole, topic)}")
    print("by the whole rule; without phrases that tell one day alone; without any words that do:")
    for reason, name in GROUPS.items():
        some = [about for about in everything if why.get(about.slug) == reason]
        print(f"{name}, {len(some)} reviewed")
        tell(measuring.agreement(shelved, some))
        tell(measuring.cross_checked(shelved, some, everything, least=2))
        tell(measuring.cross_checked(shelved, some, everything))
    print(f"words read and {len(everything):,} observances shelved in {spent * 1000:.0f} ms")


def told(agreement: measuring.Agreement, topic: str) -> str:
    right = agreement.right[topic]
    return f"{right / max(agreement.told[topic], 1):10.2f} {right / max(agreement.chosen[topic], 1):7.2f}"


def tell(agreement: measuring.Agreement) -> None:
    print(
        f"  precision {agreement.precision:.3f}  recall {agreement.recall:.3f}  "
        f"one topic right {agreement.with_one_right:.3f}"
    )


if __name__ == "__main__":
    main()
