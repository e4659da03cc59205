"""What a résumé and a posting say of a guide's steps; the texts themselves are kept nowhere."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from typing import Protocol

from daysheet.guides.documents.files import text_of
from daysheet.guides.documents.limits import checked_text, refuse_size
from daysheet.guides.domain.detect.finding import Detection, detect
from daysheet.guides.domain.detect.notes import notes_of
from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.plans.review import Sighting, Span
from daysheet.guides.errors import UnreadableDocument
from daysheet.guides.words import lexicon

MOST_CHARACTERS = 100_000  # fifty pages: about two seconds of work while others wait
ONE_TEXT = "Choose a file of one text: .txt, .pdf, .docx or .json."
NOTHING_SENT = "Nothing was sent: paste a text, choose a file, or tick by hand."


class File(Protocol):
    """What was uploaded."""

    name: str | None

    def read(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Heard:
    """What the texts say; `text` is the résumé's and `posting` the posting's, for the words around each finding."""

    text: str = ""
    found: tuple[Sighting, ...] = ()
    set_aside: tuple[Sighting, ...] = ()
    posting: str = ""
    required: tuple[Sighting, ...] = ()
    preferred: tuple[Sighting, ...] = ()
    not_asked: tuple[Sighting, ...] = ()
    notes: tuple[str, ...] = ()
    has_resume: bool = False


def hear(guide: Guide, *, resume: tuple[str, File | None], posting: tuple[str, File | None]) -> Heard:
    """What a résumé holds and a posting asks for; UnreadableDocument when neither is there or one is no text."""
    own, asked = _text(*resume, "résumé"), _text(*posting, "posting")
    if not own and not asked:
        raise UnreadableDocument(NOTHING_SENT)
    notes = [
        _plainly(note)
        for text, kind in ((own, "resume"), (asked, "posting"))
        for note in notes_of(text, kind)
    ]
    ids = guide.steps.keys()
    said = detect(own, "resume", lexicon(), ids)
    wanted = detect(asked, "posting", lexicon(), ids)
    found = _found_in(said)
    if own and not found:
        notes.append("We found nothing in your résumé that the guide names. Tick by hand what you hold.")
    return Heard(
        text=own,
        found=found,
        set_aside=_set_aside_in(said),
        posting=asked,
        required=tuple(one for one in _found_in(wanted) if one.step in wanted.required),
        preferred=tuple(one for one in _found_in(wanted) if one.step in wanted.preferred),
        not_asked=_set_aside_in(wanted),
        notes=tuple(notes),
        has_resume=bool(own),
    )


def _found_in(told: Detection) -> tuple[Sighting, ...]:
    """What a text tells, in the order of its words."""
    return tuple(
        Sighting(one.competency, tuple(Span(span.start, span.end) for span in one.evidence))
        for one in sorted(told.found, key=lambda one: one.evidence[0].start)
    )


def _set_aside_in(told: Detection) -> tuple[Sighting, ...]:
    return tuple(Sighting(one.competency, (Span(one.start, one.end),), one.reason) for one in told.set_aside)


def _text(pasted: str, file: File | None, what: str) -> str:
    """The text of a file, else what was pasted, else nothing."""
    if file is None:
        return checked_text(pasted, f"Your {what}", MOST_CHARACTERS) if pasted.strip() else ""
    name, raw = file.name or what, file.read()
    refuse_size(len(raw), name)
    ending = PurePath(name).suffix.lower()
    if ending == ".jsonl":
        raise UnreadableDocument(f"{name}: these are rows of many texts. {ONE_TEXT}")
    return checked_text(text_of(raw, name, ending), name, MOST_CHARACTERS)


def _plainly(note: str) -> str:
    """The note without what only the command line can do."""
    if note.startswith("This reads like"):
        return (
            note.partition(". ")[0] + ", and was sent as the other. Go back if it stands in the wrong field."
        )
    return note
