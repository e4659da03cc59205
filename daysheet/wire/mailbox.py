"""The door to a mailbox: what came after a mail that is known, over IMAP, with nothing changed on the server."""

from __future__ import annotations

import imaplib
import re
import socket
import ssl
import time
from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from daysheet.lib.fetch import FetchError
from daysheet.lib.reach import Network, cut_after, reached
from daysheet.wire.domain.mailboxes import PORTS, MailboxAddress

SECONDS = 120.0  # of one look, from first to last byte
WAIT_S = 20.0  # for one answer
MOST_FIRST = 200  # mails of a mailbox that is met for the first time: the newest
MOST = 25  # mails of one look
MOST_BYTES = 60_000_000  # of one look
LARGEST = 25_000_000  # of one mail
_SIZE = re.compile(rb"UID (\d+)[^()]*?RFC822\.SIZE (\d+)|RFC822\.SIZE (\d+)[^()]*?UID (\d+)")


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail as the server keeps it; `raw` is empty where it is too large to be had."""

    uid: int
    size: int
    raw: bytes


@dataclass(frozen=True, slots=True)
class Mails:
    """What came: in order, with the folder's validity, and how many more wait."""

    validity: int
    letters: tuple[Letter, ...]
    left: int = 0


@dataclass(frozen=True, slots=True)
class ImapMailbox:
    """Asks a server for the mails after `after`; `allow` names servers that may be asked although not public."""

    allow: Collection[str] = ()
    network: Network = field(default_factory=Network)
    seconds: float = SECONDS
    largest: int = LARGEST

    def __call__(
        self, address: MailboxAddress, *, password: str, validity: int | None, after: int, most: int = MOST
    ) -> Mails:
        """The folder's next mails, oldest first, `most` at once; all are new where its validity is another.

        Raises FetchError.
        """
        ends = time.monotonic() + self.seconds
        try:
            with Session(address, self, ends) as session:
                session.sign_in(address, password)
                known = after if session.open_folder(address.folder) == validity else 0
                return self.mails(session, known, most)
        except (OSError, imaplib.IMAP4.error, ValueError) as error:
            if isinstance(error, TimeoutError) or time.monotonic() >= ends:
                raise FetchError("The mail server took too long to answer.") from error
            raise FetchError(in_words(error)) from error

    def mails(self, session: Session, known: int, most: int) -> Mails:
        uids = session.uids_after(known)
        uids = uids if known else uids[-MOST_FIRST:]
        sizes, letters, total = session.sizes(uids[:most]), [], 0
        for uid in uids[:most]:
            size = sizes.get(uid, 0)
            is_readable = 0 < size <= self.largest
            total += size if is_readable else 0
            if letters and total > MOST_BYTES:
                break
            letters.append(Letter(uid, size, session.letter(uid) if is_readable else b""))
        return Mails(session.validity, tuple(letters), len(uids) - len(letters))


class Session(imaplib.IMAP4):
    """One signed-in connection, made through the guarded way out."""

    def __init__(self, address: MailboxAddress, door: ImapMailbox, ends: float) -> None:
        self.address, self.door, self.ends, self.validity = address, door, ends, 0
        self.timer = ExitStack()
        try:
            super().__init__(address.host, address.port, timeout=WAIT_S)
        except BaseException:
            self.timer.close()
            raise

    def shutdown(self) -> None:
        self.timer.close()
        super().shutdown()

    def _create_socket(self, timeout: float | None) -> socket.socket:  # the one place where imaplib connects
        address, network = self.address, self.door.network
        is_allowed = address.server in self.door.allow
        if not is_allowed and (address.scheme, address.port) != ("imaps", PORTS["imaps"]):
            raise FetchError(
                f"{address.server}: Daysheet opens mailboxes by imaps:// on port {PORTS['imaps']} only."
            )
        sock = reached(
            address.host,
            address.port,
            is_allowed=is_allowed,
            network=network,
            seconds=lambda: min(self.ends - time.monotonic(), WAIT_S),
        )
        sock.settimeout(timeout)
        self.timer.enter_context(cut_after(sock, self.ends - time.monotonic()))
        if address.scheme == "imap":
            return sock
        return network.trust().wrap_socket(sock, server_hostname=address.host)

    def read(self, size: int) -> bytes:
        """So many bytes of an answer; a server that announces more than a mail may have is not listened to."""
        if size > self.door.largest + 1_000_000:
            raise self.abort(f"the server announces {size:,} bytes")
        return super().read(size)

    def sign_in(self, address: MailboxAddress, password: str) -> None:
        try:
            self.login(address.user, password)
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error as error:
            if "[UNAVAILABLE]" in str(error):
                raise FetchError("The mail server has trouble of its own; we ask again later.") from error
            raise FetchError(
                f"The mail server does not take the password of {address.account}. Ask whoever runs this site to mend it."
            ) from error

    def open_folder(self, folder: str) -> int:
        """Open it for reading only; its validity: where that changes, the numbers of its mails mean others."""
        done, _ = self.select(f'"{folder}"', readonly=True)
        if done != "OK":
            raise FetchError(f"The mailbox has no folder {folder!r}. Look how the mail program calls it.")
        _, told = self.response("UIDVALIDITY")
        self.validity = int(told[0]) if told and told[0] else 0
        return self.validity

    def uids_after(self, known: int) -> list[int]:
        """The numbers of the mails after a known one, in order; '*' alone always matches the last."""
        _, told = self.uid("SEARCH", "UID", f"{known + 1}:*")
        return sorted(uid for uid in map(int, (told[0] or b"").split()) if uid > known)

    def sizes(self, uids: list[int]) -> dict[int, int]:
        if not uids:
            return {}
        _, told = self.uid("FETCH", ",".join(map(str, uids)), "(UID RFC822.SIZE)")
        found = [_SIZE.search(line if isinstance(line, bytes) else line[0]) for line in told if line]
        return {int(m[1] or m[4]): int(m[2] or m[3]) for m in found if m}

    def letter(self, uid: int) -> bytes:
        """The whole mail, left unseen as it was; empty where it is gone."""
        _, told = self.uid("FETCH", str(uid), "(UID BODY.PEEK[])")
        parts: list[Any] = [part for part in told if isinstance(part, tuple)]
        return bytes(parts[0][1]) if parts else b""


def in_words(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The mail server could not show that it is who it says ({error.verify_message})."
    if isinstance(error, ssl.SSLError):
        return "The mail server and we could not agree on a safe connection."
    if isinstance(error, ConnectionRefusedError):
        return "The mail server takes no connections at the moment."
    if isinstance(error, imaplib.IMAP4.error | ValueError):
        return "The mail server sent something that is no proper answer."
    return "The connection to the mail server failed."
