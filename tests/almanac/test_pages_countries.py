"""The pages of the world's public holidays as readers see them."""

import gzip
from datetime import UTC, date, datetime

import icalendar
import pytest

from daysheet.almanac.domain.countries import COUNTRIES
from daysheet.almanac.domain.pages.countries import countries_index, holiday_countries
from daysheet.almanac.shipped.related import related
from daysheet.almanac.shipped.world import world
from tests.almanac.reading import links_of, page_of, text_of

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
ADDRESSES = [
    "/holidays/countries/",
    "/holidays/countries/cn/",
    "/holidays/countries/ir/",
    "/holidays/countries/lk/",
    "/holidays/countries/bv/",
    "/on/01-01/world/",
    "/on/02-29/world/",
    "/on/05-01/world/",
    "/on/12-25/world/",
    "/holidays/new-years-day/",
]


@pytest.fixture(autouse=True)
def today(monkeypatch, settings):
    settings.BASE_URL = "https://today.example"
    monkeypatch.setattr("daysheet.almanac.views.shared.read_clock", lambda: NOW)


def entries(client, address):
    found = icalendar.Calendar.from_ical(client.get(address).content).walk("VEVENT")
    return {str(entry["UID"]): entry for entry in found}


def test_all_countries_are_there_with_their_next_holiday(client):
    text, links = text_of(client, "/holidays/countries/"), links_of(client, "/holidays/countries/")

    assert "12 Dec Kenya Jamhuri Day" in text
    assert "– Bouvet Island none known" in text
    assert "Days of single regions, such as states and provinces, are left out." in text
    assert [code for code in COUNTRIES if f"/holidays/countries/{code}/" not in links] == []


def test_countries_stand_by_their_names_without_accents():
    letters = countries_index(world(), TODAY).letters

    assert [link.name for link in letters[0][1]][:3] == ["Afghanistan", "Åland Islands", "Albania"]


def test_a_country_has_this_year_and_the_next_with_days_off_and_estimates(client):
    text = text_of(client, "/holidays/countries/ke/")

    assert "Saturday 12 December 2026 Jamhuri Day . 18 days from Tuesday 24 November." in text
    assert "Jamhuri Day Sat 12 Dec Christmas Day Fri 25 Dec Boxing Day Sat 26 Dec 2027" in text
    assert "Eid al-Fitr Estimated until the moon is seen. Tue 9 Mar" in text
    assert "Jamhuri Day Monday 13 December is a day off too. Sun 12 Dec" in text
    assert "holidays library 0.109 (PyPI), seen 24 November 2026." in text


def test_a_countrys_days_lead_to_their_observances_and_to_a_calendar(client):
    links = links_of(client, "/holidays/countries/ke/")

    for address in ("/holidays/new-years-day/", "/holidays/jamhuri-day-kenya/", "/holidays/eid-al-fitr/"):
        assert address in links
    assert "webcal://today.example/holidays/countries/ke/calendar.ics" in links
    assert [client.get(a).status_code for a in links if a.startswith("/holidays/")] == [200] * sum(
        a.startswith("/holidays/") for a in links
    )


def test_a_holiday_that_is_moved_says_from_where(client):
    text = text_of(client, "/holidays/countries/co/")

    assert "Epiphany Moved from Tuesday 6 January. Mon 12 Jan" in text


def test_years_out_of_reach_are_not_known_yet(client):
    assert "2027 Not known yet." in text_of(client, "/holidays/countries/lk/")
    assert "Not known yet: Day off in exchange for a working day." in text_of(
        client, "/holidays/countries/cn/"
    )


def test_a_country_without_holidays_says_so(client):
    assert "The source that we have lists no public holiday here." in text_of(
        client, "/holidays/countries/bv/"
    )


def test_capitals_lead_to_the_countrys_page(client):
    response = client.get("/holidays/countries/DE/")

    assert (response.status_code, response["Location"]) == (301, "/holidays/countries/de/")


@pytest.mark.parametrize(
    "address", ["/holidays/countries/zz/", "/holidays/countries/zz/calendar.ics", "/on/02-30/world/"]
)
def test_an_unknown_country_is_a_404_with_a_way_on(client, address):
    response = client.get(address)

    assert response.status_code == 404
    assert 'href="/today/"' in response.content.decode()


