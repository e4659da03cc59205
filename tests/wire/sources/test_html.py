"""A page gives its main text, and what its head says."""

import contextlib
from datetime import date

import pytest

from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.html import parse_html

PAGE = """<!doctype html><html><head><title>Mayor opens bridge | City of Austin</title>
<meta property="og:site_name" content="City of Austin">
<link rel="canonical" href="https://austin.example/news/bridge">
<meta property="article:published_time" content="2026-03-01T09:00:00-06:00"><script>var x = "evil";</script></head>
<body><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav>
<main><article><h1>Mayor opens bridge</h1>
<p>AUSTIN, Texas — The City of Austin opened the new Pfluger bridge on Saturday after $12.4 million of work.</p>
<p>&ldquo;It is a good day,&rdquo; said Mayor Jane Doe.</p><script>document.write("more evil")</script>
<ul><li>Length: 300 feet</li></ul></article></main>
<footer>Copyright 2026. All rights reserved.</footer></body></html>"""
PARAGRAPH = "<p>The mayor said that the city will build a new park with twenty trees and a pond.</p>"


def test_main_text_and_metadata_without_clutter_and_scripts():
    release = parse_html(PAGE.encode(), "page.html")

    assert release.text == (
        "AUSTIN, Texas — The City of Austin opened the new Pfluger bridge on Saturday after $12.4 million of work.\n\n"
        "“It is a good day,” said Mayor Jane Doe.\n\n- Length: 300 feet"
    )
    assert (release.title, release.publisher) == ("Mayor opens bridge", "City of Austin")
    assert release.url == "https://austin.example/news/bridge"
    assert release.published_on == date(2026, 3, 1)
    assert release.extracted


def test_a_page_that_states_no_date_has_none():
    assert parse_html(f"<body>{PARAGRAPH * 3}</body>".encode()).published_on is None


def test_a_declared_charset_is_honoured():
    page = '<meta charset="windows-1252"><body>' + "<p>“It’s a good day”, said the mayor of the town.</p>" * 3

    assert "“It’s a good day”" in parse_html(page.encode("cp1252")).text


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td"])
def test_five_thousand_nested_tags_do_no_harm(tag):
    page = f"<html><body>{f'<{tag}>' * 5000}{PARAGRAPH * 2}"

    with contextlib.suppress(ReleaseError):
        assert "new park" in parse_html(page.encode()).text


def test_deep_wrappers_are_taken_off():
    page = f"<html><body>{'<div>' * 1000}{PARAGRAPH * 2}{'</div>' * 1000}</body></html>"

    assert "new park" in parse_html(page.encode()).text


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "the file is empty"),
        (b"<html><body><script>let a = 1</script></body></html>", "no main text was found"),
        (b"<meta charset=klingon><p>text", "charset 'klingon', which is unknown"),
        (b"<p>caf\xe9</p>", "byte 0xe9 at offset 6"),
        (b"<p>one\0two</p>", "NUL"),
    ],
)
def test_what_is_no_page_is_refused_with_the_reason(raw, told):
    with pytest.raises(ReleaseError, match=told):
        parse_html(raw, "page.html")
