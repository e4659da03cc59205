"""What a day rule may say, and what is told of one that it may not."""

import contextlib
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daysheet.almanac.domain.rules import (
    EveryNth,
    FixedDay,
    FromEaster,
    Lunar,
    Moved,
    NearestWeekday,
    NthWeekday,
    Span,
    Week,
    WeekOf,
    WholeMonth,
    occurrences,
)
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.errors import BadRule

READ = [
    ("12-25", FixedDay(12, 25)),
    ("02-29", FixedDay(2, 29)),
    ("  03-01 ", FixedDay(3, 1)),
    ("11 thu 4", NthWeekday(11, 3, 4)),
    ("05 mon -1", NthWeekday(5, 0, -1)),
    ("easter", FromEaster(0)),
    ("easter-47", FromEaster(-47)),
    ("orthodox", FromEaster(0, orthodox=True)),
    ("orthodox+49", FromEaster(49, orthodox=True)),
    ("sun>=11-27", NearestWeekday(6, FixedDay(11, 27), after=True)),
    ("fri<=05-31", NearestWeekday(4, FixedDay(5, 31), after=False)),
    ("11 thu 4 +1", Moved(NthWeekday(11, 3, 4), 1)),
    ("05 mon -1 -5", Moved(NthWeekday(5, 0, -1), -5)),
    ("12-31 +1", Moved(FixedDay(12, 31), 1)),
    ("12-31 +3 -1", Moved(FixedDay(12, 31), 2)),
    ("12-31 +3 -3", FixedDay(12, 31)),
    ("09-15..10-15", Span(FixedDay(9, 15), FixedDay(10, 15))),
    ("month 03", WholeMonth(3)),
    ("week 10 sun 3", Week(NthWeekday(10, 6, 3))),
    ("week 05 mon -1 -9", Week(Moved(NthWeekday(5, 0, -1), -9))),
    ("week-of 05-15", WeekOf(FixedDay(5, 15))),
    ("week-of 05 fri 3", WeekOf(NthWeekday(5, 4, 3))),
    ("hebrew 7-1", Lunar("hebrew", 7, 1)),
    ("hebrew 5-9 sat+1", Lunar("hebrew", 5, 9, ((5, 1),))),
    ("hebrew 2-4 thu-1 fri-2 sun+1", Lunar("hebrew", 2, 4, ((3, -1), (4, -2), (6, 1)))),
    ("islamic 12-10", Lunar("islamic", 12, 10)),
    ("chinese 8-15", Lunar("chinese", 8, 15)),
    ("11 mon 1 +1 /2@0", EveryNth(Moved(NthWeekday(11, 0, 1), 1), 2, 0)),
    ("01-20 /4@1", EveryNth(FixedDay(1, 20), 4, 1)),
    ("month 03 /2@0 /5@1", EveryNth(EveryNth(WholeMonth(3), 2, 0), 5, 1)),
]


@pytest.mark.parametrize(("text", "rule"), READ)
def test_a_rule_is_read(text, rule):
    assert parse_rule(text) == rule


