"""Reaches another server's port: only where a stranger may send us, and no longer than agreed.

A name is looked up once, what was looked up is checked, and the connection goes to exactly that.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import certifi

from daysheet.lib.public_addresses import is_public


class FetchError(Exception):
    """Why nothing could be had; the message is in words for an editor, `status` is the server's answer or 0."""

    def __init__(self, said: str, status: int = 0) -> None:
        self.status = status
        super().__init__(said)


@lru_cache(maxsize=1)
def trusted() -> ssl.SSLContext:
    """The machine's certificates and, for machines that have none, those of certifi."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def connect_to(family: int, address: Any, seconds: float) -> socket.socket:
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.settimeout(seconds)
        sock.connect(address)
    except BaseException:
        sock.close()
        raise
    return sock


@dataclass(frozen=True, slots=True)
class Network:
    """How names are looked up, connections made and servers trusted; tests hand in their own."""

    resolve: Callable[..., Any] = socket.getaddrinfo
    connect: Callable[[int, Any, float], socket.socket] = connect_to
    trust: Callable[[], ssl.SSLContext] = trusted


def reached(
    host: str, port: int, *, is_allowed: bool, network: Network, seconds: Callable[[], float]
) -> socket.socket:
    """A connection to the first public address of the host that takes one; FetchError where there is none.

    `is_allowed` lets it lead anywhere; `seconds` says how many are left.
    """
    try:
        found = network.resolve(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"No server is called {host!r}. Look for a slip of the pen.") from error
    public = [one for one in found if is_allowed or is_public(str(one[4][0]))]
    if not public:
        raise FetchError(f"{host!r} is not on the public internet, and Daysheet does not go there.")
    refused: OSError = OSError("no address")
    for family, _, _, _, place in public:
        if seconds() <= 0:
            raise TimeoutError
        try:
            return network.connect(family, place, seconds())
        except OSError as error:
            refused = error
    raise refused


@contextmanager
def cut_after(sock: socket.socket, seconds: float) -> Iterator[None]:
    """Cuts the connection when the time is over, whatever trickles in; ends with the block."""
    with sock.dup() as twin:
        timer = threading.Timer(max(seconds, 0), _cut, [twin])
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()


def _cut(sock: socket.socket) -> None:
    with suppress(OSError):  # it has ended by itself
        sock.shutdown(socket.SHUT_RDWR)
