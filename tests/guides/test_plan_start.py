"""From a résumé or a few ticks to a plan: what is shown, what is refused, and that nothing is kept."""

import json
import logging
import re
import tempfile
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from fpdf import FPDF

from daysheet.guides.models import Plan
from daysheet.guides.shipped import guide_named
from daysheet.lib.clock import read_clock
from daysheet.lib.days import network_day
from tests.guides.files import docx
from tests.guides.plans import GUIDE
from tests.make import make_place

pytestmark = pytest.mark.django_db
START = f"/guides/{GUIDE}/start/"
RESUME = "Ada Bell\n\nExperience\nWrote Python services with PostgreSQL for six years; Docker in production.\nNo Kubernetes so far."
POSTING = "We are looking for an engineer. Requirements: Python and PyTorch. Nice to have: causal inference."


def day(number=10):
    return network_day(read_clock()) + timedelta(days=number)


def page(response):
    return response.content.decode()


def sent(client, **fields):
    return client.post(START, {"step": "read"} | fields)


def asked(**fields):
    """The form of choices as a reader sends it."""
    return {
        "step": "make",
        "form_key": "a-key-of-twenty-signs",
        "holds": [
            f"{step.id}:ticked"
            for step in guide_named(GUIDE).step
            if step.id not in ("numpy", "linear-algebra")
        ],
        "hours": "10",
        "start": day().isoformat(),
        "order": "soonest",
        "effort": "middle",
    } | fields


def pdf_of(text):
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    pdf.multi_cell(0, 8, text)
    return bytes(pdf.output())


def docx_of(text):
    return docx(*text.splitlines())


def json_of(text):
    return json.dumps({"basics": {"name": "Ada Bell"}, "work": [{"name": "Mill", "summary": text}]}).encode()


def ticked(html, name="have"):
    return re.findall(rf'name="{name}" value="([^"]*)" checked', html)


def test_what_is_found_is_ticked_with_the_words_that_led_to_it(client):
    html = page(sent(client, resume=RESUME))

    assert {"python-production", "databases-sql", "containers"} <= set(ticked(html))
    assert '<blockquote class="small" dir="auto">Wrote <mark>Python</mark> services with PostgreSQL' in html


def test_what_only_looks_like_it_is_set_aside_with_the_reason_and_can_be_ticked(client):
    html = page(sent(client, resume=RESUME))

    aside = html[html.index("Set aside</h2>") :]
    assert "kubernetes" not in ticked(html)
    assert 'name="have" value="kubernetes">' in aside
    assert "<mark>Kubernetes</mark>" in aside


def test_a_posting_is_told_by_what_it_requires_and_prefers(client):
    html = page(sent(client, resume=RESUME, posting=POSTING))

    required, preferred = html[html.index("Required</h3>") :].split("Preferred</h3>")
    assert "<b>PyTorch</b> <small>in the core of the guide</small>" in required
    assert "Python and <mark>PyTorch</mark>.</blockquote>" in required
    assert "Causal inference</label>" in preferred
    assert "Nice to have: <mark>causal</mark> inference.</blockquote>" in preferred


def test_what_is_required_and_found_in_the_resume_says_so(client):
    html = page(sent(client, resume=RESUME, posting=POSTING))

    required = html[html.index("Required</h3>") :].partition("Preferred</h3>")[0]
    assert "</b> <small>found in your résumé</small>" in required


def test_what_a_posting_does_not_ask_for_is_set_aside_and_can_be_wanted(client):
    html = page(sent(client, posting=POSTING + " Kubernetes and causal inference are not needed."))

    aside = html[html.index("we think not asked for</h3>") :]
    assert "<mark>Kubernetes</mark>" in aside
    assert "Set aside: not needed" in aside


def test_what_a_posting_asks_for_is_proposed_among_the_optional_steps(client):
    html = page(sent(client, posting=POSTING))
    wanted = ticked(html, "wanted")

    choices = page(client.post(START, {"step": "review", "wanted": wanted}))

    chosen = re.findall(r'name="optional" value="([^"]*)"[^>]* checked', choices)
    assert wanted == ["causal-inference"]
    assert chosen == ["causal-inference"]


def test_what_a_posting_asks_for_is_not_proposed_once_it_is_unticked(client):
    assert ticked(page(sent(client, posting=POSTING)), "wanted") == ["causal-inference"]

    choices = page(client.post(START, {"step": "review"}))

    assert 'name="optional" value="causal-inference"' in choices
    assert re.findall(r'name="optional" value="([^"]*)"[^>]* checked', choices) == []


