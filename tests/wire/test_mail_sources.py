"""A mailbox as a source: each mail is stored once, and up to which all is dealt with is kept with it."""

from datetime import UTC, datetime, timedelta

import pytest

from daysheet.lib.fetch import FetchError
from daysheet.wire.actions.checking import refresh_source
from daysheet.wire.actions.sources import add_source, try_mailbox
from daysheet.wire.door import site_mailbox
from daysheet.wire.errors import SourceError
from daysheet.wire.models import Arrival, Release, SetAside
from tests.fakes import FakeDoor, FakeMailbox
from tests.lib.certificates import certificate_in
from tests.make import make_place
from tests.wire.dovecot import imap_server

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
BOX = "imaps://press@example.org@mail.example.org/INBOX"


def mail(n, subject, text=None):
    text = text or (
        f"SANTA CLARA, Calif., March {n}, 2026 - The city council of Santa Clara will vote on the {subject} on March "
        f"{n + 10}, 2026.\r\n\r\nThe {subject} costs ${n * 1000 + 7}, and the work takes {n + 2} months, the city said.\r\n"
    )
    told = f"From: City of Santa Clara <press@city.example>\r\nSubject: The {subject}\r\nMessage-ID: <{n}@city.example>\r\n"
    return f"{told}Date: Sun, 1 Mar 2026 10:00:00 -0800\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}".encode()


def add(address=BOX):
    return add_source(kind="mailbox", address=address, name="Press mail", places=[make_place()], now=NOW)[0]


def refresh(source, mailbox, now=NOW):
    done = refresh_source(pk=source.pk, now=now, door=FakeDoor(), mailbox=mailbox)
    source.refresh_from_db()
    return done


def test_each_mail_is_one_release_with_its_headers():
    source, box = add(), FakeMailbox(mail(1, "library roof"), mail(2, "bus lane"))

    assert refresh(source, box)

    first, second = Release.objects.order_by("pk")
    assert (first.title, second.title) == ("The library roof", "The bus lane")
    assert bytes(first.raw) == mail(1, "library roof")
    assert (first.headers["message_id"], first.headers["from"]) == (
        "<1@city.example>",
        "City of Santa Clara <press@city.example>",
    )
    assert (first.source, first.kind, first.awaits_draft) == (source, "mail", True)
    assert (source.uid_validity, source.last_uid, source.next_check_at) == (1, 2, NOW + HOUR)


def test_the_next_look_asks_for_what_is_new():
    source, box = add(), FakeMailbox(mail(1, "library roof"))
    refresh(source, box)
    box.mails[2] = mail(2, "bus lane")

    refresh(source, box, NOW + HOUR)

    assert box.asked == [(BOX, None, 0), (BOX, 1, 1)]
    assert (Release.objects.count(), source.last_uid) == (2, 2)


def test_a_mailbox_that_was_rebuilt_is_read_anew_and_nothing_is_doubled():
    source, box = add(), FakeMailbox(mail(1, "library roof"), mail(2, "bus lane"))
    refresh(source, box)
    box.validity, box.mails = 2, {7: mail(2, "bus lane"), 8: mail(3, "dog park")}

    refresh(source, box, NOW + HOUR)

    assert (Release.objects.count(), source.uid_validity, source.last_uid) == (3, 2, 8)


def test_what_is_no_release_is_set_aside_and_the_others_go_on():
    bounce = (
        b"From: Mailer <mailer@city.example>\r\nSubject: Away\r\nAuto-Submitted: auto-replied\r\n"
        b"Message-ID: <9@city.example>\r\n\r\nI am away.\r\n"
    )
    source, box = add(), FakeMailbox(bounce, b"X-Nothing: 1\r\n\r\n", mail(3, "dog park"))

    refresh(source, box)

    assert Release.objects.get().title == "The dog park"
    assert list(SetAside.objects.order_by("pk").values_list("title", flat=True)) == ["Away", "Mail 2"]
    assert "automatic reply" in SetAside.objects.get(title="Away").reason
    assert source.last_uid == 3


