"""Players are described in words that a reader knows, and never by half a phrase or by praise."""

import pytest

from daysheet.stories.domain.cast import players_of
from daysheet.stories.domain.familiar import familiar_names
from daysheet.stories.domain.speakers import quotes_of
from tests.stories.domain.readings import reading_of


def described(*told, title="", publisher=""):
    reading = reading_of(*told, title=title)
    quotes = quotes_of(reading.sentences, reading.release.text)
    found = players_of(reading.sentences, reading.sentences[0], quotes, title, publisher)
    return {p.name: p.description for p in found}


@pytest.mark.parametrize(
    ("lead", "name", "description"),
    [
        ("Rep. Ann Lee (IL-06) opened the pool.", "Ann Lee", "U.S. representative for Illinois’ 6th District."),
        ("Congresswoman Ann Lee (D-OH-03) opened the pool.", "Ann Lee", "U.S. representative for Ohio’s 3rd District."),
        ("Senator Ann Lee (D-N.H.) opened the pool.", "Ann Lee", "U.S. senator from New Hampshire."),
        ("U.S. Congressman Karl Lee opened the pool.", "Karl Lee", "U.S. representative."),
        ("Karl Lee, 44, of Dayton, was arrested.", "Karl Lee", "44, of Dayton."),
    ],
)  # fmt: skip
def test_a_seat_is_told_in_words(lead, name, description):
    assert described(("lead", 3, lead))[name] == description


@pytest.mark.parametrize(
    ("said", "description"),
    [
        ("“It works,” said Rosal Achterberg, chief executive officer of Mill.", "Chief executive officer of Mill."),
        ("“It works,” said Rosal Achterberg, Mill's vice president of sales.", "Mill's vice president of sales."),
        ("“It works,” said Rosal Achterberg, who chairs the Dayton Board.", "Chairs the Dayton Board."),
        ("“It works,” said Rosal Achterberg, M.D., professor of law at Mill College.", "Professor of law at Mill College."),
    ],
)  # fmt: skip
def test_a_speaker_is_described_where_the_words_are_given(said, description):
    told = described(("lead", 3, "Mill opened a lab in Dayton."), ("quote", 2, said))

    assert told["Rosal Achterberg"] == description


@pytest.mark.parametrize(
    ("lead", "players"),
    [
        ("Rep. Ann Crawford's Legislative Director met the council.", {}),
        ("Senator Dean Heller joined the council.", {"Dean Heller": "U.S. senator."}),
        ("Veterans who met Agent Orange were honored by Ann Lee.", {"Ann Lee": ""}),
        ("Superintendent Dr. Ann Lee opened the school.", {"Ann Lee": "Superintendent."}),
        ("Chief Medical Officer Ann Lee spoke.", {"Ann Lee": "Chief Medical Officer."}),
        ("The General Sessions Court ruled for Ann Lee.", {"Ann Lee": ""}),
    ],
)  # fmt: skip
def test_offices_are_told_from_names(lead, players):
    found = described(("lead", 3, lead))

    assert {name: found[name] for name in players} == players
    assert not {"Legislative Director", "Crawford's Legislative Director", "Orange", "Sessions Court"} & set(
        found
    )


def test_a_company_is_described_by_what_it_does_and_not_by_its_boasts():
    lead = ("lead", 3, "Tarnwell Semiconductor will open a plant in Dayton.")
    heading = ("other", 0, "About Tarnwell Semiconductor")

    does = described(lead, heading, ("player", 1, "Tarnwell Semiconductor makes power chips for cars."))
    boasts = described(lead, heading, ("player", 1, "Tarnwell Semiconductor is a global leader in power."))

    assert does["Tarnwell Semiconductor"] == "Makes power chips for cars."
    assert boasts["Tarnwell Semiconductor"] == ""


def test_names_are_known_by_how_they_are_used_again():
    reading = reading_of(
        ("lead", 3, "Chandi Biswas sued Ozark Crown Lines over pay."),
        ("detail", 2, "A judge in Dayton heard Biswas for an hour."),
        ("detail", 2, "The drivers of Ozark Crown and of Ozark Crown were away."),
    )

    assert familiar_names(reading.sentences) == {
        "Chandi Biswas": "person",
        "Ozark Crown Lines": "organisation",
    }


def test_the_justice_department_is_no_player_of_its_own_releases():
    lead = ("lead", 3, "The Justice Department sued Mill College over its exams.")

    assert set(described(lead, publisher="U.S. Department of Justice")) == {"Mill College"}
