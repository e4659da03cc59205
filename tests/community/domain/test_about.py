"""Which page a submission is about."""

import pytest

from daysheet.community.domain.about import about_in_words, about_path, place_slug


@pytest.mark.parametrize("path", ["/", "/us/ca/santa-clara/", "/holidays/st-patrick-s-day/", "/on/03-01/"])
def test_paths_of_ours_are_kept(path):
    assert about_path(path) == path


@pytest.mark.parametrize(
    "text",
    ["", "us/ca/", "//evil.example/", "https://evil.example/", "/\\evil.example", "/a?b=c", "/a b", "/\x00",
     "/<script>", "javascript:alert(1)", "/" + "a" * 200, "/é/", "/a\n"],
)  # fmt: skip
def test_anything_else_is_ignored(text):
    assert about_path(text) == ""


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("/us/ca/santa-clara/", "us/ca/santa-clara"),
        ("/us/ca/santa-clara", "us/ca/santa-clara"),
        ("/us/ca/santa-clara/news/2026/03/01/pool/", "us/ca/santa-clara"),
        ("/us/ca/", ""),
        ("/holidays/us/ca/santa-clara/", ""),
        ("", ""),
    ],
)
def test_the_city_is_read_from_the_path(path, slug):
    assert place_slug(path) == slug


@pytest.mark.parametrize(
    ("path", "name", "words"),
    [
        ("", "", ""),
        ("/holidays/pi-day/", "", "the page /holidays/pi-day/"),
        ("/us/ca/nowhere/", "", "the page /us/ca/nowhere/"),
        ("/us/ca/santa-clara/", "Santa Clara", "Santa Clara Today"),
        ("/us/ca/santa-clara/2026/03/01/", "Santa Clara", "Santa Clara Today of 1 March 2026"),
        (
            "/us/ca/santa-clara/news/2026/03/01/mill-pool-opens/",
            "Santa Clara",
            "the Santa Clara story of 1 March 2026, “mill pool opens”",
        ),
        ("/us/ca/santa-clara/2026/13/41/", "Santa Clara", "Santa Clara Today of 2026-13-41"),
        ("/us/ca/santa-clara/news/", "Santa Clara", "the page /us/ca/santa-clara/news/ of Santa Clara Today"),
    ],
)
def test_the_page_is_told_in_words(path, name, words):
    assert about_in_words(path, name) == words
