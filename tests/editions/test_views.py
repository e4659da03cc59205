"""A city's day as its readers see it."""

import gzip
import re
from datetime import UTC, date, datetime, timedelta

import pytest

from daysheet.editions.queries import edition
from daysheet.lib.clock import read_clock
from tests.make import make_place, make_story

pytestmark = pytest.mark.django_db


def body(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def plain(html):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html)).replace("&#x27;", "'").replace("&amp;", "&")


def test_day_names_itself_once_and_is_complete(client):
    make_place("us/ca/santa-clara")

    html = body(client, "/us/ca/santa-clara/2026/03/01/")
    text = plain(html)

    assert html.count("<h1") == 1
    assert "Santa Clara, Sunday 1 March" in plain(html[html.index("<h1") : html.index("</h1>")])
    for said in (
        "Santa Clara Today",
        "By the People, for the People",
        "Zero Discrimination Day",
        "A day of the United Nations, on 1 March.",
        "to 31 March",
        "6:39 a.m.",
        "6:02 p.m.",
        "new 18 Mar",
        "Clocks go forward on Sunday 8 March.",
        "Day 60 of 2026, 305 to come.",
        "Kesha",
        "Ohio admitted to the Union",
        "Got story updates? Submit your updates here. ›",
    ):
        assert said in text, said


def test_current_edition_is_the_day_of_the_places_own_zone(client):
    place = make_place("us/hi/honolulu").locality
    today = place.day_at(read_clock())

    html = body(client, "/us/hi/honolulu/")

    assert f"Honolulu, {today:%A} {today.day} {today:%B}" in plain(
        html[html.index("<h1") : html.index("</h1>")]
    )


def test_navigation_holds_every_city_of_the_network_on_every_page(client):
    for slug in ("us/ca/santa-clara", "us/tx/austin", "us/ny/new-york"):
        make_place(slug)

    for path in ("/", "/today/", "/us/ca/santa-clara/", "/cities/", "/about/", "/reminders/", "/guides/"):
        nav = body(client, path).split('aria-label="Main"')[1].split("</nav>")[0]
        words = re.findall(r"Today|Holidays|Birthdays|Reminders|Guides|Cities", nav)
        assert words == ["Today", "Holidays", "Birthdays", "Reminders", "Guides", "Cities"]
        assert re.findall(r'href="(/us/../[a-z-]+/)"', nav.split("<ul>")[1]) == [
            "/us/tx/austin/",
            "/us/ny/new-york/",
            "/us/ca/santa-clara/",
        ]


def test_a_countys_public_holiday_leads_in_red_and_stands_red_in_the_month(client):
    make_place("us/ma/boston")
    make_place("us/ma/worcester")

    boston = body(client, "/us/ma/boston/2026/03/17/")
    worcester = body(client, "/us/ma/worcester/2026/03/17/")

    assert 'class="leaf red' in boston
    assert "A public holiday in Suffolk County, on 17 March." in plain(boston)
    assert re.search(r'<td class="hol"><a href="/us/ma/boston/2026/03/17/"', boston)
    assert 'class="leaf red' not in worcester
    assert "A holiday by state law in Massachusetts, on 17 March." in plain(worcester)


def test_day_without_a_story_says_so_and_invites(client):
    make_place("us/ca/santa-clara")

    assert "No story from Santa Clara in the thirty days to 1 March" in plain(
        body(client, "/us/ca/santa-clara/2026/03/01/")
    )


def test_stories_stand_on_their_day_and_not_before(client):
    place = make_place("us/ca/santa-clara")
    make_story(place, "Creek Trail Closes", on=date(2026, 3, 1))

    assert "Creek Trail Closes" in body(client, "/us/ca/santa-clara/2026/03/01/")
    assert "Creek Trail Closes" in body(client, "/us/ca/santa-clara/2026/03/20/")
    assert "Creek Trail Closes" not in body(client, "/us/ca/santa-clara/2026/02/28/")


def test_the_lead_storys_line_names_no_town_on_its_own_towns_page(client):
    place = make_place("us/ca/santa-clara")
    make_story(place, "Creek Trail Closes", on=date(2026, 3, 1))

    text = plain(client.get("/us/ca/santa-clara/2026/03/01/").content.decode())

    assert re.search(r"Creek Trail Closes [^.]*\. (From a release by [^.]+\. )?Published on", text), text


