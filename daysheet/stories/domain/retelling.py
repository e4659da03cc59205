"""Whether a sentence rewritten by others still says what ours says, and nothing else."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from daysheet.stories.domain.brief import Line
from daysheet.stories.domain.checks import flaws_of_line
from daysheet.stories.domain.dates import dates_in
from daysheet.stories.domain.document import Document, is_within, read_document, slice_of
from daysheet.stories.domain.evidence import evidence_for
from daysheet.stories.domain.findings import Flaw, flaws_in
from daysheet.stories.domain.names import is_title_case
from daysheet.stories.domain.quotations import quotations_in
from daysheet.stories.domain.wording import content_words, fold, stem, tokens
from daysheet.wire.domain.release import Span
from daysheet.wire.domain.sentences import split

LONGEST = 600  # characters: more than the longest sentence that a part may hold
LEAST_KEPT = 0.6  # of our words of meaning: below that it is another sentence
_SIGNS = frozenset(" .,;:'’‘“”\"()-–—?$%&")
_STOPS = frozenset(".?!”\"’'")
_FIGURES = "0123456789$€£"
_NEVER = frozenset("<>[]{}|\\`*_#~^=")  # mark-up, even where the release has it
# Words that join what is there and claim nothing. Whoever adds one asks first what it could make a sentence say.
_SMALL = """also and while which who whose whom where there into onto among too say says said saying tell tells told
telling add adds added according do does did them itself themselves what how per it's that's"""
_SMALL_WORDS = frozenset(stem(word) for word in _SMALL.split())
_FIRM = frozenset(
    "will would shall must or but he she his her".split()
)  # small, yet each of them claims something


def objection(ours: Line, text: str, document: Document) -> str | None:
    """Why the text cannot stand in our sentence's place, or None where it can."""
    if text == ours.text:
        return None
    if not text.strip() or len(text) > LONGEST:
        return "It is empty, or longer than any sentence of a brief."
    grounds = [ours.text, *(slice_of(span, document) for span in ours.passages if is_within(span, document))]
    if strange := _strange_signs(text, grounds):
        return f"It holds signs that our sentence does not have: {strange!r}."
    # Only now is it read as language: what comes here is plain text of a sentence's length.
    found = chain(
        _in_form(ours.text, text), _in_words(ours.text, text, grounds), _in_sense(ours, text, document)
    )
    return next(found, None)


def _in_form(ours: str, text: str) -> Iterator[str]:
    if text != text.strip() or len(split(text)) > len(split(ours)) or not _ends_alike(ours, text):
        yield "It is more or less than one sentence."
    if fold(ours).startswith(fold(text).rstrip(" ,.")):
        yield "It only cuts ours short."


def _in_words(ours: str, text: str, grounds: list[str]) -> Iterator[str]:
    if added := _added_words(text, grounds):
        yield f"It adds words: {', '.join(sorted(added))}."
    if _kept_share(ours, text) < LEAST_KEPT:
        yield "It is another sentence than ours."


def _in_sense(ours: Line, text: str, document: Document) -> Iterator[str]:
    """What the checks find, both ways: nothing is added to the passages, and nothing of ours is lost."""
    if _quoted(text) != _quoted(ours.text):
        yield "It changes a quotation."
    if _order(text, document) != _order(ours.text, document) or _is_turned(ours.text, text):
        yield "It changes the names and figures, or their order."
    yield from (flaw.verdict for flaw in flaws_of_line(replace(ours, text=text), document))
    yield from (f"It lost {flaw.item!r}." for flaw in _lost(ours.text, text, document))


def _strange_signs(text: str, grounds: list[str]) -> str:
    """The characters, letters and figures apart, that neither a sentence needs nor the grounds have."""
    known = _SIGNS | set("".join(grounds)) - _NEVER
    odd = {c for c in text if not c.isalnum() and (c not in known or not c.isprintable())}
    return "".join(sorted(odd))


def _ends_alike(ours: str, text: str) -> bool:
    """Whether both end with a stop, or neither does, as headlines don't."""
    return (ours[-1] in _STOPS) == (text[-1] in _STOPS)


def _added_words(text: str, grounds: list[str]) -> set[str]:
    """The words that neither ours nor the passages have; figures are the checker's business."""
    known = frozenset().union(_SMALL_WORDS, *(content_words(ground) for ground in grounds))
    added = {w for w in content_words(text) - known if w[0] not in _FIGURES}
    told = {t.key for ground in grounds for t in tokens(fold(ground))}
    return added | ({t.key for t in tokens(fold(text))} & _FIRM) - told


def _kept_share(ours: str, text: str) -> float:
    words = content_words(ours)
    return len(words & content_words(text)) / len(words) if words else 1.0


def _quoted(text: str) -> list[list[str]]:
    return [[t.text for t in tokens(quotation.text)] for quotation in quotations_in(fold(text))]


def _order(text: str, document: Document) -> list[str]:
    """The names and figures of a text, dates apart, in the order in which they are first told."""
    folded = fold(text)
    dates = [(claim.start, claim.end) for claim in dates_in(folded)]
    capitals = document.words.capitals
    told = [t for t in tokens(folded) if t.is_capital and t.key in capitals or t.key[0] in _FIGURES]
    return list(dict.fromkeys(t.key for t in told if not any(a <= t.start < b for a, b in dates)))


def _is_turned(ours: str, text: str) -> bool:
    """Whether a headline, in which a name looks like any word, has its words in another order."""
    if not is_title_case(fold(ours)):
        return False
    left, right = ([t.key for t in tokens(fold(one)) if t.is_capital] for one in (ours, text))
    common = set(left) & set(right)
    return [key for key in left if key in common] != [key for key in right if key in common]


def _lost(ours: str, text: str, document: Document) -> list[Flaw]:
    """What ours says and the rewritten text does not: ours checked as if the text were its release."""
    retold = read_document(text, "", document.published_on, ())
    evidence = evidence_for(Line(ours, (), (Span(0, len(text)),)), retold)
    return flaws_in(ours, evidence, document)
