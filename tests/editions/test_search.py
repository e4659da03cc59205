"""The search box on real facts: what readers type, and what they find."""

import gzip
import json
import re
from datetime import UTC, date, datetime
from html import unescape
from xml.etree import ElementTree

import pytest

from daysheet.almanac.actions.own import keep_rows
from daysheet.almanac.domain.own.rows import OwnObservance, OwnPerson
from daysheet.almanac.domain.sources import Source
from daysheet.editions.domain.asked import read_asked
from daysheet.editions.finding import day_index, people_index, search_answers
from tests.make import make_place, make_story

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)
SAID_SO = Source("City hall", None, TODAY)


def find(text, only="", number="1"):
    return search_answers(read_asked(text), only, number, TODAY)


def rows(found, key):
    return [row for page in found.departments if page.key == key for row in page.rows]


def addresses(found):
    best = [found.best] if found.best else []
    listed = (row for page in found.departments for row in page.rows)
    return [row.address for row in (*best, *found.dates, *listed)]


def main_of(response):
    assert response.status_code == 200
    html = response.content.decode()
    body = html[html.index("<main") : html.index("</main>")]
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("thanksgiving", "/holidays/thanksgiving-day/"),
        ("Thanks giving", "/holidays/thanksgiving-day/"),
        ("turkey day", "/holidays/thanksgiving-day/"),
        ("mlk", "/holidays/martin-luther-king-jr-day/"),
        ("4th of july", "/holidays/independence-day/"),
        ("july 4", "/holidays/independence-day/"),
        ("fourth of july", "/holidays/independence-day/"),
        ("xmas", "/holidays/christmas-day/"),
        ("ramadan 2027", "/holidays/ramadan-begins/"),
        ("St Pattys", "/holidays/st-patricks-day/"),
        ("cinco", "/holidays/cinco-de-mayo/"),
        ("black history", "/holidays/black-history-month/"),
        ("hallowen", "/holidays/halloween/"),
        ("chanukah", "/holidays/hanukkah-first-day/"),
        ("women's day", "/holidays/international-womens-day/"),
        ("beyonce", "/birthdays/beyonce/"),
        ("Beyoncé", "/birthdays/beyonce/"),
        ("tom hanx", "/birthdays/tom-hanks/"),
        ("tom hanks", "/birthdays/tom-hanks/"),
        ("03-17", "/on/03-17/"),
        ("17 March", "/on/03-17/"),
        ("March 17", "/on/03-17/"),
        ("3/17", "/on/03-17/"),
        ("95050", "/us/ca/santa-clara/"),
        ("santa clara", "/us/ca/santa-clara/"),
        ("Santa Clara, CA", "/us/ca/santa-clara/"),
    ],
)
def test_what_is_clearly_meant_stands_above_all(typed, address):
    make_place()

    assert find(typed).best.address == address


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("martin luther king", "/holidays/martin-luther-king-jr-day/"),
        ("martin luther king", "/birthdays/martin-luther-king-jr/"),
        ("king martin luther", "/birthdays/martin-luther-king-jr/"),
        ("St. Patrick", "/holidays/st-patricks-day/"),
        ("día de los muertos", "/holidays/all-souls-day/"),
        ("DIA DE LOS MUERTOS", "/holidays/all-saints-day/"),
        ("patriots", "/holidays/patriots-day/"),
        ("einst", "/birthdays/albert-einstein/"),
        ("july 4", "/on/07-04/"),
        ("march 17", "/birthdays/03-17/"),
        ("springfield", "/cities/?q=Springfield%2C+IL"),
        ("march 2027", "/holidays/2027/03/"),
        ("17 march 2027", "/holidays/2027/03/#d17"),
    ],
)
def test_what_may_be_meant_is_found(typed, address):
    make_place()

    assert address in addresses(find(typed))


def test_a_surname_alone_gives_the_best_known_first():
    assert [row.name for row in rows(find("king"), "people")][:3] == [
        "Martin Luther King, Jr.",
        "Stephen King",
        "B.B. King",
    ]


def test_rows_say_what_tells_them_apart():
    make_place()
    found = find("ramadan 2027"), find("thanksgiving"), find("tom hanks"), find("santa clara")

    assert [one.best.said for one in found] == [
        "religious, estimated, Monday 8 February 2027",
        "federal holiday, Thursday 26 November 2026",
        "born 1956, actor, director",
        "Santa Clara County, California, in this network",
    ]
    assert rows(found[3], "places")[0].said == "Washington County, Utah, 6,841 people"


def test_at_most_eight_and_the_way_to_all():
    page = next(page for page in find("king").departments if page.key == "people")
    everyone = find("king", "people", "2").departments[0]

    assert len(page.rows) == 8
    assert page.all == "/search/?q=king&in=people"
    assert (everyone.number, len(everyone.rows), everyone.count) == (2, 20, page.count)
    assert everyone.rows[0] not in page.rows