def test_a_mail_that_is_too_large_is_told():
    source, box = add(), FakeMailbox(b"", mail(2, "bus lane"))

    refresh(source, box)

    assert "is too large" in SetAside.objects.get().reason
    assert (Release.objects.count(), source.last_uid) == (1, 2)


def test_more_than_one_look_can_take_comes_a_minute_later():
    words = "library roof,bus lane,dog park,city budget,water main,skate rink,tram depot".split(",")
    source, box = add(), FakeMailbox(*(mail(n, f"{words[n % 7]} no. {n}") for n in range(1, 31)))

    refresh(source, box)
    first = (Arrival.objects.count(), source.next_check_at - NOW)
    refresh(source, box, NOW + timedelta(minutes=1))

    assert first == (25, timedelta(minutes=1))
    assert (Arrival.objects.count(), source.last_uid) == (30, 30)


def test_a_worker_that_is_killed_midway_goes_on_after_the_last_stored_mail(monkeypatch):
    source, box = add(), FakeMailbox(mail(1, "library roof"), mail(2, "bus lane"))
    from daysheet.wire.actions import arrivals  # noqa: PLC0415 (it is made to die at the second mail)

    receive, calls = arrivals.receive_release, []

    def dying(**told):
        calls.append(1)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return receive(**told)

    monkeypatch.setattr(arrivals, "receive_release", dying)
    with pytest.raises(KeyboardInterrupt):
        refresh_source(pk=source.pk, now=NOW, door=FakeDoor(), mailbox=box)
    source.refresh_from_db()
    assert (source.last_uid, Release.objects.count()) == (1, 1)

    monkeypatch.undo()
    refresh(source, box, NOW + timedelta(minutes=11))
    assert (source.last_uid, Release.objects.count()) == (2, 2)


def test_a_wrong_password_waits_longer_each_time_and_says_so():
    source, box = add(), FakeMailbox()
    box.mails = "The mail server does not take the password of press@example.org@mail.example.org."
    waits, now = [], NOW
    for _ in range(3):
        refresh(source, box, now)
        waits.append((source.next_check_at - now) / HOUR)
        now = source.next_check_at

    assert waits == [0.5, 1, 2]
    assert source.last_error.startswith("The mail server does not take the password")


def test_a_mailbox_is_tried_with_nothing_kept():
    assert try_mailbox(address=BOX, mailbox=FakeMailbox(b"1", b"2")).words == "a mailbox with 2 mails to read"

    def shut(address, **told):
        raise FetchError("The mailbox has no folder 'INBOX'.")

    with pytest.raises(SourceError, match="has no folder"):
        try_mailbox(address=BOX, mailbox=shut)


def test_a_real_server_s_mails_become_releases(settings, tmp_path):
    with imap_server(certificate_in(tmp_path)) as server:
        for n, subject in ((1, "library roof"), (2, "bus lane")):
            server.deliver("press@example.org", mail(n, subject))
        settings.FETCH_ALLOW = [server.plain]
        settings.IMAP_PASSWORD = "press@example.org@127.0.0.1 s3cret word"
        source = add(f"imap://press@example.org@{server.plain}/INBOX")

        done = refresh(source, site_mailbox())
        again = refresh(source, site_mailbox(), NOW + HOUR)

        settings.IMAP_PASSWORD = "press@example.org@127.0.0.1 wrong"
        refresh(source, site_mailbox(), NOW + 2 * HOUR)

    assert (done, again, Release.objects.count()) == (True, True, 2)
    assert (source.last_uid, source.failures) == (2, 1)
    assert "does not take the password" in source.last_error


def test_without_a_password_for_its_server_nothing_is_asked(settings):
    settings.IMAP_PASSWORD = "press@example.org@other.example secret"
    source = add()

    refresh(source, site_mailbox())

    assert source.last_error.startswith("No password is known for press@example.org@mail.example.org.")
