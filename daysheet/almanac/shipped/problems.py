"""What is wrong in the shipped facts, each with its file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from daysheet.almanac.errors import BadFacts
from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.related import related
from daysheet.almanac.shipped.texts import TEXTS, load_text, problems
from daysheet.almanac.shipped.topics import topics


def problems_of_facts() -> Iterator[str]:
    """A line for each; the first file of tables that cannot be read hides those after it."""
    try:
        known = observances()
        topics()
    except BadFacts as error:
        yield str(error)
        return
    wrong = [*problems(TEXTS), *strangers(TEXTS)]
    yield from wrong
    if not wrong:
        try:
            related(known)
        except BadFacts as error:
            yield str(error)


def strangers(folder: Path) -> Iterator[str]:
    """Texts, and related days in them, that no observance answers to."""
    known = observances()
    for path in sorted(folder.glob("*.toml")):
        if known.by_slug(path.stem) is None:
            yield f"{path.name}: no observance has this slug. Give the file the slug of one."
        try:
            named = load_text(path).related
        except BadFacts:  # told by problems()
            continue
        unknown = (slug for slug in named if known.by_slug(slug) is None)
        yield from (f"{path.name}: related {slug!r} is no observance. Mend it." for slug in unknown)
