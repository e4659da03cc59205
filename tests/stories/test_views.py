"""What readers get to see of stories."""

import json
import re
from datetime import date, timedelta

import pytest

from daysheet.stories.domain.page import NOTHING_SAID
from daysheet.stories.queries import is_red_letter
from tests.make import make_brief, make_place, make_release, make_story

DAY = date(2026, 3, 1)


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.fixture
def city(db):
    return make_place()


def test_story_page_has_the_headings_and_lines_of_the_form(client, city):
    html = page(client, make_story(city, "Mill Pool Opens").address)

    assert re.findall(r"<h2[^>]*>(.*?)</h2>", html) == [
        "Why it matters",
        "The details",
        "The players",
        "What’s next",
        "The takeaway",
        "The release",
    ]
    assert "<h1>Mill Pool Opens</h1>" in html
    assert 'Published on <time datetime="2026-03-01">Mar. 1, 2026</time>' in html
    assert ">Got story updates? Submit your updates here. ›</a>" in html
    assert 'href="/submit/update/?about=/us/ca/santa-clara/news/2026/03/01/mill-pool-opens/"' in html


def test_empty_parts_print_their_fixed_lines(client, city):
    html = page(client, make_story(city).address)

    assert "No date is known yet." in html
    for part in ("why_it_matters", "details", "players", "whats_next", "takeaway"):
        assert NOTHING_SAID[part] in html


def test_each_sentence_opens_its_passage_and_numbers_agree_with_the_release(client, city):
    release = make_release("One fact.\n\nAnother fact, of $4.")
    start = release.text.index("Another")
    line = {"text": "It costs $4.", "source": [1], "passages": [{"start": start, "end": len(release.text)}]}
    story = make_story(city, release=release, brief=make_brief(release, "A Fact", takeaway=line))

    html = page(client, story.address)

    assert (
        '<span class="hide">Source: </span>¶ 2</summary><blockquote><p dir="auto">Another fact, of $4.</p>'
        in html
    )
    assert '<li id="p2" dir="auto">Another fact, of $4.</li>' in html


def test_dates_to_come_and_what_is_not_known_are_told(client, city):
    release = make_release("The pool opens on March 14, 2026.")
    passages = [{"start": 0, "end": len(release.text)}]
    item = {"on": "2026-03-14", "text": "The pool opens.", "source": [0], "passages": passages}
    brief = make_brief(release, "Pool", dates=[item], unknown=["when", "cost"])

    html = page(client, make_story(city, release=release, brief=brief).address)

    assert "<b>Saturday, March 14</b>" in html
    assert NOTHING_SAID["whats_next"] not in html
    assert "The release does not say when or what it costs." in html
    told = [json.loads(t) for t in re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)]
    assert [t["@type"] for t in told] == ["NewsArticle", "Event"]
    assert told[1]["startDate"] == "2026-03-14"


def test_html_in_a_release_is_text_on_the_page(client, city):
    bad = '<script>alert("x")</script> & <b>bold</b>'
    release = make_release(f"{bad} and so on.", title=bad, publisher=bad, url="javascript:alert(1)")
    story = make_story(city, headline=bad, dek=bad, release=release)

    html = page(client, story.address)

    assert "<script>alert" not in html
    assert "<b>bold" not in html
    assert "javascript:" not in html
    assert html.count("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &lt;b&gt;bold") > 5
    assert r"\u003cscript\u003ealert" in html


def test_story_page_names_itself_to_programs(client, city, settings):
    settings.BASE_URL = "https://day.example"

    html = page(client, make_story(city).address)

    address = "https://day.example/us/ca/santa-clara/news/2026/03/01/mill-pool-opens/"
    assert f'<link rel="canonical" href="{address}">' in html
    assert '<meta property="og:type" content="article">' in html
    assert '<meta property="og:title" content="Mill Pool Opens">' in html
    assert f'"mainEntityOfPage":"{address}"' in html