def test_a_date_around_the_world_is_told_by_observance_and_by_country(client):
    text = text_of(client, "/on/12-12/world/")

    assert "Around the world on Saturday 12 December 2026" in text
    assert "International Neutrality Day (Turkmenistan) Turkmenistan Jamhuri Day (Kenya) Kenya" in text
    assert "KE Kenya Jamhuri Day TM Turkmenistan International Neutrality Day" in text


def test_a_date_without_holidays_says_so(client):
    day = next(d for n in range(1, 29) if not world().on(d := date(2027, 2, n)))

    assert "No country that we know of has a public holiday" in text_of(client, f"/on/{day:%m-%d}/world/")


def test_the_other_pages_lead_there(client):
    assert "/on/05-01/world/" in links_of(client, "/on/05-01/")
    assert "/holidays/countries/" in links_of(client, "/holidays/")


def test_an_observance_says_where_it_is_a_public_holiday(client):
    many, few = page_of(client, "/holidays/new-years-day/"), page_of(client, "/holidays/diwali/")
    count = len(holiday_countries(world(), "new-years-day", TODAY).links)

    assert f"A public holiday in {count} countries" in many
    assert "<summary" in many[many.index("A public holiday in") :]
    assert "A public holiday in" in few
    assert "A public holiday in Kenya" in text_of(client, "/holidays/jamhuri-day-kenya/")
    assert "A public holiday in" not in text_of(client, "/holidays/groundhog-day/")


def test_home_and_its_territories_are_told_by_their_laws_alone(client):
    text = text_of(client, "/holidays/veterans-day/")

    assert "Public holiday by law Federal offices" in text
    assert "A public holiday in" not in text
    assert "A public holiday in Palau" in text_of(client, "/holidays/thanksgiving-day/")


def test_a_shared_observance_that_is_not_among_ours_has_a_page(client):
    text = text_of(client, "/holidays/international-workers-day/")
    count = len(holiday_countries(world(), "international-workers-day", TODAY).links)

    assert f"A national holiday in {count} countries, on 1 May each year." in text
    assert client.get("/holidays/international-workers-day/calendar.ics").status_code == 200
    assert client.get("/holidays/international-workers-day/dates.json").json()[0]["year"] == 2021


def test_pages_of_countries_days_leave_the_related_days_of_ours_as_they_are(client, settings):
    settings.PAGES_ROOT = None
    page_of(client, "/holidays/diwali/")
    asked = related.cache_info().misses

    for slug in ("jamhuri-day-kenya", "armistice-day", "international-workers-day"):
        page_of(client, f"/holidays/{slug}/")

    assert related.cache_info().misses == asked


def test_a_countrys_calendar_has_two_years_and_ids_that_stay(client):
    found = entries(client, "/holidays/countries/ke/calendar.ics")

    days = [entry["DTSTART"].dt for entry in found.values()]
    assert (min(days), max(days)) == (date(2026, 12, 12), date(2028, 10, 20))
    assert found["ke-jamhuri-day-kenya-2026@today.example"]["DTSTART"].dt == date(2026, 12, 12)
    off = found["observed-ke-jamhuri-day-kenya-2027@today.example"]
    assert (off["DTSTART"].dt, str(off["SUMMARY"])) == (date(2027, 12, 13), "Jamhuri Day (day off)")
    assert str(found["ke-eid-al-fitr-2027@today.example"]["STATUS"]) == "TENTATIVE"


def test_a_calendar_is_the_same_bytes_for_the_same_facts(client):
    first = client.get("/holidays/countries/cn/calendar.ics").content

    assert first == client.get("/holidays/countries/cn/calendar.ics").content
    assert first.count(b"BEGIN:VEVENT") == first.count(b"UID:") > 30


@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_stay_within_25_kb(client, address):
    assert len(gzip.compress(client.get(address).content)) < 25_000


@pytest.mark.parametrize("address", ["/on/11-27/world/", "/on/03-05/world/", "/on/05-01/world/"])
def test_pages_ask_the_database_as_often_for_one_row_as_for_many(
    client, settings, django_assert_num_queries, address
):
    settings.PAGES_ROOT = None

    with django_assert_num_queries(3):
        assert client.get(address).status_code == 200
