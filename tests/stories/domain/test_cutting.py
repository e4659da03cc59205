"""Where a sentence is not cut: inside a series, before what a noun or verb waits for, and out of its main clause."""

import pytest

from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.complements import awaits
from daysheet.stories.domain.condensing import condensed
from daysheet.stories.domain.headlines import waits_for_more
from daysheet.stories.domain.spoken_words import is_whole_clause
from daysheet.stories.domain.squeezing import squeezed
from daysheet.stories.domain.tidying import tidy
from daysheet.stories.domain.wholeness import is_whole


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        (
            "This year’s contest drew 33 entries from 13 schools across Martin, St. Lucie, and Palm Beach Counties.",
            13,
            "This year’s contest drew 33 entries from 13 schools.",
        ),
        (
            "The act allows the Bureau of Land Management, the U.S. Forest Service and the Park Service to buy land in the West.",
            9,
            None,
        ),
        (
            "The group mailed letters to the tenants at their Virginia Beach, Va., homes, using the club’s own paper.",
            11,
            "The group mailed letters to the tenants.",
        ),
        (
            "Wingo admitted to building a cross, transporting it to the house, and attempting to set it on fire.",
            9,
            None,
        ),
        (
            "It will have a 26-room ward, 12 operating rooms, eight labor and delivery rooms, and eight spare rooms.",
            14,
            None,
        ),
        (
            "The agency asks to lift the price of a ride, to cap what a rider pays, and to end Route 17.",
            18,
            None,
        ),
        (
            "The clinic gives care to lower income, uninsured residents in Bergen County with the help of volunteers.",
            8,
            None,
        ),
    ],
)
def test_no_series_is_cut_between_its_members(text, most, short):
    assert shorten(text, most) == short


@pytest.mark.parametrize(
    ("text", "most"),
    [
        ("Since 1991, when the act first asked for wide doors, the firm has built 200 blocks of flats.", 10),
        (
            "The suit says that the park, upon learning that a guest was ill, banned the family from the pool.",
            11,
        ),
        ("The suit challenged, among other things, the design of halls that give no room to wheelchairs.", 6),
        ("In addition to studies showing that many suffered last year, a survey of the state found more.", 5),
        (
            "A fellow veteran—who promised the family that he would help—called the senator to get the medals.",
            10,
        ),
        (
            "According to a witness, Argueta led the clique, also known as MS-13, for many years in the city.",
            5,
        ),
        (
            "The recall began after a complaint led the company to find that the wrong bags had been filled.",
            10,
        ),
        ("Members spoke of challenges ranging from too few nurses to the threat of closing whole wards.", 10),
    ],
)
def test_no_piece_without_its_main_clause_or_its_source_is_left(text, most):
    assert shorten(text, most) is None


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        (
            "Ann Price, 49, who has been chief claims officer since 2019, will be the first woman to lead the insurer.",
            14,
            "Ann Price, 49, will be the first woman to lead the insurer.",
        ),
        (
            "At his plea Cooke, who has been fined for robbery, possession of drugs and theft, admitted to having 13 guns.",
            9,
            "At his plea Cooke admitted to having 13 guns.",
        ),
        (
            "The suit says the state, Portland Schools and the Center Inc., a non-profit firm in Maine, submitted false claims.",
            15,
            "The suit says the state, Portland Schools and the Center Inc. submitted false claims.",
        ),
        (
            "The deal requires, among other things, that Mill remove steps at its schools, ensure that doors are wide, and train its staff.",
            14,
            "The deal requires, among other things, that Mill remove steps at its schools.",
        ),
        (
            "The firm said its water meets all standards; in last year's tests, the level of lead was nine parts.",
            13,
            "The firm said its water meets all standards.",
        ),
        ("In a test last summer in Arizona, Georgia and Ohio, homes used 38 percent less water.", 9, None),
        ("With 900 members caring for a million patients each year, the clinic will improve its phones.", 9, "The clinic will improve its phones."),
    ],
)  # fmt: skip
def test_what_stands_between_commas_goes_as_a_whole(text, most, short):
    assert shorten(text, most) == short


def test_the_sentence_keeps_who_says_so():
    text = "According to testimony at the trial, Argueta was a leader of the clique, also known as MS-13."

    assert shorten(text, 15) == "According to testimony at the trial, Argueta was a leader of the clique."


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("The shop is meant", "to have 70 workers by the end of 2027"),
        ("Oregon Man Pleads Guilty", "to Operating a Bank Without a License"),
        ("The law includes $11.6 billion", "for works of the Army"),
        ("The state can nominate candidates", "for appointment to the academies"),
        ("She has been chief of the ward", "since 2016"),
        ("The agreement asks the board to draft a fact sheet", "on leave"),
        ("They conspired", "with persons in two states"),
        ("The firm hired 45 people, 30 of them", "in Boise by the end of the year"),
        ("Guests can sign up in groups of two", "to five players"),
        ("Rooms were full from June", "through August"),
    ],
)
def test_what_a_noun_a_verb_or_an_amount_waits_for_is_known(head, tail):
    assert awaits(head, tail) or shorten(f"{head} {tail}.", len(head.split())) is None


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("The city approved tax relief worth $18.6 million", "over ten years"),
        ("The plant will employ 640 people", "at full production in 2028"),
        ("Students will take water from 60 lakes", "every second week"),
    ],
)
def test_what_may_go_is_not_waited_for(head, tail):
    assert not awaits(head, tail)


