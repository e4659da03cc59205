"""Wagtail's own admin is for publishers; an editor is told so, and not sent round in circles."""

import pytest

from tests.make import make_place, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("site_root", "one_factor")]
NEWSROOM = "/desk/newsroom/"


@pytest.mark.parametrize("address", [NEWSROOM, f"{NEWSROOM}users/", f"{NEWSROOM}reports/site-history/"])
def test_an_editor_of_a_city_is_refused(client, address):
    client.force_login(make_user(places=[make_place()]))

    answer = client.get(address)

    assert answer.status_code == 403
    assert "Not for you" in answer.content.decode()


def test_a_publisher_enters_and_a_stranger_signs_in(client):
    assert client.get(NEWSROOM)["Location"].startswith("/accounts/login/")

    client.force_login(make_user(publisher=True))

    assert client.get(NEWSROOM).status_code == 200
