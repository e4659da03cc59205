"""What an editor may write, and what is said of the rest."""

from datetime import date

import pytest

from daysheet.almanac.domain.own.checks import check_event, check_observance, check_person, is_scope
from daysheet.almanac.domain.own.rows import BadRow, OwnRows, event_key
from daysheet.almanac.domain.sources import Source
from tests.almanac.domain.own.small import EARTHQUAKE, TODAY, known

OBSERVANCE = {
    "slug": "mission-day",
    "name": "Mission Day",
    "rule": "01-12",
    "kind": "cultural",
    "scope": "us-ca",
    "source": "City hall",
}
PERSON = {
    "slug": "cy-own",
    "name": "Cy Own",
    "born": "1950-08-15",
    "birthplace": "Santa Clara, CA",
    "source": "The Bee",
}
EVENT = {"on": "1950-04-18", "text": "The hall opens", "source": "The Bee"}


def test_a_right_row_is_taken_as_it_was_written():
    row = check_observance({**OBSERVANCE, "address": "https://cityhall.example/days"}, known())

    assert (row.action, row.only_in, row.slug, row.rule, row.scope) == (
        "add",
        None,
        "mission-day",
        "01-12",
        ("us-ca",),
    )
    assert row.source == Source("City hall", "https://cityhall.example/days", TODAY)


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"kind": "festive"}, "kind", "kind 'festive' is none. Write federal"),
        ({"rule": "02-30"}, "rule", "'02-30' is no day rule"),
        ({"rule": "13 mon 6"}, "rule", "'13 mon 6' is no day rule"),
        ({"rule": "hebrew 14-1"}, "rule", "'hebrew 14-1' is no day rule"),
        ({"rule": ""}, "rule", "rule is empty"),
        ({"source": " "}, "source", "source is empty"),
        ({"address": "javascript:alert(1)"}, "address", "'javascript:alert(1)' is none"),
        ({"slug": "tomato-day"}, "slug", "is a duplicate: Tomato Day has it"),
        ({"slug": "Mission Day"}, "slug", "slug 'Mission Day' is none"),
        ({"slug": "nowhere-day", "action": "hide"}, "slug", "is not an observance that we know"),
        ({"action": "erase"}, "action", "'erase' is no action. Write add, correct, hide."),
        ({"scope": "mars"}, "scope", "scope 'mars' is none"),
        ({"scope": ""}, "scope", "scope is empty"),
        ({"name": "=HYPERLINK(1)"}, "name", "is a formula"),
        ({"name": "a\x00b"}, "name", "control character"),
        ({"name": "x" * 201}, "name", "201 characters; 200 are the most"),
    ],
)
def test_what_is_wrong_with_an_observance_is_said_by_field(changes, field, said):
    with pytest.raises(BadRow) as error:
        check_observance({**OBSERVANCE, **changes}, known())

    assert list(error.value.problems) == [field]
    assert said in error.value.problems[field]


def test_all_that_is_wrong_is_said_at_once():
    with pytest.raises(BadRow) as error:
        check_observance({"slug": "!"}, known())

    assert set(error.value.problems) == {"slug", "name", "rule", "kind", "scope", "source"}


def test_a_correction_needs_only_what_it_changes():
    row = check_observance(
        {"action": "correct", "slug": "plum-day", "name": "Prune Day", "source": "The Bee"}, known()
    )

    assert (row.name, row.rule, row.kind, row.scope) == ("Prune Day", "", "", ())


@pytest.mark.parametrize(
    ("cells", "field", "said"),
    [
        ({"action": "correct", "slug": "plum-day"}, "action", "Nothing is corrected"),
        (
            {"action": "hide", "slug": "plum-day", "only_in": "us/or/bend"},
            "only_in",
            "no city of this network",
        ),
    ],
)
def test_a_row_that_would_do_nothing_is_refused(cells, field, said):
    with pytest.raises(BadRow) as error:
        check_observance({**cells, "source": "The Bee"}, known())

    assert said in error.value.problems[field]


