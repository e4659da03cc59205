"""How well and how fast releases are read: sentences, roles, importance, places, milliseconds."""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from daysheet.places.shipped import gazetteer
from daysheet.wire.domain.reading import read
from tests.wire import measuring


def main() -> None:
    items = measuring.labelled()
    roles, importance = measuring.roles_and_importance(items)
    print(f"{len(items)} releases labelled by hand; the rules were written with these in sight")
    print(f"sentence spans, exact F1       {measuring.span_f1(items):.3f}")
    for role in sorted({a for a, _ in roles.pairs}, key=roles.by_hand, reverse=True):
        print(f"  {role:<16} {roles.by_hand(role):4} by hand   F1 {roles.f1(role):.3f}")
    print(f"roles, macro-F1 (all, ≥ 15)    {roles.macro_f1(1):.3f}  {roles.macro_f1(15):.3f}")
    print(f"importance 3, recall           {importance.recall(3):.3f}")
    print(f"noise let through              {measuring.noise_let_through(roles)}")
    wrong = measuring.wrong_places(items)
    print(f"places right                   {len(items) - len(wrong)} of {len(items)}  {wrong or ''}")
    time_reading()


def time_reading() -> None:
    releases = measuring.rows()
    read(releases[0], gazetteer())
    begun = time.process_time()
    for release in releases:
        read(release, gazetteer())
    spent = time.process_time() - begun
    print(
        f"read() over {len(releases)} releases       {spent / len(releases) * 1000:.1f} ms of one core each"
    )


if __name__ == "__main__":
    main()
