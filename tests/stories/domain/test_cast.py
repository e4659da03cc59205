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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Marshall Fire closed the road.", []),
        ("The Dayton Prize of the Mill Foundation went to Ann Lee.", ["Mill Foundation", "Ann Lee"]),
        ("The U.S. Chamber of Commerce’s Growth Award was given.", ["U.S. Chamber of Commerce"]),
        ("Orsolya Vance, a member of the club, came.", ["Orsolya Vance"]),
        ("Congressmembers Orsolya Vance (PA-17) and Ann Lee wrote.", ["Orsolya Vance", "Ann Lee"]),
        ("The House Committee on Oversight and Reform voted.", ["House Committee on Oversight and Reform"]),
    ],
)
def test_names_stand_whole_and_without_what_is_no_player(text, found):
    assert [m.name for m in mentions_in(text)] == found


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Rockdale Sheriff’s Department", "Rockdale County Sheriff’s Department"),
        ("Advisory Council", "Veterans Advisory Council"),
        ("Ozark Foods", "Ozark Foods Lines, LLC"),
    ],
)
def test_one_body_under_two_names_is_one_player_by_the_fuller(short, full):
    told = players(
        ("lead", 3, f"Ann Lee met the {short} to talk about roads."),
        ("detail", 2, f"The {full} hauls meat."),
        ("detail", 2, f"The {short} keeps its drivers."),
    )

    assert [name for name, _, _ in told] == ["Ann Lee", full]


@pytest.mark.parametrize("two", [("Mill Bank", "Mill Bank Museum"), ("Lee Foods", "Lee Motors")])
def test_two_bodies_with_like_names_stay_two(two):
    told = players(("lead", 3, f"The {two[0]} gave $2 million to the {two[1]}."))

    assert [name for name, _, _ in told] == list(two)


def test_what_stands_under_about_describes_a_company_of_one_word():
    told = players(
        ("lead", 3, "Joltway will build chargers in Dayton."),
        ("other", 0, "About Joltway"),
        ("player", 1, "Founded in 2012, Joltway serves 310,000 drivers in Georgia, Alabama, Ohio, Texas, Iowa, Utah, Idaho and Maine."),
    )  # fmt: skip

    assert told == [("Joltway", "organisation", "Serves 310,000 drivers.")]


def test_those_who_only_stand_in_a_long_list_are_no_players():
    told = players(
        ("lead", 3, "Rep. Ann Lee wrote to the Mill Foundation."),
        (
            "detail",
            2,
            "Reps. Ann Lee, Karl Weiss, Rosa Diaz, Peter Hill, Jane Moss, Adam Cole and Ruth Dale signed.",
        ),
    )

    assert [name for name, _, _ in told] == ["Ann Lee", "Mill Foundation"]


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("Ann Lee, director of the Mill Council, and Orsolya Vance came.", "Director of the Mill Council."),
        ("Special Agent in Charge Ann Lee came.", "Special Agent in Charge."),
        ("Dr. Ann Lee came.", ""),
        ("Ann Lee wrote, and Rep. Rosa Diaz, the Mill Council has said yes.", ""),
        ("Pennsylvania Congressmembers Ann Lee (PA-17) came.", "U.S. representative for Pennsylvania’s 17th District."),
    ],
)  # fmt: skip
def test_descriptions_end_where_the_person_ends(text, description):
    told = players(("lead", 3, text))

    assert told[0][2] == description


def test_a_short_cast_takes_in_the_less_sure():
    told = players(
        ("lead", 3, "Rep. Ann Lee opened the pool."),
        ("detail", 2, "Orsolya Vance, a member of the club, paid for the Mill Museum."),
    )

    assert [name for name, _, _ in told] == ["Ann Lee", "Orsolya Vance"]


def test_bodies_that_only_a_list_names_are_no_players():
    listed = (
        "detail",
        3,
        "Pupils can be named for four schools: the U.S. Military Academy (USMA), West Point, NY; the U.S. Naval"
        " Academy (USNA), Annapolis, MD; the U.S. Air Force Academy (USAFA), Colorado Springs, CO; and the U.S."
        " Merchant Marine Academy (USMMA), Kings Point, NY.",
    )
    told = players(("lead", 3, "Rep. Ann Lee (OH-10) invited pupils of Mill College to apply."), listed)

    assert [name for name, _, _ in told] == ["Ann Lee", "Mill College"]


def test_a_courthouse_and_a_boulevard_are_nobody():
    told = players(
        ("lead", 3, "Rep. Ann Lee (OH-10) opened John Nash Boulevard at the Henry County Courthouse."),
        ("detail", 2, "The Courthouse stands where John Nash Boulevard ends."),
    )

    assert [name for name, _, _ in told] == ["Ann Lee"]
