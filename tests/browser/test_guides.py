"""A guide in a real browser: the drawing by keyboard, the file that is kept."""

import pytest
from playwright.sync_api import expect

from tests.guides.domain.test_sums import ENGINEER

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
HOME = f"/guides/{ENGINEER}/"


def test_drawing_is_passed_or_walked_by_keyboard_without_script(transactional_db, open_page, live_server):
    page = open_page(HOME, width=390, script=False)

    page.get_by_role("link", name="Past the drawing").press("Enter")
    expect(page).to_have_url(f"{live_server.url}{HOME}#graph-end")
    page.get_by_role("link", name="Past the drawing").focus()
    page.keyboard.press("Tab")
    expect(page.get_by_role("region", name="Drawing of what needs what")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    page.wait_for_url("**/steps/*/#*")
    step = page.locator(":target")
    expect(step).to_be_visible()
    expect(step.get_by_role("heading")).not_to_be_empty()


def test_kept_file_works_without_the_site(transactional_db, client, chromium, tmp_path):
    kept = tmp_path / "guide.html"
    kept.write_bytes(client.get(f"{HOME}offline.html").content)
    page = chromium.new_page(viewport={"width": 390, "height": 900})
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(kept.as_uri())
    page.get_by_role("link", name="The same as a list").click()

    assert asked == [kept.as_uri()]
    expect(page.locator("#steps")).to_be_in_viewport()
    assert page.evaluate("getComputedStyle(document.querySelector('.btn, h1')).fontWeight") == "700"
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
    page.close()
