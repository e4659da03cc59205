"""What is no release is told from what is one."""

import json

import pytest

from daysheet.wire.domain.no_release import why_no_release
from tests.shared import shared
from tests.wire import no_releases

WALLS = [(kind, title, text) for kind, pages in no_releases.WALLS.items() for title, text in pages]


@pytest.mark.parametrize(("kind", "title", "text"), WALLS)
def test_a_wall_is_told_by_its_kind(kind, title, text):
    assert why_no_release(text, title) == kind


@pytest.mark.parametrize(("title", "text"), no_releases.LISTS)
def test_lists_and_landing_pages_are_told(title, text):
    assert why_no_release(text, title).split(":")[0].split(",")[0] in {
        "an index page",
        "a landing page",
        "only navigation",
    }


@pytest.mark.parametrize("text", no_releases.SOURCES)
def test_the_bytes_of_a_document_are_no_text(text):
    assert why_no_release(text).startswith(("the source of", "the bytes of", "bytes that"))


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\ufeff", "\U0001f600", "### 30"])
def test_a_body_without_a_word_is_empty(text):
    assert why_no_release(text) == "an empty body"


@pytest.mark.parametrize("text", no_releases.REAL)
def test_short_releases_are_releases(text):
    assert why_no_release(text) == ""


def test_none_of_the_real_releases_is_set_aside_not_even_their_beginnings():
    rows = [json.loads(line) for line in shared("data/releases.jsonl").read_text("utf-8").splitlines()]

    told = {row["id"]: why for row in rows if (why := why_no_release(row["text"], row["title"]))}
    cut = {row["id"]: why for row in rows if (why := why_no_release(row["text"][:300]))}

    assert len(rows) == 370
    assert (told, cut) == ({}, {})
