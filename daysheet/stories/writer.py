"""The writing service that may smooth a draft: asked once, judged sentence by sentence, never needed."""

import json
import logging
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from django.conf import settings

from daysheet.lib.door import DoorBusy, seat_at_the_desk
from daysheet.lib.fetch import FetchError, Limits, TooSlow, post
from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.document import document_of
from daysheet.stories.domain.rewriting import accept, asked_of, note_of, request_for, texts_in
from daysheet.stories.domain.writing_prompt import VERSION, Message
from daysheet.stories.errors import UnusableAnswer

logger = logging.getLogger(__name__)

MOST_BYTES = 200_000  # of an answer: ten times what the longest brief needs
SAID = {
    401: "does not accept our key",
    403: "does not accept our key",
    404: "knows no such address or model",
    429: "was asked too often",
}


class Writer(Protocol):
    """Whoever answers a chat: a service on the network, or a fake of one."""

    def ask(self, messages: Sequence[Message]) -> bytes:
        """The answer as it came. Raises FetchError, or DoorBusy where others wait already."""


@dataclass(frozen=True, slots=True)
class WritingService:
    """Any server that speaks the OpenAI-compatible chat protocol."""

    url: str
    model: str
    site: str
    key: str = field(default="", repr=False)
    seconds: float = 20
    allow: Collection[str] = ()

    def ask(self, messages: Sequence[Message]) -> bytes:
        # Model and messages alone: servers differ in what else they take, and refuse what they do not know.
        body = json.dumps({"model": self.model, "messages": list(messages), "stream": False})
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        with seat_at_the_desk():
            return post(
                f"{self.url}/chat/completions",
                body.encode(),
                site=self.site,
                headers=headers,
                limits=Limits(bytes=MOST_BYTES, seconds=self.seconds),
                allow=self.allow,
            ).body


@dataclass(slots=True)
class Wary:
    """A writer that is left in peace once it failed, so that a run of many drafts waits for a dead service once."""

    writer: Writer
    has_failed: bool = False

    def ask(self, messages: Sequence[Message]) -> bytes:
        if self.has_failed:
            raise FetchError("it failed for another draft shortly before")
        try:
            return self.writer.ask(messages)
        except FetchError:
            self.has_failed = True
            raise


def site_writer() -> Writer | None:
    """The service that the settings name, for one run; None where they name none."""
    if not settings.WRITER_URL:
        return None
    service = WritingService(
        url=settings.WRITER_URL,
        model=settings.WRITER_MODEL,
        site=settings.BASE_URL,
        key=settings.WRITER_KEY,
        seconds=settings.WRITER_TIMEOUT,
        allow=frozenset(settings.FETCH_ALLOW),
    )
    return Wary(service)


def smoothed(brief: Brief, *, text: str, title: str, writer: Writer) -> tuple[Brief, list[str]]:
    """The brief with what stands of the writer's sentences, and notes for the editor; at worst the brief itself."""
    document = document_of(brief, text, title)
    asked = asked_of(brief, document)
    if not asked:
        return brief, []
    try:
        texts = texts_in(writer.ask(request_for(asked)), len(asked))
    except (FetchError, DoorBusy, UnusableAnswer) as error:
        logger.info("writing service not used for brief %s: %s", brief.id, error)
        return brief, [f"The writing service {_in_words(error)}: the draft is our own."]
    told = accept(brief, asked, texts, document)
    logger.info(
        "prompt %s: %s of %s sentences taken, %s refused", VERSION, told.taken, told.asked, told.refused
    )
    return told.brief, [note_of(told)]


def _in_words(error: Exception) -> str:
    match error:
        case TooSlow():
            return "answered too late"
        case UnusableAnswer():
            return f"answered {error}"
        case DoorBusy():
            return "was not asked, because other servers were being asked at that moment"
        case FetchError(status=0):
            return f"gave no answer that we can use ({str(error).rstrip('.')})"
        case FetchError(status=status):
            return SAID.get(status, f"answered with error {status}")
    return "failed"