def test_one_towns_own_day_is_of_no_wider_kind():
    given = {**OBSERVANCE, "only_in": "us/ca/santa-clara"}

    with pytest.raises(BadRow, match="'federal' is no kind of a day of one town alone. Write 'us-local'"):
        check_observance({**given, "kind": "federal"}, known())

    assert check_observance({**given, "kind": "us-local"}, known()).kind == "us-local"


def test_a_slug_is_added_once_in_a_network():
    given = {"slug": "fig-day", "name": "Fig Day", "rule": "08-01", "kind": "food", "source": "The Bee"}
    here = check_observance({**given, "only_in": "us/ca/santa-clara"}, known())

    with pytest.raises(BadRow, match="a row of yours for us/ca/santa-clara has it"):
        check_observance({**given, "only_in": "us/tx/austin"}, known(own=OwnRows((here,))))

    assert check_observance({**given, "only_in": "us/ca/santa-clara"}, known(own=OwnRows((here,)))) == here


def test_a_birthplace_that_the_gazetteer_knows_is_joined():
    row = check_person(PERSON, known())

    assert (row.born, row.place, row.county, row.state) == (
        date(1950, 8, 15),
        "us/ca/santa-clara",
        "Santa Clara",
        "CA",
    )


@pytest.mark.parametrize(
    ("changes", "field", "said"),
    [
        ({"born": "2026-11-24"}, "born", "born 2026-11-24 is still to come"),
        ({"born": "1950-02-30"}, "born", "born '1950-02-30' is no day"),
        ({"born": "0000-01-01"}, "born", "born '0000-01-01' is no day"),
        ({"born": ""}, "born", "born is empty"),
        ({"died": "1949"}, "died", "died 1949 is before the birth"),
        ({"died": "9999"}, "died", "died 9999 is still to come"),
        ({"died": "once"}, "died", "died 'once' is no day and no year"),
        ({"slug": "ada-best"}, "slug", "is a duplicate: Ada Best has it"),
        ({"slug": "ada-best", "action": "off_front"}, "reason", "reason is empty"),
    ],
)
def test_what_is_wrong_with_a_person_is_said_by_field(changes, field, said):
    with pytest.raises(BadRow) as error:
        check_person({**PERSON, **changes}, known())

    assert list(error.value.problems) == [field]
    assert said in error.value.problems[field]


def test_an_event_is_named_by_its_day_and_text():
    row = check_event(EVENT, known())
    again = check_event({**EVENT, "where": "Santa Clara, CA"}, known())

    assert row.slug == again.slug
    assert row.slug.startswith("1950-04-18-")
    assert (again.place, again.state) == ("us/ca/santa-clara", "CA")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"on": "1906-04-18", "text": EARTHQUAKE.text}, "is a duplicate"),
        ({"kind": "party"}, "kind 'party' is none"),
        ({"on": "18 April 1950"}, "'18 April 1950' is no day"),
        ({"text": ""}, "text is empty"),
        ({"action": "hide", "slug": "1950-04-18-000000000000"}, "is no event that we know"),
        ({"action": "correct", "slug": event_key(EARTHQUAKE)}, "on cannot be corrected"),
    ],
)
def test_what_is_wrong_with_an_event_is_said(changes, said):
    with pytest.raises(BadRow) as error:
        check_event({**EVENT, **changes}, known())

    assert said in str(error.value)


def test_a_shipped_event_is_hidden_by_its_key():
    row = check_event({"action": "hide", "slug": event_key(EARTHQUAKE), "source": "The Bee"}, known())

    assert (row.action, row.on) == ("hide", None)


@pytest.mark.parametrize("scope", ["us", "world", "us-ca", "us-la/orleans", "us/ma/boston", "fr", "pr"])
def test_scopes_that_are_there(scope):
    assert is_scope(scope)


@pytest.mark.parametrize("scope", ["us-xx", "us/xx/boston", "california", "us-", "zz"])
def test_scopes_that_are_not(scope):
    assert not is_scope(scope)
