"""What stands in a sentence but not in its passages, kind by kind."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.antecedents import is_far_from_a_name
from daysheet.stories.domain.contraries import contraries_in
from daysheet.stories.domain.dates import dates_in, is_borne_out, wrongly_near
from daysheet.stories.domain.document import Document
from daysheet.stories.domain.evidence import Evidence, numbers_outside_dates
from daysheet.stories.domain.fitting import swaps_in
from daysheet.stories.domain.names import GENERIC, is_whole_name, known_words, spellings, unknown_names
from daysheet.stories.domain.numbers import Number
from daysheet.stories.domain.opposites import turned_around
from daysheet.stories.domain.quantities import turned_ranges, ungrounded_quantities
from daysheet.stories.domain.quotations import issuer_in, quotations_in, reporters_in, speakers_in
from daysheet.stories.domain.strong import too_strong, unheard_charge
from daysheet.stories.domain.subjects import exchanged
from daysheet.stories.domain.tenses import dropped_condition, told_as_done
from daysheet.stories.domain.turns import (
    added_qualifiers,
    dropped_qualifiers,
    guilt_added,
    source_dropped,
)
from daysheet.stories.domain.wording import EMPTY_WORDS, fold, stem, tokens

NO_SUCH_WORD = "No passage has this word."
_SAYS_NOTHING = GENERIC | EMPTY_WORDS
_PRONOUNS = frozenset({"he", "she", "they", "it", "who", "the", "we", "i"})
_ROUND_DOWN = re.compile(r"(?:over|more than|above|at least|exceeding) $", re.IGNORECASE)
_ROUND_UP = re.compile(r"(?:nearly|almost|up to|close to|under|less than|fewer than) $", re.IGNORECASE)
_ROUND = re.compile(r"(?:about|around|approximately|roughly|some) $", re.IGNORECASE)
_ITEM = re.compile(r", | and |; ")
_YEAR = re.compile(r", (?:19|20)\d\d\b,?")
_HAIR, _FEW, _DOZEN = Fraction(1, 500), 6, 12
_QUOTED = re.compile(r'"[^"]*"')
_ELLIPSIS = re.compile(r"\.{3,}|…|\[[^\]]*\]")
_ATTRIBUTION = Caseless(
    r"\b(?:sa(?:id|ys|ying)|according|call(?:s|ed)|expects?|expected|believes?|hopes?|hoped|prais\w+|thank\w+|urg\w+"
    r"|add(?:s|ed)|argu\w+|warn\w+|noted?s?|state[sd]|stating|welcom\w+|vow\w+|pledg\w+|describ\w+|critici\w+|wants?"
    r"|wrote|told|tells|explain\w+|promis\w+|applaud\w+|credit(?:s|ed)|statement|encourag\w+|emphasi\w+|express\w+|promot\w+|ask(?:s|ed))\b",
)


@dataclass(frozen=True, slots=True)
class Flaw:
    """One item of a sentence that its passages do not bear out."""

    kind: str  # 'number', 'date', 'name', 'quote', 'negation', 'hedge' or 'passage'
    item: str
    verdict: str


def flaws_in(text: str, evidence: Evidence, document: Document) -> list[Flaw]:
    """Everything in a sentence that its passages do not bear out."""
    folded = fold(text)
    return [
        *_dates(folded, evidence, document.published_on),
        *_numbers(folded, evidence),
        *_names(folded, evidence, document),
        *_quotes(folded, evidence),
        *_attributions(folded, evidence),
        *_turns(folded, evidence),
        *_untold(folded, evidence),
        *_swaps(folded, evidence),
    ]


def _dates(folded: str, evidence: Evidence, published_on: date | None) -> Iterator[Flaw]:
    for claim in dates_in(folded):
        if not is_borne_out(claim, evidence.dates, published_on):
            yield Flaw("date", claim.text, "No passage gives this date.")
        elif wrongly_near(folded, claim, evidence.dates, published_on):
            yield Flaw("date", claim.text, "The passages give another year.")
    for turned in turned_ranges(folded, evidence.passages):
        yield Flaw("date", turned, "The passages have this the other way round.")


def _numbers(folded: str, evidence: Evidence) -> Iterator[Flaw]:
    for number in numbers_outside_dates(folded):
        if not _is_given(number, folded, evidence):
            yield Flaw("number", number.text, _number_verdict(number, evidence))
    for quantity in ungrounded_quantities(folded, evidence.passages):
        yield Flaw("number", quantity, "No passage gives this quantity.")


def _is_given(number: Number, folded: str, evidence: Evidence) -> bool:
    if any(_is_same(number, other) for other in evidence.numbers):
        return True
    before = folded[: number.start]
    if any(_is_rounded(number, other, before) for other in evidence.numbers):
        return True
    if _is_a_count(number, evidence) or _is_a_pronoun(number, folded):
        return True
    if number.is_ordinal or number.text.lower() == "one":
        plain = {str(number.value), "one", "single", "another"} if number.value == 1 else {str(number.value)}
        return bool(plain & evidence.names.keys)
    return False


def _is_same(number: Number, other: Number) -> bool:
    if number.value != other.value:
        return False
    return number.unit == other.unit or (not number.unit and other.unit not in ("$", "%", "€", "£"))


def _is_rounded(number: Number, other: Number, before: str) -> bool:
    """'nearly $1.5 million' says $1,457,336, and 'over $48 million' says $48.3 million."""
    if _digits(number) >= _digits(other):
        return False
    if number.unit != other.unit or not number.value or number.value == other.value:
        return False
    distance = (other.value - number.value) / number.value
    if abs(distance) <= _HAIR:
        return True
    if _ROUND_DOWN.search(before):
        return 0 < distance <= 0.1
    if _ROUND_UP.search(before):
        return -0.1 <= distance < 0
    return bool(_ROUND.search(before)) and abs(distance) <= 0.05


def _is_a_count(number: Number, evidence: Evidence) -> bool:
    """'three institutions' where the passage lists three and counts nothing itself."""
    if number.unit or number.is_ordinal or not 2 <= number.value <= _FEW:
        return False
    if any(not n.unit and 2 <= n.value <= _DOZEN for n in evidence.numbers):
        return False
    lists = [_YEAR.sub("", passage) for passage in evidence.passages]  # the comma of a date lists nothing
    return any(len(_ITEM.findall(told)) >= number.value - 1 for told in lists)


def _is_a_pronoun(number: Number, folded: str) -> bool:
    """'the old one will close' counts nothing."""
    after = folded[number.end :]
    return number.text.lower() == "one" and bool(
        re.match(r"[.,;]|$| (?:will|is|was|in|that|who|which|at)\b", after)
    )


def _digits(number: Number) -> int:
    """How many digits of a number count: two in $1.5 million."""
    return len(str(number.value.numerator).rstrip("0"))


def _number_verdict(number: Number, evidence: Evidence) -> str:
    if any(number.value == other.value for other in evidence.numbers):
        return "The passages give this figure with another unit."
    return "No passage gives this number."


def _names(folded: str, evidence: Evidence, document: Document) -> Iterator[Flaw]:
    unknown = unknown_names(folded, evidence.names, document.words)
    far = unknown and '"' not in folded and any(is_far_from_a_name(passage) for passage in evidence.passages)
    near = known_words(evidence.near) if far else None
    swapped = {swap.text for swap in swaps_in(folded, evidence.passages)} if unknown else set()
    for name in unknown:
        if (
            near
            and is_whole_name(name.text, near)
            and not any(name.text in s or s in name.text for s in swapped)
        ):
            continue
        yield Flaw("name", name.text, "No passage has this name.")


def name_flaws(name: str, evidence: Evidence) -> list[Flaw]:
    """A player's name has to stand in a passage as it is written."""
    folded = fold(name)
    if is_whole_name(folded, evidence.names):
        return []
    return [Flaw("name", name, "No passage has this name.")]


