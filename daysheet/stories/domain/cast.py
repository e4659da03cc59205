"""The players of a story: who acts, who gains, who speaks, who stands accused."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from daysheet.stories.domain.abouts import abouts_of
from daysheet.stories.domain.appositions import description_after
from daysheet.stories.domain.brief import Player
from daysheet.stories.domain.descriptions import description_of, worth_of
from daysheet.stories.domain.familiar import familiar_names
from daysheet.stories.domain.mentions import Mention, mentions_in
from daysheet.stories.domain.names import is_heading
from daysheet.stories.domain.passages import passage_naming
from daysheet.stories.domain.speakers import Quote
from daysheet.stories.domain.tidying import plain, without_dateline, without_openers
from daysheet.stories.domain.titles import OFFICES
from daysheet.stories.domain.wording import fold, tokens
from daysheet.wire.domain.release import Sentence

MOST_PLAYERS = 6
FEW_PLAYERS = 4  # up to so many, the less sure ones count too
_CROWD = 6
_ROW = 4
_UNREAD = frozenset({"contact", "boilerplate", "other"})
_CREDIT = re.compile(
    r"\b(?:(?:is|are|was|were|being) (?:being )?(?:jointly )?(?:prosecuted|investigated|handled|represented)"
    r"|prosecuted (?:this|the) case|(?:is|are|were) prosecuting|investigated (?:this|the) (?:case|matter)|investigation (?:was|is|by)"
    r"|resulted from an? (?:joint )?investigation|Trial Attorneys?|Assistant (?:U\.S\.|United States) Attorneys?|assisted in|provided assistance)\b"
)
_JUSTICE = frozenset(
    {"Justice Department", "Department of Justice", "U.S. Department of Justice", "Department"}
)
_OWNED = re.compile(r"[’']s\b|\s(?:and\s[A-Z]\w+\s)?Administration\b")
_LINKS = frozenset({"of", "the", "for", "and"})
_BROAD = frozenset({"university", "department", "college", "city", "state", "county", "bank"})
_LEGAL_FORM = re.compile(r",?\s(?:Inc|LLC|L\.L\.C|Ltd|Co|Corp|plc)\.?$")
_AMOUNT = re.compile(r"[$€£]\s?\d")
_SERVES = re.compile(
    r"\b(?:[Mm]ember|[Cc]hair\w*|[Aa]ssistant|[Ss]ecretary|[Dd]irector|[Aa]dministrator|[Dd]eputy|[Vv]eteran|Republican|Democrat|[Cc]hief)\s(?:of|at|on|for|with)\s(?:the\s)?$"
)
_ANNOUNCED = re.compile(r"\b(?:announced|announce)(?: today| \w+day)?\b")


@dataclass(frozen=True, slots=True)
class _Sighting:
    """A mention with the sentence it stands in."""

    mention: Mention
    sentence: Sentence
    order: int


def players_of(
    sentences: Sequence[Sentence],
    lead: Sentence | None,
    quotes: Sequence[Quote],
    title: str,
    publisher: str = "",
) -> list[Player]:
    """The people and organisations that matter most to the story, described in the release's words."""
    sightings = [*_sightings(sentences), *_speakers(quotes)]
    if "Justice" in publisher:
        sightings = [s for s in sightings if s.mention.name not in _JUSTICE]
    people, bodies = _persons(sightings), _organisations(sightings)
    crowd, row = _crowded(sightings), _rows(bodies)
    groups = [g for g in people if not _is_one_of_many(g, crowd, quotes, title)]
    groups += [g for g in bodies if not _is_one_of_a_row(g, row, lead, title)]
    ranked = sorted(
        groups, key=lambda group: (-_weight(group, lead, quotes, title), group[0].sentence.i, group[0].order)
    )
    weights = [_weight(group, lead, quotes, title) for group in ranked]
    sure, likely = sum(weight >= 2 for weight in weights), sum(weight >= 1 for weight in weights)
    good = ranked[: min(max(sure, min(likely, FEW_PLAYERS)), MOST_PLAYERS)]
    return [_player(group) for group in good]


def _sightings(sentences: Sequence[Sentence]) -> Iterator[_Sighting]:
    familiar = familiar_names(sentences)
    yield from (_Sighting(mention, below, 8) for mention, below in abouts_of(sentences))
    for sentence in sentences:
        if sentence.role not in _UNREAD and not _CREDIT.search(sentence.text):
            text = without_openers(without_dateline(plain(sentence.text)))
            found = (m for m in mentions_in(text, familiar) if not _is_owner_only(m, text))
            for order, mention in enumerate(found):
                yield _Sighting(_modest(mention) if sentence.role == "quote" else mention, sentence, order)


def _is_owner_only(mention: Mention, text: str) -> bool:
    """'President Biden’s law' names nobody who acts."""
    after = text[mention.start + len(mention.name) :]
    return mention.kind == "person" and "President" in mention.title and bool(_OWNED.match(after))


def _modest(mention: Mention) -> Mention:
    """What somebody says of somebody else is praise or blame, not a description."""
    told = mention.description
    return replace(mention, description=None) if told and told.kind == "predicate" else mention