def test_stored_day_changes_with_the_commit_of_a_new_story(client):
    place = make_place("us/ca/santa-clara")
    assert "Creek Trail Closes" not in body(client, "/us/ca/santa-clara/2026/03/01/")

    make_story(place, "Creek Trail Closes", on=date(2026, 3, 1))

    assert "Creek Trail Closes" in body(client, "/us/ca/santa-clara/2026/03/01/")


@pytest.mark.parametrize(
    "path",
    [
        "/us/ca/nowhere/",
        "/us/zz/santa-clara/",
        "/us/ca/santa-clara/2020/12/31/",
        "/us/ca/santa-clara/2026/02/29/",
        "/us/ca/santa-clara/2026/13/01/",
        "/us/ca/santa-clara/2099/01/01/",
        "/us/ca/santa-clara/0000/00/00/",
        "/us/ca/santa-clara/2026/3/1/",
        "/us/ca/santa-clara/../../../etc/passwd",
        "/us/ca/%00/",
        "/us/ca/santa-clara%0A/",
    ],
)
def test_what_is_not_there_is_a_404_that_leads_on(client, settings, path):
    make_place("us/ca/santa-clara")

    response = client.get(path)

    assert response.status_code == 404
    assert "Find your town" in response.content.decode()
    assert not list(settings.PAGES_ROOT.glob("??/*"))


@pytest.mark.parametrize("stories", [1, 3])
def test_day_takes_a_fixed_number_of_queries(client, django_assert_num_queries, settings, stories):
    settings.PAGES_ROOT = None
    place = make_place("us/ca/santa-clara")
    for n in range(stories):
        make_story(place, f"Story {n}", on=date(2026, 3, 1))
    edition(place, date(2026, 3, 1), today=date(2026, 3, 1), is_current=False)  # loads the facts

    with django_assert_num_queries(7):
        body(client, "/us/ca/santa-clara/2026/03/01/")


def test_stored_page_costs_one_query(client, django_assert_num_queries):
    make_place("us/ca/santa-clara")
    body(client, "/us/ca/santa-clara/2026/03/01/")

    with django_assert_num_queries(1):
        body(client, "/us/ca/santa-clara/2026/03/01/")


@pytest.mark.parametrize("path", ["/", "/today/", "/us/ca/santa-clara/", "/us/ca/santa-clara/2026/03/01/"])
def test_public_pages_set_no_cookie_and_vary_by_nothing_personal(client, path):
    make_place("us/ca/santa-clara")

    response = client.get(path)

    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")
    assert "csrf" not in response.content.decode().lower()
    assert re.fullmatch(r"public, max-age=\d+", response["Cache-Control"])
    assert client.get(path, HTTP_IF_NONE_MATCH=response["ETag"]).status_code == 304


def test_pages_keep_within_their_budget(client):
    make_place("us/ca/santa-clara")

    assert len(gzip.compress(client.get("/us/ca/santa-clara/2026/03/01/").content)) <= 25_000
    assert len(gzip.compress(client.get("/").content)) <= 25_000
    assert len(client.get("/us/ca/santa-clara/text/").content) <= 10_000


def test_polar_day_and_night_are_told_in_words(client):
    make_place("us/ak/utqiagvik")

    assert "The sun does not set: polar day." in plain(body(client, "/us/ak/utqiagvik/2026/06/21/"))
    assert "The sun does not rise: polar night." in plain(body(client, "/us/ak/utqiagvik/2026/12/21/"))


def test_edition_is_kept_no_longer_than_the_places_own_midnight(client):
    place = make_place("us/hi/honolulu").locality
    now = read_clock()
    midnight = datetime.combine(
        place.day_at(now) + timedelta(days=1), datetime.min.time(), place.timezone
    ).astimezone(UTC)

    response = client.get("/us/hi/honolulu/")

    assert response.fresh_until == midnight


def test_city_added_later_appears_in_stored_pages(client):
    make_place("us/ca/santa-clara")
    assert "/us/tx/austin/" not in body(client, "/us/ca/santa-clara/2026/03/01/")

    make_place("us/tx/austin")

    assert "/us/tx/austin/" in body(client, "/us/ca/santa-clara/2026/03/01/")


def test_sitemap_and_robots_lead_to_the_pages(client):
    make_place("us/ca/santa-clara")

    assert "sitemap.xml" in body(client, "/robots.txt")
    assert "sitemap-birthdays.xml" in body(client, "/sitemap.xml")
    assert "/us/ca/santa-clara/news/" in body(client, "/sitemap-cities.xml")
    assert "/holidays/thanksgiving-day/" in body(client, "/sitemap-holidays.xml")
