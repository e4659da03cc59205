"""What a reader meets who sends something: forms, receipts, and nothing kept about the reader."""

import re
from datetime import timedelta
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from daysheet.community.models import Submission
from daysheet.lib.clock import read_clock
from tests.make import make_place

pytestmark = pytest.mark.django_db
ABOUT = "/us/ca/santa-clara/news/2026/03/01/mill-pool-opens/"


def filled_in(client, kind, about="", **answers):
    """The fields of the form as a browser would send them back, with these answers."""
    page = client.get(f"/submit/{kind}/", {"about": about} if about else {}).content.decode()
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)"(?: value="([^"]*)")?', page))
    return {"body": "The pool opens at noon.", "contact": "", "website": "", **hidden, **answers}


def photo(size=(60, 40), form="JPEG"):
    out = BytesIO()
    Image.new("RGB", size, "red").save(out, form)
    return SimpleUploadedFile(f"pool.{form.lower()}", out.getvalue())


def coming():
    return (read_clock() + timedelta(days=10)).date()


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        ("update", "Submit an update"),
        ("photo", "Send a photo"),
        ("tip", "Give us a tip"),
        ("correction", "Ask for a correction"),
        ("event", "Announce an event"),
    ],
)
def test_each_form_says_what_it_is_about_and_sets_no_cookie(client, kind, heading):
    make_place()

    answer = client.get(f"/submit/{kind}/", {"about": ABOUT})

    page = answer.content.decode()
    assert f'<h1 class="big-h">{heading}</h1>' in page
    assert f'<a href="{ABOUT}">the Santa Clara story of 1 March 2026, “mill pool opens”</a>' in page
    assert "Santa Clara Today</a>" in page
    assert (dict(answer.cookies), answer["Cache-Control"]) == ({}, "private, no-store")
    assert "Cookie" not in answer.get("Vary", "")
    assert "csrf" not in page


@pytest.mark.parametrize(
    "about", ["//evil.example/", "https://evil.example/", "/" + "a" * 300, "/a?<script>"]
)
def test_a_foreign_address_is_no_subject(client, about):
    page = client.get("/submit/update/", {"about": about}).content.decode()

    assert "evil" not in page
    assert "<script" not in page
    assert "A story has moved on, or you know more about it." in page


def test_the_kinds_are_listed_with_what_they_are_for(client):
    make_place()

    page = client.get("/submit/", {"about": "/us/ca/santa-clara/"}).content.decode()

    assert re.findall(r'href="/submit/(\w+)/\?about=/us/ca/santa-clara/"', page) == [
        "update", "photo", "tip", "correction", "event",
    ]  # fmt: skip


def test_there_is_no_sixth_kind(client):
    assert client.get("/submit/poem/").status_code == 404


def test_an_update_is_stored_and_answered_by_a_receipt():
    place = make_place()
    client = Client(enforce_csrf_checks=True)
    answers = filled_in(client, "update", ABOUT, contact="ada@example.org")

    answer = client.post(
        "/submit/update/", answers, HTTP_USER_AGENT="Telltale/1.0", REMOTE_ADDR="203.0.113.9"
    )

    kept = Submission.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"/submissions/{kept.token}/")
    assert dict(answer.cookies) == {}
    assert (kept.kind, kept.about, kept.place, kept.body) == (
        "update",
        ABOUT,
        place,
        "The pool opens at noon.",
    )
    assert (kept.contact, kept.status, kept.read_at) == ("ada@example.org", "received", None)
    row = repr(Submission.objects.values().get())
    assert "203.0.113.9" not in row
    assert "Telltale" not in row
    assert len(kept.token) == 32


def test_the_receipt_tells_what_came_when_and_what_happens_next(client):
    make_place()
    address = client.post("/submit/update/", filled_in(client, "update", ABOUT, contact="ada@example.org"))[
        "Location"
    ]

    answer = client.get(address)

    page = answer.content.decode()
    assert "We have it. Thank you." in page
    assert "The pool opens at noon." in page
    assert "Received, not read yet" in page
    assert "in Santa Clara" in page
    assert "An editor reads it and checks it." in page
    assert "ada@example.org" not in page
    assert '<meta name="robots" content="noindex">' in page
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "private, no-store"
    assert dict(answer.cookies) == {}


def test_a_receipt_that_was_never_given_is_a_404(client):
    assert client.get("/submissions/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA/").status_code == 404


def test_a_double_click_is_one_submission(client):
    answers = filled_in(client, "tip")

    first, second = client.post("/submit/tip/", answers), client.post("/submit/tip/", answers)

    assert first["Location"] == second["Location"]
    assert Submission.objects.count() == 1


def test_a_second_thought_and_a_second_form_are_submissions_of_their_own(client):
    answers = filled_in(client, "tip")

    client.post("/submit/tip/", answers)
    client.post("/submit/tip/", {**answers, "body": "It opens at one."})
    client.post("/submit/tip/", filled_in(client, "tip"))

    assert Submission.objects.count() == 3


def test_a_form_without_a_key_is_taken_too(client):
    answer = client.post("/submit/tip/", {"body": "From a plain program."})

    assert answer.status_code == 303
    assert Submission.objects.get().body == "From a plain program."


