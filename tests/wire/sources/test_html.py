"""A page gives its main text, and what its head says."""

import contextlib
from datetime import date

import pytest

from daysheet.wire.errors import NotARelease, ReleaseError
from daysheet.wire.sources.html import parse_html
from tests.wire import no_releases
from tests.wire.sources import pages

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


@pytest.mark.parametrize("layout", sorted(pages.LAYOUTS))
def test_a_newsrooms_page_gives_the_release_and_nothing_else(layout):
    release = parse_html(pages.LAYOUTS[layout].encode(), "page.html")

    without_source = release.text.removesuffix("\n\nSOURCE City of Alderton").replace("• ", "- ")
    assert without_source == pages.EXPECTED
    assert release.title == pages.TITLE


@pytest.mark.parametrize("layout", sorted(pages.LAYOUTS))
def test_a_release_of_two_sentences_does_not_bring_the_page_along(layout):
    page = pages.with_body(layout, f"<p>{pages.SHORT}</p>")

    assert parse_html(page.encode()).text.removesuffix("\n\nSOURCE City of Alderton") == pages.SHORT


def test_rows_of_a_table_are_kept_as_lines():
    table = "<table><tr><th>County</th><th>Award</th></tr><tr><td>Clay</td><td>$40,000</td></tr></table>"
    page = pages.with_body("wordpress", f"<p>{pages.SHORT}</p>{table}<p>{pages.LAST}</p>")

    assert parse_html(page.encode()).text.split("\n\n")[1:3] == ["County: Award", "Clay: $40,000"]


@pytest.mark.parametrize(
    ("layout", "publisher", "url", "day"),
    [
        (
            "wordpress",
            "City of Alderton",
            "https://alderton.example/2026/03/fennel-bridge/",
            date(2026, 3, 3),
        ),
        ("drupal", "City of Alderton", "https://www.alderton.example/news/fennel-bridge", date(2026, 3, 3)),
        ("wire", "Northwire", "https://northwire.example/releases/fennel-302.html", date(2026, 3, 3)),
        ("civic", "", "", date(2026, 3, 3)),
        ("modern", "", "", date(2026, 3, 3)),
        ("font tags", "", "", None),
    ],
)
def test_what_a_page_says_of_itself(layout, publisher, url, day):
    release = parse_html(pages.LAYOUTS[layout].encode())

    assert (release.publisher, release.url, release.published_on) == (publisher, url, day)


@pytest.mark.parametrize(
    "line",
    ["This page was last updated on 03/05/2026.", "The hearing on March 9, 2026 is open.", "Copyright 2026"],
)
def test_a_date_that_is_not_the_releases_is_not_taken(line):
    assert parse_html(f"<body>{PARAGRAPH * 3}<p>{line}</p></body>".encode()).published_on is None


@pytest.mark.parametrize(
    "json", ["{", "[1, null]", '{"@graph": 3}', '{"@type": ["NewsArticle"], "publisher": []}', "9" * 5000]
)
def test_damaged_json_about_a_page_is_passed_over(json):
    page = f"<script type='application/ld+json'>{json}</script><body>{PARAGRAPH * 3}"

    assert parse_html(page.encode()).publisher == ""


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("klingon", "utf-8"),
        ("unicode_escape", "utf-8"),
        ("windows-1252", "utf-8"),
        ("utf-8", "cp1252"),
        ("", "cp1252"),
        ("shift_jis", "cp1252"),
    ],
)
def test_a_wrong_charset_is_passed_over(declared, written):
    page = f"<meta charset='{declared}'><body>{PARAGRAPH * 3}<p>“It’s a good day”, said the mayor.</p>"

    assert "“It’s a good day”, said" in parse_html(page.encode(written)).text


def test_the_charset_that_a_page_was_sent_with_counts():
    page = f"<body>{PARAGRAPH * 3}<p>Привет, it says on the new sign.</p>"

    assert "Привет" in parse_html(page.encode("koi8-r"), charset="koi8-r").text


def test_what_readers_do_not_see_is_not_in_the_text():
    page = f"<body>{PARAGRAPH * 3}<p>The li\u00adbrary\u200b opens\u202e on\u00a0Monday at nine.</p>"

    assert parse_html(page.encode()).text.endswith("The library opens on Monday at nine.")


