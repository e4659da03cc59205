"""Adding cities."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, transaction

from daysheet.pagestore.queries import stamps
from daysheet.places.actions import add_place, add_staff_member, load_network
from daysheet.places.errors import AmbiguousPlace, UnknownPlace
from daysheet.places.models import Place, StaffMember
from daysheet.places.queries import network_places, place_by_slug, places_of
from daysheet.places.shipped import gazetteer
from tests.make import make_place, make_user

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize("text", ["Springfield, IL", "us/il/springfield", "4250542", "62701"])
def test_a_city_is_added_as_the_gazetteer_has_it(text):
    place, created = add_place(text=text, now=NOW)

    assert created
    assert place_by_slug("us/il/springfield").locality == gazetteer().by_slug("us/il/springfield")
    assert (place.address, str(place), place.added_at) == ("/us/il/springfield/", "Springfield, IL", NOW)


def test_adding_twice_is_harmless():
    first, _ = add_place(text="Springfield, IL", now=NOW)
    second, created = add_place(text="62701", now=NOW)

    assert (first.pk, created, Place.objects.count()) == (second.pk, False, 1)


def test_a_name_that_several_have_adds_nothing_and_lists_them():
    with pytest.raises(AmbiguousPlace) as caught:
        add_place(text="Springfield", now=NOW)

    assert "Springfield, IL (Sangamon County, 114,394 people)  us/il/springfield" in str(caught.value)
    assert len(caught.value.candidates) > 12
    assert not Place.objects.exists()


def test_an_unknown_name_adds_nothing_and_names_what_is_close():
    with pytest.raises(UnknownPlace, match="Chicago, IL"):
        add_place(text="Chicgo", now=NOW)

    assert not Place.objects.exists()


def test_the_demo_network_loads_once():
    assert load_network(now=NOW) == 52
    assert load_network(now=NOW) == 0
    assert network_places().count() == 52
    assert place_by_slug("us/ca/santa-clara").ink == "vermilion"


def test_a_city_added_alone_has_the_ink_it_has_in_the_network():
    assert make_place("us/ca/santa-clara").ink == "vermilion"


def test_pages_that_list_the_cities_go_stale_when_one_is_added():
    before = stamps(["places", "network"])
    make_place()
    added = stamps(["places", "network"])
    make_place()

    assert {key: version - before[key] for key, version in added.items()} == {"places": 1, "network": 1}
    assert stamps(["places", "network"]) == added


@pytest.mark.parametrize("change", [{"ink": "gold"}, {"latitude": 91}, {"slug": "us/ca/santa-clara"}])
def test_the_database_refuses_what_no_place_can_be(change):
    make_place("us/ca/santa-clara")
    place = make_place("us/ca/san-jose")

    with pytest.raises(IntegrityError), transaction.atomic():
        Place.objects.filter(pk=place.pk).update(**change)


def test_an_editor_has_the_places_that_are_theirs_and_a_publisher_all():
    ours, theirs = make_place("us/ca/santa-clara"), make_place("us/tx/austin")
    editor, publisher = make_user(places=[ours]), make_user("publisher@example.org", publisher=True)

    assert list(places_of(editor)) == [ours]
    assert list(places_of(publisher)) == [theirs, ours]


def test_somebody_who_left_has_none():
    editor, publisher = make_user(places=[make_place()]), make_user("p@example.org", publisher=True)
    editor.is_staff = publisher.is_active = False

    assert [list(places_of(user)) for user in (editor, publisher)] == [[], []]


def test_a_place_is_given_to_an_editor_once():
    editor, place = make_user(), make_place()

    assert [add_staff_member(user=editor, place=place)[1] for _ in range(2)] == [True, False]
    assert StaffMember.objects.count() == 1
