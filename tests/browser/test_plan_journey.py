"""A reader with a résumé as PDF: a plan, one week done, one lost, planned anew, kept as a file."""

import json
import re
from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from fpdf import FPDF

from daysheet.lib.clock import read_clock
from daysheet.lib.days import network_day
from tests.make import make_place

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.browser]
START = "/guides/software-engineer-to-machine-learning-engineer/start/"
RESUME = "Ada Bell\nExperience\nWrote Python services with PostgreSQL for six years.\nDocker in production. No Kubernetes so far."


@pytest.fixture
def resume(tmp_path):
    pdf = FPDF()
    pdf.add_page()
    pdf.set_font("helvetica", size=12)
    pdf.multi_cell(0, 8, RESUME)
    path = tmp_path / "resume.pdf"
    path.write_bytes(bytes(pdf.output()))
    return path


def is_sound(page, width):
    """Whether nothing is wider than the page, and axe finds nothing."""
    found = [one["id"] for one in Axe().run(page).response["violations"]]
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert (found, wide <= width) == ([], True), page.url


@pytest.mark.parametrize(("width", "scheme", "script"), [(390, "dark", False), (1280, "light", True)])
def test_from_a_resume_to_a_plan_that_is_lived_with(open_page, resume, tmp_path, width, scheme, script):
    make_place("us/ca/santa-clara")
    monday = network_day(read_clock())
    monday -= timedelta(days=monday.weekday())
    page = open_page(START, width=width, scheme=scheme, script=script)

    page.set_input_files("#resume_file", resume)
    page.get_by_role("button", name="Read it and show me").click()
    assert page.locator("mark", has_text="PostgreSQL").count() >= 1
    assert page.get_by_label("Containers (Docker)").is_checked()
    assert not page.get_by_label("Kubernetes and container orchestration").is_checked()

    page.get_by_label("Containers (Docker)").uncheck()
    page.get_by_role("button", name="That is right").click()
    page.get_by_label("Hours a week").first.fill("10")
    page.get_by_label("Your city").select_option("us/ca/santa-clara")
    page.get_by_role("button", name="Show its public holidays").click()
    assert page.get_by_label("Christmas Day").first.is_checked()
    page.get_by_role("button", name="Make my plan").click()
    address = page.url
    assert re.search(r"/plans/[\w-]{32}/$", address)
    assert "Containers (Docker)" in page.content()
    if script:
        is_sound(page, width)

    hours, finished = (
        page.locator(".progress input[type=number]").first,
        page.get_by_role("checkbox", name="Finished").first,
    )
    hours.fill("1.5")
    finished.check()
    page.get_by_role("button", name="Save what is done").click()
    assert "1 of" in page.locator(".sum").inner_text()

    page.get_by_role("button", name="I lost this week").click()
    assert page.get_by_role("heading", name="What moved on").is_visible()

    with page.expect_download() as download:
        page.get_by_role("link", name="Keep a file").click()
    kept = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert sum(bool(item["finished_on"]) for item in kept["items"]) == 1
    assert "Ada" not in json.dumps(kept)