def description_flaws(description: str, evidence: Evidence) -> list[Flaw]:
    """The words of a player's description that no passage has; small words and the words of an office stand."""
    stems = {stem(t.key) for t in evidence.words}
    unknown = [
        t.text
        for t in tokens(fold(description))
        if t.key not in _SAYS_NOTHING
        and not any(letter.isdigit() for letter in t.key)
        and stem(t.key) not in stems
        and not spellings(t.key) & evidence.names.keys
    ]
    return [Flaw("passage", word, NO_SUCH_WORD) for word in unknown]


def _quotes(folded: str, evidence: Evidence) -> Iterator[Flaw]:
    for quotation in quotations_in(folded):
        pieces = [piece for piece in _ELLIPSIS.split(quotation.text) if tokens(piece)]
        if not all(_is_spoken_word_for_word(piece, evidence) for piece in pieces):
            yield Flaw("quote", quotation.text, "No passage has these words in this order.")
    if evidence.is_quoted and '"' not in folded and not _ATTRIBUTION.search(folded):
        yield Flaw("quote", folded, "The passage is somebody's words; say whose.")


def _is_spoken_word_for_word(words: str, evidence: Evidence) -> bool:
    wanted = _joined(token.key for token in tokens(words))
    return wanted in _joined(token.key for token in evidence.words)