def test_a_form_that_ends_at_a_comma_goes_before_one_that_leaves_a_question():
    text = "The panel held a hearing on water, and the board heard a motion to dismiss the suit of the town."

    assert shorten(text, 14) == "The panel held a hearing on water."


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The fire unit will get two grants in the amount of $4,050.", "The fire unit will get two grants of $4,050."),
        ("Centers get a total of $2 million in order to grow.", "Centers get $2 million to grow."),
        ("A total of 300 workers will be hired.", "A total of 300 workers will be hired."),
        ("Restitution was ordered in the amount of $2 million.", "Restitution was ordered in the amount of $2 million."),
    ],
)  # fmt: skip
def test_amounts_and_purposes_are_told_in_fewer_words(text, short):
    assert condensed(text) == short


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("So far, two states have awarded them $6.7 million.", "So far, two states have awarded them $6.7 million."),
        ("Sen. Lee announced, today, a major step.", "Sen. Lee announced a major step."),
        ("The town will use this loan, announced today, to build.", "The town will use this loan to build."),
        ("HOUSTON Deputy Attorney General Ogden announced the results.", "Deputy Attorney General Ogden announced the results."),
        ("USAID Deputy Administrator Lee came.", "USAID Deputy Administrator Lee came."),
        ("Lee, mayor of Elgin, announced today, that taxes rise.", "Lee, mayor of Elgin, announced, that taxes rise."),
        ("Phase 1 (April–November 2024): the south side.", "Phase 1 (April–November 2024): the south side."),
        ("PW 418 – leaves at 7:10 a.m.", "PW 418 – leaves at 7:10 a.m."),
    ],
)  # fmt: skip
def test_openers_and_today_go_without_a_trace(text, tidied):
    assert tidy(text) == tidied


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("In order for members to tell people what is needed", False),
        ("Given the wish of both to talk, the court should wait", True),
        ("The pool opens", True),
    ],
)
def test_a_quotation_that_only_leads_up_to_something_is_no_clause(words, whole):
    assert is_whole_clause(words) is whole


@pytest.mark.parametrize(
    ("headline", "title", "waits"),
    [
        ("Board Enters Agreement", "Board Enters Agreement to Make the Theater Accessible", True),
        (
            "Menendez Secures Funds for Regional Fire",
            "Menendez Secures Funds for Regional Fire and Rescue House",
            True,
        ),
        ("City Buys Two Buses", "City Buys Two Buses in May", False),
    ],
)
def test_a_headline_that_stops_before_its_object_is_known(headline, title, waits):
    assert waits_for_more(headline, [title]) is waits


def test_a_sentence_that_is_too_long_is_told_in_fewer_words_first():
    text = "In order to rebuild, the town gets two grants in the amount of $4,050 in order to grow its herd."

    assert shorten(text, 15) == "In order to rebuild, the town gets two grants of $4,050 to grow its herd."


@pytest.mark.parametrize(
    ("text", "most"),
    [
        (
            "John Smith, who lives in Elgin, and Mark Jones, 45, were charged with fraud on Monday in the city court.",
            12,
        ),
        (
            "While he denies any wrongdoing, Elgin Mayor John Smith will pay $3 million to the state on May 3.",
            12,
        ),
        ("The plant – if the council approves it – will open in the old mill on May 3 of this year.", 12),
        (
            "Police arrested John Smith and Mark Jones, who was later cleared, admitted the theft of the car.",
            12,
        ),
        (
            "Ann Lee, President until she was dismissed for theft, will speak to the board of the town next May.",
            11,
        ),
        ("Ann Lee, who if convicted will be removed, will lead the board of the town from next May on.", 10),
    ],
)
def test_no_defendant_no_denial_and_no_condition_is_dropped(text, most):
    short = shorten(text, most) or text

    kept = ("Jones", "denies", "if ", "cleared", "dismissed")
    assert [word for word in kept if word in short] == [word for word in kept if word in text]


def test_members_of_a_list_and_the_next_name_are_no_asides():
    owners = "The state signed a deal with the owners, a manager and a former manager of the house in Lakewood, to settle it."
    hosts = "It is run by Ann Lee, Founder and President of Mill House, and Bo Day of the Lake Union in Elgin today."

    assert shorten(owners, 14) != "The state signed a deal with the owners to settle it."
    assert "Ann Lee and Bo Day" not in (shorten(hosts, 12) or "")


def test_a_clause_is_not_left_at_the_aside_behind_its_subject():
    assert not is_whole("The suit says that the park in the old town, upon learning that a guest was ill", 5)
    assert is_whole("The suit says that the park will close", 5)


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Gang Member in San Francisco Pleads Guilty to Fraud", "Gang Member Pleads Guilty to Fraud"),
        ("Lee Announces $2 Million for Mill", "$2 Million for Mill"),
    ],
)
def test_a_title_is_told_in_fewer_words(title, form):
    assert form in list(squeezed(title))


@pytest.mark.parametrize(
    ("title", "form"),
    [
        ("Former President of Honduras Convicted of Fraud", "Former President Convicted of Fraud"),
        ("Mill Division Announces Mark Gould as Manager", "Mark Gould as Manager"),
        ("Ohio, Texas and Iowa Attorneys Sue Acme Over Data", "Ohio Sues Acme Over Data"),
    ],
)
def test_a_title_in_fewer_words_still_says_who_does_what(title, form):
    assert form not in list(squeezed(title))
