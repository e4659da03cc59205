"""Which observances belong together: what texts and lists pair, and what one rule makes of another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from daysheet.almanac.domain.observances import Observance
from daysheet.almanac.domain.rules import EveryNth, FromEaster, Moved, Rule
from daysheet.almanac.domain.words_scopes import KINDS

MOST_RELATED = 8
NEAR_BY_RULE = 7  # days: Palm Sunday belongs to Easter by its rule alone, Corpus Christi does not

CUSTOMS = frozenset({"popular", "food"})  # no other day takes its date from these
_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}

Pair = tuple[str, str]


def related_to(observances: Iterable[Observance], named: Iterable[Pair]) -> Mapping[str, tuple[str, ...]]:
    """The related slugs of every observance that has some: always both ways, the firmest pairs first.

    `named` pairs come before those that follow from rules; a pair is dropped when either side is full.
    """
    known = tuple(observances)
    slugs = {about.slug for about in known}
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in (*named, *pairs_by_rule(known)):
        is_there = one in slugs and other in slugs and one != other and other not in found[one]
        if is_there and len(found[one]) < MOST_RELATED and len(found[other]) < MOST_RELATED:
            found[one].append(other)
            found[other].append(one)
    return {slug: tuple(others) for slug, others in found.items() if others}


def pairs_by_rule(observances: Iterable[Observance]) -> Iterator[Pair]:
    """Observances that come a fixed number of days from the best known one of a rule."""
    by_rule: dict[Rule, list[Observance]] = defaultdict(list)
    for about in observances:
        if about.rule is not None and not about.is_abroad:
            by_rule[about.rule].append(about)
    for rule, moved in by_rule.items():
        base = _base(rule)
        of = min(by_rule.get(base, ()) if base else (), key=_fame, default=None)
        if of and of.kind not in CUSTOMS:
            yield from ((of.slug, about.slug) for about in moved)


def _fame(about: Observance) -> tuple[int, int]:
    return _RANKS.get(about.kind, len(_RANKS)), -len(about.sources)


def _base(rule: Rule) -> Rule | None:
    """The rule that another counts its days from, within the week."""
    match rule:
        case FromEaster(days=days, orthodox=orthodox) if 0 < abs(days) <= NEAR_BY_RULE:
            return FromEaster(0, orthodox)
        case Moved(single=single, days=days) if abs(days) <= NEAR_BY_RULE:
            return single
        case EveryNth(rule=inner, years=years, remainder=remainder):
            base = _base(inner)
            return EveryNth(base, years, remainder) if base else None
    return None