def _joined(keys: Iterable[str]) -> str:
    return f" {' '.join(keys)} "


def _attributions(folded: str, evidence: Evidence) -> Iterator[Flaw]:
    """Words have to be given to the one who spoke them, where the passages say who did."""
    spoken = _spoken_passages(folded, evidence)
    for speaker in reporters_in(folded):
        words = [t.key for t in tokens(speaker) if t.is_capital and t.key not in _PRONOUNS]
        known = any(key in evidence.names.keys for key in words)
        if known and spoken and not any(_has_all(words, passage) for passage in spoken):
            yield Flaw("name", speaker, "The passages give these words to somebody else.")


def _spoken_passages(folded: str, evidence: Evidence) -> list[str]:
    """The passages that name a speaker or an issuer; where one of them has the very words quoted, that one."""
    spoken = [p for p in evidence.passages if issuer_in(p) or speakers_in(p.replace('"', " "))]
    quoted = [f" {' '.join(t.key for t in tokens(q.text))} " for q in quotations_in(folded)]
    own = [p for p in spoken if any(words in f" {' '.join(t.key for t in tokens(p))} " for words in quoted)]
    return own or spoken


def _has_all(words: list[str], passage: str) -> bool:
    return set(words) <= {t.key for t in tokens(issuer_in(passage) or _unquoted(passage))}


def _unquoted(passage: str) -> str:
    """What a passage says outside its quotation marks; where one is lost, also who it says has spoken."""
    outside = _QUOTED.sub(" ", passage)
    before, mark, after = outside.partition('"')
    if mark:
        outside = before if before.endswith(" ") or not before else after
    lost = () if speakers_in(outside) else speakers_in(passage.replace('"', " "))
    return " ".join([outside, *lost])


def _turns(folded: str, evidence: Evidence) -> Iterator[Flaw]:
    """Negations and hedges that the passages have and the sentence lost, or the other way round."""
    around = " ¶ ".join(evidence.around)
    for qualifier in dropped_qualifiers(around, folded):
        kind = "negation" if qualifier.kind == "not" else "hedge"
        yield Flaw(kind, qualifier.text, "The passage has this word and the sentence leaves it out.")
    for qualifier in added_qualifiers(folded, around):
        kind = "negation" if qualifier.kind == "not" else "hedge"
        yield Flaw(kind, qualifier.text, "The passage does not have this word here.")
    told = frozenset(t.key for t in tokens(around))
    for word, opposite in turned_around(tokens(folded), told):
        yield Flaw("negation", word.text, f"The passage has {opposite!r}.")
    if guilt := guilt_added(folded, around):
        yield Flaw("hedge", guilt, "The passage only charges or alleges.")
    if source := source_dropped(folded, around):
        yield Flaw("hedge", source, "The passage says who claims this, and the sentence tells it as a fact.")


def _untold(folded: str, evidence: Evidence) -> Iterator[Flaw]:
    """Words that say the opposite, say too much, or say too early what the passages say."""
    around = " ¶ ".join(evidence.around)
    outside = _QUOTED.sub('""', folded)
    for word, opposite in contraries_in(outside, around):
        yield Flaw("negation", word, f"The passage has {opposite!r}.")
    for word in too_strong(outside, around):
        yield Flaw("hedge", word, "No passage says anything so strong.")
    if charge := unheard_charge(outside, around):
        yield Flaw("hedge", charge, "No passage has this charge.")
    for word in told_as_done(outside, around):
        yield Flaw("hedge", word, "The passage tells this as still to come.")
    if condition := dropped_condition(outside, evidence.around):
        yield Flaw("hedge", condition, "The passage makes this depend on something.")


def _swaps(folded: str, evidence: Evidence) -> Iterator[Flaw]:
    """Items that the passages have elsewhere, while these words have another one beside them."""
    for swap in swaps_in(folded, evidence.passages):
        yield Flaw(swap.kind, swap.text, f"The passage has {swap.instead!r} here.")
    for name, deed in exchanged(folded, evidence.passages):
        yield Flaw("name", name, f"The passages have this the other way round ({deed}).")
