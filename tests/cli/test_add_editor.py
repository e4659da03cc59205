"""daysheet add_editor: an account, the cities that are theirs, and a link."""

import io
import re
import sys

import pytest
from django.core.management import CommandError, call_command

from daysheet.accounts.models import User
from daysheet.places.models import StaffMember
from daysheet.places.queries import places_of
from tests.make import make_place

pytestmark = pytest.mark.django_db


def add_editor(*words):
    out = io.StringIO()
    call_command("add_editor", *words, stdout=out)
    return out.getvalue()


def test_without_a_place_every_city_is_theirs_and_the_command_says_so():
    make_place("us/tx/austin")

    told = add_editor("Chief@example.org")

    user = User.objects.get()
    assert "chief@example.org may edit every city of the network, as a publisher." in told
    assert (user.is_superuser, [p.slug for p in places_of(user)]) == (True, ["us/tx/austin"])


def test_with_places_only_these_are_theirs():
    for slug in ("us/ca/santa-clara", "us/tx/austin", "us/ny/new-york"):
        make_place(slug)

    told = add_editor("desk@example.org", "--place", "us/tx/austin", "--place", "Santa Clara, CA")

    user = User.objects.get()
    assert "desk@example.org may edit Austin, TX, Santa Clara, CA." in told
    assert not user.is_superuser
    assert [p.slug for p in places_of(user)] == ["us/tx/austin", "us/ca/santa-clara"]


def test_the_link_leads_to_choosing_a_password(client):
    told = add_editor("desk@example.org")

    address = re.search(r"http://localhost:8000(/\S+)", told)[1]

    assert "Choose a password" in client.get(address, follow=True).content.decode()


def test_twice_is_harmless():
    make_place("us/tx/austin")

    for _ in range(2):
        add_editor("desk@example.org", "--place", "us/tx/austin")

    assert (User.objects.count(), StaffMember.objects.count()) == (1, 1)


def test_a_password_may_come_from_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("a long row of words\n"))

    told = add_editor("desk@example.org", "--password-stdin")

    assert "http" not in told
    assert User.objects.get().check_password("a long row of words")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nobody"], "'nobody' is not an e-mail address"),
        (["desk@example.org", "--place", "Springfield"], "places are called 'Springfield'"),
        (["desk@example.org", "--place", "us/zz/nowhere"], "'us/zz/nowhere' is no place"),
        (["desk@example.org", "--place", "us/tx/austin", "--place", "us/ny/new-york"],
         "New York, NY is not in this network. Add it first: daysheet add_place us/ny/new-york"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_and_nothing_is_stored(words, told):
    make_place("us/tx/austin")

    with pytest.raises(CommandError, match=told):
        add_editor(*words)

    assert (User.objects.count(), StaffMember.objects.count()) == (0, 0)


def test_a_weak_password_from_standard_input_is_told(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))

    with pytest.raises(CommandError, match="too short"):
        add_editor("desk@example.org", "--password-stdin")

    assert User.objects.count() == 0
