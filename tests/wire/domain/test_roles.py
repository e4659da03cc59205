"""What sentences do, told by their words and their place."""

import pytest

from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.domain.sentences import split
from daysheet.wire.shipped import judge

LEAD = "AUSTIN, Texas – The city opened a new bridge on Saturday."
COMPANY = """SANTA CLARA, Calif., March 1, 2026 (GLOBE NEWSWIRE) -- Acme Inc. today opened a plant.

“We are thrilled,” said Jane Doe, CEO of Acme.

About Acme

Acme makes robots that lift. Acme has been reimagining work for 20 years. Learn more at www.acme.example.

Forward-Looking Statements

This release contains forward-looking statements. Results may be other than hoped.

Media Contact:
John Smith
Acme Inc.
+1 408-555-0100
press@acme.example"""


def labelled(text: str, title: str = ""):
    return judge().label(ParsedRelease("x", title, text, None, "", "", "", "text"), list(split(text)))


def role(sentence: str) -> str:
    return labelled(f"{LEAD}\n\n{sentence}")[-1].role


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("###", "boilerplate"),
        ("# # #", "boilerplate"),
        ("-30-", "boilerplate"),
        ("FOR IMMEDIATE RELEASE", "boilerplate"),
        ("Click here to read the full letter.", "boilerplate"),
        ("Photos of the tour can be found here.", "boilerplate"),
        ("For more information please visit https://www.hrsa.gov/rcorp", "boilerplate"),
        ("The charges are merely accusations.", "boilerplate"),
        ("© 2026 Acme Inc. All rights reserved.", "boilerplate"),
        ("The post Acme Opens a Plant in Austin appeared first on Acme News.", "boilerplate"),
        ("View source version on businesswire.com: https://www.example.com/1", "boilerplate"),
        ("Photo: From left, Roe, Doe and their neighbors cut the ribbon with large scissors.", "boilerplate"),
        (
            "When a company announces a recall, the FDA posts its announcement as a public service.",
            "boilerplate",
        ),
        ("Contact Acme today to learn more about better robots for your plant.", "boilerplate"),
        ("Be sure to follow the mayor on YouTube for more.", "boilerplate"),
        ("Contact: Jane Roe, press@example.org, (202) 555-0100", "contact"),
        ("For questions, call the office at 352-505-0838.", "contact"),
        ("Above: The mayor cuts the ribbon", "other"),
        ("October 6, 2021", "other"),
        ("This funding will go to:", "other"),
        ("To apply, send the form to grants@example.org by May 1.", "next"),
        ("The trial is set for Oct. 18, 2010.", "next"),
        ("If convicted, he faces a maximum of 25 years in prison.", "next"),
        ("A public hearing will be held on May 4.", "next"),
        ("“It is a good day,” said Mayor Ann Roe.", "quote"),
        ("I am proud of this work and of those who did it.", "quote"),
        ("Mr. Roe is a Long Island native and a U.S. Army veteran.", "player"),
        ("Brian Roe, CEO of Roe Strategies and senior fellow", "player"),
        (
            "This investment will help improve public safety and create jobs in rural communities.",
            "why_it_matters",
        ),
        ("The bridge cost $12.4 million and took three years.", "detail"),
        ("$442,400: Uvalde School District", "detail"),
        ("The case was investigated by the FBI and prosecuted by Trial Attorney Ann Roe.", "detail"),
    ],
)
def test_a_sentence_shows_its_role(sentence, expected):
    assert role(sentence) == expected


def test_the_lead_is_the_first_that_tells_the_news():
    text = f"FOR IMMEDIATE RELEASE\n\nCity opens bridge\n\nA bridge is open at last.\n\n{LEAD} It is long."

    assert [s.text for s in labelled(text, "City opens bridge") if s.role == "lead"] == [LEAD]


def test_a_heading_that_runs_into_its_paragraph_is_not_told_with_it():
    told = labelled(f"{LEAD}\n\nAbout Acme Acme makes robots that lift.")

    assert [s.text for s in told[1:]] == ["About Acme", "Acme makes robots that lift."]
    assert (told[1].role, told[1].importance) == ("other", 0)


def test_nothing_of_a_company_s_small_print_passes_for_news():
    sentences = labelled(COMPANY)

    assert [s.text for s in sentences if s.role not in {"boilerplate", "contact", "other"}] == [
        "SANTA CLARA, Calif., March 1, 2026 (GLOBE NEWSWIRE) -- Acme Inc. today opened a plant.",
        "“We are thrilled,” said Jane Doe, CEO of Acme.",
        "Acme makes robots that lift.",
    ]
    assert {s.importance for s in sentences if s.role in {"boilerplate", "contact", "other"}} == {0}


def test_a_notice_of_innocence_keeps_its_importance():
    text = f"{LEAD}\n\nA defendant is presumed innocent until proven guilty."

    assert [(s.role, s.importance) for s in labelled(text)] == [("lead", 3), ("boilerplate", 2)]


def test_one_emoji_beside_a_word_is_survived():
    assert [s.role for s in labelled("\U0001f600 ok")] == ["lead"]
