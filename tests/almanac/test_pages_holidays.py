"""The pages of holidays as readers see them."""

import gzip
from datetime import timedelta

import pytest

from daysheet.almanac.domain.pages.holidays import holiday_page
from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.views.shared import network_day
from daysheet.lib.clock import read_clock
from daysheet.lib.days import NETWORK_ZONE
from tests.almanac.reading import links_of, page_of, text_of
from tests.make import make_place

pytestmark = pytest.mark.django_db

LONG = "international-day-of-commemoration-and-dignity-of-the-victims-of-the-crime-of-genocide-and-of-the-prevention-of-this-crime"
ADDRESSES = [
    "/holidays/",
    "/holidays/2026/03/",
    "/holidays/2021/01/",
    "/holidays/thanksgiving-day/",
    "/holidays/diwali/",
    "/holidays/eid-al-fitr/",
    f"/holidays/{LONG}/",
    "/holidays/womens-history-month/",
    "/holidays/kinds/federal/",
    "/holidays/kinds/popular/",
    "/holidays/kinds/popular/?page=2",
    "/holidays/topics/",
    "/holidays/topics/nations/",
    "/holidays/topics/nations/?page=2",
]


def test_thanksgiving_has_its_next_date_rule_holders_and_sources(client):
    coming = observances().next_of("thanksgiving-day", network_day()).on
    text = text_of(client, "/holidays/thanksgiving-day/")

    for said in (
        f"Thursday {coming.day} November {coming.year}",
        "Federal holiday United States Thanksgiving Day",
        "A federal holiday, on the fourth Thursday of November.",
        "The fourth Thursday of November, from the 22nd to the 28th.",
        "Congress, in 5 U.S.C. 6103(a).",
        "Public holiday by law Federal offices by law",
        f"{coming.year} Thursday {coming.day} November next",
        "United States Code, 5 U.S.C. 6103(a), seen 22 November 2026.",
        "Ask for a correction",
    ):
        assert said in text, said


def test_the_table_of_dates_has_sixteen_years_and_leads_to_their_months(client):
    year = network_day().year
    html = page_of(client, "/holidays/thanksgiving-day/")
    address = observances().dates("thanksgiving-day", year, year)[0].on[0]

    assert [f'<th scope="row">{y}</th>' in html for y in range(year - 5, year + 11)] == [True] * 16
    assert f"/holidays/{year}/11/#d{address.day}" in links_of(client, "/holidays/thanksgiving-day/")


def test_the_correction_link_names_the_page(client):
    assert links_of(client, "/holidays/juneteenth/")[-6] == "/submit/correction/?about=/holidays/juneteenth/"


def test_diwali_is_known_as_far_as_its_table_and_its_disagreements_are_told(client):
    text = text_of(client, "/holidays/diwali/")

    assert "No simple rule: as sources list it for 2015 to 2030." in text
    assert "2031 not known yet" in text
    assert (
        "2027: timeanddate.com says Thursday 28 October, holidays library (country IN) says Friday 29 October."
        in text
    )


def test_eid_is_estimated_until_the_moon_is_seen_and_begins_the_evening_before(client):
    text = text_of(client, "/holidays/eid-al-fitr/")

    assert "Computed, until the moon is seen; it may shift by a day." in text
    assert "The evening before: at nightfall on" in text
    assert "timeanddate.com, 2022 to 2030" in text[text.index("Where sources differ") :]


@pytest.mark.parametrize(
    ("old", "slug"),
    [
        ("birthday-of-martin-luther-king-jr", "martin-luther-king-jr-day"),
        ("juneteenth-national-independence-day", "juneteenth"),
        ("eid-al-fitr-north-america", "eid-al-fitr"),
    ],
)
def test_a_former_name_leads_to_the_page_for_good(client, old, slug):
    response = client.get(f"/holidays/{old}/")

    assert (response.status_code, response["Location"]) == (301, f"/holidays/{slug}/")
    assert client.get(response["Location"]).status_code == 200


def test_the_first_page_shows_the_years_public_holidays_by_weekday(client):
    year = network_day().year
    text = text_of(client, "/holidays/")

    assert f"{year} by weekday" in text
    for about in observances().of_kind("federal"):
        (on,) = observances().dates(about.slug, year, year)[0].on
        assert f"{on.day} {about.name}" in text


