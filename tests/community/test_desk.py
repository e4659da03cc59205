"""Submissions on the desk: everything that arrives can be read, by those whose city it is."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from PIL import Image

from daysheet.community.actions import receive_submission
from daysheet.community.domain.sent import Sent
from daysheet.community.models import Submission
from tests.make import make_place, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
HERE, THERE = "/us/ca/santa-clara/", "/us/tx/austin/"


@pytest.fixture
def editor(client):
    """Signed in, with Santa Clara for theirs."""
    user = make_user(places=[make_place("us/ca/santa-clara")])
    make_place("us/tx/austin")
    client.force_login(user)
    return user


def send(body="The pool is open.", about="", **parts):
    return receive_submission(
        sent=Sent(**{"kind": "tip", "body": body, "about": about} | parts), form_key="", now=NOW
    )


def jpeg():
    out = BytesIO()
    Image.new("RGB", (6, 4), "red").save(out, "JPEG")
    return out.getvalue()


def test_the_list_shows_what_is_mine_and_what_is_nobodys(client, editor):
    send("Mine", HERE), send("Theirs", THERE), send("Nobody’s")

    page = client.get("/desk/submissions/").content.decode()

    assert "Tip: Mine" in page
    assert "Tip: Nobody’s" in page
    assert "Theirs" not in page
    assert "2 from readers" in page


def test_a_publisher_sees_all(client):
    make_place("us/ca/santa-clara"), make_place("us/tx/austin")
    client.force_login(make_user(publisher=True))
    send("Here", HERE), send("There", THERE)

    page = client.get("/desk/submissions/").content.decode()

    assert "Tip: Here" in page
    assert "Tip: There" in page


@pytest.mark.parametrize("way", ["", "read/", "erase/", "photo/"])
def test_another_citys_submission_is_a_404(client, editor, way):
    theirs = send(about=THERE, kind="photo", photo=jpeg())
    address = f"/desk/submissions/{theirs.pk}/{way}"

    answers = {client.get(address).status_code, client.post(address, {"status": "accepted"}).status_code}

    assert answers <= {404, 405}
    assert 404 in answers
    row = Submission.objects.get()
    assert (row.status, row.read_at, row.body) == ("received", None, "The pool is open.")


def test_readers_are_asked_to_sign_in(client):
    kept = send()

    for way in ("", f"{kept.pk}/", f"{kept.pk}/photo/"):
        answer = client.get(f"/desk/submissions/{way}")
        assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/accounts/login/")


def test_all_that_was_sent_is_shown(client, editor):
    kept = send(
        kind="event", body="<b>Bring</b> towels.", about=HERE, contact="ada@example.org", event_title="Pool party",
        event_on=NOW.date(), event_time="noon", event_venue="Mill Pool",
    )  # fmt: skip

    page = client.get(f"/desk/submissions/{kept.pk}/").content.decode()

    for shown in ("&lt;b&gt;Bring&lt;/b&gt; towels.", "ada@example.org", "Pool party", "Sunday 1 March 2026, noon",
                  "Mill Pool", HERE, kept.get_absolute_url()):  # fmt: skip
        assert shown in page


def test_a_photo_is_shown_to_staff_and_has_no_public_address(client, editor):
    kept = send(kind="photo", about=HERE, photo=jpeg())

    page = client.get(f"/desk/submissions/{kept.pk}/").content.decode()
    answer = client.get(f"/desk/submissions/{kept.pk}/photo/")

    assert f'src="/desk/submissions/{kept.pk}/photo/"' in page
    assert (answer["Content-Type"], b"".join(answer.streaming_content)) == ("image/jpeg", jpeg())
    assert "no-store" in answer["Cache-Control"]
    assert client.get(f"/media/{kept.photo.name}").status_code == 404


def test_marking_as_read_is_seen_by_the_sender(client, editor):
    kept = send(about=HERE)
    assert "Unread" in client.get("/desk/submissions/").content.decode()

    client.post(f"/desk/submissions/{kept.pk}/read/")

    assert "Unread" not in client.get("/desk/submissions/").content.decode()
    assert "Read by an editor, not decided yet" in client.get(kept.get_absolute_url()).content.decode()


def test_reading_the_page_changes_nothing(client, editor):
    kept = send(about=HERE)

    client.get(f"/desk/submissions/{kept.pk}/")

    assert Submission.objects.get().read_at is None


def test_the_reason_for_declining_stands_on_the_receipt(client, editor):
    kept = send(about=HERE)

    answer = client.post(
        f"/desk/submissions/{kept.pk}/", {"status": "declined", "reason": "The pool says that it is shut."}
    )

    receipt = client.get(kept.get_absolute_url()).content.decode()
    assert answer.status_code == 302
    assert "<b>Declined</b>" in receipt
    assert "The pool says that it is shut." in receipt
    row = Submission.objects.get()
    assert (row.decided_by, row.read_at is not None) == (editor, True)


def test_declining_without_a_reason_is_told_and_changes_nothing(client, editor):
    kept = send(about=HERE)

    answer = client.post(f"/desk/submissions/{kept.pk}/", {"status": "declined", "reason": " "})

    assert answer.status_code == 400
    assert '<a href="#id_reason"><b>Reason</b> Say why' in answer.content.decode()
    assert Submission.objects.get().status == "received"


def test_accepting_is_seen_by_the_sender(client, editor):
    kept = send(about=HERE)

    client.post(f"/desk/submissions/{kept.pk}/", {"status": "accepted", "reason": ""})

    assert "<b>Accepted</b>" in client.get(kept.get_absolute_url()).content.decode()


def test_what_was_erased_stays_erased(client, editor):
    kept = send("My name is Ada.", HERE)

    client.post(f"/desk/submissions/{kept.pk}/erase/")
    again = client.post(f"/desk/submissions/{kept.pk}/", {"status": "accepted", "reason": ""})

    assert again.status_code == 404
    page, receipt = client.get(f"/desk/submissions/{kept.pk}/"), client.get(kept.get_absolute_url())
    assert "has been erased" in page.content.decode()
    assert "What you sent has been erased." in receipt.content.decode()
    assert "Ada" not in page.content.decode() + receipt.content.decode()


def test_the_list_is_paged(client, editor):
    for n in range(51):
        send(f"Number {n}.")

    first = client.get("/desk/submissions/").content.decode()
    second = client.get("/desk/submissions/?page=2").content.decode()

    assert "Page 1 of 2" in first
    assert "Tip: Number 50." in first
    assert "Tip: Number 0." not in first
    assert "Tip: Number 0." in second


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_database_as_often_for_one_as_for_three(
    client, editor, django_assert_num_queries, count
):
    for n in range(count):
        send(f"Number {n}.", HERE)

    with django_assert_num_queries(5):
        page = client.get("/desk/submissions/").content.decode()

    assert page.count("Tip: Number") == count


def test_an_empty_desk_says_where_things_come_from(client, editor):
    assert "Nothing has arrived yet." in client.get("/desk/submissions/").content.decode()
