"""What only the release claims is given to it; facts stay facts."""

import pytest

from daysheet.stories.domain.brief import lines_of
from daysheet.stories.domain.compose import compose
from daysheet.stories.domain.opinions import attributed, dropped_source
from tests.stories.domain.readings import reading_of


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (
            "The lab is indispensable to the valley.",
            "The lab is indispensable to the valley, the release says.",
        ),
        ("It keeps our towns strong.", ""),
        ("It honors our nation.", "It honors our nation, the release says."),
        ("Congress must act on bridges.", "Congress must act on bridges, the release says."),
        ("The law requires that riders must pay.", "The law requires that riders must pay."),
        ("The lab opened in 2019 with 40 workers.", "The lab opened in 2019 with 40 workers."),
        ("Lee called the plan reckless.", "Lee called the plan reckless."),
    ],
)
def test_claims_are_given_to_the_release(told, shown):
    assert attributed(told) == shown


def test_no_draft_tells_a_claim_as_a_fact():
    brief = compose(
        reading_of(
            ("lead", 3, "Rep. Ann Lee of Ohio voted against the road bill of 2026."),
            ("detail", 3, "The reckless spending is a danger for every town in the valley."),
        )
    )

    assert [line.text for line in brief.details.paragraph] == [
        "The reckless spending is a danger for every town in the valley, the release says."
    ]


BOND = (
    "The bond would not raise the tax rate, the district's finance office estimates, because older bonds are paid off in the "
    "same years; a rejection would lower the yearly bill for a house worth $300,000 by about $140 from 2027."
)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The bond would not raise the tax rate.", "the district's finance office estimates"),
        ("The bond would not raise the tax rate, the office estimates.", ""),
        ("A rejection would lower the yearly bill for a house worth $300,000.", ""),
    ],
)
def test_who_estimates_is_missed_where_the_estimate_is_told(text, source):
    assert dropped_source(text, BOND) == source


def test_no_draft_tells_an_estimate_as_a_fact():
    brief = compose(
        reading_of(
            ("lead", 3, "The Edmond board voted to ask voters for a bond of $188 million."),
            ("why_it_matters", 3, BOND),
        )
    )
    told = [line.text for _, _, line in lines_of(brief) if "raise the tax rate" in line.text]

    assert told
    assert all("finance office estimates" in text for text in told)
