"""When another server is asked again."""

from datetime import UTC, datetime, timedelta

import pytest

from daysheet.lib.schedule import give_out, next_check, paced

NOW = datetime(2026, 3, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("failures", "wait"),
    [
        (0, 6 * HOUR),
        (1, HOUR / 2),
        (2, HOUR),
        (5, 8 * HOUR),
        (8, 64 * HOUR),
        (9, 72 * HOUR),
        (9999, 72 * HOUR),
    ],
)
def test_a_server_is_asked_at_its_interval_and_later_and_later_while_it_fails(failures, wait):
    assert next_check(NOW, every=6 * HOUR, failures=failures) == NOW + wait


def test_no_server_is_asked_for_two_at_once():
    due = [
        (1, "https://a.example/1"),
        (2, "https://b.example/"),
        (3, "https://A.example/3"),
        (4, "https://a.example/4"),
    ]

    assert [(pk, (at - NOW).seconds) for pk, at in paced(due, now=NOW)] == [(1, 0), (2, 0), (3, 20), (4, 40)]


def test_what_somebody_else_gave_out_meanwhile_is_not_queued_again():
    queued, moved = [], {}

    def postpone(pk, until):
        moved[pk] = until
        return pk != 2

    due = [(1, "https://a.example/1"), (2, "https://b.example/"), (3, "https://a.example/3")]
    given = give_out(due, now=NOW, postpone=postpone, enqueue=lambda pk, at: queued.append((pk, at)))

    assert given == 2
    assert queued == [(1, NOW), (3, NOW + timedelta(seconds=20))]
    assert moved == {1: NOW + HOUR / 2, 2: NOW + HOUR / 2, 3: NOW + HOUR / 2 + timedelta(seconds=20)}
