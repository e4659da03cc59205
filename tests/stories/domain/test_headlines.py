"""Headlines are titles cut at a clause's end."""

import pytest

from daysheet.stories.domain.compose import compose
from daysheet.stories.domain.headlines import headlines_from, headlines_of
from tests.stories.domain.readings import reading_of


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Pool Opens", "Pool Opens"),
        (
            "Thompson Announces $1 Million Grant for Penn Highlands Dubois Regional Medical Center",
            "$1 Million Grant for Penn Highlands Dubois Regional Medical Center",
        ),
        (
            "Former Gary Police Commander Convicted of Perjury, Obstruction of Justice Related to Torture of Suspects",
            "Former Gary Police Commander Convicted of Perjury",
        ),
        ("PHOTO RELEASE: Lee Visits Dayton School", "Lee Visits Dayton School"),
        (
            "Congresswoman Lee Tours Three Water Treatment Plants, Highlights Bipartisan Water Law",
            "Lee Tours Three Water Treatment Plants, Highlights Water Law",
        ),
        (
            "County Settles Fair Housing Lawsuit Against the Small Town of Garner, North Carolina",
            "County Settles Fair Housing Lawsuit Against the Small Town of Garner",
        ),
        (
            "Lee, Bird Seek Answers from Acme and Mill Works Over Spying in Their Games for Children",
            "Lee Seeks Answers from Acme and Mill Works Over Spying in Their Games",
        ),
        (
            "Mill Seller of Copied Films Sentenced to 18 Months in Prison for Criminal Copyright Infringement",
            "Mill Seller of Copied Films Sentenced to 18 Months in Prison",
        ),
        (
            "County Announces Settlement of Long Litigation with AMC Entertainment Inc.",
            "Settlement of Long Litigation with AMC Entertainment Inc.",
        ),
        (
            "NEW LETTER: Harder Pushes State to Address Soaring Garbage Rates",
            "Harder Pushes State to Address Soaring Garbage Rates",
        ),
        ("Pool Opens | City of Dayton", "Pool Opens"),
    ],
)
def test_long_titles_are_cut_where_a_clause_ends(title, headline):
    assert next(headlines_of(title, "")) == headline


def test_capitals_take_the_letters_of_the_text():
    text = "The city said that NASA and McKinley High win a new lab for the pupils."

    assert next(headlines_of("NASA AND MCKINLEY HIGH OPEN A LAB FOR PUPILS", text)) == (
        "NASA and McKinley High Open a Lab for Pupils"
    )


def test_no_headline_is_longer_than_seventy_characters():
    title = "Justice Department Asks Federal Court to Shut Down Ohio Firm That Allegedly Promotes Improper Deductions"

    assert all(len(headline) <= 70 for headline in headlines_of(title, ""))


def test_release_without_a_title_takes_its_headline_from_the_lead():
    lead = "The city will close the bridge at Main Street for repairs that start on May 4, after the school year."

    assert next(headlines_from(lead)).startswith("The city will close the bridge")


def test_leading_article_goes_where_the_headline_needs_the_room():
    lead = "The Lawrence Station Cycling Co-op will give away 75 refurbished bicycles on December 5, 2026."

    assert (
        next(headlines_from(lead)) == "Lawrence Station Cycling Co-op will give away 75 refurbished bicycles"
    )


def test_a_place_is_not_taken_for_the_announcer():
    assert next(headlines_of("Rep. Kelly presents Gannon University with $500,000", "")) == (
        "Rep. Kelly presents Gannon University with $500,000"
    )


def test_one_of_two_parties_may_stand_for_both_where_no_more_fits():
    title = (
        "Blue Cross Blue Shield of Michigan and Physicians Health Plan of Mid-Michigan Abandon Merger Plans"
    )

    assert "Blue Cross Blue Shield of Michigan Abandons Merger Plans" in list(headlines_of(title, ""))


@pytest.mark.parametrize(
    ("title", "lead", "headline"),
    [
        (
            "We Cannot Accept These Levels of Violence",
            "The city of Dayton will hire 40 more police officers.",
            "We Cannot Accept These Levels of Violence",
        ),
        (
            "The Mayor and the Town of Garner,",
            "Garner will pay $105,000 to the owners of nine houses, which the town had closed for three years.",
            "Garner will pay $105,000 to the owners of nine houses",
        ),
        (
            "",
            "The city of Dayton will hire 40 police officers.",
            "The city of Dayton will hire 40 police officers",
        ),
    ],
)
def test_the_lead_heads_the_story_where_the_title_is_cut_off(title, lead, headline):
    brief = compose(reading_of(("lead", 3, lead), title=title))

    assert brief.headline.text == headline


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        (
            "Rep. Hill presents Gannon University with $500,000 in Community Project Funding for Labs",
            "Rep. Hill presents Gannon University with $500,000",
        ),
        (
            "Hill, Roe, Park Announce $228,000 Federal Grant for the Greenport Harbor Fire District; First Boats Bought",
            "$228,000 Federal Grant for the Greenport Harbor Fire District",
        ),
    ],
)  # fmt: skip
def test_a_title_keeps_its_verb_its_object_and_its_amount(title, headline):
    assert next(headlines_of(title, "")) == headline


def test_no_headline_stops_before_the_verb_of_what_is_announced():
    lead = "The firm announced that its Bitter Lakes solar farm and battery began commercial operation on December 12."

    assert "The firm announced that its Bitter Lakes solar farm" not in list(headlines_from(lead))
