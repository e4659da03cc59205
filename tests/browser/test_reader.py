"""A reader without script: finds a city, reads its day, opens a story, sends an update."""

import re
from datetime import date

import pytest
from playwright.sync_api import expect

from daysheet.community.models import Submission
from tests.browser.site import build_site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def site(transactional_db):
    return build_site()


def test_reader_finds_a_city_by_zip_and_reads_its_day(site, open_page):
    page = open_page("/", script=False)

    page.get_by_label("Town or ZIP code").fill("95050")
    page.get_by_role("button", name="Find my town").click()
    page.locator("main").get_by_role("link", name=re.compile("Santa Clara")).first.click()

    expect(page).to_have_url(re.compile(r"/us/ca/santa-clara/$"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Santa Clara")
    expect(page.get_by_role("link", name="Santa Clara Today").first).to_be_visible()


def test_reader_opens_the_cities_menu_and_changes_town(site, open_page):
    page = open_page("/us/ca/santa-clara/", script=False)

    page.get_by_text("Cities", exact=True).first.click()
    page.get_by_role("navigation").get_by_role("link", name="Austin").click()

    expect(page.get_by_role("heading", level=1)).to_contain_text("Austin")


def test_reader_opens_a_story_and_sees_what_a_sentence_rests_on(site, open_page):
    page = open_page("/us/ca/santa-clara/2026/03/01/", script=False)

    page.get_by_role("link", name=site.headline).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(site.headline)
    for heading in ("Why it matters", "The details", "The players", "What’s next", "The takeaway"):
        expect(page.get_by_role("heading", level=2, name=heading)).to_be_visible()
    mark = page.locator("section.first summary").first
    passage = page.locator("section.first blockquote").first
    expect(passage).to_be_hidden()
    mark.click()

    expect(passage).to_be_visible()


def test_reader_sends_an_update_and_gets_a_receipt(site, open_page):
    page = open_page("/us/ca/santa-clara/2026/03/01/", script=False)

    page.get_by_role("link", name="Got story updates? Submit your updates here. ›").click()
    page.locator("textarea").first.fill("The footbridge is open again since noon.")
    page.locator("main").get_by_role("button").first.click()

    expect(page).to_have_url(re.compile(r"/submissions/[\w-]{16,}/$"))
    expect(page.locator("main")).to_contain_text("The footbridge is open again since noon.")
    sent = Submission.objects.get()
    assert (sent.kind, sent.place.slug) == ("update", "us/ca/santa-clara")


def test_reader_turns_to_the_day_before_and_after(site, open_page):
    page = open_page("/us/ca/santa-clara/2026/03/01/", script=False)

    page.get_by_role("link", name="Day after ›").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Monday")
    page.get_by_role("link", name="‹ Day before").click()

    expect(page).to_have_url(re.compile(f"{date(2026, 3, 1):%Y/%m/%d}/$"))