def test_few_questions_are_asked_of_what_stayed_open(client):
    html = page(sent(client, resume=RESUME))

    asked_for = re.findall(r'name="shown" value="([^"]*)"', html)
    assert 0 < len(asked_for) <= 8
    assert not set(asked_for) & set(ticked(html))


@pytest.mark.parametrize(
    ("name", "made"), [("cv.pdf", pdf_of), ("cv.docx", docx_of), ("cv.json", json_of), ("cv.txt", str.encode)]
)
def test_a_file_is_read_like_a_text(client, name, made):
    html = page(sent(client, resume_file=SimpleUploadedFile(name, made(RESUME))))

    assert "python-production" in ticked(html)


def test_of_the_file_nothing_is_kept(client, settings, tmp_path, caplog, monkeypatch):
    settings.FILE_UPLOAD_TEMP_DIR = tmp_path / "uploads"
    (tmp_path / "uploads").mkdir()
    made = []
    monkeypatch.setattr(
        tempfile, "NamedTemporaryFile", lambda *a, **o: made.append(a) or pytest.fail("a file")
    )
    caplog.set_level(logging.DEBUG)
    file = BytesIO(docx_of(f"{RESUME}\nQuite unmistakable words"))
    with ZipFile(file, "a") as package:  # longer than Django would keep in memory
        package.writestr("word/media/photo.bmp", bytes(3_000_000))

    response = sent(client, resume_file=SimpleUploadedFile("cv.docx", file.getvalue()))

    assert "python-production" in ticked(page(response))
    assert (list((tmp_path / "uploads").iterdir()), made) == ([], [])
    assert "unmistakable" not in caplog.text
    assert (Session.objects.count(), Plan.objects.count(), dict(response.cookies)) == (0, 0, {})


def test_no_word_of_the_resume_is_in_the_plan(client):
    review = page(sent(client, resume=RESUME + "\nunmistakable"))
    found = re.search(r'name="found" value="([^"]*)"', review)[1]
    choices = page(client.post(START, {"step": "review", "found": found, "have": found.split(",")}))
    holds = re.findall(r'name="holds" value="([^"]*)"', choices)

    client.post(START, asked(holds=holds))

    plan = Plan.objects.get()
    assert plan.have == dict.fromkeys(found.split(","), "found")
    assert not {"unmistakable", "Ada"} & set(re.findall(r"\w+", str(Plan.objects.values())))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "Nothing was sent: paste a text, choose a file, or tick by hand."),
        ({"resume": "   "}, "Nothing was sent"),
        ({"resume": "12345 67"}, "there is no text in it"),
        ({"resume_file": ("cv.pdf", b"%PDF-1.4 not at all")}, "cv.pdf"),
        (
            {"resume_file": ("cv.doc", b"\xd0\xcf\x11\xe0")},
            "cv.doc: this is an old Word file: save it as .docx.",
        ),
        (
            {"resume_file": ("cv.doc", b"Plain text all the same")},
            "cv.doc: this is an old Word file: save it as .docx.",
        ),
        (
            {"posting_file": ("Job.HTML", b"<p>Python</p>")},
            "Job.HTML: this is a web page: save its text as .txt.",
        ),
        (
            {"resume_file": ("cv.jsonl", b'{"id": "1", "text": "Python"}')},
            "cv.jsonl: these are rows of many texts. Choose a file of one text: .txt, .pdf, .docx or .json.",
        ),
        ({"resume_file": ("cv.docx", b"PK\x03\x04broken")}, "cv.docx"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_sentence(client, fields, told):
    files = {
        name: SimpleUploadedFile(*one) if isinstance(one, tuple) else one for name, one in fields.items()
    }

    response = sent(client, **files)

    assert response.status_code == 400
    assert told in page(response).replace("&#x27;", "'")


def test_a_file_of_ten_megabytes_is_refused_before_it_is_read(client):
    response = sent(client, resume_file=SimpleUploadedFile("cv.docx", b"P" * 10_000_000))

    assert response.status_code == 413
    assert "a file may have 5 MB" in page(response)


def test_ticks_alone_lead_to_a_plan(client):
    html = page(client.get(START + "?by=ticking"))
    assert len(re.findall(r'name="(?:have|shown)" value=', html)) == len(guide_named(GUIDE).step)

    choices = page(client.post(START, {"step": "review", "have": ["sql", "numpy"], "shown": ["statistics"]}))

    assert re.findall(r'name="holds" value="([^"]*)"', choices) == ["numpy:ticked", "statistics:shown"]


def test_a_form_sent_twice_makes_one_plan(client):
    one, two = client.post(START, asked()), client.post(START, asked())

    assert (one.status_code, one["Location"]) == (303, two["Location"])
    assert one["Location"] == f"/plans/{Plan.objects.get().token}/"


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"hours": "0"}, "With 0 hours a week nothing is ever done."),
        ({"hours": ""}, "Give the hours that you have in a week."),
        ({"hours": "many"}, "This is not a number of hours."),
        ({"hours": "200"}, "200 hours a week are more than anybody keeps up."),
        ({"monday": "0", "tuesday": "0"}, "With 0 hours by day nothing is ever done."),
        ({"monday": "25"}, "A day has 24 hours."),
        ({"start": ""}, "Give the day on which you begin."),
        ({"start": "soon"}, "This is not a date."),
        ({"start": "2020-01-01"}, "1 January 2020 is past."),
        ({"start": "2099-01-01"}, "more than two years away"),
        ({"target": "2020-01-01"}, "1 January 2020 is before the first day."),
        ({"target": "2999-01-01"}, "2999 is too far away."),
        ({"off": "Easter"}, "“Easter” cannot be read."),
        ({"pace": "0"}, "would never end"),
        ({"place": "us/ca/nowhere"}, "This city is not in the network."),
        ({"begins": "late"}, "This is not a time."),
        ({"holds": [f"{step.id}:ticked" for step in guide_named(GUIDE).step]}, "nothing is left to plan"),
    ],
)
def test_choices_that_cannot_be_kept_are_told_by_their_field(client, fields, told):
    response = client.post(START, asked(**fields))

    assert response.status_code == 400
    assert told in page(response)
    assert Plan.objects.count() == 0


