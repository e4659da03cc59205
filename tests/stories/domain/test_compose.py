"""A draft says what its release says, within its limits, and nothing else."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daysheet.stories.domain.brief import ROLES, UNKNOWNS, lines_of
from daysheet.stories.domain.checks import blocking, check_brief, overlong
from daysheet.stories.domain.compose import compose
from daysheet.stories.domain.material import line_from, material_of
from tests.stories.domain.readings import reading_of

LIBRARY = reading_of(
    ("lead", 3, "DAYTON, Ohio – Rep. Ann Lee (OH-10) announced today that Mill College will receive $2.4 million for a lab."),
    ("why_it_matters", 2, "The lab will help 300 students train for jobs in aviation each year."),
    ("detail", 3, "The money comes from the Federal Aviation Administration."),
    ("detail", 2, "However, the college adds $400,000 of its own to the project."),
    ("next", 3, "The lab is scheduled to open on September 14, 2026."),
    ("quote", 2, "“Our students fix aircraft that fly over every town in Ohio,” said Karl Weiss, dean of the college."),
    ("quote", 0, "“I am thrilled.”"),
    ("boilerplate", 0, "###"),
    ("contact", 0, "Contact: Jane Roe, press@mill.example, 937-555-0100"),
    title="Lee Announces $2.4 Million for Mill College Aviation Lab",
    dates=[(date(2026, 9, 14), "September 14, 2026")],
)  # fmt: skip


def stands(reading):
    brief = compose(reading)
    release = reading.release
    assert check_brief(brief, release.text, release.title) == []
    assert list(overlong(brief)) == []
    return brief


def test_every_part_is_made_from_its_own_sentence():
    brief = stands(LIBRARY)

    assert brief.headline.text == "Lee Announces $2.4 Million for Mill College Aviation Lab"
    assert brief.lead.text == "Rep. Ann Lee announced that Mill College will receive $2.4 million for a lab."
    assert brief.lead.source == (0,)
    assert [line.text for line in brief.whats_next] == ["The lab is scheduled to open on September 14, 2026."]
    assert [item.on for item in brief.dates] == [date(2026, 9, 14)]
    assert (
        brief.takeaway.text
        == "“Our students fix aircraft that fly over every town in Ohio,” Karl Weiss said."
    )
    assert [p.name for p in brief.players] == [
        "Ann Lee",
        "Mill College",
        "Federal Aviation Administration",
        "Karl Weiss",
    ]
    assert blocking(brief, LIBRARY.release.text, LIBRARY.release.title) == []


def test_no_sentence_is_used_twice_and_none_begins_with_however():
    brief = stands(LIBRARY)

    used = [i for part, _, line in lines_of(brief) if part != "headline" for i in line.source]
    assert len(used) == len(set(used))
    assert not any(line.text.startswith("However") for _, _, line in lines_of(brief))


def test_contact_and_boilerplate_are_never_used():
    brief = stands(LIBRARY)

    used = {i for _, _, line in lines_of(brief) for i in line.source}
    assert used.isdisjoint({7, 8})


def test_presumption_of_innocence_is_kept_where_charges_are_told():
    brief = stands(
        reading_of(
            ("lead", 3, "Peter Thornhill, 44, of Dayton, was charged with taking $9,000 of bus fares."),
            ("detail", 2, "The indictment alleges that he hid the money in a garage for two years."),
            (
                "boilerplate",
                2,
                "An indictment is merely an allegation and the defendant is presumed innocent until proven guilty.",
            ),
        )  # fmt: skip
    )

    assert "presumed innocent until proven guilty" in brief.details.paragraph[-1].text
    assert "charged" in brief.lead.text


def test_statement_is_never_told_as_a_fact():
    brief = stands(
        reading_of(("quote", 3, "“The ruling is a great day for the whole country.”"), title="Statement")
    )

    assert (
        brief.lead.text.startswith("“The ruling is a great day for the whole country”")
        or "said" in brief.lead.text
    )


@pytest.mark.parametrize(
    "told",
    [
        [("lead", 3, "The pool opens.")],
        [("lead", 3, "the pool opens in may and costs nothing")],
        [("other", 0, "###")],
        [("other", 0, "Pool")],
        [("contact", 0, "Call 555-0100")],
        [("lead", 3, "word " * 200)],
        [("quote", 2, "“Only words")],
        [("detail", 2, "- 40 seed packets"), ("detail", 2, "- 12 benches")],
        [("lead", 3, "🎉")],
        [],
    ],
)
def test_odd_releases_give_valid_drafts(told):
    reading = reading_of(*told)

    assert stands(reading).sentences == reading.sentences


@pytest.mark.parametrize(
    "told",
    [
        [("lead", 3, "word " * 200)],
        [("other", 0, "Pool")],
        [("quote", 2, "“Only words")],
        [("contact", 0, "Call 555-0100")],
    ],
)
def test_lead_is_never_empty(told):
    assert stands(reading_of(*told)).lead is not None


def test_a_sentence_whose_longer_words_are_all_names_is_no_heading():
    news = "The city will open the pool at 12 Mill Street on March 14, 2026."
    other = "Residents asked the council for a swimming place in several meetings of the spring."

    brief = compose(reading_of(("lead", 3, news), ("context", 3, other)))

    assert [line.text for part, _, line in lines_of(brief) if part == "lead"] == [news]


def test_quoted_lead_keeps_its_length_with_a_long_name():
    words = "“I am pleased to announce that the city and the county will receive this funding to reduce the use of "
    told = (
        "quote",
        3,
        words + "alcohol, tobacco and other drugs among the young,” said Representative Paul Anton Gosar.",
    )

    assert len(stands(reading_of(told)).lead.text.split()) <= 35


def test_unknown_and_marks_are_from_their_lists():
    brief = stands(LIBRARY)

    assert set(brief.unknown) <= set(UNKNOWNS)
    assert ("press_release", None, None) in [(m.kind, m.start, m.end) for m in brief.marks]


words = st.sampled_from(
    [
        *"“”\"'’–—-,.;:!?()$%\n",
        "said",
        "Ann Lee",
        "not",
        "$7.2 million",
        "May 4, 2026",
        "today",
        "which",
        "Rep.",
        "the city",
    ]
    + [
        "will open",
        "(OH-10)",
        "However,",
        "Inc.",
        "2026",
        "announced that it has",
        "U.S.",
        "🎉",
        "\u202e",
        "نص",
        "9" * 40,
    ]
)
sentences = st.tuples(
    st.sampled_from(sorted(ROLES)),
    st.integers(0, 3),
    st.lists(words, min_size=1, max_size=25).map(" ".join) | st.text(min_size=1, max_size=60),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(sentences, max_size=8), st.text(max_size=90) | st.lists(words, max_size=15).map(" ".join))
def test_any_text_gives_a_draft_that_stands(told, title):
    reading = reading_of(*told, title=title)

    assert stands(reading).sentences == reading.sentences


def test_unchecked_a_line_is_kept_whatever_its_passages_say():
    wrong = "Mill College will receive $9.9 million for a lab."
    lead = LIBRARY.sentences[:1]

    assert line_from(wrong, lead, material_of(LIBRARY)) is None
    assert line_from(wrong, lead, material_of(LIBRARY, checked=False)).text == wrong


def test_she_is_nobody_where_two_may_be_meant():
    brief = compose(
        reading_of(
            (
                "lead",
                3,
                "The Dayton Art Fair gave its first prize to Abigail Presley for a watercolor of the river.",
            ),
            ("detail", 3, "Presley was taught by Jennifer LeGoff at Dayton High School."),
            ("detail", 3, "She is the daughter of two painters and has drawn since 2019."),
        )
    )

    told = " ".join(line.text for _, _, line in lines_of(brief))
    assert "LeGoff is the daughter" not in told


def test_she_is_the_one_with_whom_the_sentence_before_begins():
    brief = compose(
        reading_of(
            ("lead", 3, "The Dayton Art Fair gave its first prize for a watercolor of the river on Monday."),
            ("detail", 3, "Abigail Presley won it with a picture of the mill in the fog."),
            ("detail", 3, "She is the daughter of two painters and has drawn since 2019."),
        )
    )

    told = " ".join(line.text for _, _, line in lines_of(brief))
    assert "Presley is the daughter of two painters" in told


def test_a_vital_quotation_of_forty_words_is_quoted_rather_than_a_short_dull_one():
    terms = (
        "From now on the department will give these grants to cities and counties that publish their accounts"
        " and open their jails to state inspectors and warn the families of victims two days before they release anybody"
    )
    brief = stands(
        reading_of(
            ("lead", 3, "The Ohio Department of Justice opened a program of grants for local police."),
            ("quote", 3, f"“{terms},” said Director Karl Weiss."),
            ("quote", 1, "“This will keep the people of Ohio safe,” said Director Karl Weiss."),
        )
    )

    assert terms in brief.takeaway.text


def test_what_people_should_leave_off_is_told_and_never_as_what_is_next_without_a_date():
    brief = stands(
        reading_of(
            ("lead", 3, "Brightlow recalled 4,000 heaters that can catch fire."),
            ("detail", 3, "Two people in Dayton were burned in May."),
            ("detail", 3, "Owners should stop using the heaters at once and return them to any store."),
        )
    )

    assert "Owners should stop using the heaters at once and return them to any store." in {
        line.text for line in brief.details.paragraph
    }
    assert brief.whats_next == ()


def test_a_lead_does_not_open_with_what_the_story_has_not_told_yet():
    brief = stands(
        reading_of(("lead", 3, "To recover those costs, the gas company asked the state for higher rates."))
    )

    assert brief.lead.text == "The gas company asked the state for higher rates."


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("", "(OH-10)"),
        ("; ; ; ; ; ; ; ; Acme's plant", "The plant opens."),
        ("", "t has , ,in o e h f a"),
        ("B\x1f", "A"),
    ],
)
def test_titles_and_texts_of_marks_alone_give_a_draft(title, text):
    brief = stands(reading_of(("lead", 3, text), title=title))

    assert brief.release.title == title


def test_a_long_notice_and_much_else_keep_the_whole_within_its_words():
    long = " ".join(["of the county and its towns"] * 6)
    notice = " ".join(["of the county and its towns"] * 3)
    told = [
        ("lead", 3, f"Ann Lee of Dayton was charged on Monday with taking the money {long}."),
        ("why_it_matters", 2, f"The money was meant for the schools {long}."),
        ("next", 3, f"Lee is to appear in the old court on March 13, 2026, before a judge {long}."),
        ("next", 3, f"A second hearing is set for April 13, 2026, before another judge {long}."),
        (
            "quote",
            2,
            f"“We trusted her with the money {long} for many years,” said Bo Day, head of the schools.",
        ),
        (
            "boilerplate",
            2,
            f"An indictment is merely an allegation and the accused are presumed innocent until proven guilty {notice}.",
        ),
    ]

    brief = stands(reading_of(*told))

    assert "presumed innocent" in " ".join(line.text for line in brief.details.paragraph)
