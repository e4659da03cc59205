"""What a reader sent, as a value."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date

FORM_KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")


@dataclass(frozen=True, slots=True)
class Sent:
    """One filled-in form, checked and cleaned; `photo` is a JPEG without metadata."""

    kind: str
    body: str
    about: str = ""
    contact: str = ""
    event_title: str = ""
    event_on: date | None = None
    event_time: str = ""
    event_venue: str = ""
    photo: bytes = b""


def fingerprint(sent: Sent, form_key: str) -> str:
    """The same for the same content sent from the same copy of a form: a double click is one submission."""
    photo = hashlib.sha256(sent.photo).hexdigest()
    on = sent.event_on.isoformat() if sent.event_on else ""
    parts = (form_key, sent.kind, sent.about, sent.body, sent.contact, sent.event_title, on,
             sent.event_time, sent.event_venue, photo)  # fmt: skip
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


def is_form_key(text: str) -> bool:
    """Whether the text looks like a key that our forms carry."""
    return FORM_KEY.fullmatch(text) is not None
