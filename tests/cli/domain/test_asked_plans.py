"""The words of `daysheet plan` are read, or refused with what would do."""

import argparse
from datetime import date, time

import pytest

from daysheet.cli.domain.asked_plans import Profile, clock, days_off, hours, names, read_profile, weekdays
from daysheet.guides.errors import BadWish


def test_words_are_read():
    assert hours("7.5") == 7.5
    assert weekdays("mon=2,Saturday=4.5") == (120, 0, 0, 0, 0, 270, 0)
    assert days_off("2026-12-24, 2026-12-30..2027-01-01") == {
        date(2026, 12, 24), date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1)
    }  # fmt: skip
    assert clock("07:30") == time(7, 30)
    assert names("a, b,,") == {"a", "b"}


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (hours, "ten"), (hours, "-1"), (hours, "169"), (hours, "1e2"),
        (weekdays, "mon"), (weekdays, "day=2"), (weekdays, "monkey=2"), (weekdays, "mon=2,monday=3"), (weekdays, "mon=x"),
        (days_off, "2026-12-24..2026-12-20"), (days_off, "2026-13-01"), (days_off, "2026-01-01..2046-01-01"),
        (clock, "24:00"), (clock, "7:30"),
    ],
)  # fmt: skip
def test_others_are_refused(read, text):
    with pytest.raises(argparse.ArgumentTypeError, match="write"):
        read(text)


def test_a_resumes_profile_is_held_and_a_postings_is_asked_for():
    resume = '{"found": [{"competency": "a"}, {"competency": "x"}], "required": [], "preferred": []}'
    posting = '{"found": [{"competency": "a"}, {"competency": "b"}], "required": ["a"], "preferred": ["b"]}'

    assert read_profile(resume, ["a", "b"]) == Profile(frozenset({"a"}), frozenset(), ("x",))
    assert read_profile(posting, ["a", "b"]) == Profile(frozenset(), frozenset({"a", "b"}))


@pytest.mark.parametrize("text", ["", "[]", '{"found": ["a"]}', "{}", "null", '{"found":' + "[" * 100_000])
def test_a_profile_that_is_none_is_refused(text):
    with pytest.raises(BadWish, match="daysheet competencies"):
        read_profile(text, ["a"])
