"""A feed gives its newest items: whole releases, or where to read them."""

import json
import time
from datetime import date

import pytest

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.feeds import MAX_FEED_BYTES, read_feed, releases_of
from daysheet.wire.sources.rows import BadRow
from tests.wire.sources.mails import BODY

WHOLE = "".join(f"<p>{part}</p>" for part in BODY.split("\n\n"))


def rss(*items, link="https://alderton.example/news/"):
    head = f"<title>City of Alderton</title><link>{link}</link>"
    return f'<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>{head}{"".join(items)}</channel></rss>'.encode()


def item(
    n=1,
    *,
    content="",
    description="The council voted. Read more",
    link="/bridge",
    day="Tue, 03 Mar 2026 23:30:00 -0800",
):
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    dated = f"<pubDate>{day}</pubDate>" if day else ""
    return f"<item><title>Council &amp;amp; mayor &lt;b&gt;vote&lt;/b&gt;</title><link>{link}</link><guid>urn:g{n}</guid>{dated}<description>{description}</description>{whole}</item>"


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://alderton.example/"><title>City of Alderton</title>
<entry><title type="html">Council &amp;amp; mayor &lt;b&gt;vote&lt;/b&gt;</title><link href="bridge"/><id>urn:g1</id>
<published>2026-03-03T23:30:00-08:00</published><updated>2026-03-09T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{WHOLE}</div></content></entry></feed>""".encode()
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "City of Alderton",
        "home_page_url": "https://alderton.example/",
        "items": [
            {
                "id": "urn:g1",
                "url": "https://alderton.example/bridge",
                "title": "Council &amp; mayor <b>vote</b>",
                "date_published": "2026-03-03T23:30:00-08:00",
                "content_html": WHOLE,
            }
        ],
    }
).encode()


@pytest.mark.parametrize("raw", [rss(item(content=WHOLE)), ATOM, JSON_FEED], ids=["rss", "atom", "json"])
def test_an_item_with_its_whole_text_is_a_release(raw):
    (release,) = releases_of(raw, "feed.xml")

    assert isinstance(release, ParsedRelease)
    assert release.text == BODY
    assert (release.id, release.title, release.publisher) == (
        "urn:g1",
        "Council & mayor vote",
        "City of Alderton",
    )
    assert (release.url, release.published_on) == ("https://alderton.example/bridge", date(2026, 3, 3))
    assert (release.kind, release.extracted) == ("feed", True)


def test_a_teaser_names_the_page_to_read():
    (teaser,) = releases_of(rss(item()))

    assert teaser == BadRow(
        "urn:g1", "the feed gives only a teaser of 5 words. Read it at https://alderton.example/bridge.", 1
    )


def test_an_item_without_date_link_and_id_is_still_an_item():
    feed = read_feed(rss("<item><title>Pool opens</title></item>"), address="https://alderton.example/feed")

    assert [(i.id, i.title, i.link, i.published_on, i.text) for i in feed.items] == [
        ("", "Pool opens", "", None, "")
    ]


def test_a_date_that_is_none_is_no_date_and_no_warning():
    assert read_feed(rss(item(day="Tue\0 03 Mar"), item(2, day="soon"))).items[0].published_on is None


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "http://[bad"])
def test_only_addresses_of_the_web_are_links(link):
    assert read_feed(rss(item(link=link))).items[0].link == ""


def test_of_twenty_thousand_items_the_newest_200_are_read_and_it_is_said(caplog):
    items = [item(n, day=f"{1 + n % 28:02} Mar {2000 + n % 27} 08:00:00 GMT") for n in range(20_000)]
    started = time.process_time()

    found = list(releases_of(rss(*items), "feed.xml"))

    assert len(found) == 200
    assert time.process_time() - started < 10
    assert "19,800 older ones are not" in caplog.text
    newest = read_feed(rss(*items)).items
    assert {i.published_on.year for i in newest} == {2026}
    assert newest[0].published_on == max(i.published_on for i in newest)


BILLION = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "declared",
    [
        f'<!DOCTYPE rss [<!ENTITY l0 "lol">{BILLION}]>',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss [<!ENTITY % x SYSTEM "http://alderton.example/x.dtd"> %x;]>',
    ],
)
@pytest.mark.parametrize("charset", ["utf-8", "utf-16"])
def test_entities_are_refused(declared, charset):
    raw = f'<?xml version="1.0" encoding="{charset}"?>{declared}<rss><channel><title>&l9;&x;</title></channel></rss>'

    with pytest.raises(ReleaseError, match="declares entities"):
        read_feed(raw.encode(charset), "feed.xml")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "an empty body"),
        (b"<html><body>no</body></html>", "this is no feed"),
        (b"plain words", "this is no feed"),
        (b"{}", "this is no JSON feed"),
        (b"{" * 100_000, "not JSON"),
        (b"<rss>" + b" " * MAX_FEED_BYTES, "more than the 10,000,000"),
    ],
)
def test_what_is_no_feed_is_told(raw, told):
    with pytest.raises(ReleaseError, match=f"^feed.xml: .*{told}"):
        read_feed(raw, "feed.xml")


@pytest.mark.parametrize("cut", [0.3, 0.6, 0.9])
def test_a_feed_that_is_cut_off_gives_what_it_has(cut):
    raw = rss(*(item(n, content=WHOLE) for n in range(9)))

    found = list(releases_of(raw[: int(len(raw) * cut)]))

    assert sum(isinstance(row, ParsedRelease) for row in found) >= int(9 * cut) - 1


def test_an_item_that_is_no_release_is_told_and_the_others_go_on():
    spanish = "市长周一宣布图书馆将从三月十四日起向每户居民出借四十包种子。" * 3
    words = " ".join(["市长周一宣布"] * 70)
    raw = rss(item(1, content=f"<p>{words}</p><p>{spanish}</p>"), item(2, content=WHOLE))

    first, second = releases_of(raw)

    assert first.error.startswith("not in English: Chinese")
    assert second.text == BODY


def test_unclosed_items_take_no_time():
    started = time.process_time()

    feed = read_feed(b"<rss version='2.0'><channel><title>x</title>" + b"<item><title>y</title>" * 2_000)

    assert len(feed.items) <= 200
    assert time.process_time() - started < 5
