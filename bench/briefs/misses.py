"""What the figures hide: which sentences, places and players went wrong, release by release."""

from __future__ import annotations

from collections.abc import Iterator

from bench.briefs.drafts import Drafted, by_hand, is_place_right, spans_of
from bench.briefs.measures import Json, is_noise, used
from bench.briefs.names import is_same
from bench.briefs.promises import grounds_of

_WIDTH = 100


def misses_of(one: Drafted) -> list[str]:
    """A line for each thing that a draft misses or should not have, under its release's id; none if all is well."""
    found = [*sentence_misses(one), *place_miss(one), *player_misses(one)]
    return [one.item.release.id, *(f"  {line}" for line in found)] if found else []


def sentence_misses(one: Drafted) -> Iterator[str]:
    taken = used(one.item.sentences, spans_of(grounds_of(one.brief)))
    for sentence in one.item.sentences:
        if sentence["importance"] == 3 and sentence not in taken:
            yield f"vital, not used: {shown(sentence, one)}"
        if sentence in taken and is_noise(sentence):
            yield f"noise, used: {shown(sentence, one)}"


def shown(sentence: Json, one: Drafted) -> str:
    text = " ".join(one.item.release.text[sentence["start"] : sentence["end"]].split())
    return f"{sentence['i']} {sentence['role']}: {text[:_WIDTH]}"


def place_miss(one: Drafted) -> Iterator[str]:
    if not is_place_right(one):
        hand, found = one.item.labels or {}, one.reading.location
        yield f"place: {hand['place'] or hand['state_only']} ({hand['place_basis']}) by hand, {found.place or found.state} by us"


def player_misses(one: Drafted) -> Iterator[str]:
    hand, ours = by_hand(one.item), [player.name for player in one.brief.players]
    missing = [name for name in hand if not any(is_same(name, other) for other in ours)]
    strange = [name for name in ours if not any(is_same(name, other) for other in hand)]
    if missing:
        yield f"players not named: {'; '.join(missing)}"
    if strange:
        yield f"players named whom the hand does not list: {'; '.join(strange)}"
