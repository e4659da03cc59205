"""The pages of topics and of related days as readers see them."""

import gzip
from datetime import UTC, date, datetime

import icalendar
import pytest

from daysheet.almanac.actions.own import keep_rows
from daysheet.almanac.domain.own.rows import OwnObservance
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.topics import topics
from tests.almanac.reading import links_of, page_of, text_of

pytestmark = pytest.mark.django_db


def test_all_topics_are_told_with_counts_and_what_is_next(client):
    text, links = text_of(client, "/holidays/topics/"), links_of(client, "/holidays/topics/")

    food = len(topics().shelves(observances().all)["food"])
    assert f"{len(topics().all)} topics" in text
    assert f"Food {food} What is cooked, baked and eaten, from soup to pie." in text
    assert {f"/holidays/topics/{topic.slug}/" for topic in topics().all} <= set(links)


def test_a_topic_has_its_next_days_then_all_by_month_and_a_calendar_to_subscribe_to(client, settings):
    settings.BASE_URL = "https://today.example"
    text = text_of(client, "/holidays/topics/animals/")
    links = links_of(client, "/holidays/topics/animals/")

    animals = len(topics().shelves(observances().all)["animals"])
    assert f"{animals} on this topic" in text
    assert text.index("Next") < text.index("Groundhog Day")
    assert "webcal://today.example/holidays/topics/animals/calendar.ics" in links
    assert "/holidays/national-dog-day/" in links
    assert "/holidays/national-hot-dog-day/" not in links


def test_a_topics_calendar_reaches_two_years(client):
    answer = client.get("/holidays/topics/animals/calendar.ics")
    found = icalendar.Calendar.from_ical(answer.content).walk("VEVENT")
    days = [entry["DTSTART"].dt for entry in found if str(entry["SUMMARY"]) == "National Dog Day"]

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    assert len(days) == 2
    assert {day.strftime("%m-%d") for day in days} == {"08-26"}


@pytest.mark.parametrize(
    "address",
    [
        "/holidays/topics/no-such/",
        "/holidays/topics/no-such/calendar.ics",
        "/holidays/topics/animals/?page=9",
        "/holidays/topics/animals/?page=x",
    ],
)
def test_what_is_not_there_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_the_first_page_of_holidays_lists_the_topics(client):
    links = links_of(client, "/holidays/")

    assert [link for link in links if link.startswith("/holidays/topics/")] == [
        *(f"/holidays/topics/{topic.slug}/" for topic in topics().all),
        "/holidays/topics/",
    ]


def test_an_observance_names_its_topics(client):
    links = links_of(client, "/holidays/thanksgiving-day/")

    assert [link for link in links if "/topics/" in link] == [
        "/holidays/topics/seasons/",
        "/holidays/topics/food/",
        "/holidays/topics/family/",
    ]


@pytest.mark.parametrize(
    "address", ["/holidays/topics/", "/holidays/topics/nations/", "/holidays/topics/food/?page=2"]
)
def test_pages_keep_within_25_kilobytes(client, address):
    assert len(gzip.compress(page_of(client, address).encode())) <= 25 * 1024


def test_the_sitemap_has_the_topics(client):
    told = client.get("/sitemap-topics.xml").content.decode()

    assert told.count("<loc>") == 29
    assert "/holidays/topics/animals/</loc>" in told


@pytest.mark.parametrize("names", [["Otter Day"], ["Otter Day", "Otter Week", "Otter Dogs Day"]])
def test_editors_own_days_stand_on_topics_by_the_rule(client, settings, django_assert_num_queries, names):
    settings.PAGES_ROOT = None
    rows = [own(name) for name in names]
    keep_rows(checked=rows, by=None, now=datetime(2026, 3, 1, tzinfo=UTC))
    client.get("/holidays/topics/animals/")

    with django_assert_num_queries(2):
        told = text_of(client, "/holidays/topics/animals/?page=1")

    assert [name in told for name in names] == [True] * len(names)


def own(name):
    slug = name.lower().replace(" ", "-")
    said = Source("City hall", None, date(2026, 3, 1))
    return OwnObservance(
        "add", None, slug, said, name=f"{name} for Dogs", rule="03-03", kind="popular", scope=("us",)
    )


def test_related_days_are_told_both_ways_with_their_next_dates_and_not_again_as_near(client):
    easter, friday = (text_of(client, f"/holidays/{slug}/") for slug in ("easter-sunday", "good-friday"))

    told = friday[friday.index("Related days") : friday.index("Sources")]
    assert "Easter Sunday" in told
    assert told.count("Easter Sunday") == 1 + told.count("Orthodox Easter Sunday")
    assert "Good Friday" in easter[easter.index("Related days") :]


def test_an_observance_with_nothing_related_has_no_such_heading(client):
    assert "Related days" not in text_of(client, "/holidays/argyle-day/")
