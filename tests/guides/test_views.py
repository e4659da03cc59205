"""What there is of guides."""

import pytest

from tests.make import make_place

pytestmark = pytest.mark.django_db


def test_guides_tell_of_the_story_only_where_its_town_is_in_the_network(client):
    assert "Santa Clara" not in client.get("/guides/").content.decode()

    make_place("us/ca/santa-clara")

    assert 'href="/us/ca/santa-clara/news/"' in client.get("/guides/").content.decode()