@pytest.mark.parametrize(
    "address",
    [
        "/holidays/no-such-day/",
        "/holidays/Diwali/",
        "/holidays/2020/12/",
        "/holidays/2026/13/",
        "/holidays/2026/00/",
        "/holidays/9999/12/",
        "/holidays/kinds/nonsense/",
        "/holidays/kinds/federal/?page=2",
        "/holidays/kinds/popular/?page=0",
        "/holidays/kinds/popular/?page=%C2%B2",
        "/holidays/kinds/popular/?page=99999999999999999999",
    ],
)
def test_what_is_not_there_is_a_404(client, address):
    assert client.get(address).status_code == 404


def test_months_reach_five_years_ahead_and_no_further(client):
    today = network_day()

    assert client.get(f"/holidays/{today.year + 5}/{today.month:02}/").status_code == 200
    assert client.get(f"/holidays/{today.year + 6}/{today.month:02}/").status_code == 404


def test_march_2026_lists_its_days_and_folds_the_popular_ones(client):
    text = text_of(client, "/holidays/2026/03/")
    links = links_of(client, "/holidays/2026/03/")

    assert "Save Your Vision Week to 7 March" in text
    assert "Women's History Month all month" in text
    assert "1 Sun Zero Discrimination Day United Nations" in text
    assert "Eid al-Fitr religious, estimated" in text
    assert "National Pig Day" not in text
    assert {"/on/03-01/", "/holidays/2026/02/", "/holidays/2026/04/", "#d31"} <= set(links)


def test_march_2026_folds_nothing_away_for_good(client):
    """What a month counts as more, the day's own page lists."""
    html = page_of(client, "/on/03-01/")

    assert "/holidays/national-pig-day/" in html


def test_every_observance_of_a_kind_is_on_one_of_its_pages(client):
    slugs = set()
    for number in (1, 2, 3):
        slugs |= set(links_of(client, f"/holidays/kinds/food/?page={number}"))

    assert {f"/holidays/{one.slug}/" for one in observances().of_kind("food")} <= slugs


def test_the_index_has_the_years_public_holidays_and_ways_to_everything(client):
    year = network_day().year
    text, links = text_of(client, "/holidays/"), links_of(client, "/holidays/")

    for about in observances().of_kind("federal"):
        on = observances().dates(about.slug, year, year)[0].on[0]
        assert f"{about.name} {on:%a} {on.day} {on:%b}" in text
    assert {f"/holidays/kinds/{kind}/" for kind in observances().kinds()} <= set(links)
    assert {"/holidays/2021/01/", f"/holidays/{year + 5}/{network_day().month:02}/"} <= set(links)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_has_one_heading_its_own_title_and_keeps_to_its_budget(client, address):
    html = page_of(client, address)

    assert html.count("<h1") == 1
    assert html.count("<title>Daysheet</title>") == 0
    assert f'<link rel="canonical" href="http://localhost:8000{address}">' in html
    assert len(gzip.compress(html.encode())) <= 25 * 1024


def test_every_page_of_an_observance_can_be_made():
    """No shipped fact is of a shape that a page cannot show."""
    today = network_day()
    pages = [holiday_page(observances(), about, today) for about in observances().all]

    assert all(page.dek and page.facts and page.sources and len(page.years) == 16 for page in pages)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("slugs", [["us/ca/san-jose"], ["us/ca/san-jose", "us/tx/austin", "us/ny/new-york"]])
def test_a_page_costs_the_same_queries_whatever_the_network(
    client, settings, django_assert_num_queries, address, slugs
):
    settings.PAGES_ROOT = None
    for slug in slugs:
        make_place(slug)

    with django_assert_num_queries(2 if "?" in address else 3):
        assert client.get(address).status_code == 200


def test_a_page_is_kept_until_midnight_in_new_york(client):
    response = client.get("/holidays/juneteenth/")
    midnight = response.fresh_until.astimezone(NETWORK_ZONE)

    assert (midnight.hour, midnight.minute) == (0, 0)
    assert timedelta(0) < midnight - read_clock() <= timedelta(hours=25)
    assert not response.cookies