def test_samples_say_that_they_are(client, city):
    sample = page(client, make_story(city, is_sample=True).address)
    own = page(client, make_story(city, "Mill Pool Shuts").address)

    assert '<span class="tag">Sample story</span>' in sample
    assert "Sample" not in own


def test_a_release_without_title_or_publisher_is_shown(client, city):
    release = make_release("It rains today.", title="", publisher="")

    html = page(client, make_story(city, "It Rains", release=release, dek="").address)

    assert "Made from a press release.</b>" in html
    assert "Read its one passage</summary>" in html


@pytest.mark.parametrize(
    "address",
    [
        "/us/ca/santa-clara/news/2026/03/01/no-such-story/",
        "/us/ca/santa-clara/news/2026/03/02/mill-pool-opens/",
        "/us/ca/santa-clara/news/2026/02/30/mill-pool-opens/",
        "/us/tx/austin/news/2026/03/01/mill-pool-opens/",
        "/us/tx/austin/news/",
        "/us/tx/austin/feed.xml",
        "/us/ca/santa-clara/news/?page=0",
        "/us/ca/santa-clara/news/?page=2",
        "/us/ca/santa-clara/news/?page=x",
    ],
)
def test_what_there_is_not_is_a_404(client, city, address):
    there = make_story(city).address

    assert client.get(there).status_code == 200
    assert client.get(address).status_code == 404


def test_a_story_that_is_not_public_is_nowhere(client, city):
    story = make_story(city)
    assert "Mill Pool Opens" in page(client, "/us/ca/santa-clara/news/")

    story.live = False
    story.save()

    assert client.get(story.address).status_code == 404
    assert "Mill Pool Opens" not in page(client, "/us/ca/santa-clara/news/")
    assert "Mill Pool Opens" not in page(client, "/us/ca/santa-clara/feed.xml")


def test_archive_is_newest_first_by_twenties(client, city, settings):
    settings.BASE_URL = "https://day.example"
    for n in range(23):
        make_story(city, f"Story number {n:02d}", on=DAY - timedelta(days=n % 5))

    first = re.findall(r"Story number (\d\d)</a>", page(client, "/us/ca/santa-clara/news/"))
    second = page(client, "/us/ca/santa-clara/news/?page=2")

    assert len(first) == 20
    assert first[:5] == ["20", "15", "10", "05", "00"]
    assert re.findall(r"Story number (\d\d)</a>", second) == ["14", "09", "04"]
    assert '<link rel="canonical" href="https://day.example/us/ca/santa-clara/news/?page=2">' in second
    assert 'rel="prev" href="/us/ca/santa-clara/news/"' in second


def test_empty_archive_says_so(client, city):
    assert "No story from Santa Clara has been published yet." in page(client, "/us/ca/santa-clara/news/")


@pytest.mark.parametrize("count", [1, 3])
def test_archive_asks_the_database_as_often_for_three_stories_as_for_one(
    client, city, settings, django_assert_num_queries, count
):
    settings.PAGES_ROOT = None
    for n in range(count):
        make_story(city, f"Story {n}")

    with django_assert_num_queries(ARCHIVE_QUERIES):
        client.get("/us/ca/santa-clara/news/")


ARCHIVE_QUERIES = 5  # stamps, city, count, stories, the towns of the navigation


@pytest.mark.django_db
def test_a_storys_date_is_red_on_a_public_holiday_of_its_city_alone():
    boston, austin = make_place("us/ma/boston"), make_place("us/tx/austin")

    assert is_red_letter(boston, date(2026, 3, 17))
    assert not is_red_letter(austin, date(2026, 3, 17))
    assert is_red_letter(austin, date(2026, 3, 2))


def test_pages_are_kept_and_answered_with_304_and_set_no_cookie(client, city):
    address = make_story(city).address

    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})

    assert again.status_code == 304
    assert first["Cache-Control"].startswith("public")
    assert not first.cookies
    assert "Cookie" not in first.get("Vary", "")
