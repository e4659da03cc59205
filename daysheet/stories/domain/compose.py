"""From a reading to a draft: a brief in five parts in which every sentence stands in its passages."""

import re
from collections.abc import Callable
from dataclasses import replace

from daysheet.stories.domain.brief import Brief, Details, Line, Player, ReleaseFacts, lines_of
from daysheet.stories.domain.cast import players_of
from daysheet.stories.domain.checks import (
    BRIEF_WORDS,
    DEK_WORDS,
    PART_CHARACTERS,
    PART_WORDS,
    characters_by_part,
    flaws_of_player,
    words_by_part,
)
from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.details import details_from
from daysheet.stories.domain.leads import dek_from, headline_line, lead_of
from daysheet.stories.domain.marks import marks_of
from daysheet.stories.domain.material import Candidate, Material, is_new, material_of, told_line
from daysheet.stories.domain.needs import ESSENTIAL
from daysheet.stories.domain.outlook import outlook
from daysheet.stories.domain.quoting import best_quotes, quoted_line
from daysheet.stories.domain.unknowns import unknowns_of
from daysheet.stories.domain.verbatim import add_first_sentence, add_language_mark, add_next_sentences
from daysheet.stories.domain.wording import word_count
from daysheet.wire.domain.release import ParsedRelease, Reading

AIM = 155
_SHORT = 118
_REST_WORDS = 30
_STAKES = re.compile(
    r"\b(?:fac(?:es?|ing)|maximum|would|percent|because|victims?|risk|public comment|approval)\b"
)
_WHY_WORDS = 24
_WHOLE_WORDS = 32  # what is not cut inside a phrase may be longer
_QUOTE_WORDS = 24
_KEY_QUOTE_WORDS = 45  # what a brief cannot be without is not left out for its length
_DEK_WORDS = 16
_RESERVED = 30  # words kept free for the players and the dek
_LEAST_PLAYERS = 40
_LEAST_DETAILS = 24


def compose(reading: Reading, *, checked: bool = True) -> Brief:
    """The draft of a reading; what the checks find fault with is not in it, unless they are switched off."""
    material = material_of(reading, checked=checked)
    brief = _frame(reading)
    for add in _VERBATIM_STEPS if reading.language else _STEPS:
        brief = add(brief, material)
    return brief


def _frame(reading: Reading) -> Brief:
    """The brief without a word of its own yet: the release, its sentences and its place."""
    location = reading.location
    return Brief(
        id=reading.release.id,
        release=_facts(reading.release),
        sentences=reading.sentences,
        city=location.city,
        state=location.state,
        place=location.place,
        scope=location.scope,
        place_evidence=location.evidence,
        confidence=location.confidence,
    )


def _facts(release: ParsedRelease) -> ReleaseFacts:
    return ReleaseFacts(
        sha256=release.sha256,
        title=release.title,
        publisher=release.publisher,
        published_on=release.published_on,
        url=release.url,
        text=release.text if release.extracted else None,
    )


def _add_lead(brief: Brief, material: Material) -> Brief:
    return replace(brief, lead=lead_of(material))


def _add_headline(brief: Brief, material: Material) -> Brief:
    return replace(brief, headline=headline_line(material, brief.lead))


def _add_outlook(brief: Brief, material: Material) -> Brief:
    lines, dates = outlook(material, brief.lead)
    return replace(brief, whats_next=tuple(lines), dates=tuple(dates))


def _add_why(brief: Brief, material: Material) -> Brief:
    """Why it matters: the release's own reason, or else what somebody says of it."""
    reasons = [c for c in _open(brief, material) if c.sentence.role == "why_it_matters" and c.stands_alone]
    reasons = [c for c in reasons if c.is_sentence]
    for candidate in sorted(reasons, key=lambda c: (c.is_own_voice, -c.sentence.importance, c.sentence.i)):
        line = told_line(_short(candidate.text, _WHY_WORDS), candidate, material)
        if line and is_new(line, _said(brief)):
            return replace(brief, why_it_matters=(line,))
    return brief


def _short(text: str, most: int) -> str | None:
    """A sentence whole or cut at a comma where it may be long so; else within so many words."""
    return shorten(text, _WHOLE_WORDS, at_marks=True) or shorten(text, most)


def _add_takeaway(brief: Brief, material: Material) -> Brief:
    """What to take away: the best quotation left, or a consequence that the release states."""
    said = _best_quote(brief, material, least=1)
    if said:
        return replace(brief, takeaway=said)
    reasons = [
        c for c in _open(brief, material) if c.sentence.role == "why_it_matters" and not c.is_own_voice
    ]
    for candidate in reversed([c for c in reasons if c.stands_alone]):
        line = told_line(_short(candidate.text, _WHY_WORDS), candidate, material)
        if line and is_new(line, _said(brief)):
            return replace(brief, takeaway=line)
    return brief