def test_public_holidays_are_listed_and_can_be_worked(client):
    make_place("us/ca/santa-clara")
    listed = page(client.post(START, asked(step="holidays", place="us/ca/santa-clara")))
    days = re.findall(r'name="stay" value="([^"]*)" checked', listed)
    assert len(days) > 10

    client.post(START, asked(place="us/ca/santa-clara", listed=",".join(days), stay=days[1:]))

    assert Plan.objects.get().choices["works"] == days[:1]
    assert Plan.objects.get().place.slug == "us/ca/santa-clara"


@pytest.mark.parametrize("step", ["make", "holidays"])
def test_a_city_that_none_can_be_is_asked_for_again_or_left_out(client, step):
    form = {"step": step, "hours": "10", "start": "2026-12-01", "place": "us/ca\0", "form_key": "\0" * 16}

    response = client.post(f"/guides/{GUIDE}/start/", form)

    assert (response.status_code, Plan.objects.count()) == (400 if step == "make" else 200, 0)


def test_an_unknown_guide_has_no_start(client):
    assert client.get("/guides/none/start/").status_code == 404


def test_the_forms_are_private(client):
    for response in (client.get(START), sent(client, resume=RESUME), client.post(START, asked(hours="0"))):
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Robots-Tag"] == "noindex"
        assert '<meta name="robots" content="noindex">' in page(response)


def test_steps_of_an_office_become_a_plan_too(client):
    address = "/guides/home-food-business-california/start/"
    html = page(client.get(address))
    assert "A job posting" not in html
    choices = page(client.post(address, {"step": "review"}))
    assert "In which order" not in choices

    form = {"step": "make", "form_key": "a-key-of-twenty-signs", "hours": "5", "start": day().isoformat()}
    made = client.post(address, form)

    assert "Done on <b>" in page(client.get(made["Location"]))


@pytest.mark.parametrize(
    ("hours", "told"), [("1.5", "At these hours the plan runs for more than 14 years."), ("0.25", "30 years")]
)
def test_a_plan_of_ten_years_is_told(client, hours, told):
    everything = asked(holds=[], hours=hours)

    response = client.post(START, everything)

    told_on = client.get(response["Location"]) if response.status_code == 303 else response
    assert told in page(told_on)
    assert "--" not in page(told_on)[page(told_on).index("<main") :]


def test_a_text_longer_than_fifty_pages_is_refused_and_not_read(client):
    text = "Built services in Python. " * 4_000
    file = SimpleUploadedFile("cv.txt", text.encode())

    answers = [sent(client, resume=text), sent(client, resume_file=file)]

    assert [answer.status_code for answer in answers] == [400, 400]
    for answer in answers:
        assert "104,000 characters are more than the 100,000" in page(answer)


@pytest.mark.parametrize("start", ["0001-01-01", "9999-12-31"])
@pytest.mark.parametrize("step", ["holidays", "make"])
def test_a_first_day_at_the_ends_of_the_calendar_is_asked_for_again(client, start, step):
    make_place("us/ca/santa-clara")

    response = client.post(START, asked(step=step, start=start, place="us/ca/santa-clara"))

    assert response.status_code == (400 if step == "make" else 200)
    assert f'value="{start}"' in page(response)
    assert Plan.objects.count() == 0
