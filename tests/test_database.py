"""What `make test` rests on when it runs on PostgreSQL only what is marked `database`."""

import pytest
from django.db import connection


@pytest.fixture
def is_marked(request):
    return request.node.get_closest_marker("database") is not None


def test_without_leave_a_test_is_not_marked_and_reaches_no_database(is_marked):
    assert not is_marked
    with pytest.raises(RuntimeError, match="Database access not allowed"):
        connection.ensure_connection()


@pytest.mark.django_db
def test_leave_by_a_mark_is_marked(is_marked):
    assert is_marked


def test_leave_by_a_fixture_that_asks_for_another_is_marked(site_root, is_marked):
    assert is_marked
