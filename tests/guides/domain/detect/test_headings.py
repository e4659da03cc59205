"""What stands under a heading, and what is none."""

import pytest

from daysheet.guides.domain.detect.headings import labels_of, section_named, sections_of


@pytest.mark.parametrize(
    ("heading", "kind", "section"),
    [
        ("SKILLS", "resume", "skills"),
        ("## Technical skills & tools", "resume", "skills"),
        ("**Work Experience**", "resume", "work"),
        ("Education:", "resume", "study"),
        ("Interests and hobbies", "resume", "wishes"),
        ("What I want to learn", "resume", "wishes"),
        ("Not in my field", "resume", "absent"),
        ("Nice-to-haves", "posting", "nice"),
        ("Preferred qualifications", "posting", "nice"),
        ("What you’ll do", "posting", "asked"),
        ("Minimum Qualifications:", "posting", "asked"),
        ("What you don't need", "posting", "unneeded"),
        ("About us", "posting", "about"),
        ("Benefits & perks", "posting", "offer"),
        ("Berlin", "resume", None),
        ("I like skills of every kind that there are", "resume", None),
        ("", "posting", None),
    ],
)
def test_section(heading, kind, section):
    assert section_named(heading, kind) == section


@pytest.mark.parametrize("filler", [" ", "-", "=", "\u00a0"])
def test_a_line_of_blanks_without_end_between_two_words_is_no_heading(filler):
    line = "Skills" + filler * 300_000 + "x"

    assert section_named(line, "resume") is None
    assert section_named(line[:-1], "resume") == "skills"


def test_sections_begin_at_their_headings_and_an_unknown_heading_ends_one():
    text = "Nora N.\nSKILLS\nGo\nBERLIN\nRust\n- Interests\nchess"

    assert sections_of(text, "resume") == [(0, ""), (8, "skills"), (18, "")]


def test_a_label_heads_what_follows_it_in_the_line():
    text = "Nice: Go. Time: 9:30. Go. What you do not need: Rust"

    assert labels_of(text, "posting") == [(5, "nice"), (47, "unneeded")]
