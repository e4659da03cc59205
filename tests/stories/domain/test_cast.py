"""Players are those whom a story is about, described in its words."""

import pytest

from daysheet.stories.domain.cast import players_of
from daysheet.stories.domain.mentions import mentions_in
from daysheet.stories.domain.speakers import quotes_of
from tests.stories.domain.readings import reading_of


def players(*told, title=""):
    reading = reading_of(*told, title=title)
    quotes = quotes_of(reading.sentences, reading.release.text)
    found = players_of(reading.sentences, reading.sentences[0], quotes, title)
    return [(p.name, p.kind, p.description) for p in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rep. Ann Lee (OH-10) spoke.", [("Ann Lee", "person")]),
        ("The Free Press met Congressman Karl Weiss.", [("Karl Weiss", "person")]),
        (
            "The U.S. Department of Health and Human Services gave Mill College a grant.",
            [
                ("U.S. Department of Health and Human Services", "organisation"),
                ("Mill College", "organisation"),
            ],
        ),
        ("U.S. Marine Corps Veteran Adam Jackson, Sr. came.", [("Adam Jackson, Sr.", "person")]),
        ("Acme Robotics Inc. of Austin moves.", [("Acme Robotics Inc.", "organisation")]),
        ("The bridge over the Mill River in Santa Clara is closed.", []),
    ],
)
def test_persons_and_organisations_are_told_from_places(text, found):
    assert [(m.name, m.kind) for m in mentions_in(text)] == found


def test_full_name_stands_with_the_best_description():
    told = players(
        ("lead", 3, "Rep. Ann Lee (OH-10) opened the pool with Karl Weiss, director of Mill College."),
        ("quote", 2, "“It is warm,” said Lee."),
        ("detail", 2, "Weiss paid for it."),
    )

    assert ("Ann Lee", "person", "U.S. representative for Ohio’s 10th District.") in told
    assert ("Karl Weiss", "person", "Director of Mill College.") in told


def test_the_next_of_a_list_is_no_description():
    found = list(
        mentions_in("Mill Hospital CEO Ann Lee, Dayton Health CEO Karl Weiss, Acme CEO Rosa Diaz spoke.")
    )

    assert [(m.name, m.description) for m in found if m.kind == "person"] == [
        ("Ann Lee", None),
        ("Karl Weiss", None),
        ("Rosa Diaz", None),
    ]


def test_those_only_credited_at_the_end_are_no_players():
    told = players(
        ("lead", 3, "Peter Thornhill, 44, of Dayton, was sentenced to two years."),
        ("detail", 1, "The case was prosecuted by Trial Attorneys Ann Lee and Karl Weiss."),
    )

    assert [name for name, _, _ in told] == ["Peter Thornhill"]
