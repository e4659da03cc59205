"""What blocks a story from publishing: sentences their passages do not bear out, and broken limits."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from daysheet.stories.domain.brief import Brief, DatedItem, Line, Player, lines_of
from daysheet.stories.domain.dates import days_meant, is_on
from daysheet.stories.domain.document import Document, document_of, is_within
from daysheet.stories.domain.evidence import Evidence, evidence_for
from daysheet.stories.domain.findings import NO_SUCH_WORD, Flaw, description_flaws, flaws_in, name_flaws
from daysheet.stories.domain.wording import is_alike, word_count

HEADLINE_CHARACTERS = 70
DEK_WORDS = 30
LEAD_WORDS = 35
PART_WORDS = 60
PART_CHARACTERS = 600
BRIEF_WORDS = 220
TOO_ALIKE = 0.8
_HEADINGS = {
    "headline": "Headline",
    "dek": "Dek",
    "lead": "Lead",
    "why_it_matters": "Why it matters",
    "details": "The details",
    "details.paragraph": "The details",
    "details.bullets": "The details, in points",
    "players": "The players",
    "whats_next": "What’s next",
    "dates": "What’s next",
    "takeaway": "The takeaway",
    "brief": "The whole brief",
    "release": "The release",
}
_OWN_WORDS = "Say it in the release’s words, or mark it as the newsroom’s own words."
_ANOTHER = "The brief was made from another text. Draft it again from this release."


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in a brief that does not stand in its passages; `part` and `index` say where."""

    part: str
    index: int
    text: str
    kind: str  # number, date, name, quote, negation, hedge; passage where a sentence rests on nothing
    item: str
    verdict: str

    @property
    def heading(self) -> str:
        """The part as the page calls it."""
        return _HEADINGS[self.part]


@dataclass(frozen=True, slots=True)
class Block:
    """One reason why a brief cannot be published as it is, in plain words."""

    part: str
    index: int
    reason: str

    @property
    def heading(self) -> str:
        """The part as the page calls it."""
        return _HEADINGS[self.part]


def check_brief(brief: Brief, text: str, title: str, *, sha256: str = "") -> list[Finding]:
    """Every number, date, name, quotation, negation and hedge of a brief that its passages do not hold.

    With the digest of the release, also whether the brief was made from it.
    """
    document = document_of(brief, text, title)
    own = brief.release.sha256
    strange = [Finding("release", 0, "", "passage", own, _ANOTHER)] if own and sha256 not in ("", own) else []
    return strange + [
        Finding(part, index, shown, flaw.kind, flaw.item, flaw.verdict)
        for part, index, shown, flaw in _flaws(brief, document)
    ]


def flaws_of_line(line: Line, document: Document) -> list[Flaw]:
    """What is wrong with one sentence, passages included."""
    return list(_line_flaws(line, document)) if document.checked else []


@lru_cache(maxsize=128)
def _line_flaws(line: Line, document: Document) -> tuple[Flaw, ...]:
    if not any(letter.isalnum() for letter in line.text):
        return (*_groundless(line, document), Flaw("passage", line.text, "This line says nothing."))
    return (*_groundless(line, document), *flaws_in(line.text, evidence_for(line, document), document))


def flaws_of_player(player: Player, document: Document) -> list[Flaw]:
    """What is wrong with a player: the name as a whole, and the description as any sentence.

    An editor's own description may have words that no passage has, but no figure, date, name or quotation.
    """
    if not document.checked:
        return []
    evidence = evidence_for(player, document)
    described = flaws_in(player.description, evidence, document) if player.description else []
    told = " ".join(flaw.item for flaw in described)
    words = [] if player.is_own else description_flaws(player.description, evidence)
    unsaid = [flaw for flaw in words if flaw.item not in told]
    return [*_groundless(player, document), *name_flaws(player.name, evidence), *described, *unsaid]


def flaws_of_date(item: DatedItem, document: Document) -> list[Flaw]:
    """What is wrong with a date to come: the day itself, and its sentence."""
    if not document.checked:
        return []
    evidence = evidence_for(item, document)
    flaws = [*_groundless(item, document), *flaws_in(item.text, evidence, document)]
    return flaws if _is_told(item, evidence, document) else [*flaws, _untold(item)]


def _flaws(brief: Brief, document: Document) -> Iterator[tuple[str, int, str, Flaw]]:
    for part, index, line in lines_of(brief):
        yield from ((part, index, line.text, flaw) for flaw in flaws_of_line(line, document))
    for index, player in enumerate(brief.players):
        shown = f"{player.name}: {player.description}".removesuffix(": ")
        yield from (("players", index, shown, flaw) for flaw in flaws_of_player(player, document))
    for index, item in enumerate(brief.dates):
        yield from (("dates", index, item.text, flaw) for flaw in flaws_of_date(item, document))


