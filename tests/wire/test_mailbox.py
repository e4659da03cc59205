"""The door to a mailbox, against a real IMAP server; a fake and the real one answer alike."""

import socket
import ssl
import threading
import time
from contextlib import contextmanager
from dataclasses import replace

import pytest

from daysheet.lib.fetch import FetchError
from daysheet.lib.reach import Network
from daysheet.wire.domain.mailboxes import mailbox_of, password_of
from daysheet.wire.errors import SourceError
from daysheet.wire.mailbox import ImapMailbox, Letter
from tests.fakes import FakeMailbox
from tests.lib.certificates import certificate_in
from tests.wire.dovecot import imap_server

USER, PASSWORD = "press@example.org", "s3cret word"
FIRST = (
    b"From: City <press@city.example>\r\nSubject: One\r\nMessage-ID: <1@city.example>\r\n\r\nThe first.\r\n"
)
SECOND = FIRST.replace(b"One", b"Two").replace(b"<1@", b"<2@").replace(b"first", b"second")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with imap_server(certificate_in(tmp_path_factory.mktemp("tls"))) as found:
        yield found


@pytest.fixture(scope="module")
def trusting(tmp_path_factory, server):
    """The real door, which knows the server and its certificate."""
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    return ImapMailbox({server.plain, server.safe}, Network(trust=lambda: context))


def address_of(server, *, scheme="imaps", folder="INBOX", user=USER):
    return mailbox_of(f"{scheme}://{user}@{server.safe if scheme == 'imaps' else server.plain}/{folder}")


@pytest.mark.parametrize("scheme", ["imaps", "imap"])
def test_mails_come_in_order_once_and_stay_on_the_server(server, trusting, scheme):
    folder = f"Press-{scheme}"
    for raw in (FIRST, SECOND):
        server.deliver(USER, raw, folder)
    fake, real = FakeMailbox(FIRST, SECOND), trusting
    address = address_of(server, scheme=scheme, folder=folder)

    for door in (fake, real):
        some = door(address, password=PASSWORD, validity=None, after=0, most=1)
        rest = door(address, password=PASSWORD, validity=some.validity, after=1)
        none = door(address, password=PASSWORD, validity=some.validity, after=2)
        anew = door(address, password=PASSWORD, validity=some.validity + 1, after=2)

        assert (some.letters, some.left) == ((Letter(1, len(FIRST), FIRST),), 1)
        assert (rest.letters, rest.left) == ((Letter(2, len(SECOND), SECOND),), 0)
        assert none.letters == ()
        assert [letter.uid for letter in anew.letters] == [1, 2]
    kept = server.mail / USER / f".{folder}"
    assert [len(list((kept / part).iterdir())) for part in ("new", "cur")] in ([2, 0], [0, 2])
    assert not [path for path in (kept / "cur").iterdir() if "S" in path.name.partition(":2,")[2]]


def test_a_mail_that_is_too_large_is_told_and_not_had(server, trusting):
    server.deliver(USER, FIRST + b"x" * 5000, "Large")
    server.deliver(USER, SECOND, "Large")

    got = replace(trusting, largest=1000)(
        address_of(server, folder="Large"), password=PASSWORD, validity=None, after=0
    )

    assert [(letter.size, len(letter.raw)) for letter in got.letters] == [
        (len(FIRST) + 5000, 0),
        (len(SECOND), len(SECOND)),
    ]


@pytest.mark.parametrize(
    ("changes", "password", "said"),
    [
        ({}, "wrong", "The mail server does not take the password of press@example.org@127.0.0.1"),
        ({"user": "nobody@example.org"}, PASSWORD, "does not take the password"),
        ({"folder": "Nothing"}, PASSWORD, "The mailbox has no folder 'Nothing'"),
    ],
)
def test_what_does_not_open_is_told_plainly(server, trusting, changes, password, said):
    with pytest.raises(FetchError, match=said) as error:
        trusting(address_of(server, **changes), password=password, validity=None, after=0)
    assert password not in str(error.value)


