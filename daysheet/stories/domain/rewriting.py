"""What a writing service is asked for a draft, and what of its answer is taken: only sentences that stand."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from daysheet.stories.domain.brief import Brief, Line, lines_of
from daysheet.stories.domain.checks import (
    DEK_WORDS,
    HEADLINE_CHARACTERS,
    LEAD_WORDS,
    PART_WORDS,
    overlong,
    repeated,
)
from daysheet.stories.domain.document import Document, is_within, slice_of
from daysheet.stories.domain.retelling import objection
from daysheet.stories.domain.writing_prompt import Item, Message, messages_for
from daysheet.stories.errors import UnusableAnswer

LONGEST_PASSAGE = 4_000  # characters; a passage beyond that is no sentence, and its line stays ours
_FENCED = re.compile(r"\s*```(?:json)?\s*\n(.*)\n\s*```\s*", re.DOTALL)
_AT_MOST = {
    "headline": f"{HEADLINE_CHARACTERS} characters",
    "dek": f"{DEK_WORDS} words",
    "lead": f"{LEAD_WORDS} words",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A sentence that may be rewritten: where it stands in the brief, and the words that it rests on."""

    part: str
    index: int
    line: Line
    passages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A brief with what was taken of others' sentences; `refused` did not stand and stayed ours."""

    brief: Brief
    asked: int
    taken: int
    refused: int


def asked_of(brief: Brief, document: Document) -> tuple[Asked, ...]:
    """The sentences of a brief that may be rewritten, in reading order."""
    every = [
        Asked(
            part, index, line, tuple(slice_of(s, document) for s in line.passages if is_within(s, document))
        )
        for part, index, line in lines_of(brief)
        if line.text.strip()
    ]
    return tuple(one for one in every if one.passages and sum(map(len, one.passages)) <= LONGEST_PASSAGE)


def request_for(asked: Sequence[Asked]) -> list[Message]:
    """The chat that asks for them; of the release it holds the passages alone."""
    return messages_for([_item(one) for one in asked])


def _item(one: Asked) -> Item:
    most = _AT_MOST.get(one.part, f"{PART_WORDS} words with all others of this part")
    return {
        "part": one.part,
        "sentence": one.line.text,
        "passages": list(one.passages),
        "at_most": most,
    }


def texts_in(answer: bytes, count: int) -> list[str]:
    """The `count` sentences of a service's answer. Raises UnusableAnswer, which says what came instead."""
    try:
        said = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, RecursionError, TypeError, LookupError) as error:
        raise UnusableAnswer("with something that is no answer") from error
    texts = _sentences(said)
    if len(texts) != count:
        raise UnusableAnswer(f"with {len(texts)} of {count} sentences")
    return texts


def _sentences(said: Any) -> list[str]:
    """The list of the answer's JSON, which may stand between a fence as programs are shown."""
    if not isinstance(said, str) or not said.strip():
        raise UnusableAnswer("with nothing")
    fenced = _FENCED.fullmatch(said)
    try:
        texts = json.loads(fenced[1] if fenced else said)["sentences"]
    except (ValueError, RecursionError, TypeError, LookupError) as error:
        raise UnusableAnswer("in another form than we asked for") from error
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise UnusableAnswer("in another form than we asked for")
    return texts


def accept(brief: Brief, asked: Sequence[Asked], texts: Sequence[str], document: Document) -> Rewritten:
    """The brief with each text that stands in our sentence's place; passages and order stay as they are."""
    taken = refused = 0
    for one, text in zip(asked, texts, strict=True):
        if text == one.line.text:
            continue
        tried = with_line(brief, one.part, one.index, replace(one.line, text=text))
        if objection(one.line, text, document) is None and _keeps_limits(tried, brief):
            brief, taken = tried, taken + 1
        else:
            refused += 1
    return Rewritten(brief, len(asked), taken, refused)


def _keeps_limits(tried: Brief, brief: Brief) -> bool:
    """Whether no length is passed and nothing is said twice that was not before."""
    return len([*overlong(tried), *repeated(tried)]) <= len([*overlong(brief), *repeated(brief)])


def with_line(brief: Brief, part: str, index: int, line: Line) -> Brief:
    """The brief with another line at that place."""
    outer, _, inner = part.partition(".")
    if inner:
        lines = _put(getattr(brief.details, inner), index, line)
        return replace(brief, details=replace(brief.details, **{inner: lines}))
    kept = getattr(brief, outer)
    new = _put(kept, index, line) if isinstance(kept, tuple) else line
    changed: dict[str, Any] = {outer: new}
    return replace(brief, **changed)


def _put(lines: tuple[Line, ...], index: int, line: Line) -> tuple[Line, ...]:
    return (*lines[:index], line, *lines[index + 1 :])


def note_of(told: Rewritten) -> str:
    """What an editor should know of it, in one or two sentences."""
    if not told.taken and not told.refused:
        return "The writing service had nothing to change: the draft is our own."
    if not told.taken:
        return "What the writing service wrote does not stand in the release: the draft is our own."
    note = f"The writing service rewrote {told.taken} of {told.asked} sentences; each was checked against its passages."
    if told.refused:
        more = "1 more did" if told.refused == 1 else f"{told.refused} more did"
        note += f" {more} not stand, and our own words stayed."
    return note