BAD = [
    ("", "it is empty", "Write one like '03-01'"),
    ("   ", "it is empty", "Write one like"),
    ("٠٣-٠١", "not plain ASCII", "Write one like"),
    ("tomorrow", "'tomorrow' begins no kind of rule", "'easter+1'"),
    ("02-30", "'30' is no day of month 02", "01 to 29"),
    ("04-31", "'31' is no day of month 04", "01 to 30"),
    ("00-10", "'00' is no month", "01 to 12"),
    ("13-01", "'13' is no month", "01 to 12"),
    ("01-00", "'00' is no day of month 01", "01 to 31"),
    ("3-1", "'3-1' is no date", "two digits each"),
    ("2026-03-01", "'2026-03-01' is no date", "'03-01'"),
    ("13 mon 6", "'13' is no month", "01 to 12"),
    ("10 mon 6", "'6' is no count of weekdays", "1 to 5"),
    ("10 mon 0", "'0' is no count of weekdays", "1 to 5"),
    ("10 mon", "'10 mon' is not complete", "'10 thu 4'"),
    ("10", "'10' is not complete", "month, weekday and which one"),
    ("10 Monday 1", "'Monday' is no weekday", "mon, tue, wed, thu, fri, sat, sun"),
    ("10 mon 1 x", "'x' is no number of days", "'+1' to '+180'"),
    ("10 mon 1 1", "'1' is no number of days", "'+1'"),
    ("12-25 +0", "'+0' is no number of days", "'-1' to '-180'"),
    ("12-25 +181", "'+181' is no number of days", "'+180'"),
    ("12-25 +100 +100", "moves the day by 200 days in all", "at most 180"),
    ("easter+", "'easter+' is no day by Easter", "'easter-2'"),
    ("easter+999", "'+999' is no number of days", "'+180'"),
    ("easterly", "'easterly' is no day by Easter", "'orthodox'"),
    ("sun>11-27", "compares no weekday with a date", "'sun>=11-27'"),
    ("sonntag>=11-27", "'sonntag' is no weekday", "mon, tue"),
    ("sun>=11-31", "'31' is no day of month 11", "01 to 30"),
    ("09-15..", "'' is no date", "'03-01'"),
    ("09-15..10-32", "'32' is no day of month 10", "01 to 31"),
    ("01-01..02-02..03-03", "has not two ends", "'09-15..10-15'"),
    ("09-15..10-15 +1", "'+1' follows a period", "'09-15..10-15' alone"),
    ("month", "'month' says not of which day", "'month 03'"),
    ("month 3", "'3' is no month", "01 to 12"),
    ("month 03 04", "'04' follows a month", "'month 03' alone"),
    ("week", "'week' says not of which day", "'week 10 sun 3'"),
    ("week month 03", "'month' begins no kind of rule", "'03-01'"),
    ("week-of islamic 9-1", "'islamic' begins no kind of rule", "'03-01'"),
    ("hebrew 14-1", "'14' is no month of the hebrew calendar", "1 to 12 (1 is Nisan, 12 is Adar)"),
    ("hebrew 0-1", "'0' is no month of the hebrew calendar", "1 to 12"),
    ("hebrew 2-30", "'30' is no day of month 2 of the hebrew calendar", "1 to 29"),
    ("hebrew 7", "'7' is no day of the hebrew calendar", "'7-1'"),
    ("hebrew 7-1 +1", "'+1' is no shift", "'sat+1'"),
    ("hebrew 7-1 sat+7", "'sat+7' is no shift", "1 to 6 days"),
    ("hebrew 7-1 sat+1 sat+2", "shifts sat a second time", "each weekday once"),
    ("islamic 13-1", "'13' is no month of the islamic calendar", "1 to 12"),
    ("islamic 9-31", "'31' is no day of month 9 of the islamic calendar", "1 to 30"),
    ("islamic 9-1 sat+1", "'sat+1' follows a day of the islamic calendar", "only Hebrew days shift"),
    ("chinese 0-1", "'0' is no month of the chinese calendar", "1 to 12"),
    ("03-01 /4", "'/4' is no choice of years", "'/4@1'"),
    ("03-01 /1@0", "divides years by 1", "2 to 1000"),
    ("03-01 /4@4", "can leave no 4", "0 to 3"),
    ("/4@1", "'/4@1' begins no kind of rule", "'03-01'"),
]


@pytest.mark.parametrize(("text", "problem", "allowed"), BAD)
def test_a_bad_rule_names_the_wrong_part_and_what_is_allowed(text, problem, allowed):
    with pytest.raises(BadRule, match=re.escape(problem)) as error:
        parse_rule(text)

    assert str(error.value).startswith(f"{text!r} is no day rule: ")
    assert allowed in str(error.value)


@given(st.text(max_size=40) | st.from_regex(r"[0-9 a-z+./@<>=-]{1,20}", fullmatch=True))
def test_any_text_is_a_rule_or_a_bad_rule(text):
    with contextlib.suppress(BadRule):
        assert isinstance(occurrences(parse_rule(text), 2026), tuple)
