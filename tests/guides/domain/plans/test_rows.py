"""Pieces keep their numbers, and count their changes."""

from datetime import UTC, date, datetime, time

import pytest

from daysheet.guides.domain.planning.model import Piece
from daysheet.guides.domain.plans.rows import (
    Kept,
    Row,
    done_rows,
    renewed,
    row_as_json,
    row_from_json,
    times_of,
    without_days,
)

BEFORE, NOW = datetime(2026, 12, 1, 9, tzinfo=UTC), datetime(2026, 12, 8, 9, tzinfo=UTC)
EVENING = time(19)


def on(day):
    return date(2026, 12, day)


def row(number, day, minutes=60, sequence=0, changed_at=BEFORE):
    return Row(number, on(day), EVENING, minutes, sequence, changed_at)


def wanted(*days, minutes=60):
    return [(Piece(on(day), minutes), EVENING) for day in days]


def test_the_first_pieces_are_numbered_from_1_and_have_never_changed():
    assert renewed(Kept((), 0), (), wanted(1, 2), now=BEFORE) == Kept((row(1, 1), row(2, 2)), 0)


def test_a_piece_that_stays_keeps_all_of_it_and_one_that_moves_keeps_its_number():
    before = Kept((row(1, 1), row(2, 2)), 0)

    after = renewed(before, (), wanted(2, 9), now=NOW)

    assert after == Kept((row(2, 2), row(1, 9, sequence=1, changed_at=NOW)), 1)


def test_more_pieces_get_new_numbers():
    before = Kept((row(1, 1),), 0)

    after = renewed(before, (), wanted(1, 2, 3), now=NOW)

    assert [(r.number, r.on, r.sequence) for r in after.rows] == [(1, on(1), 0), (2, on(2), 1), (3, on(3), 1)]


def test_a_number_that_fell_away_comes_back_with_a_higher_sequence():
    before = Kept((row(1, 1), row(2, 2)), 0)

    fewer = renewed(before, (), wanted(1), now=NOW)
    again = renewed(fewer, (), wanted(1, 5), now=NOW)

    assert fewer == Kept((row(1, 1),), 1)
    assert again.rows[1] == row(2, 5, sequence=2, changed_at=NOW)


def test_all_pieces_may_fall_away_and_come_back():
    none = without_days(Kept((row(1, 8),), 0), on(8))

    assert none == Kept((), 1)
    assert renewed(none, (), wanted(9), now=NOW).rows == (row(1, 9, sequence=2, changed_at=NOW),)


def test_nothing_changes_where_nothing_falls_away():
    before = Kept((row(1, 1), row(2, 2)), 3)

    assert without_days(before, on(3)) == before
    assert renewed(before, (), wanted(1, 2), now=NOW) == before


@pytest.mark.parametrize(
    ("done", "days"), [(0, []), (59, []), (60, [1]), (100, [1]), (120, [1, 2]), (600, [1, 2])]
)
def test_past_work_stays_as_far_as_it_was_done(done, days):
    rows = (row(1, 1), row(2, 2), row(3, 8))

    assert [r.on for r in done_rows(rows, done, on(8))] == [on(day) for day in days]


def test_the_pieces_of_a_day_follow_one_another():
    pieces = [("sql", Piece(on(1), 90)), ("algebra", Piece(on(1), 30)), ("sql", Piece(on(2), 30))]

    assert times_of(pieces, EVENING) == {
        ("sql", on(1)): time(19),
        ("algebra", on(1)): time(20, 30),
        ("sql", on(2)): time(19),
    }


def test_a_day_that_would_run_past_midnight_begins_sooner():
    assert times_of([("sql", Piece(on(1), 8 * 60))], EVENING) == {("sql", on(1)): time(15, 59)}
    assert times_of([("sql", Piece(on(1), 24 * 60))], EVENING) == {("sql", on(1)): time(0)}


def test_a_row_is_read_back_as_it_was_written():
    assert row_from_json(row_as_json(row(3, 9, 45, 2, NOW))) == row(3, 9, 45, 2, NOW)
