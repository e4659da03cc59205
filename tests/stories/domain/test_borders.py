"""A sentence is not cut before what its verb, its noun or its list still waits for."""

import pytest

from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.crowds import with_others
from daysheet.stories.domain.tidying import without_announcer


@pytest.mark.parametrize(
    "text",
    [
        "During her years on the council, Ms. Lee has worked in a quiet way with both sides on the budget.",
        "The Elgin police will use the grant funds to train and to equip officers who answer calls for help at night.",
        "Sens. Ann Lee and Joe Ruiz sent a letter to the agency that runs the harbour in the north of the state.",
        "The fire district will use this funding to purchase approximately fifty new breathing sets for its crews.",
        "The mayor will give students in the schools of the east side a free pass for every bus of the city.",
        "The law allows the bureau, the service and the park office in the west to use the money from land sales.",
        "The pumps made in Plymouth have serial numbers beginning with the letters SF3 or SF4 on the lid.",
        "A portion of the fund was reserved for theatres and halls that have up to fifty full-time workers.",
        "As a member of the board, Ms. Craig has worked to ensure farms and shops across the state have the credit they need.",
    ],
)  # fmt: skip
def test_a_verb_keeps_its_complement(text):
    assert shorten(text, 12, fewest=4) is None


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        (
            "The joined company will keep the Brandt name, have its main office in Joplin and trade under one symbol.",
            16,
            None,
        ),
        (
            "Ms. Lee received the Purple Heart, the Service Medal, the Korean Medal with four stars, and the badge.",
            15,
            None,
        ),
        (
            "The officers gave shocks to the men, suffocated them with covers, threatened them and burned them.",
            12,
            "The officers gave shocks to the men.",
        ),
        (
            "Karl Weiss, 49, of Dayton, Ohio, pleaded guilty in March to two counts of theft from the bus fund.",
            13,
            "Karl Weiss, 49, of Dayton, Ohio, pleaded guilty in March.",
        ),
        (
            "The counties recorded two blooms in 2012 and 27 in 2021 on the lakes that they test every year.",
            6,
            None,
        ),
        (
            "Output for the year was 161,900 ounces, just below the aim of 165,000 to 175,000 ounces of gold.",
            14,
            None,
        ),
    ],
)  # fmt: skip
def test_a_list_keeps_its_last_member(text, most, short):
    assert shorten(text, most) == short


def test_the_place_before_a_second_deed_keeps_its_comma():
    text = "Rep. Smith visited a school in Ava, Missouri recently where he met with staff, toured the campus, and spoke."

    assert "Ava toured" not in (shorten(text, 14) or "")


def test_a_place_between_commas_is_no_aside():
    text = (
        "Tom Hill, former chief of the Gary, Ind., Police Department, was sentenced to 41 months in prison."
    )

    assert "Ind. was" not in (shorten(text, 13) or "")


def test_what_stands_between_dashes_goes_before_the_news_does():
    text = (
        "Rep. Hank Lee – as part of the Clean Air Task Force – released a plan to close two plants in Elgin."
    )

    assert shorten(text, 15) == "Rep. Hank Lee released a plan to close two plants in Elgin."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Sens. Ben Hill and Chris Van Dorn and Reps. Amy Roe, Luis B. Park and Ida Gray announced $3 million.",
            "Sen. Ben Hill and others announced $3 million.",
        ),
        ("Sens. Ben Hill and Amy Roe announced $3 million.", "Sens. Ben Hill and Amy Roe announced $3 million."),
        ("Ohio, Iowa and Utah announced a deal.", "Ohio, Iowa and Utah announced a deal."),
    ],
)  # fmt: skip
def test_a_row_of_announcers_is_told_by_the_first(text, told):
    assert with_others(text) == told


def test_the_announcer_stays_where_the_news_says_its():
    text = "The studio Mill Games announced that “Lantern,” its painted game, will be released on October 5."

    assert without_announcer(text) == text


def test_a_mark_that_stands_alone_before_a_border_does_no_harm():
    text = "On October 6, 93 veterans ranging in age from “ to 105 flew to Washington to see the memorial."

    assert text.startswith((shorten(text, 12) or "").rstrip("."))
