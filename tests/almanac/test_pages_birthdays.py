"""The pages of birthdays as readers see them."""

import gzip
import json
import re

import pytest

from daysheet.almanac.shipped.people import denied, people
from daysheet.almanac.views.shared import network_day
from tests.almanac.reading import links_of, page_of, plain, text_of
from tests.make import make_place

pytestmark = pytest.mark.django_db

DAYS = [(month, day) for month in range(1, 13) for day in range(1, 32)]
FULLEST = max(DAYS, key=lambda when: len(people().on(*when)))
ADDRESSES = [
    "/birthdays/",
    "/birthdays/03-01/",
    "/birthdays/02-29/",
    "/birthdays/{:02}-{:02}/".format(*FULLEST),
    "/birthdays/ron-howard/",
    "/birthdays/pablo-picasso/",
    "/birthdays/chas-babbage/",
    "/on/03-01/",
    "/on/02-29/",
    "/on/03-04/",
]


def test_the_index_links_all_366_days_and_explains_the_leap_day(client):
    links, text = links_of(client, "/birthdays/"), text_of(client, "/birthdays/")

    assert {f"/birthdays/{m:02}-{d:02}/" for m, d in DAYS if people().on(m, d)} <= set(links)
    assert len({link for link in links if re.fullmatch(r"/birthdays/\d\d-\d\d/", link)}) == 366
    assert "In common years Daysheet keeps these birthdays on 28 February" in text
    assert f"{len(people()):,} people" in text


def test_a_days_page_lists_everybody_of_the_day(client):
    links = links_of(client, "/birthdays/03-01/")

    assert {f"/birthdays/{p.slug}/" for p in people().on(3, 1)} <= set(links)
    assert len(people().on(3, 1)) > 90


def test_people_on_the_deny_list_are_not_among_the_best_known(client):
    person = people().by_slug("adolf-hitler")
    html = page_of(client, f"/birthdays/{person.born:%m-%d}/")
    best, rest = html.split('<h2 id="all">')

    assert person.slug in denied()
    assert person.name not in best
    assert person.name in rest


def test_the_leap_day_is_explained_and_leads_to_the_day_before(client):
    assert "29 February comes in leap years only." in text_of(client, "/birthdays/02-29/")
    assert "/birthdays/02-28/" in links_of(client, "/birthdays/02-29/")
    assert "the birthdays of 29 February are kept on this day too" in text_of(client, "/birthdays/02-28/")
    assert "29 February; in common years it is kept on 28 February" in text_of(
        client, "/birthdays/herman-hollerith/"
    )


def test_a_living_person_has_weekday_age_and_birthplace(client):
    make_place("us/ny/new-york")
    person = people().by_slug("ron-howard")
    today = network_day()
    age = today.year - 1954 - ((today.month, today.day) < (3, 1))
    text = text_of(client, "/birthdays/ron-howard/")

    assert "Monday 1 March 1954, in Duncan, Oklahoma" in text
    assert f"Age {age}, as far as our sources know" in text
    assert "/us/ok/" in links_of(client, "/birthdays/ron-howard/")
    assert all(source.publisher in text for source in person.sources)


def test_a_birthplace_of_the_network_leads_to_its_page(client):
    before = links_of(client, "/birthdays/troy-tulowitzki/")
    make_place("us/ca/santa-clara")
    after = links_of(client, "/birthdays/troy-tulowitzki/")

    assert ("/us/ca/" in before, "/us/ca/santa-clara/" in before) == (True, False)
    assert "/us/ca/santa-clara/" in after


def test_a_death_of_which_only_the_year_is_known(client):
    assert "Died 1967, aged 38 or 39" in text_of(client, "/birthdays/ernesto-che-guevara/")


def test_nobody_of_unknown_death_is_given_an_age_beyond_105(client):
    old = people().by_slug("james-lovelock")
    text = text_of(client, "/birthdays/james-lovelock/")

    assert (old.died, old.born.year) == (None, 1919)
    assert "Died Not known: none of our sources gives a date." in text
    assert "Age" not in text


def test_sources_that_disagree_are_both_told(client):
    text = text_of(client, "/birthdays/pablo-picasso/")

    assert (
        "Wikipedia (day pages), Debian calendar and Pantheon 1.0 say 25 October 1881,"
        " Debian calendar says 5 October 1881. They may be two people of one name."
    ) in text


def test_a_birth_that_nobody_checked_says_so(client):
    assert "Only one old list has this birth" in text_of(client, "/birthdays/chas-babbage/")


def test_a_person_is_told_to_programs_too(client):
    html = page_of(client, "/birthdays/glenn-miller/")
    linked = json.loads(re.search(r'<script type="application/ld\+json">(.+?)</script>', html)[1])

    assert (linked["@type"], linked["name"], linked["birthDate"]) == ("Person", "Glenn Miller", "1904-03-01")
    assert linked["birthPlace"] == {"@type": "Place", "name": "Clarinda, Iowa"}
    assert linked["url"] == "http://localhost:8000/birthdays/glenn-miller/"


@pytest.mark.parametrize(
    "address",
    ["/birthdays/nobody-of-this-name/", "/birthdays/02-30/", "/birthdays/13-01/", "/on/02-30/", "/on/3-1/"],
)
def test_what_is_not_there_is_a_404(client, address):
    assert client.get(address).status_code == 404


def test_a_date_holds_all_its_observances_births_and_events_with_sources(client):
    text, links = text_of(client, "/on/03-01/"), links_of(client, "/on/03-01/")

    assert "Everything on" in text
    assert {"/holidays/zero-discrimination-day/", "/holidays/national-pig-day/"} <= set(links)
    assert {"/birthdays/glenn-miller/", "/birthdays/03-01/", "/on/02-29/", "/on/03-02/"} <= set(links)
    assert "1803 Ohio admitted to the Union (17th state) Ohio CivilServiceUSA/us-states" in text
    assert "1896 Battle of Adwa Wikidata Q302519; Wikipedia, day pages" in text
    assert "Debian calendar (FreeBSD calendar files), not checked" in text


def test_the_page_of_29_february_is_of_the_next_leap_year(client):
    year = next(y for y in range(network_day().year, 9999) if y % 4 == 0)
    text = text_of(client, "/on/02-29/")

    assert f"February {year}" in text or f"February {year + 4}" in text
    assert "29 February comes in leap years only. This is the next." in text


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_has_one_heading_its_own_title_and_keeps_to_its_budget(client, address):
    html = page_of(client, address)
    heading = plain(html[html.index("<h1") : html.index("</h1>")])

    assert html.count("<h1") == 1
    assert heading
    assert f'<link rel="canonical" href="http://localhost:8000{address}">' in html
    assert len(gzip.compress(html.encode())) <= 25 * 1024


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("slugs", [["us/ca/san-jose"], ["us/ca/san-jose", "us/tx/austin", "us/ny/new-york"]])
def test_a_page_costs_the_same_queries_whatever_the_network(
    client, settings, django_assert_num_queries, address, slugs
):
    settings.PAGES_ROOT = None
    for slug in slugs:
        make_place(slug)

    with django_assert_num_queries(3):
        assert client.get(address).status_code == 200