def test_mistakes_are_told_at_the_top_with_links_and_beside_the_field(client):
    answer = client.post(
        "/submit/tip/", filled_in(client, "tip", body=" ", contact="nobody", about="/today/")
    )

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "<title>Not sent yet: Give us a tip" in page
    assert '<a href="#id_body"><b>What should we look into?</b> Write something' in page
    assert '<a href="#id_contact">' in page
    assert re.search(
        r'<textarea[^>]*aria-invalid="true"[^>]*aria-describedby="id_body_helptext id_body_error"', page
    )
    assert '<ul class="errorlist" id="id_body_error"><li>Write something' in page
    assert 'value="nobody"' in page
    assert "the page /today/" in page
    assert Submission.objects.count() == 0


def test_a_filled_honeypot_gives_the_form_back_with_a_plain_sentence(client):
    answers = filled_in(client, "update", website="https://spam.example/")

    page = client.post("/submit/update/", answers).content.decode()

    assert "A field of this form that people do not see was filled in, so nothing was stored." in page
    assert "spam.example" not in page
    assert "The pool opens at noon." in page
    assert Submission.objects.count() == 0


def test_text_is_stored_without_what_hides_in_it(client):
    client.post(
        "/submit/tip/", filled_in(client, "tip", body="turned \u202egnp.exe\u202c\x00\x1b\r\nnext line")
    )

    assert Submission.objects.get().body == "turned gnp.exe\nnext line"


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"body": "x" * 5001}, "at most 5000 characters (it has 5001)"),
        ({"body": "caf\ufffd"}, "characters that cannot be read"),
        ({"contact": "a@" + "b" * 300 + ".example"}, "This is not an e-mail address"),
    ],
)
def test_what_cannot_be_kept_is_refused_in_words(client, answers, told):
    page = client.post("/submit/tip/", filled_in(client, "tip", **answers)).content.decode()

    assert told in page
    assert Submission.objects.count() == 0


def test_a_request_that_is_too_large_is_not_read(client):
    answer = client.post("/submit/tip/", {"body": "x" * 300_000})

    assert answer.status_code == 413
    assert "This was too large to take" in answer.content.decode()
    assert Submission.objects.count() == 0


def test_markup_is_shown_as_text(client):
    answers = filled_in(client, "tip", body='<script>alert(1)</script> "quoted"')

    page = client.get(client.post("/submit/tip/", answers)["Location"]).content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot;" in page
    assert "<script" not in page


def test_an_event_keeps_its_parts(client):
    make_place()
    answers = filled_in(
        client, "event", "/us/ca/santa-clara/", event_title="Pool  party", event_on=coming().isoformat(),
        event_time="6 to 8 p.m.", event_venue="Mill Pool",
    )  # fmt: skip

    address = client.post("/submit/event/", answers)["Location"]

    kept = Submission.objects.get()
    assert (kept.event_title, kept.event_on, kept.event_time) == ("Pool party", coming(), "6 to 8 p.m.")
    assert kept.event_venue == "Mill Pool"
    assert "<b>Pool party</b>" in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2026-13-01", "This is not a date. Write it like 2026-03-12."),
        ("2021-03-01", "1 March 2021 is past."),
        ("2199-03-01", "more than two years away"),
        ("", "Give the date."),
    ],
)
def test_an_event_needs_a_day_that_is_still_to_come(client, on, told):
    answers = filled_in(client, "event", event_title="Party", event_on=on, event_venue="Mill Pool")

    page = client.post("/submit/event/", answers).content.decode()

    assert told in page
    assert Submission.objects.count() == 0


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_a_photo_is_stored_as_a_jpeg_outside_the_public_folder(client, settings, form):
    answer = client.post("/submit/photo/", filled_in(client, "photo") | {"photo": photo(form=form)})

    kept = Submission.objects.get()
    files = [p for p in settings.PRIVATE_ROOT.rglob("*") if p.is_file()]
    assert answer.status_code == 303
    assert [str(p) for p in files] == [kept.photo.path]
    assert files[0].read_bytes()[:3] == b"\xff\xd8\xff"
    assert oct(files[0].stat().st_mode & 0o777) == "0o600"
    assert not settings.MEDIA_ROOT.exists()
    assert "One photo." in client.get(answer["Location"]).content.decode()


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (None, "Choose a photo."),
        (SimpleUploadedFile("a.jpg", b""), "This file is empty."),
        (SimpleUploadedFile("a.jpg", b"no photo at all"), "This file is no photo that we can read."),
    ],
)
def test_a_file_that_is_no_photo_is_refused(client, settings, sent, told):
    answers = filled_in(client, "photo") | ({"photo": sent} if sent else {})

    page = client.post("/submit/photo/", answers).content.decode()

    assert told in page
    assert Submission.objects.count() == 0
    assert not settings.PRIVATE_ROOT.exists()


def test_a_photo_of_more_than_ten_megabytes_is_refused(client):
    heavy = SimpleUploadedFile("a.jpg", b"\xff\xd8" + b"0" * 10_100_000)

    page = client.post("/submit/photo/", filled_in(client, "photo") | {"photo": heavy}).content.decode()

    assert "This file has 10.1 MB. A photo may have 10 MB" in page


def test_what_arrives_torn_is_not_stored(client):
    torn = {"wsgi.input": BytesIO(b"body=The+pool+ope"), "CONTENT_LENGTH": "400"}

    answer = client.post("/submit/update/", b"-", "application/x-www-form-urlencoded", **torn)

    assert answer.status_code == 400
    assert "did not arrive whole" in answer.content.decode()
    assert Submission.objects.count() == 0
