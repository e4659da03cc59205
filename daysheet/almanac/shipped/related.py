"""The pairs of related observances that our texts and our list name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.related import Pair, related_to
from daysheet.almanac.errors import BadFacts
from daysheet.almanac.shipped.observances import DATA, observances
from daysheet.almanac.shipped.rows import records
from daysheet.almanac.shipped.texts import slugs_with_text, text_of

FILE = "related-days.csv"


@lru_cache(maxsize=2)
def related(known: Observances) -> Mapping[str, tuple[str, ...]]:
    """The related observances by slug, both ways."""
    return related_to(known.all, named_pairs())


@lru_cache(maxsize=1)
def named_pairs() -> tuple[Pair, ...]:
    """What texts name as related, then what the list pairs."""
    known = observances()
    texts = ((slug, text.related) for slug in sorted(slugs_with_text()) if (text := text_of(slug)))
    named = [(slug, other, f"{slug}.toml") for slug, others in texts for other in others]
    return tuple((_slug(known, one, where), _slug(known, other, where)) for one, other, where in named) + (
        *pairs(DATA / FILE, known),
    )


def pairs(path: Path, known: Observances) -> Iterator[Pair]:
    """The pairs of a file; BadFacts names the line of what is wrong."""
    seen: set[frozenset[str]] = set()
    for line, record in records(path):
        where = f"{path}, line {line}"
        pair = (_slug(known, record["slug"], where), _slug(known, record["related"] or "", where))
        if pair[0] == pair[1] or frozenset(pair) in seen:
            raise BadFacts(f"{where}: {' and '.join(pair)}: a pair of two, and once. Take the row out.")
        seen.add(frozenset(pair))
        yield pair


def _slug(known: Observances, slug: str, where: str) -> str:
    about = known.by_slug(slug)
    if about is None:
        raise BadFacts(f"{where}: {slug!r}: no observance has this slug. Mend it.")
    return about.slug
