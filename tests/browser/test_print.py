"""A month and a city's day each print on one sheet, of Letter and of A4."""

import re

import pytest

from tests.browser.site import build_site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MONTHS = [f"/holidays/2026/{month:02}/" for month in range(1, 13)]
DAYS = [f"/us/ca/santa-clara/2026/{day}/" for day in ("02/14", "03/01", "05/01", "10/01", "12/25")]


def sheets(page, size):
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=size)))


@pytest.mark.parametrize("size", ["Letter", "A4"])
def test_a_month_and_a_day_print_on_one_sheet(transactional_db, open_page, live_server, size):
    build_site()
    page = open_page("/")
    counted = {}
    for path in (*MONTHS, *DAYS):
        page.goto(live_server.url + path)
        counted[path] = sheets(page, size)

    assert counted == dict.fromkeys((*MONTHS, *DAYS), 1)


def test_what_is_longer_takes_more_sheets(transactional_db, open_page):
    """The count would tell: a list of many pages is more than one."""
    build_site()

    assert sheets(open_page("/birthdays/03-01/"), "Letter") > 1
