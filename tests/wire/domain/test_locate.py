"""Which city, by which words, on a small gazetteer of real names."""

import pytest

from daysheet.wire.domain.reading import read
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.shipped import judge, locator
from tests.wire.small_gazetteer import GAZETTEER


def located(text: str, title: str = "", publisher: str = ""):
    release = ParsedRelease("x", title, text, None, publisher, "", "", "row")
    return read(release, GAZETTEER, judge(), locator()).location


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("SANTA CLARA, Calif. — The city opened a park today near the old mill.", "us/ca/santa-clara"),
        ("SANTA CLARA, CA – The city opened a park today near the old mill.", "us/ca/santa-clara"),
        ("Santa Clara, California (March 1, 2026) -- The city opened a park today.", "us/ca/santa-clara"),
        (
            "SANTA CLARA, Calif., March 1, 2026 (GLOBE NEWSWIRE) -- Acme Inc. opened a park.",
            "us/ca/santa-clara",
        ),
        ("CHICAGO — A new stadium will be built downtown, the mayor said Monday.", "us/il/chicago"),
        ("The fair will be held in Portland, Maine, and it will be free to all.", "us/me/portland"),
        ("The City of Santa Clara set aside money for old porches this year.", "us/ca/santa-clara"),
        ("The City of Springfield will open a new library on Elm Street.", None),
        ("The county will open a new library on Elm Street this very year.", None),
        (
            "The Justice Department sued the firm in U.S. District Court in Reno, Nev., on Monday.",
            "us/nv/reno",
        ),
        ("WASHINGTON – The agency will clean up a site in Yuma, Ariz., this year.", "us/az/yuma"),
        ("WASHINGTON – The agency will clean up the air this year, it said.", None),
    ],
)
def test_the_text_names_the_city(text, slug):
    assert located(text).place == slug


def test_subject_in_the_title_goes_before_the_dateline():
    found = located(
        "PRESCOTT, AZ - Representative Paul A. Gosar praised a grant to the City of Yuma.",
        "Gosar Announces Youth Drug Prevention Grant for the City of Yuma",
        "Office of Paul A. Gosar (House, AZ)",
    )

    assert (found.city, found.state, found.place, found.scope) == ("Yuma", "AZ", "us/az/yuma", "city")
    assert found.evidence[0].in_title


def test_where_somebody_lives_does_not_beat_the_dateline():
    text = "GAINESVILLE, FL — Yesterday, Kat Cammack gave Mr. James Wilkerson of Lawtey, Florida his medals."

    assert located(text, "Medals", "Office of Kat Cammack (House, FL)").place == "us/fl/gainesville"


@pytest.mark.parametrize("name", ["Kelly", "Carter", "Grant"])
def test_surnames_and_words_are_no_towns(name):
    text = f"WASHINGTON – Today, Rep. Ann {name} spoke of the law. “It is good,” said {name}."

    assert located(text, f"{name} Speaks of {name} Law", f"Office of Ann {name} (House, NC)").place is None


def test_a_longer_name_is_not_taken_for_a_shorter_one():
    text = "A mosque in Miami Gardens, Florida, was threatened. The Miami Gardens police have the case."

    assert located(text, "Threat to a Mosque").place == "us/fl/miami-gardens"


def test_a_bare_name_means_the_place_in_the_state_spoken_of():
    text = "A man was sentenced for hiring workers for hotels in the Kansas City area, the department said."

    assert located(text, "Missouri Man Sentenced").place == "us/mo/kansas-city"


def test_a_statewide_story_has_a_state_and_no_city():
    found = located("WASHINGTON – The state will get $7 million for roads.", "Nevada to Receive $7 Million")

    assert (found.city, found.place, found.state, found.scope) == (None, None, "NV", "state")
    assert [(s.start, s.end, s.in_title) for s in found.evidence] == [(0, 6, True)]


def test_a_national_story_has_neither():
    found = located("WASHINGTON – The retirement age should stay, the members said today in a letter.")

    assert (found.place, found.state, found.scope, found.evidence) == (None, None, "national", ())


def test_evidence_lies_where_the_name_stands():
    text = "\ufeffDOVER, NH –\r\nShaheen spoke at the ceremony in Dover, N.H., on Monday before a crowd."

    found = located(text)

    assert found.place == "us/nh/dover"
    assert {text[span.start : span.end] for span in found.evidence} == {"DOVER, NH", "Dover, N.H."}


def test_confidence_lies_between_0_and_1_and_falls_with_the_evidence():
    sure = located(
        "DOVER, NH – The town of Dover opened a park on Main Street.", "Dover Opens Park", "(House, NH)"
    )
    unsure = located("The suit was filed in U.S. District Court in Reno, Nev., on Monday by the firm.")

    assert 0 < unsure.confidence < sure.confidence <= 1


FIRM = """SANTA CLARA, Calif., March 1, 2026 (GLOBE NEWSWIRE) -- {lead}

The recall covers 46,000 pumps sold in the United States and Canada since 2024. Customers nationwide may ask for a refund \
online. No patients were hurt, and the products are no longer available.

About Acme
Acme (Nasdaq: ACME) makes products for patients and consumers in 30 countries."""


def test_where_a_firm_sits_is_not_what_its_recall_is_about():
    text = FIRM.format(lead="Acme Inc. today announced a voluntary recall of its pumps across the country.")

    found = located(text, "Acme Recalls Pumps in United States and Canada", "Acme Inc.")

    assert (found.place, found.scope) == (None, "national")


def test_a_firms_new_plant_is_news_of_the_plants_town():
    text = (
        "SANTA CLARA, Calif., March 1, 2026 (GLOBE NEWSWIRE) -- Acme Inc. will open a plant in Reno, Nevada.\n\n"
        "The Reno plant will bring 200 jobs to the city, the mayor said."
    )

    assert located(text, "Acme to Open Plant in Reno, Nevada", "Acme Inc.").place == "us/nv/reno"


def test_the_home_of_the_accused_is_where_a_charge_is_read():
    text = (
        "Karl Ott, 44, of Gainesville, Fla., pleaded guilty today in federal court in Miami, Fla., to burning a "
        "neighbor's fence.\n\nOtt faces up to ten years in prison."
    )

    found = located(text, "Florida Man Pleads Guilty to Arson", "U.S. Department of Justice")

    assert found.place == "us/fl/gainesville"


def test_a_members_statement_on_a_national_law_has_no_city():
    text = (
        "WASHINGTON, D.C. – Today, Rep. Ann Ives voted against the Border Act.\n\n"
        "“Congress must pass a better bill for the American people,” said Rep. Ives."
    )

    found = located(text, "Ives Votes Against Border Act", "Office of Ann Ives (House, FL)")

    assert (found.place, found.city) == (None, None)


def test_a_firms_news_is_where_it_closes_a_plant_rather_than_where_it_sits():
    text = (
        "SANTA CLARA, Calif., March 1, 2026 (GLOBE NEWSWIRE) -- Acme Inc. today reported sales of $8 million.\n\n"
        "Acme will close its plant in Reno, Nevada, in May, and 90 people there will lose their jobs.\n\n"
        "The Reno plant has made pumps since 1961. Reno's mayor said that the city will look for a buyer.\n\n"
        "About Acme\nAcme Inc. (Nasdaq: ACME) is based in Santa Clara, California."
    )

    assert located(text, "Acme Reports First Quarter Results", "Acme Inc.").place == "us/nv/reno"
