"""Cards and sessions survive a file, and a file that is not ours is refused."""

from datetime import UTC, date, datetime, time

import pytest
from pydantic import ValidationError

from daysheet.guides.domain.plans.study_files import (
    KeptCard,
    Rated,
    cards_as_json,
    cards_from_json,
    sessions_as_json,
    sessions_from_json,
)
from daysheet.guides.domain.practising import Session
from daysheet.guides.domain.reviewing import Memory

DAY = date(2026, 12, 7)
CARD = KeptCard(
    "q-sql-1",
    Memory(2.3065, 2.1181, date(2026, 12, 9), DAY, 2, 1),
    (Rated(DAY, "again", "session"), Rated(DAY, "good", "review")),
)
SESSION = Session(
    3,
    DAY,
    time(19),
    60,
    2,
    datetime(2026, 12, 1, 9, tzinfo=UTC),
    DAY,
    ("q-sql-1", "q-sql-2"),
    {"q-sql-1": "good"},
)


def test_cards_and_sessions_come_back_as_they_were():
    assert cards_from_json(cards_as_json([CARD])) == (CARD,)
    assert sessions_from_json(sessions_as_json([SESSION])) == (SESSION,)
    assert (cards_from_json([]), sessions_from_json([])) == ((), ())


def test_what_stands_twice_is_kept_once():
    assert len(cards_from_json(cards_as_json([CARD, CARD]))) == 1
    assert len(sessions_from_json(sessions_as_json([SESSION, SESSION]))) == 1


@pytest.mark.parametrize(
    ("due", "kept"),
    [("2026-12-01", "2026-12-08"), ("2026-12-20", "2026-12-20"), ("9999-12-31", "2027-12-07")],
)
def test_a_card_is_due_after_its_rating_and_within_a_year(due, kept):
    told = [{**cards_as_json([CARD])[0], "due_on": due}]

    assert cards_from_json(told)[0].memory.due == date.fromisoformat(kept)


@pytest.mark.parametrize(
    "change",
    [
        {"stability": 0},
        {"stability": "NaN"},
        {"difficulty": 11},
        {"reps": 0},
        {"question": "Q 1"},
        {"ratings": []},
        {"ratings": [{"on": "2026-12-07", "rating": "5", "where": "review"}]},
        {"more": 1},
    ],
)
def test_a_card_that_we_did_not_write_is_refused(change):
    with pytest.raises(ValidationError):
        cards_from_json([{**cards_as_json([CARD])[0], **change}])


@pytest.mark.parametrize(
    "change",
    [
        {"number": 0},
        {"minutes": 5000},
        {"changed_at": "2026-12-01T09:00"},
        {"questions": [{"id": "q-1", "rating": "?"}]},
        {"at": "25:00"},
    ],
)
def test_a_session_that_we_did_not_write_is_refused(change):
    with pytest.raises(ValidationError):
        sessions_from_json([{**sessions_as_json([SESSION])[0], **change}])
