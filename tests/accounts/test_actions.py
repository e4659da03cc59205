"""Making accounts."""

import pytest

from daysheet.accounts.actions import add_editor, password_link
from daysheet.accounts.errors import BadEmail, BadPassword, Deactivated
from daysheet.accounts.models import User

pytestmark = pytest.mark.django_db


def test_an_editor_is_staff_and_has_no_password_yet():
    user, created = add_editor(email=" Desk@Example.org ", publisher=False)

    assert (user.email, created) == ("desk@example.org", True)
    assert (user.is_staff, user.is_superuser, user.has_usable_password()) == (True, False, False)


def test_twice_is_one_account_and_takes_nothing_away():
    add_editor(email="desk@example.org", publisher=True, password="a long row of words")

    user, created = add_editor(email="DESK@example.org", publisher=False)

    assert (created, User.objects.count()) == (False, 1)
    assert user.is_superuser
    assert user.check_password("a long row of words")


@pytest.mark.parametrize(
    "email", ["", "desk", "desk@", "a b@example.org", "desk@example.org\nx", "a" * 250 + "@example.org"]
)
def test_what_is_no_address_is_refused(email):
    with pytest.raises(BadEmail, match="Write it like desk@example.org"):
        add_editor(email=email, publisher=False)

    assert User.objects.count() == 0


@pytest.mark.parametrize(
    ("password", "told"),
    [("", "too short"), ("short", "too short"), ("desk@example.org", "too similar")],
)
def test_a_weak_password_is_refused_and_nothing_is_stored(password, told):
    with pytest.raises(BadPassword, match=told):
        add_editor(email="desk@example.org", publisher=False, password=password)

    assert User.objects.count() == 0


def test_a_closed_account_stays_closed():
    user, _ = add_editor(email="desk@example.org", publisher=False)
    user.is_active = False
    user.save()

    with pytest.raises(Deactivated, match="desk@example.org has been deactivated"):
        add_editor(email="desk@example.org", publisher=True)

    assert not User.objects.get().is_superuser


def test_the_link_lets_choose_a_password_once(client):
    user, _ = add_editor(email="desk@example.org", publisher=False)
    link = password_link(user, base_url="")
    chosen = {"password1": "a long row of words", "password2": "a long row of words"}

    form = client.get(link, follow=True)
    done = client.post(form.redirect_chain[-1][0], chosen, follow=True)
    again = client.get(link, follow=True)

    assert "Choose a password" in form.content.decode()
    assert "Your password is stored" in done.content.decode()
    assert "This link has ended" in again.content.decode()
    user.refresh_from_db()
    assert user.check_password("a long row of words")


def test_the_same_password_again_signs_nobody_out(client):
    editor, _ = add_editor(email="a@example.org", publisher=False, password="a long one for the pool 7")
    client.force_login(editor)

    add_editor(email="a@example.org", publisher=False, password="a long one for the pool 7")

    assert "_auth_user_id" in client.session
    assert client.get("/accounts/password/change/").status_code == 200
