"""What is accepted is kept, whole; what is refused leaves nothing."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError

from daysheet.community.actions import decide_submission, erase_submission, receive_submission
from daysheet.community.domain.sent import Sent
from daysheet.community.errors import ReasonMissing
from daysheet.community.models import Submission
from tests.make import make_place, make_user

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
PHOTO = Sent(kind="photo", body="The pool.", photo=b"\xff\xd8 jpeg")


def files(settings):
    return [p for p in settings.PRIVATE_ROOT.rglob("*") if p.is_file()]


def test_row_and_photo_are_there_when_it_returns(settings):
    kept = receive_submission(sent=PHOTO, form_key="k" * 22, now=NOW)

    assert Submission.objects.get().photo.name == kept.photo.name
    assert [p.read_bytes() for p in files(settings)] == [b"\xff\xd8 jpeg"]


def test_the_second_click_leaves_no_second_file(settings):
    first = receive_submission(sent=PHOTO, form_key="k" * 22, now=NOW)
    second = receive_submission(sent=PHOTO, form_key="k" * 22, now=NOW)

    assert first == second
    assert len(files(settings)) == 1


def test_a_row_that_the_database_refuses_leaves_no_file(settings):
    with pytest.raises(IntegrityError):
        receive_submission(sent=Sent(kind="poem", body="Roses", photo=b"jpeg"), form_key="", now=NOW)

    assert files(settings) == []
    assert Submission.objects.count() == 0


def test_tokens_never_repeat():
    tokens = {
        receive_submission(sent=Sent(kind="tip", body=f"{n}"), form_key="", now=NOW).token for n in range(20)
    }

    assert len(tokens) == 20


def test_a_submission_about_a_city_outside_the_network_has_no_place():
    make_place()

    kept = receive_submission(sent=Sent(kind="tip", body="x", about="/us/tx/austin/"), form_key="", now=NOW)

    assert (kept.place, kept.about) == (None, "/us/tx/austin/")


def test_declining_needs_a_reason():
    kept = receive_submission(sent=Sent(kind="tip", body="x"), form_key="", now=NOW)

    with pytest.raises(ReasonMissing, match="Say why"):
        decide_submission(submission=kept, status="declined", reason=" ", by=make_user(), now=NOW)

    kept.refresh_from_db()
    assert kept.status == "received"


def test_erasing_leaves_the_receipt_and_nothing_of_what_was_sent(
    settings, django_capture_on_commit_callbacks
):
    kept = receive_submission(
        sent=Sent(kind="photo", body="Me, at home.", contact="ada@example.org", photo=b"jpeg"),
        form_key="",
        now=NOW,
    )

    with django_capture_on_commit_callbacks(execute=True):
        erase_submission(submission=kept, by=make_user(), now=NOW)

    row = Submission.objects.get()
    assert (row.body, row.contact, row.photo.name, row.status) == ("", "", "", "erased")
    assert row.token == kept.token
    assert files(settings) == []