def _speakers(quotes: Sequence[Quote]) -> Iterator[_Sighting]:
    """Those who are quoted under two or more names count as persons, whatever their names look like."""
    for quote in quotes:
        words = quote.speaker.split()
        offices = [n for n, word in enumerate(words[:-1]) if word.strip(".,") in OFFICES]
        name = " ".join(words[offices[-1] + 1 :] if offices else words)
        first, *others = name.split()
        if others and first[0].isupper() and first.strip(".") not in OFFICES:
            text = plain(quote.named_in.text)
            at = text.find(name)
            told = description_after(text, at + len(name)) if at >= 0 else None
            yield _Sighting(_modest(Mention(name, "person", 0, "", told)), quote.named_in, 9)


def _crowded(sightings: Sequence[_Sighting]) -> frozenset[int]:
    """The sentences that name so many persons that they only list who signed or took part."""
    persons = {(s.sentence.i, s.mention.last_word) for s in sightings if s.mention.kind == "person"}
    counts = Counter(i for i, _ in persons)
    return frozenset(i for i, count in counts.items() if count >= _CROWD)


def _rows(bodies: Sequence[Sequence[_Sighting]]) -> frozenset[int]:
    """The sentences that name so many organisations that they only list them."""
    counts = Counter(i for group in bodies for i in {s.sentence.i for s in group})
    return frozenset(i for i, count in counts.items() if count >= _ROW)


def _is_one_of_a_row(
    group: Sequence[_Sighting], row: frozenset[int], lead: Sentence | None, title: str
) -> bool:
    """Organisations that a list names and nothing else does, as the academies to which one may be nominated."""
    listed = all(s.sentence.i in row and (lead is None or s.sentence.i != lead.i) for s in group)
    told = any(s.mention.description and s.mention.description.kind != "tag" for s in group)
    return listed and not told and not any(_is_in(s.mention, title) for s in group)


def _is_one_of_many(
    group: Sequence[_Sighting], crowd: frozenset[int], quotes: Sequence[Quote], title: str
) -> bool:
    """Persons of a long list who neither stand first in it nor do anything else."""
    mention = group[0].mention
    if mention.kind != "person" or any(s.sentence.i not in crowd or s.order == 0 for s in group):
        return False
    return not _is_in(mention, title) and not any(_is_in(mention, quote.speaker) for quote in quotes)


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
            name = _LEGAL_FORM.sub("", sighting.mention.name)
            key = " ".join(t.key for t in tokens(fold(name)))
            groups.setdefault(key, []).append(sighting)
    for short in sorted(groups, key=len):
        longer = [key for key in groups if key != short and _is_short_for(short, key)]
        if longer:
            groups[max(longer, key=lambda key: len(groups[key]))] += groups.pop(short)
    return list(groups.values())


def _is_short_for(short: str, full: str) -> bool:
    """'fcc', 'advisory council', 'ozark crown' and 'rockdale sheriff’s department' stand for fuller names."""
    brief, long = short.split(), full.split()
    if len(brief) == 1 and short == "".join(word[0] for word in long if word not in _LINKS):
        return True
    if len(brief) >= len(long) or _LINKS & set(brief):
        return False
    if long[: len(brief)] == brief:
        return not _BROAD & set(brief) and not _LINKS & set(long[len(brief) :]) or long[len(brief)] == "of"
    in_order = iter(long)
    return len(brief) > 1 and brief[-1] == long[-1] and all(word in in_order for word in brief)


def _weight(group: Sequence[_Sighting], lead: Sentence | None, quotes: Sequence[Quote], title: str) -> int:
    """How much the story is about them."""
    first = group[0].mention
    in_lead = [s for s in group if lead is not None and s.sentence.i == lead.i]
    told = [s.sentence for s in group if s.sentence.role != "quote"]
    weight = 2 * bool(in_lead) + (len(group) > 1) + (len(group) > 3) + 2 * _is_in(first, title)
    weight += any(s.role == "player" for s in told) + any(s.mention.description for s in group)
    weight += any(s.importance > 2 for s in told)
    weight += any(
        s.importance > 1 and _AMOUNT.search(s.text) and is_heading(fold(plain(s.text))) for s in told
    )
    return weight + (_personal if first.kind == "person" else _corporate)(group, in_lead, quotes)


def _personal(group: Sequence[_Sighting], in_lead: Sequence[_Sighting], quotes: Sequence[Quote]) -> int:
    speaks = any(_is_in(group[0].mention, quote.speaker) for quote in quotes)
    full = any(len(s.mention.name.split()) > 1 for s in group)
    return (
        3 * speaks + full + any(s.order == 0 for s in in_lead) - 4 * any(_only_announces(s) for s in in_lead)
    )


def _corporate(group: Sequence[_Sighting], in_lead: Sequence[_Sighting], quotes: Sequence[Quote]) -> int:
    """A chamber is seldom a player, nor is a body that only says where a person serves."""
    name = group[0].mention.name
    is_office = all(_SERVES.search(plain(s.sentence.text).partition(name)[0]) for s in group)
    return -2 * name.startswith(("House ", "Senate ", "Congress")) - 2 * is_office


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
        passages=tuple(passage_naming(s, named.mention.name) for s in used),
    )
