"""The players of a story: who acts, who gains, who speaks, who stands accused."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from daysheet.stories.domain.brief import Player
from daysheet.stories.domain.descriptions import description_of, worth_of
from daysheet.stories.domain.mentions import Mention, mentions_in
from daysheet.stories.domain.speakers import Quote
from daysheet.stories.domain.tidying import plain, without_dateline, without_openers
from daysheet.stories.domain.titles import OFFICES
from daysheet.stories.domain.wording import fold, tokens
from daysheet.wire.domain.release import Sentence, Span

MOST_PLAYERS = 5
_UNREAD = frozenset({"contact", "boilerplate", "other"})
_CREDIT = re.compile(
    r"\b(?:(?:is|are|was|were|being) (?:being )?(?:jointly )?(?:prosecuted|investigated|handled|represented)"
    r"|prosecuted (?:this|the) case|(?:is|are|were) prosecuting|investigated (?:this|the) (?:case|matter)|investigation (?:was|is|by)"
    r"|resulted from an? (?:joint )?investigation|Trial Attorneys?|Assistant (?:U\.S\.|United States) Attorneys?|assisted in|provided assistance)\b"
)
_ANNOUNCED = re.compile(r"\b(?:announced|announce)(?: today| \w+day)?\b")


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A mention with the sentence it stands in."""

    mention: Mention
    sentence: Sentence
    order: int


def players_of(
    sentences: Sequence[Sentence], lead: Sentence | None, quotes: Sequence[Quote], title: str
) -> list[Player]:
    """The people and organisations that matter most to the story, described in the release's words."""
    sightings = [*_sightings(sentences), *_speakers(quotes)]
    groups = _persons(sightings) + _organisations(sightings)
    ranked = sorted(
        groups, key=lambda group: (-_weight(group, lead, quotes, title), group[0].sentence.i, group[0].order)
    )
    good = [group for group in ranked if _weight(group, lead, quotes, title) >= 3][:MOST_PLAYERS]
    return [_player(group) for group in good]


def _sightings(sentences: Sequence[Sentence]) -> Iterator[_Sighting]:
    for sentence in sentences:
        if sentence.role not in _UNREAD and not _CREDIT.search(sentence.text):
            found = mentions_in(without_openers(without_dateline(plain(sentence.text))))
            for order, mention in enumerate(found):
                yield _Sighting(_modest(mention) if sentence.role == "quote" else mention, sentence, order)


def _modest(mention: Mention) -> Mention:
    """What somebody says of somebody else is praise or blame, not a description."""
    told = mention.description
    return replace(mention, description=None) if told and told.kind == "predicate" else mention


def _speakers(quotes: Sequence[Quote]) -> Iterator[_Sighting]:
    """Those who are quoted under two or more names count as persons, whatever their names look like."""
    for quote in quotes:
        first, *others = quote.speaker.split()
        if others and first[0].isupper() and first.strip(".") not in OFFICES:
            yield _Sighting(Mention(quote.speaker, "person", 0), quote.named_in, 9)


def _persons(sightings: Sequence[_Sighting]) -> list[list[_Sighting]]:
    """The sightings of each person, under the fullest name; a surname alone belongs to who bears it."""
    full: dict[str, list[_Sighting]] = {}
    persons = [s for s in sightings if s.mention.kind == "person"]
    for sighting in sorted(persons, key=lambda s: -len(s.mention.name.split())):
        full.setdefault(sighting.mention.last_word, []).append(sighting)
    return list(full.values())


def _organisations(sightings: Sequence[_Sighting]) -> list[list[_Sighting]]:
    groups: dict[str, list[_Sighting]] = {}
    for sighting in sightings:
        if sighting.mention.kind == "organisation":
            key = " ".join(t.key for t in tokens(fold(sighting.mention.name)))
            groups.setdefault(key, []).append(sighting)
    return list(groups.values())


def _weight(group: Sequence[_Sighting], lead: Sentence | None, quotes: Sequence[Quote], title: str) -> int:
    """How much the story is about them."""
    first = group[0].mention
    in_lead = [s for s in group if lead is not None and s.sentence.i == lead.i]
    told = [s.sentence for s in group if s.sentence.role != "quote"]
    weight = 2 * bool(in_lead) + (len(group) > 1) + (len(group) > 3) + 2 * _is_in(first, title)
    weight += any(s.role == "player" for s in told) + any(s.mention.description for s in group)
    weight += any(s.importance > 2 for s in told)
    return weight + (_personal if first.kind == "person" else _corporate)(group, in_lead, quotes)


def _personal(group: Sequence[_Sighting], in_lead: Sequence[_Sighting], quotes: Sequence[Quote]) -> int:
    speaks = any(_is_in(group[0].mention, quote.speaker) for quote in quotes)
    full = any(len(s.mention.name.split()) > 1 for s in group)
    return (
        3 * speaks + full + any(s.order == 0 for s in in_lead) - 4 * any(_only_announces(s) for s in in_lead)
    )


def _corporate(group: Sequence[_Sighting], in_lead: Sequence[_Sighting], quotes: Sequence[Quote]) -> int:
    """A chamber is seldom a player, and the Justice Department is none where it only makes a case public."""
    name = group[0].mention.name
    publishes = name in ("Justice Department", "Department of Justice") and not any(
        s.order == 0 for s in in_lead
    )
    return -2 * name.startswith(("House ", "Senate ", "Congress")) - 9 * publishes


def _is_in(mention: Mention, words: str) -> bool:
    known = {t.key for t in tokens(fold(words))}
    if mention.kind == "person":
        return mention.last_word in known
    own = [t.key for t in tokens(fold(mention.name)) if t.is_capital]
    return bool(own) and sum(key in known for key in own) >= 0.75 * len(own)


def _only_announces(sighting: _Sighting) -> bool:
    """Officials who only make a case public: 'Judge X and U.S. Attorney Y announced today'."""
    return "Attorney" in sighting.mention.title and bool(_ANNOUNCED.search(sighting.sentence.text))


def _player(group: Sequence[_Sighting]) -> Player:
    """The fullest name with the best description, each with the sentence that it stands in."""
    named = max(group, key=lambda s: (len(s.mention.name), -s.sentence.i))
    described = max(group, key=lambda s: (worth_of(s.mention), -s.sentence.i))
    used = sorted({s.sentence.i: s.sentence for s in (named, described)}.values(), key=lambda s: s.i)
    return Player(
        name=named.mention.name,
        kind=named.mention.kind,
        description=description_of(described.mention),
        source=tuple(s.i for s in used),
        passages=tuple(Span(s.start, s.end) for s in used),
    )
