"""The evidence list as Markdown."""

from dataclasses import replace
from datetime import date

import pytest

from daysheet.guides.domain.plans.choices import Choices
from daysheet.guides.domain.plans.evidence import evidence_told, link, plain
from daysheet.guides.domain.plans.outcome import Outcome
from daysheet.guides.domain.plans.standing import Entry, Standing
from tests.guides.domain.plans.make import make_guide, make_step

TODAY = date(2027, 3, 1)
GUIDE = replace(
    make_guide(
        make_step("sql", (0, 2), class_="carries-over", evidence="A query of your own"),
        make_step("algebra", (8, 12), evidence="A notebook"),
        make_step("models", (4, 8)),
    ),
    title="From *here* to there",
)


def standing(*entries, have=None):
    choices = Choices(date(2026, 12, 7), (120,) * 5 + (0, 0))
    return Standing(GUIDE, choices, Outcome(), have or {}, entries)


def test_done_and_held_steps_stand_with_what_shows_them():
    told = evidence_told(
        standing(
            Entry(
                "algebra",
                600,
                done=630,
                finished_on=date(2027, 1, 8),
                note="Two\nlines",
                links=(("https://example.org/mine", "My notebook"),),
            ),
            Entry("models", 360),
            Entry("own-1", 120, title="A talk", finished_on=date(2027, 2, 9)),
            have={"sql": "found"},
        ),
        TODAY,
    )

    assert told == (
        "# Evidence: From \\*here\\* to there\n"
        "\n"
        "As of 1 March 2027. Version 1.0 of the guide.\n"
        "\n"
        "## Done\n"
        "\n"
        "### A talk\n"
        "\n"
        "- Done on 9 February 2027, 2 h\n"
        "\n"
        "### Algebra\n"
        "\n"
        "- Done on 8 January 2027, 10.5 h\n"
        "- What shows it: A notebook\n"
        "- [My notebook](<https://example.org/mine>)\n"
        "- Note: Two lines\n"
        "\n"
        "## Held from the start\n"
        "\n"
        "### Sql\n"
        "\n"
        "- Carries over: found in the résumé\n"
        "- What shows it: A query of your own\n"
    )


def test_an_empty_plan_says_so():
    assert "Nothing is finished yet." in evidence_told(standing(Entry("models", 360)), TODAY)
    assert "Held" not in evidence_told(standing(), TODAY)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a [link](x) and *stars*", r"a \[link\](x) and \*stars\*"),
        ("# heading", r"\# heading"),
        ("1. one", r"1\. one"),
        ("- list", r"\- list"),
        ("> quote", r"\> quote"),
        ("<script>alert(1)</script>", r"\<script\>alert(1)\</script\>"),
        ("two\r\nlines\u2028three", "two lines three"),
        (
            "back\\slash `code` | cell ~~no~~ snake_case",
            r"back\\slash \`code\` \| cell \~\~no\~\~ snake\_case",
        ),
        ("&lt;b&gt; & so", r"\&lt;b\&gt; \& so"),
        ("in C# and 3.5 h", "in C# and 3.5 h"),
        ("=== line", r"\=== line"),
    ],
)
def test_nothing_in_a_text_is_taken_for_a_mark(text, told):
    assert plain(text) == told


@pytest.mark.parametrize(
    ("address", "title", "told"),
    [
        ("https://a.org/(x)", "Mine", "[Mine](<https://a.org/(x)>)"),
        ("https://a.org/<x> y", "A ] B", r"[A \] B](<https://a.org/%3Cx%3E%20y>)"),
        ("https://a.org/a_b", "", r"[https://a.org/a\_b](<https://a.org/a_b>)"),
        ("https://a.org/\nx", "T", "[T](<https://a.org/x>)"),
    ],
)
def test_a_link_ends_where_it_should(address, title, told):
    assert link(address, title) == told