def test_a_story_is_found_by_headline_dek_lead_and_player_newest_first():
    place = make_place()
    player = {"name": "Rosa Peña", "kind": "person", "description": "", "source": [0], "passages": []}
    old = make_story(place, "Old Mill Opens", on=date(2026, 3, 1), dek="A café is in it.")
    new = make_story(place, "New Mill Opens", on=date(2026, 3, 2))
    make_story(place, "Secret Mill", live=False)
    new.brief["players"] = [player]
    new.save()

    def told(text):
        return [row.address for row in rows(find(text), "stories")]

    assert told("mill opens") == [new.address, old.address]
    assert told("opens mil") == [new.address, old.address]
    assert told("cafe") == told("Café") == [old.address]
    assert told("rosa pena") == [new.address]
    assert told("friends look after the pool") == [new.address, old.address]
    assert told("ill opens") == []
    assert rows(find("mill opens"), "stories")[0].said == "Santa Clara, Monday 2 March 2026"


@pytest.mark.parametrize("typed", ["%", "_", "mill_opens", "100%", "\\", "'", '"', "mi%opens"])
def test_signs_of_like_are_plain_characters(client, typed):
    make_story(make_place(), "Mill Opens")

    found = rows(find(typed), "stories")

    assert [row.name for row in found] == (["Mill Opens"] if typed == "mill_opens" else [])


@pytest.mark.parametrize("count", [1, 3])
def test_a_search_takes_a_fixed_number_of_queries(client, django_assert_num_queries, count):
    place = make_place()
    for number in range(count):
        make_story(place, f"Thanksgiving Supper {number}")
    client.get("/search/", {"q": "thanksgiving"})

    with django_assert_num_queries(4):
        text = main_of(client.get("/search/", {"q": "thanksgiving"}))

    assert text.count("Thanksgiving Supper") == count


def test_the_words_stand_in_the_box_again_and_in_the_title(client):
    response = client.get("/search/", {"q": 'tom "hanks" & <b>'})
    html = response.content.decode()

    assert 'value="tom &quot;hanks&quot; &amp; &lt;b&gt;"' in html
    assert "<title>tom &quot;hanks&quot; &amp; &lt;b&gt;: search | Daysheet</title>" in html
    assert '<meta name="robots" content="noindex">' in html
    assert 'rel="canonical"' not in html


def test_nothing_is_kept_and_no_cookie_is_set(client, settings):
    for address in ("/search/", "/search/?q=king"):
        response = client.get(address, headers={"Cookie": "sessionid=x; csrftoken=y"})

        assert not response.cookies
        assert "cookie" not in response.get("Vary", "").lower()
        assert response["Cache-Control"].startswith("public")
    assert not list(settings.PAGES_ROOT.glob("??/*"))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_it_can_only_be_read(client, method):
    response = client.generic(method, "/search/?q=king")

    assert (response.status_code, response["Allow"]) == (405, "GET, HEAD")


def test_an_empty_box_gives_examples_and_ways_on(client):
    for address in ("/search/", "/search/?q=", "/search/?q=%20%20"):
        html = client.get(address).content.decode()

        assert "<title>Search | Daysheet</title>" in html
        assert 'href="/search/?q=4th+of+July"' in html
        assert 'href="/cities/"' in html


def test_nothing_found_says_so_with_near_spellings_and_ways_on(client):
    response = client.get("/search/", {"q": "thanxgivin"})
    text = main_of(response)

    assert "Nothing here has that name. Spelled nearly so Thanksgiving Day" in text
    for address in ("/holidays/thanksgiving-day/", "/holidays/", "/birthdays/", "/cities/", "/submit/tip/"):
        assert f'href="{address}"' in response.content.decode()


def test_a_forgiven_slip_is_told(client):
    assert "Nothing is spelled just so. This is spelled nearly so: Tom Hanks" in main_of(
        client.get("/search/", {"q": "tom hanx"})
    )


