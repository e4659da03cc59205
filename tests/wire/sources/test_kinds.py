"""Every kind of release is known in each of the places that list kinds."""

import pytest

from daysheet.wire.domain.items import KINDS, MANY, name_of
from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.files import parser_for
from daysheet.wire.sources.kinds import ENDINGS, MANY_RELEASES, ONE_RELEASE, READABLE, kind_of


def test_every_kind_that_an_ending_names_has_words_for_editors():
    assert set(ENDINGS.values()) == set(KINDS)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - MANY))
def test_a_kind_that_holds_one_release_has_a_parser_and_is_told_in_help(kind):
    with pytest.raises(ReleaseError):
        parser_for(kind, "nothing")(b"", "nothing")

    assert any(ending in ONE_RELEASE for ending, named in ENDINGS.items() if named == kind)


@pytest.mark.parametrize("kind", sorted(MANY))
def test_a_kind_that_holds_many_is_told_in_help_and_refused_where_one_is_wanted(kind):
    with pytest.raises(ReleaseError, match="holds many releases"):
        parser_for(kind, "many")

    assert any(ending in MANY_RELEASES for ending, named in ENDINGS.items() if named == kind)


def test_what_is_no_kind_is_told_what_can_be_read():
    with pytest.raises(ReleaseError) as refused:
        kind_of(b"words", "release.odt")

    assert str(refused.value) == f"release.odt: not a kind that can be read. {READABLE}"
    assert READABLE == "Name a .txt, .html, .pdf or .eml file, a feed (.xml) or rows (.jsonl)."


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("text/html; charset=utf-8", "html"),
        ("application/pdf", "pdf"),
        ("message/rfc822", "mail"),
        ("application/x-ndjson", "rows"),
        ("application/rss+xml", "feed"),
    ],
)
def test_a_servers_word_for_a_kind_gives_the_file_an_ending_of_that_kind(told, kind):
    name = name_of("https://city.example/news/12", told, ENDINGS)

    assert ENDINGS[f".{name.rpartition('.')[2]}"] == kind
