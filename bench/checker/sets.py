"""Which briefs by hand the checker was made with, and which it never saw."""

from __future__ import annotations

from bench.briefs.sets import TRAINING, Item, development, folder_set, is_set

SEEN = ("companies", "federal-1")
HALF_SEEN = ("mixed", "federal-2")  # every second brief, from the first


def by_use() -> dict[str, list[Item]]:
    """The briefs by hand: those of ../shared, those seen in making the checker, and those held out."""
    sets = {f.name: folder_set(f).with_reference for f in sorted(TRAINING.glob("*/")) if is_set(f)}
    seen = [item for name in SEEN for item in sets.get(name, [])]
    seen += [item for name in HALF_SEEN for item in sets.get(name, [])[::2]]
    held = [item for name in HALF_SEEN for item in sets.get(name, [])[1::2]]
    held += [item for name, items in sets.items() if name not in SEEN + HALF_SEEN for item in items]
    found = {"of the ten in ../shared": development().with_reference, "seen": seen, "held out": held}
    return {use: items for use, items in found.items() if items}
