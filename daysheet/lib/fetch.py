"""The only door out: asks another server for one thing, and only where a stranger may send us.

Nothing inside a private network can be reached through it: each address is looked up once, what was looked up
is checked, and the connection goes to exactly that, so that a name that changes its meaning gains nothing.
"""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import time
import zlib
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from urllib.parse import urljoin

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from daysheet import __version__
from daysheet.lib.reach import FetchError as FetchError
from daysheet.lib.reach import Network as Network
from daysheet.lib.reach import cut_after, reached

PORTS = {"http": 80, "https": 443}
SAME_AS = re.compile(r"^webcals?://", re.IGNORECASE)
CONDITIONS = frozenset({"If-None-Match", "If-Modified-Since"})
REDIRECTS = (301, 302, 303, 307, 308)
CHUNK = 65_536
LONGEST_ADDRESS = 2_000
SAID = {
    401: "it asks for a sign-in, which Daysheet does not do",
    403: "it does not let us have this",
    404: "nothing is at this address",
    406: "it does not have this in a form that we asked for",
    410: "what was at this address is gone for good",
    429: "it was asked too often; we ask again later",
    451: "it may not show this for legal reasons",
}


class TooSlow(FetchError):
    """The server did not give all of its answer in time."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an answer may cost: bytes after decompression, seconds from first to last, redirects."""

    bytes: int = 10_000_000
    seconds: float = 20
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer; where `is_unchanged`, what was had before still stands and `body` is empty."""

    address: str  # after redirects
    body: bytes = b""
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""
    is_unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """An address taken apart and found to be one that may be asked."""

    address: str
    scheme: str
    host: str
    port: int
    path: str
    is_allowed: bool  # by name, wherever it leads


@dataclass(frozen=True, slots=True)
class Errand:
    """What one fetch carries from server to server."""

    headers: dict[str, str] = field(repr=False)  # a key may be among them
    limits: Limits
    network: Network
    ends: float = field(default=0.0)
    body: bytes | None = field(default=None, repr=False)  # what is sent; None where we only ask

    @property
    def left(self) -> float:
        return self.ends - time.monotonic()

    def too_slow(self) -> TooSlow:
        return TooSlow(f"The server took longer than {self.limits.seconds:g} seconds.")


def fetch(
    address: str,
    *,
    site: str,
    etag: str = "",
    last_modified: str = "",
    limits: Limits = Limits(),
    allow: Collection[str] = (),
    network: Network = Network(),
) -> Fetched:
    """What is at an address now, or that it has not changed since `etag` or `last_modified`.

    `site` is our own address, for the server's log. `allow` names servers ('127.0.0.1:8123') that may be asked
    although they are not public. Raises FetchError.
    """
    headers = {
        **_own_headers(site),
        **({"If-None-Match": etag} if etag else {}),
        **({"If-Modified-Since": last_modified} if last_modified else {}),
    }
    errand = Errand(headers, limits, network, time.monotonic() + limits.seconds)
    target = target_of(address, allow)
    for _ in range(limits.redirects + 1):
        answer = _answer(target, errand)
        if isinstance(answer, Fetched):
            return answer
        target = target_of(urljoin(target.address, answer), allow)
    raise FetchError(f"The address leads on to another more than {limits.redirects} times.")


def post(
    address: str,
    body: bytes,
    *,
    site: str,
    headers: Mapping[str, str],
    limits: Limits = Limits(),
    allow: Collection[str] = (),
    network: Network = Network(),
) -> Fetched:
    """What a server answers to this body, sent once and to no server but the one named. Raises FetchError."""
    if not all(value.isascii() and value.isprintable() for value in headers.values()):
        raise FetchError("A key or other header holds signs that cannot be sent.")
    told = {**_own_headers(site), **headers}
    errand = Errand(told, limits, network, time.monotonic() + limits.seconds, body)
    answer = _answer(target_of(address, allow), errand)
    if isinstance(answer, Fetched):
        return answer
    raise FetchError("The server sends us on to another address, and what we send goes to no other.")


def _own_headers(site: str) -> dict[str, str]:
    return {
        "User-Agent": f"Daysheet/{__version__} (+{site})",
        "Accept": "*/*",
        "Accept-Encoding": "gzip",
        "Connection": "close",
    }


def target_of(address: str, allow: Collection[str] = ()) -> Target:
    """The address taken apart; FetchError where it is none, or none that may be asked."""
    told = address.strip()
    try:
        url = parse_url(SAME_AS.sub("https://", told))
        host, scheme = (url.host or "").strip("[]"), url.scheme or ""
        port = url.port or PORTS.get(scheme, 0)
    except (LocationParseError, ValueError) as error:
        raise FetchError(f"{told[:200]!r} is no address.") from error
    if scheme not in PORTS or not host or len(told) > LONGEST_ADDRESS:
        raise FetchError(f"{told[:200]!r} is no address on the web. It begins with https://, http:// or webcal://.")  # fmt: skip
    if url.auth is not None:
        raise FetchError("The address holds a name or password. Use one that works without them.")
    is_allowed = f"{host}:{port}" in allow
    if port not in PORTS.values() and not is_allowed:
        raise FetchError(f"The address asks for port {port}. Daysheet goes to ports 80 and 443 only.")
    full = url._replace(fragment=None).url
    return Target(full, scheme, host, port, url.request_uri, is_allowed)


def _answer(target: Target, errand: Errand) -> Fetched | str:
    """What the server gave, or where it sends us on."""
    try:
        with _connected(target, errand) as sock:
            return _asked(sock, target, errand)
    except FetchError:
        if errand.left <= 0:
            raise errand.too_slow() from None
        raise
    except (OSError, http.client.HTTPException, ValueError, zlib.error) as error:
        if errand.left <= 0 or isinstance(error, TimeoutError):
            raise errand.too_slow() from error
        raise FetchError(_in_words(error)) from error


@contextmanager
def _connected(target: Target, errand: Errand) -> Iterator[socket.socket]:
    """A connection to an address that was checked; it is cut when the time is over, whatever trickles in."""
    with (
        reached(
            target.host,
            target.port,
            is_allowed=target.is_allowed,
            network=errand.network,
            seconds=lambda: errand.left,
        ) as plain,
        cut_after(plain, errand.left),
    ):
        if target.scheme == "https":
            with errand.network.trust().wrap_socket(plain, server_hostname=target.host) as safe:
                yield safe
        else:
            yield plain


def _asked(sock: socket.socket, target: Target, errand: Errand) -> Fetched | str:
    sort = http.client.HTTPSConnection if target.scheme == "https" else http.client.HTTPConnection
    connection = sort(target.host, target.port)
    connection.sock = sock  # never `connect()`: that would look the name up again
    connection.request("GET" if errand.body is None else "POST", target.path, errand.body, errand.headers)
    with connection.getresponse() as response:
        return _understood(response, target, errand)


def _understood(response: http.client.HTTPResponse, target: Target, errand: Errand) -> Fetched | str:
    status, location = response.status, response.getheader("Location", "")
    if status in REDIRECTS and location:
        return location
    is_unchanged = status == HTTPStatus.NOT_MODIFIED and bool(CONDITIONS & set(errand.headers))
    if status != HTTPStatus.OK and not is_unchanged:
        raise FetchError(f"The server answered {status}: {_reason(status)}.", status)
    return Fetched(
        address=target.address,
        body=b"" if is_unchanged else _body(response, errand),
        content_type=response.getheader("Content-Type", "")[:200],
        etag=response.getheader("ETag", "")[:500],
        last_modified=response.getheader("Last-Modified", "")[:100],
        is_unchanged=is_unchanged,
    )


def _reason(status: int) -> str:
    if status in SAID:
        return SAID[status]
    return "it has trouble of its own; we ask again later" if status >= 500 else "that is no answer to use"


def _body(response: http.client.HTTPResponse, errand: Errand) -> bytes:
    """All of the body, unpacked; FetchError at the first byte too many."""
    most = errand.limits.bytes
    packing = response.getheader("Content-Encoding", "identity").strip().lower()
    if packing not in {"gzip", "x-gzip", "deflate", "identity", ""}:
        raise FetchError(f"The server packs its answer as {packing[:40]!r}, which we did not ask for.")
    unpack = zlib.decompressobj(wbits=47) if packing not in {"identity", ""} else None  # 47: gzip or zlib
    out = bytearray()
    while not (response.length and response.length > most) and (chunk := response.read(CHUNK)):
        out += unpack.decompress(chunk, most + 1 - len(out)) if unpack else chunk
        if len(out) > most or errand.left <= 0:
            break
    if len(out) > most or (response.length and response.length > most):
        raise FetchError(f"The answer is larger than {most / 1_000_000:g} MB.")
    if response.length or (unpack and not unpack.eof) or errand.left <= 0:
        raise FetchError("The answer broke off before its end.")
    return bytes(out)


def _in_words(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"The server could not show that it is who it says ({error.verify_message})."
    if isinstance(error, ssl.SSLError):
        return "The server and we could not agree on a safe connection."
    if isinstance(error, ConnectionRefusedError):
        return "The server takes no connections at the moment."
    if isinstance(error, http.client.HTTPException | zlib.error):
        return "The server sent something that is no proper answer."
    return "The connection to the server failed."
