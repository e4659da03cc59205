"""How a mailbox is named: imaps://user@host/FOLDER, and by which password it opens."""

from __future__ import annotations

from dataclasses import dataclass
from email.header import decode_header, make_header
from email.parser import BytesHeaderParser
from urllib.parse import quote, unquote

from daysheet.wire.errors import SourceError

PORTS = {"imaps": 993, "imap": 143}
HOW = "Write it like imaps://press@example.org@mail.example.org/INBOX."


@dataclass(frozen=True, slots=True)
class MailboxAddress:
    """A folder of a user's mail on a server; `scheme` is imaps, or imap for a server of one's own without TLS."""

    scheme: str
    user: str
    host: str
    port: int
    folder: str

    @property
    def server(self) -> str:
        return f"{self.host}:{self.port}"

    @property
    def account(self) -> str:
        """By what its password is found: user@host."""
        return f"{self.user}@{self.host}"

    @property
    def address(self) -> str:
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{quote(self.user, safe='@+')}@{self.host}{port}/{quote(self.folder, safe='/. ')}"


def mailbox_of(address: str) -> MailboxAddress:
    """The address taken apart; SourceError where it is none, or holds a password."""
    scheme, mark, rest = address.strip().partition("://")
    account, _, folder = rest.partition("/")
    user, at, server = account.rpartition("@")
    host, _, port = server.partition(":")
    if scheme.lower() not in PORTS or not (mark and at and user and host) or not (port or "1").isdigit():
        raise SourceError(f"{address.strip()[:200]!r} is no mailbox. {HOW}")
    if ":" in user:
        raise SourceError(
            "The address holds a password. It belongs in DAYSHEET_IMAP_PASSWORD, not in the database."
        )
    if any(ord(c) < 32 or c in '"\\\\' for c in unquote(user) + unquote(folder)):
        raise SourceError(f"The user or the folder holds a sign that no mailbox has. {HOW}")
    scheme = scheme.lower()
    return MailboxAddress(
        scheme, unquote(user), host.lower(), int(port or PORTS[scheme]), unquote(folder) or "INBOX"
    )


def password_of(account: str, told: str) -> str:
    """The password of user@host in the setting, whose lines are 'user@host password'; SourceError where none is.

    The password stands beside its server, so that whoever adds a mailbox cannot have it sent elsewhere.
    """
    for line in told.splitlines():
        name, _, password = line.strip().partition(" ")
        if name.lower() == account.lower() and password.strip():
            return password.strip()
    raise SourceError(
        f"No password is known for {account}. The operator writes a line '{account} password' "
        "into the file that DAYSHEET_IMAP_PASSWORD_FILE names."
    )


def header_lines(raw: bytes) -> dict[str, str]:
    """A mail's headers by their names in small letters, each on one line; those that cannot be read are left out."""
    parsed = BytesHeaderParser().parsebytes(raw[:200_000])
    lines: dict[str, str] = {}
    for name, value in parsed.raw_items():
        try:
            told = str(make_header(decode_header(str(value))))
        except (ValueError, LookupError, TypeError, AssertionError):
            continue
        lines.setdefault(name.lower(), " ".join(told.encode("utf-8", "replace").decode().split())[:500])
    return lines