def _best_quote(brief: Brief, material: Material, *, least: int) -> Line | None:
    used = {i for line in _said(brief) for i in line.source}
    told = brief.lead.text if brief.lead else ""
    for quote in best_quotes(material.quotes, f"{material.document.title} {told}"):
        if quote.sentence.importance < least or quote.sentence.i in used:
            continue
        most = _KEY_QUOTE_WORDS if quote.sentence.importance >= ESSENTIAL else _QUOTE_WORDS
        line = quoted_line(quote, most, material, told)
        if line and is_new(line, _said(brief)):
            return line
    return None


def _add_dek(brief: Brief, material: Material) -> Brief:
    return replace(brief, dek=dek_from(material.candidates, _said(brief), material))


def _add_players(brief: Brief, material: Material) -> Brief:
    """The players that stand, as many as their words allow, in the order in which they appear."""
    told = sum(words_by_part(brief).values())
    left = min(max(AIM - _DEK_WORDS - told, _LEAST_PLAYERS), PART_WORDS, BRIEF_WORDS - DEK_WORDS - told)
    chosen: list[Player] = []
    for player in players_of(
        material.sentences, material.lead, material.quotes, material.document.title, brief.release.publisher
    ):
        whole = [player, replace(player, description="")] if player.description else [player]
        for form in whole:
            words = word_count(f"{form.name} {form.description}")
            if words <= left and not flaws_of_player(form, material.document):
                chosen.append(form)
                left -= words
                break
    return replace(brief, players=tuple(sorted(chosen, key=lambda player: player.source[0])))


def _add_details(brief: Brief, material: Material) -> Brief:
    told = sum(words_by_part(brief).values())
    aim, most = max(AIM - _RESERVED - told, _LEAST_DETAILS), min(PART_WORDS, BRIEF_WORDS - _DEK_WORDS - told)
    details = details_from(_open(brief, material), _said(brief), (aim, most), material)
    return replace(brief, details=details)


def _add_rest(brief: Brief, material: Material) -> Brief:
    """A reason where the brief gives none: what the details had no room for, or in a short brief a second voice."""
    if brief.why_it_matters:
        return brief
    left = [c for c in _open(brief, material) if c.sentence.importance >= ESSENTIAL]
    for candidate in sorted(left, key=lambda c: (not _STAKES.search(c.text), c.sentence.i)):
        line = told_line(_short(candidate.text, _REST_WORDS), candidate, material)
        if line and is_new(line, _said(brief)):
            return replace(brief, why_it_matters=(line,))
    if sum(words_by_part(brief).values()) > _SHORT:
        return brief
    said = _best_quote(brief, material, least=1)
    return replace(brief, why_it_matters=(said,)) if said else brief


def _add_notes(brief: Brief, material: Material) -> Brief:
    unknown = unknowns_of(material.sentences, brief.players)
    return replace(brief, unknown=unknown, marks=marks_of(material.document.text, material.quotes))


def _leave_out_endless(brief: Brief, _: Material) -> Brief:
    """The brief without parts that pass their characters, as only words of no language do within their words."""
    over = {part for part, count in characters_by_part(brief).items() if count > PART_CHARACTERS}
    return replace(
        brief,
        dek=None if "dek" in over else brief.dek,
        takeaway=None if "takeaway" in over else brief.takeaway,
        details=Details() if "details" in over else brief.details,
        why_it_matters=() if "why_it_matters" in over else brief.why_it_matters,
        whats_next=() if "whats_next" in over else brief.whats_next,
        players=() if "players" in over else brief.players,
    )


def _within_words(brief: Brief, _: Material) -> Brief:
    """The brief without what it can best be without, where all parts together have too many words."""
    lighter: tuple[Callable[[Brief], Brief], ...] = (
        lambda b: replace(b, dek=None),
        lambda b: replace(b, whats_next=b.whats_next[:1]),
        lambda b: replace(b, takeaway=None),
        lambda b: replace(b, players=b.players[:1]),
        lambda b: replace(b, why_it_matters=()),
    )
    for without in lighter:
        if sum(words_by_part(brief).values()) <= BRIEF_WORDS:
            break
        brief = without(brief)
    return brief


def _said(brief: Brief) -> list[Line]:
    """What the brief says already, its headline apart."""
    return [line for part, _, line in lines_of(brief) if part != "headline"]


def _open(brief: Brief, material: Material) -> list[Candidate]:
    """The candidates whose sentences are not used yet."""
    used = {i for line in _said(brief) for i in line.source}
    return [c for c in material.candidates if c.sentence.i not in used]


_STEPS: tuple[Callable[[Brief, Material], Brief], ...] = (
    _add_lead,
    _add_headline,
    _add_outlook,
    _add_why,
    _add_takeaway,
    _add_details,
    _add_rest,
    _add_players,
    _add_dek,
    _leave_out_endless,
    _within_words,
    _add_notes,
)
_VERBATIM_STEPS = (
    add_first_sentence,
    _add_headline,
    add_next_sentences,
    add_language_mark,
    _leave_out_endless,
)
