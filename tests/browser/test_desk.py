"""An editor without script and without a mouse: edits a draft beside its release, and publishes it."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from daysheet.stories.models import Story
from tests.browser.test_pages import RULES
from tests.make import make_place, make_user
from tests.stories.pool import pool_draft

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long one for the pool 7"


@pytest.fixture
def draft(transactional_db, settings):
    """A draft of Santa Clara, and an editor whose town that is."""
    settings.STAFF_SECOND_FACTOR = False
    here = make_place()
    user = make_user(places=[here])
    user.set_password(PASSWORD)
    user.save()
    return pool_draft(here, bullets=["A ticket costs $4 for adults."])


@pytest.fixture
def signed_in(draft, open_page, live_server):
    """A function that opens a page of the desk, signed in."""

    def opened(path, **how):
        page = open_page(f"/accounts/login/?next={path}", **how)
        page.locator("input[name=login]").fill("editor@example.org")
        page.locator("input[name=password]").fill(PASSWORD)
        page.keyboard.press("Enter")
        page.wait_for_url(live_server.url + path)
        return page

    return opened


def go_to(page, field):
    """Press Tab until the field has the focus; a reader of the keyboard reaches everything so."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id || document.activeElement.textContent") == field:
            return
    raise AssertionError(f"Tab never reached {field!r}.")


def test_an_editor_edits_and_publishes_by_keyboard_without_script(draft, signed_in):
    page = signed_in(f"/desk/drafts/{draft.pk}/edit/", script=False)

    go_to(page, "id_lead-text")
    page.keyboard.press("Control+A")
    page.keyboard.type("The pool will open on March 15, 2026.")
    go_to(page, "One more in The details, in points")
    page.keyboard.press("Enter")
    go_to(page, "id_bullets-1-text")
    page.keyboard.type("Children under 12 pay $2.")
    page.keyboard.press("Tab")
    page.keyboard.type("2")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Saved, not published: 1 thing still blocks")
    expect(page.locator("#lead-found")).to_contain_text("No passage gives this date.")

    go_to(page, "id_lead-text")
    page.keyboard.press("Control+A")
    page.keyboard.type("The pool will open on March 14, 2026.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("nothing blocks publishing")
    go_to(page, "Read and publish")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/desk/drafts/{draft.pk}/")
    go_to(page, "Publish")
    page.keyboard.press("Enter")

    expect(page.get_by_role("status")).to_contain_text("is published at /us/ca/santa-clara/news/")
    story = Story.objects.get()
    assert story.live
    page.get_by_role("link", name=story.headline).click()
    expect(page.locator("main")).to_contain_text("The pool will open on March 14, 2026.")
    expect(page.locator("main")).to_contain_text("Children under 12 pay $2.")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_the_desks_pages_are_accessible_and_do_not_scroll_sideways(
    draft, signed_in, live_server, width, scheme
):
    page = signed_in("/desk/drafts/", width=width, scheme=scheme)
    found = {}
    paths = [
        "/desk/drafts/",
        f"/desk/drafts/{draft.pk}/",
        f"/desk/drafts/{draft.pk}/edit/",
        "SAVED",
        "/desk/stories/",
    ]
    for path in paths:
        if path == "SAVED":
            page.locator("#id_lead-text").fill("The pool will open on March 15, 2026.")
            page.get_by_role("button", name="Save").click()
            expect(page.get_by_role("status")).to_contain_text(re.compile("Saved"))
        else:
            page.goto(live_server.url + path)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        for broken in Axe().run(page, options=RULES).response["violations"]:
            found[f"{broken['id']} on {path}"] = [node["target"] for node in broken["nodes"]][:3]
        wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        if wide > 0:
            found[f"sideways on {path}"] = wide

    assert found == {}
