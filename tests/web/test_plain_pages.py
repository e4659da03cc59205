"""The pages about the site: honest, light, and without a trace of the reader."""

import re

import pytest

pytestmark = pytest.mark.django_db
PAGES = {
    "/about/": "About these pages",
    "/privacy/": "What is kept",
    "/reminders/": "Hear of it in time",
    "/guides/": "Guides",
}


@pytest.mark.parametrize(("address", "heading"), PAGES.items())
def test_each_page_says_what_it_is_and_sets_nothing(client, address, heading):
    answer = client.get(address)

    page = answer.content.decode()
    assert re.findall(r"<h1[^>]*>([^<]+)</h1>", page) == [heading]
    assert f"<title>{'About' if address == '/about/' else ''}" in page
    assert dict(answer.cookies) == {}
    assert "Cookie" not in answer.get("Vary", "")
    assert "soon" not in page.lower()
    assert "<script" not in page


@pytest.mark.parametrize("address", PAGES)
def test_a_page_that_the_browser_has_is_not_sent_again(client, address):
    first = client.get(address)

    again = client.get(address, HTTP_IF_NONE_MATCH=first["ETag"])

    assert (again.status_code, again.content) == (304, b"")
    assert "max-age=60" in first["Cache-Control"]