@pytest.mark.parametrize(
    ("page", "why"),
    [
        ("<title>App</title><noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>", "JavaScript"),
        ("<title>Log in</title><form><label>User name<input></label><input type=password><p>Forgot password?</p></form>", "login"),
        (
            "<title>Portal</title><h1>Media portal</h1><form>User name <input> Password <input type='password'></form>"
            "<p>Reporters find pictures and recordings of the city of Alderton here.</p>",
            "login",
        ),
        ("<title>403 Forbidden</title><center><h1>403 Forbidden</h1></center><hr><center>nginx</center>", "access-denied"),
        ("<title>Page not found | City</title><h1>Page not found</h1><p>The page you are looking for was moved.</p>", "not found"),
        ("<title>Newsroom</title>" + "".join(f"<h2><a href=/{n}>The city opens pool number {n}</a></h2><p>March {n}, 2026</p><a>Read more</a>" for n in range(1, 9)), "an index page"),
        ("<title>City</title><nav><ul>" + "".join(f"<li><a href=/{n}>Department {n}</a>" for n in range(30)) + "</ul></nav>", ""),
        ("<script>let a = 1</script>", "no main text"),
    ],
)  # fmt: skip
def test_a_page_that_is_no_release_is_set_aside(page, why):
    with pytest.raises(NotARelease, match=f"page.html: not a release: .*{why}"):
        parse_html(f"<!doctype html><html>{page}</html>".encode(), "page.html")


@pytest.mark.parametrize("kind", sorted(no_releases.INDEX_PAGES))
def test_a_list_of_releases_or_a_home_page_is_set_aside(kind):
    with pytest.raises(NotARelease, match="not a release: (an index|a landing) page"):
        parse_html(f"<!doctype html><body>{no_releases.INDEX_PAGES[kind]}</body>".encode())


@pytest.mark.parametrize("layout", sorted(pages.LAYOUTS))
def test_a_page_with_a_login_box_beside_the_release_is_a_release(layout):
    page = pages.LAYOUTS[layout].replace("</body>", "<form><input type=password>Log in</form></body>")

    assert "Fennel Street Bridge" in parse_html(page.encode()).text


def test_a_menus_sentence_is_not_the_release_of_a_page_without_prose():
    page = "<nav><p>Here is all that the city of Alderton offers to those who live in it.</p></nav><div>Pool: June 6, trams: June 7, parks: June 8, books: June 9"

    assert "offers" not in parse_html(f"<html><body>{page}</body></html>".encode()).text


def test_deep_wrappers_are_taken_off():
    page = f"<html><body>{'<div>' * 1000}{PARAGRAPH * 2}{'</div>' * 1000}</body></html>"

    assert "new park" in parse_html(page.encode()).text


@pytest.mark.parametrize(("tag", "end"), [("div", "</div>"), ("span class='a'", "</span>"), ("font", "")])
def test_each_paragraph_in_five_thousand_wrappers_is_read(tag, end):
    told = [
        "The city of Austin will build a park with twenty trees.",
        "It will open on May 4, the mayor said.",
    ]
    page = "".join(f"{f'<{tag}>' * 5000}<p>{line}</p>{end * 5000}" for line in told)

    assert parse_html(f"<html><body>{page}</body></html>".encode()).text.split("\n\n") == told


@pytest.mark.parametrize("inner", ["{}", "<span>{}</span>", "<p>{}</p>"])
@pytest.mark.parametrize("depth", [1, 2, 30])
def test_every_sentence_of_a_page_without_paragraphs_is_read(depth, inner):
    told = [
        "SANTA CLARA, Calif. - The Mission Branch Library will lend 40 seed packets to each household.",
        "The seeds were given by 12 gardeners of the town who grow beans and squash.",
        "The program costs $1,800 a year and is paid for by the Friends of the Mission Branch.",
    ]
    page = "".join(f"{'<div>' * depth}{inner.format(line)}{'</div>' * depth}" for line in told)

    assert parse_html(f"<html><body>{page}</body></html>".encode()).text.split("\n\n") == told


def test_control_characters_between_deep_wrappers_do_not_hinder():
    page = f"<html><body>{'<div>' * 200}\x01{'<div>' * 6}{PARAGRAPH * 3}</body></html>"

    assert parse_html(page.encode()).text.count("new park") == 3


def test_a_page_that_the_parser_gives_up_on_is_told_instead_of_cut():
    page = f"<html><body>{PARAGRAPH * 3}{'<x-box>' * 3000}{PARAGRAPH}</body></html>"

    with pytest.raises(ReleaseError, match="nested too deeply"):
        parse_html(page.encode())


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"", "the file is empty"),
        (b"<html><body><script>let a = 1</script></body></html>", "no main text was found"),
        ("<p>Příliš žluťoučký kůň</p>".encode("iso-8859-2"), "is not UTF-8"),
        (b"<p>one\0two</p>", "NUL"),
        (b"<a href=x>The council voted</a>" * 50_000, "more than 40,000 elements"),
        (b"<p>" + b"The council voted. " * 60_000, "characters of text are more than the 1,000,000"),
    ],
)
def test_what_is_no_page_is_refused_with_the_reason(raw, told):
    with pytest.raises(ReleaseError, match=told):
        parse_html(raw, "page.html")
