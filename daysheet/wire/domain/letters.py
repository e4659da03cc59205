"""The release inside a letter: without forwarding, signature, footers and tracking links."""

from __future__ import annotations

import re
from dataclasses import dataclass

_FORWARD = re.compile(
    r"^[>\s*_-]*(?:-{2,}\s*(?:forwarded message|original message|weitergeleitete nachricht)\s*-{2,}|begin forwarded message:|forwarded message:?)[\s*_-]*$",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(
    r"^\W{0,3}(from|sent|date|subject|to|cc|bcc|reply-to)\s*:\W{0,3}\s*(.*?)\W{0,2}$", re.IGNORECASE
)
_BLANK, _QUOTE = re.compile(r"^\s*$"), re.compile(r"^\s?>\s?")
_WROTE = re.compile(r"^\W*On\b.{8,120}\bwrote:\s*$", re.IGNORECASE | re.MULTILINE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_FOOTER = re.compile(
    r"""\bunsubscribe\b|\bmanage\ (?:your\ )?(?:email\ )?(?:preferences|subscriptions?)|\bupdate\ (?:your\ )?(?:email\ )?(?:preferences|subscription|profile)
    |\byou(?:['’]?(?:\ a)?re)?\ (?:are\ )?(?:receiving|received|getting|got)\ this\ (?:e-?mail|message|newsletter)|\bthis\ (?:e-?mail|message)\ was\ sent\ (?:to|by|from)
    |\bno\ longer\ wish\ to\ receive|\bour\ mailing\ address\b|\badd\ us\ to\ your\ address|\bforward\ (?:this\ )?(?:e-?mail\ )?to\ a\ friend|\bsent\ from\ my\b
    |\bsafeunsubscribe\b|\bopt[ -]out\b|^\W*confidentiality\ notice\b|\bintended\ (?:only|solely)\ for\ the\ (?:use\ of\ the\ )?(?:addressee|recipient|individual|person)
    |^\W*(?:sent|powered)\ (?:by|via)\ \w+\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_BROWSER = re.compile(
    r"""\b(?:view|open|read|see)\ (?:this\ |the\ |it\ )?(?:e-?mail\ |message\ |newsletter\ |online\ |version\ )*(?:in|on|with)\ (?:your\ |a\ |the\ )?(?:web\ )?browser|\bview\ (?:it\ )?(?:online|as\ a\ web\ ?page)
    |\b(?:trouble|problems?|difficulty)\ (?:viewing|reading|seeing)\ this|\bemail\ not\ displaying|\b(?:client|program|reader|application)\ (?:does\ not|doesn['’]t|cannot|can['’]t)\ (?:support|display|show)\ html
    |\bhtml\ (?:e-?mail|version|format)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_PLACEHOLDER = re.compile(
    r"\[(?:cid|image|https?)\s?:[^\]\n]{0,300}\]|<https?://[^>\s]{1,2000}>|<mailto:[^>\s]{1,300}>",
    re.IGNORECASE,
)
_TRACKING = re.compile(
    r"(https?://[^\s?#<>\"]+)\?(?:utm_|mc_|e=|u=|trk|cid=|link_id|eType=)[^\s<>\"]*", re.IGNORECASE
)
_SUBJECT_PREFIX = re.compile(
    r"^\s*(?:(?:re|fwd?|aw|wg|tr|rv)\s*:|\[[^\]]{1,40}\]|(?:(?:press|news|media) (?:release|advisory|alert)|for immediate release|embargoed)\s*[:|–—-])\s*",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\b(?:attach(?:ed|ment|ing)|enclosed|please (?:find|see)|see below|pdf|document)\b", re.IGNORECASE
)
_COVER_WORDS, _HEAD_LINES, _FIELD_LINES, _DEEPEST = 120, 6, 8, 5


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter's text, with the sender, date and subject of the innermost one that was forwarded in it."""

    text: str
    sender: str = ""
    date: str = ""
    subject: str = ""


def opened(text: str) -> Letter:
    """The innermost letter that was forwarded or quoted in the text, or the text itself."""
    letter = Letter(text)
    for _ in range(_DEEPEST):
        inner = forwarded(letter.text)
        if inner is None:
            break
        letter = Letter(
            inner.text, *(new or old for new, old in zip(fields_of(inner), fields_of(letter), strict=True))
        )
    return letter


def fields_of(letter: Letter) -> tuple[str, str, str]:
    return letter.sender, letter.date, letter.subject


def forwarded(text: str) -> Letter | None:
    """The letter after a line that says so, or after a block of From, Date and Subject."""
    marked = _FORWARD.search(text)
    lines = (text[marked.end() :] if marked else text).splitlines()
    first = next((n for n, line in enumerate(lines) if is_field(line, "from")), None)
    if first is None or (marked and first > _FIELD_LINES):
        return None
    told, last = block_of(lines, first)
    body = unquoted(lines[last:])
    if "subject" not in told or not ({"date", "sent"} & told.keys()) or not any(map(str.isalpha, body)):
        return None
    return Letter(body, told["from"], told.get("date") or told["sent"], told["subject"])


def is_field(line: str, name: str) -> bool:
    found = _FIELD.match(_QUOTE.sub("", line))
    return bool(found) and found is not None and found[1].lower() == name


def block_of(lines: list[str], first: int) -> tuple[dict[str, str], int]:
    """The fields from this line on, and where the letter's text begins; blank lines may stand between them."""
    told: dict[str, str] = {}
    at = first
    for n in range(first, min(len(lines), first + 2 * _FIELD_LINES)):
        found = _FIELD.match(_QUOTE.sub("", lines[n]))
        if found:
            told.setdefault(found[1].lower(), found[2].strip())
            at = n + 1
        elif not _BLANK.match(_QUOTE.sub("", lines[n])):
            break
    return told, at


def unquoted(lines: list[str]) -> str:
    """The lines as they were before they were quoted."""
    filled = [line for line in lines if line.strip()]
    if filled and sum(bool(_QUOTE.match(line)) for line in filled) * 2 > len(filled):
        lines = [_QUOTE.sub("", line) for line in lines]
    return "\n".join(lines).strip("\n")


def without_wrapping(text: str) -> str:
    """The letter's text without signature, footers, placeholders of pictures, tracking and what a reply quotes."""
    text = _TRACKING.sub(r"\1", _PLACEHOLDER.sub("", text))
    for mark in (_WROTE, _SIGNATURE):
        found = mark.search(text)
        if found and any(map(str.isalpha, text[: found.start()])):
            text = text[: found.start()]
    lines = text.split("\n")
    lines = [line for n, line in enumerate(lines) if not (n < 2 * _HEAD_LINES and is_head_note(line))]
    while lines and not lines[0].strip():
        lines = lines[1:]
    foot = next(
        (n for n in range(len(lines) * 3 // 5, len(lines)) if n and is_foot_note(lines[n])), len(lines)
    )
    return "\n".join(lines[:foot]).strip()


def is_head_note(line: str) -> bool:
    return bool(_BROWSER.search(line)) and len(line) < 200


def is_foot_note(line: str) -> bool:
    return bool(_FOOTER.search(line) or (_BROWSER.search(line) and len(line) < 200))


def is_stub(plain: str, html: str) -> bool:
    """Whether the plain part only points to the HTML part of the same letter."""
    words = len(plain.split())
    return words < 40 and (bool(_BROWSER.search(plain)) or 3 * words < len(html.split()))


def is_cover_note(text: str) -> bool:
    """Whether the letter only says that the release is attached."""
    words = len(text.split())
    return words < 12 or (words < _COVER_WORDS and bool(_ATTACHED.search(text)))


def subject_without_prefix(subject: str) -> str:
    """The subject without 'Fwd:', '[list]' and 'PRESS RELEASE:'."""
    bare = " ".join(subject.split())
    while (shorter := _SUBJECT_PREFIX.sub("", bare)) != bare and shorter:
        bare = shorter
    return bare