def test_a_server_whose_certificate_nobody_vouches_for_is_given_no_password(server):
    with pytest.raises(FetchError, match="could not show that it is who it says"):
        ImapMailbox({server.safe})(address_of(server), password=PASSWORD, validity=None, after=0)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("imaps://a@127.0.0.1/INBOX", "'127.0.0.1' is not on the public internet"),
        ("imaps://a@127.0.0.1:9930/INBOX", "opens mailboxes by imaps:// on port 993 only"),
        ("imap://a@mail.example.org/INBOX", "opens mailboxes by imaps:// on port 993 only"),
    ],
)
def test_where_a_stranger_may_not_send_us_we_do_not_go(address, said):
    with pytest.raises(FetchError, match=said):
        ImapMailbox()(mailbox_of(address), password="x", validity=None, after=0)


@contextmanager
def speaking(talk):
    """A server on loopback that does with each connection what it is told to."""
    listener = socket.create_server(("127.0.0.1", 0))

    def serve():
        with listener, listener.accept()[0] as connection:
            try:
                talk(connection)
            except OSError:
                return

    threading.Thread(target=serve, daemon=True).start()
    yield f"127.0.0.1:{listener.getsockname()[1]}"


def drip(connection):
    for _ in range(100):
        connection.sendall(b"*")
        time.sleep(0.1)


def boast(connection):
    connection.sendall(b"* OK ready\r\n")
    while line := connection.recv(1000):
        tag = line.split()[0]
        connection.sendall(b"* CAPABILITY IMAP4rev1 {99999999999}\r\n" + tag + b" OK done\r\n")


@pytest.mark.parametrize(
    ("talk", "said"),
    [
        (drip, "took too long"),
        (lambda connection: connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n"), "no proper answer|failed"),
        (lambda connection: None, "no proper answer|failed"),
        (boast, "no proper answer"),
    ],
)
def test_a_server_that_misbehaves_ends_in_a_clear_error(talk, said):
    started = time.monotonic()
    with speaking(talk) as name, pytest.raises(FetchError, match=said):
        ImapMailbox({name}, seconds=2)(
            mailbox_of(f"imap://a@{name}/INBOX"), password="x", validity=None, after=0
        )
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("told", "settled"),
    [
        (
            "imaps://press@example.org@mail.example.org/INBOX",
            "imaps://press@example.org@mail.example.org/INBOX",
        ),
        (
            " IMAPS://press%40example.org@Mail.Example.org:993 ",
            "imaps://press@example.org@mail.example.org/INBOX",
        ),
        ("imap://me@127.0.0.1:1143/Press/City", "imap://me@127.0.0.1:1143/Press/City"),
    ],
)
def test_a_mailbox_has_one_address(told, settled):
    assert mailbox_of(told).address == settled


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("mail.example.org", "is no mailbox. Write it like"),
        ("https://a@b.example/", "is no mailbox"),
        ("imaps://mail.example.org/INBOX", "is no mailbox"),
        ("imaps://a:secret@b.example/", "The address holds a password"),
        ('imaps://a@b.example/IN"BOX', "holds a sign that no mailbox has"),
        ("imaps://a@b.example/IN%0ABOX", "holds a sign that no mailbox has"),
    ],
)
def test_what_is_no_mailbox_is_said(told, said):
    with pytest.raises(SourceError, match=said):
        mailbox_of(told)


def test_a_password_is_found_by_user_and_server_and_goes_to_no_other():
    told = "press@a.example@mail.a.example one two\nother@b.example  three\n"

    assert password_of("Press@a.example@mail.a.example", told) == "one two"
    assert password_of("other@b.example", told) == "three"
    with pytest.raises(SourceError, match="No password is known for press@a.example@evil.example"):
        password_of("press@a.example@evil.example", told)
