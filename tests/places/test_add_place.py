"""The command that adds a city."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from daysheet.places.models import Place

pytestmark = pytest.mark.django_db


def add(text):
    said = StringIO()
    call_command("add_place", text, stdout=said)
    return said.getvalue()


def test_it_prints_the_address_and_twice_is_harmless(settings):
    assert add("Springfield, IL") == f"{settings.BASE_URL}/us/il/springfield/  Springfield, IL\n"
    assert add("62701") == f"{settings.BASE_URL}/us/il/springfield/  Springfield, IL (was there)\n"
    assert Place.objects.count() == 1


def test_a_name_that_several_have_lists_them():
    with pytest.raises(CommandError) as caught:
        add("Springfield")

    lines = str(caught.value).splitlines()
    assert lines[0] == "21 places are called 'Springfield'. Name the state, or give the slug:"
    assert lines[1] == "  Springfield, MO (Greene County, 170,188 people)  us/mo/springfield"
    assert lines[-1] == "  Springfield, SC (Orangeburg County, 503 people)  us/sc/springfield"
    assert len(lines) == 22


def test_an_unknown_name_is_told_with_close_ones():
    with pytest.raises(CommandError, match="Did you mean Chicago, IL \\(Cook County, 2,664,452 people\\)"):
        add("Chicgo")
