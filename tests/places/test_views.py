"""The cities page and a state's page."""

import gzip
import re

import pytest

from daysheet.places.actions import load_network
from daysheet.places.models import Place
from tests.make import ADDED, make_place

pytestmark = pytest.mark.django_db


def main_of(response):
    """What the page says, without navigation and tags."""
    html = response.content.decode()
    body = html[html.index("<main") : html.index("</main>")]
    return " ".join(re.sub(r"<[^>]+>", " ", body).split())


def links(response):
    html = response.content.decode()
    body = html[html.index("<main") : html.index("</main>")]
    return re.findall(r'<li>(?:<h\d[^>]*>)?<a href="([^"]+)"', body)


@pytest.fixture
def network():
    load_network(now=ADDED)


def test_the_cities_page_lists_and_maps_every_city(client, network):
    response = client.get("/cities/")
    html = response.content.decode()

    assert response.status_code == 200
    for place in Place.objects.all():
        assert place.address in links(response)
        assert f'<a href="{place.address}" tabindex="-1"><circle' in html
    assert html.count("<h1") == 1


def test_the_cities_page_stays_within_its_budget(client, network):
    html = client.get("/cities/").content

    assert len(gzip.compress(html)) <= 25 * 1024


@pytest.mark.parametrize("address", ["/cities/", "/us/ca/", "/cities/?q=san"])
@pytest.mark.parametrize(
    "slugs", [["us/ca/san-jose"], ["us/ca/san-jose", "us/ca/santa-clara", "us/ca/san-diego"]]
)
def test_a_list_costs_the_same_queries_for_one_city_and_for_three(
    client, settings, django_assert_num_queries, address, slugs
):
    settings.PAGES_ROOT = None
    for slug in slugs:
        make_place(slug)
    client.get(address)

    with django_assert_num_queries(QUERIES[address]):
        response = client.get(address)

    assert [f"/{slug}/" in links(response) for slug in slugs] == [True] * len(slugs)


QUERIES = {"/cities/": 2, "/us/ca/": 3, "/cities/?q=san": 1}


def test_a_search_by_name_leads_to_the_citys_page(client, network):
    response = client.get("/cities/", {"q": "santa clara"})

    assert links(response)[0] == "/us/ca/santa-clara/"
    assert "Santa Clara, CA Santa Clara County, 126,215 people" in main_of(response)
    assert "Santa Clara, TX" in main_of(response)
    assert '<meta name="robots" content="noindex">' in response.content.decode()


def test_a_search_by_zip_code_leads_to_the_citys_page(client, network):
    assert links(client.get("/cities/", {"q": "11201"}))[0] == "/us/ny/brooklyn/"


def test_a_town_without_a_page_is_told_so_with_the_nearest_that_has_one(client, network):
    text = main_of(client.get("/cities/", {"q": "Springfield, IL"}))

    assert (
        "Not in this network yet Springfield, IL Sangamon County, 114,394 people; nearest here: Berwyn"
        in text
    )
    assert "daysheet add_place us/il/springfield" in text


def test_a_hamlets_zip_code_says_that_the_place_is_only_near(client, network):
    code = "12007"  # Alcove, New York

    assert "This ZIP code’s own town has fewer than 500 people" in main_of(
        client.get("/cities/", {"q": code})
    )


def test_a_slip_of_the_key_is_answered_with_close_names(client, network):
    text = main_of(client.get("/cities/", {"q": "Chicgo"}))

    assert "No place of the United States with 500 people or more has that name or ZIP code." in text
    assert "Perhaps you mean Chicago, IL" in text


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "\x00", "🏙" * 5000, "'; drop table", "%", "-", "00000"]
)
def test_nonsense_is_answered_politely_and_escaped(client, network, text):
    response = client.get("/cities/", {"q": text})

    assert response.status_code == 200
    assert "<script" not in response.content.decode()


def test_an_empty_network_says_how_to_begin(client):
    text = main_of(client.get("/cities/"))

    assert "No city yet" in text
    assert 'daysheet add_place "Springfield, IL"' in text.replace("&quot;", '"')


def test_a_states_page_has_its_cities_and_what_else_is_known(client, network):
    response = client.get("/us/ca/")
    text = main_of(response)

    assert links(response) == [
        f"/us/ca/{c}/"
        for c in [
            "beverly-hills",
            "los-angeles",
            "sacramento",
            "san-diego",
            "san-francisco",
            "san-jose",
            "santa-clara",
        ]
    ]
    assert "California" in text
    assert "Not in this network yet with how many people; the largest of 1,239 places" in text
    assert "Long Beach 474,140" in text


@pytest.mark.parametrize("state", ["wy", "gu", "dc"])
def test_a_state_without_a_city_has_an_honest_page(client, state):
    response = client.get(f"/us/{state}/")

    assert response.status_code == 200
    assert "is in this network yet" in main_of(response)


@pytest.mark.parametrize("address", ["/us/zz/", "/us/CA/", "/us/cal/", "/us/c%20/"])
def test_no_state_is_a_404(client, address):
    assert client.get(address).status_code == 404


def test_the_page_is_kept_until_a_city_is_added(client):
    first = client.get("/cities/")
    again = client.get("/cities/", headers={"if-none-match": first["ETag"]})
    make_place("us/tx/austin")
    after = client.get("/cities/", headers={"if-none-match": first["ETag"]})

    assert (again.status_code, after.status_code) == (304, 200)
    assert "Austin" in main_of(after)
    assert not after.cookies
    assert "Cookie" not in after.get("Vary", "")