def test_a_department_without_an_answer_points_to_the_others(client):
    response = client.get("/search/", {"q": "tom hanks", "in": "days"})

    assert "Nothing under “Days” has that name. The other departments have some." in main_of(response)
    assert 'href="/search/?q=tom+hanks&amp;in=people">People (1)' in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "q=" + "x" * 10_000,
        "q=" + "%F0%9F%8E%83" * 2000,
        "q=%00",
        "q=%E2%80%AEtom%E2%81%A6",
        "q=<script>alert(1)</script>",
        "q=%25&in=stories",
        "q=%27;drop%20table",
        "q=%ED%A0%80",
        "q=%ff%fe",
        "q=---",
        "q=king&in=nowhere",
        "q=king&in=%00",
        "q=king&in=people&page=0",
        "q=king&in=people&page=-1",
        "q=king&in=people&page=abc",
        "q=king&in=people&page=9999999",
        "q=&in=days&page=7",
        "q=0000-99-99",
        "q=29 february 2027",
        "q=ramadan 2199",
        "q=day 1600&in=days",
        "in=days",
        "q=a&q=b",
    ],
)
def test_whatever_is_sent_a_page_answers(client, query):
    response = client.get("/search/?" + query.replace("%2527", "%27"))

    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()
    assert len(main_of(response)) > 100


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ({"q": "x" * 10_000}, "only its first 100 characters were looked for"),
        ({"q": "!?"}, "There is no letter and no figure in that"),
        ({"q": "king", "in": "nowhere"}, "There is no such department: here is what all of them have."),
        ({"q": "king", "in": "people", "page": "abc"}, "There is no such page: this is the first."),
        ({"q": "king", "in": "people", "page": "9999999"}, "this is the last."),
    ],
)
def test_what_cannot_be_done_is_said(client, query, said):
    assert said in main_of(client.get("/search/", query))


def test_an_edit_is_found_at_once_and_what_is_hidden_is_not():
    place = make_place()
    hidden = OwnObservance(action="hide", only_in=None, slug="mole-day", source=SAID_SO)
    added = OwnObservance("add", place.slug, "mill-pool-day", SAID_SO, name="Mill Pool Day", rule="08-15", kind="cultural")  # fmt: skip
    person = OwnPerson("add", None, "ada-quibblewick", SAID_SO, name="Ada Quibblewick", born=date(1990, 1, 2))
    before = find("mole day").best, find("quibblewick").best

    keep_rows(checked=[hidden, added, person], by=None, now=NOW)

    assert (before[0].address, before[1]) == ("/holidays/mole-day/", None)
    assert "/holidays/mole-day/" not in addresses(find("mole day"))
    assert find("mill pool day").best.said == "calendar, Sunday 15 August 2027"
    assert find("quibblewick").best.address == "/birthdays/ada-quibblewick/"


def test_the_index_is_made_by_the_first_search_and_kept(client):
    day_index.cache_clear(), people_index.cache_clear()
    client.get("/"), client.get("/holidays/"), client.get("/search/")
    before = day_index.cache_info().currsize, people_index.cache_info().currsize

    find("king"), find("queen")

    assert before == (0, 0)
    assert (day_index.cache_info().misses, people_index.cache_info().misses) == (1, 1)


def test_pages_keep_within_their_budget(client):
    make_place()

    for address in ("/search/?q=ma", "/search/?q=ma&in=people", "/search/", "/holidays/", "/birthdays/"):
        assert len(gzip.compress(client.get(address).content)) <= 25_000


@pytest.mark.parametrize("address", ["/", "/us/ca/santa-clara/", "/holidays/", "/about/", "/cities/"])
def test_the_box_stands_in_the_navigation_of_every_page(client, address):
    make_place()
    html = client.get(address).content.decode()
    nav = html.split('aria-label="Main"')[1].split("</nav>")[0]

    assert '<form class="seek" action="/search/" method="get" role="search"' in nav
    assert '<label for="seek">Search</label><input id="seek" name="q" type="search"' in nav
    assert 'rel="search" type="application/opensearchdescription+xml"' in html


@pytest.mark.parametrize(("address", "key"), [("/holidays/", "days"), ("/birthdays/", "people")])
def test_a_departments_own_box_looks_there(client, address, key):
    assert f'<input type="hidden" name="in" value="{key}">' in client.get(address).content.decode()


def test_the_cities_search_leads_on_to_everything(client):
    html = client.get("/cities/", {"q": "halloween"}).content.decode()

    assert 'href="/search/?q=halloween"' in html


def test_a_browser_can_add_the_search(client):
    response = client.get("/opensearch.xml")
    root = ElementTree.fromstring(response.content)
    names = {child.tag.partition("}")[2]: child for child in root}

    assert response["Content-Type"] == "application/opensearchdescription+xml"
    assert len(names["ShortName"].text) <= 16
    assert names["Url"].get("template").endswith("/search/?q={searchTerms}")


def test_the_home_page_tells_machines_how_to_search(client):
    html = client.get("/").content.decode()
    linked = json.loads(html.split('<script type="application/ld+json">')[1].split("</script>")[0])

    assert linked["@type"] == "WebSite"
    assert linked["potentialAction"]["target"]["urlTemplate"].endswith("/search/?q={search_term_string}")


def test_a_guide_is_found_by_its_title():
    assert [row.address for row in rows(find("food business"), "guides")] == [
        "/guides/home-food-business-california/"
    ]


def test_a_competency_is_found_once_and_leads_to_its_place_in_the_guide():
    found = find("pytorch")

    assert addresses(found) == [
        "/guides/software-engineer-to-machine-learning-engineer/steps/quick/#pytorch",
    ]
