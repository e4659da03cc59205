"""Headlines are titles cut at a clause's end."""

import pytest

from daysheet.stories.domain.headlines import headlines_from, headlines_of


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