def _groundless(item: Line | Player | DatedItem, document: Document) -> list[Flaw]:
    if not item.passages:
        return [Flaw("passage", "", "This sentence names no passage.")]
    outside = [span for span in item.passages if not is_within(span, document)]
    known = {sentence.i for sentence in document.sentences}
    strange = [i for i in item.source if known and i not in known]
    return [
        Flaw("passage", f"{span.start}–{span.end}", "This passage lies outside the release.")
        for span in outside
    ] + [Flaw("passage", str(i), "The release has no sentence of this number.") for i in strange]


def _is_told(item: DatedItem, evidence: Evidence, document: Document) -> bool:
    """Whether a passage gives the day, in full or as the release's own date makes it."""
    published_on = document.published_on
    if published_on and any(item.on in days_meant(told, published_on) for told in evidence.dates):
        return True
    return any(told.day and is_on(item.on, told) for told in evidence.dates)


def _untold(item: DatedItem) -> Flaw:
    return Flaw("date", item.on.isoformat(), "No passage gives this date.")


def blocking(brief: Brief, text: str, title: str) -> list[Block]:
    """Every reason why a brief cannot be published: findings, missing parts, lengths and repetitions."""
    told: dict[tuple[str, int, str], list[str]] = {}
    for f in check_brief(brief, text, title):
        told.setdefault((f.part, f.index, f.verdict), []).append(f.item)
    findings = [Block(part, at, _reason(items, verdict, part)) for (part, at, verdict), items in told.items()]
    return [*findings, *_missing(brief), *overlong(brief), *repeated(brief)]


def _reason(items: Sequence[str], verdict: str, part: str) -> str:
    """'“March 15, 2026”: No passage gives this date.'"""
    named = ", ".join(f"“{item}”" for item in items if item)
    advice = f" {_OWN_WORDS}" if part == "players" and verdict == NO_SUCH_WORD else ""
    return f"{named + ': ' if named else ''}{verdict}{advice}"


def _missing(brief: Brief) -> Iterator[Block]:
    for part, line in (("headline", brief.headline), ("lead", brief.lead)):
        if line is None or not line.text.strip():
            yield Block(part, 0, f"A story needs a {part}.")


def overlong(brief: Brief) -> Iterator[Block]:
    """The parts that pass their limits, and the whole where it does."""
    if brief.headline and len(brief.headline.text) > HEADLINE_CHARACTERS:
        reason = f"The headline has {len(brief.headline.text)} characters; {HEADLINE_CHARACTERS} are allowed."
        yield Block("headline", 0, reason)
    for part, words in words_by_part(brief).items():
        limit = {"dek": DEK_WORDS, "lead": LEAD_WORDS}.get(part, PART_WORDS)
        if words > limit:
            yield Block(part, 0, f"This part has {words} words; {limit} are allowed.")
    for part, characters in characters_by_part(brief).items():
        if characters > PART_CHARACTERS:
            yield Block(part, 0, f"This part has {characters} characters; {PART_CHARACTERS} are allowed.")
    total = sum(words_by_part(brief).values())
    if total > BRIEF_WORDS:
        yield Block("brief", 0, f"The whole brief has {total} words; {BRIEF_WORDS} are allowed.")


def words_by_part(brief: Brief) -> dict[str, int]:
    """How many words each part has; the details' paragraph and bullets are one part."""
    return _by_part(brief, word_count)


def characters_by_part(brief: Brief) -> dict[str, int]:
    """How many characters each part has besides the headline, whose limit is its own."""
    return {part: count for part, count in _by_part(brief, len).items() if part != "headline"}


def _by_part(brief: Brief, measure: Callable[[str], int]) -> dict[str, int]:
    parts = ("headline", "dek", "lead", "why_it_matters", "details", "players", "whats_next", "takeaway")
    sizes = dict.fromkeys(parts, 0)
    for part, _, line in lines_of(brief):
        sizes[part.partition(".")[0]] += measure(line.text)
    sizes["players"] = sum(measure(p.name) + measure(p.description) for p in brief.players)
    return sizes


def repeated(brief: Brief) -> Iterator[Block]:
    """Sentences that say what another says; a headline may be its lead in short."""
    lines = [entry for entry in lines_of(brief) if entry[0] != "headline"]
    for (part, index, line), (_, _, other) in combinations(lines[::-1], 2):
        if is_alike(line.text, other.text, TOO_ALIKE):
            yield Block(part, index, f"This is said already: {other.text!r}.")
