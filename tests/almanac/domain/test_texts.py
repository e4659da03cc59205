"""Our texts: every sentence names its sources, and what is wrong is said."""

from datetime import date

import pytest

from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.texts import Dated, Sentence, read_text
from daysheet.almanac.errors import BadFacts


def raw_text(**changes):
    return {
        "what": [{"say": "A day of thanks.", "by": ["law"]}, {"say": "It has a table.", "by": ["loc", "law"]}],
        "marked": [{"say": "Families eat together.", "by": ["loc"]}],
        "timeline": [
            {"on": "0044 BC", "say": "Somebody begins.", "by": ["loc"]},
            {"on": "1863-10-03", "say": "Lincoln proclaims it.", "by": ["loc"]},
            {"on": "1941-12", "say": "Congress fixes it.", "by": ["law"]},
        ],
        "questions": [
            {"ask": "Is it always the last Thursday?", "answer": [{"say": "No.", "by": ["law"]}]},
            {"ask": "Is mail delivered?", "answer": [{"say": "Not by the post.", "by": ["law"]}]},
        ],
        "since": "1863",
        "since_by": ["loc"],
        "sources": {
            "law": {"publisher": "United States Code", "address": "https://law.example/5", "seen": date(2026, 11, 23)},
            "loc": {
                "publisher": "Library",
                "title": "Thanks",
                "address": "https://loc.example/",
                "seen": date(2026, 11, 23),
            },
        },
        **changes,
    }  # fmt: skip


def test_sentences_carry_the_numbers_of_their_sources():
    text = read_text("thanks", raw_text())

    assert text.what == (Sentence("A day of thanks.", (1,)), Sentence("It has a table.", (1, 2)))
    assert text.sources[1] == Source("Library", "https://loc.example/", date(2026, 11, 23))
    assert text.titles == ("", "Thanks")


def test_a_timeline_tells_the_year_apart_from_the_day():
    text = read_text("thanks", raw_text())

    assert [(one.year, one.day) for one in text.timeline] == [
        ("44 BC", ""),
        ("1863", "3 October"),
        ("1941", "December"),
    ]
    assert text.timeline[1] == Dated("1863", "3 October", (Sentence("Lincoln proclaims it.", (2,)),))
    assert text.since == "1863"


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"what": []}, "thanks: what has 0 entries; write 2 to 4."),
        ({"whatever": []}, "whatever: no part of a text"),
        ({"marked": [{"say": "Unsourced."}]}, "'Unsourced.': it names no source"),
        ({"marked": [{"say": "From afar.", "by": ["moon"]}]}, "source 'moon' is not in the file"),
        ({"marked": [{"say": "A day of thanks.", "by": ["law"]}]}, "is said twice"),
        ({"marked": [{"say": "no end", "by": ["law"]}]}, "write a sentence"),
        ({"marked": [{"say": "word " * 50 + ".", "by": ["law"]}]}, "at most 45 words"),
        ({"since_by": []}, "since 1863"),
        ({"since": "long ago"}, "'long ago' is no date"),
        ({"since": "1863-13"}, "'1863-13' is no day of the calendar"),
        ({"since": "1863-02-30"}, "'1863-02-30' is no day of the calendar"),
    ],
)
def test_what_is_wrong_is_said(changes, said):
    with pytest.raises(BadFacts, match="thanks: ") as error:
        read_text("thanks", raw_text(**changes))

    assert said in str(error.value)


def test_a_source_that_no_sentence_rests_on_is_refused():
    raw = raw_text()
    raw["sources"]["spare"] = {"publisher": "P", "address": "https://p.example/", "seen": date(2026, 11, 23)}

    with pytest.raises(BadFacts, match="no sentence rests on source spare"):
        read_text("thanks", raw)


def test_a_source_without_an_address_is_refused():
    raw = raw_text()
    raw["sources"]["law"]["address"] = "ftp://law"

    with pytest.raises(BadFacts, match="needs the address where it was read, not 'ftp://law'"):
        read_text("thanks", raw)


def test_a_timeline_that_runs_backwards_is_refused():
    raw = raw_text()
    raw["timeline"].reverse()

    with pytest.raises(BadFacts, match="runs backwards"):
        read_text("thanks", raw)
