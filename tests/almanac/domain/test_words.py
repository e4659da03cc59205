"""Day rules in plain words."""

import pytest

from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.words import in_words

WORDS = [
    ("03-01", "1 March"),
    ("02-29", "29 February, in leap years only"),
    ("11 thu 4", "the fourth Thursday of November"),
    ("05 mon -1", "the last Monday of May"),
    ("05 mon -2", "the last but one Monday of May"),
    ("easter", "Easter Sunday"),
    ("easter-2", "2 days before Easter"),
    ("easter+1", "the day after Easter"),
    ("easter-1", "the day before Easter"),
    ("orthodox", "Orthodox Easter Sunday"),
    ("orthodox+49", "49 days after Orthodox Easter"),
    ("sun>=11-27", "the first Sunday on or after 27 November"),
    ("fri<=05-31", "the last Friday on or before 31 May"),
    ("11 thu 4 +1", "the day after the fourth Thursday of November"),
    ("05 mon -1 -5", "5 days before the last Monday of May"),
    ("09-15..10-15", "15 September to 15 October"),
    ("03-21..03-27", "21 to 27 March"),
    ("12-26..12-25", "26 December to 25 December"),
    ("month 03", "all of March"),
    ("week 10 sun 3", "seven days from the third Sunday of October"),
    ("week-of 05-15", "the week, Sunday to Saturday, of 15 May"),
    ("hebrew 7-1", "1 Tishri of the Hebrew calendar, from the evening before"),
    ("hebrew 12-14", "14 Adar (Adar II in leap years) of the Hebrew calendar, from the evening before"),
    (
        "hebrew 1-27 fri-1 sun+1",
        "27 Nisan of the Hebrew calendar, from the evening before; "
        "when that is a Friday, the day before it; when that is a Sunday, the day after it",
    ),
    ("islamic 1-1", "1 Muharram of the Islamic calendar, from the evening before"),
    ("chinese 8-15", "the 15th day of the 8th month of the Chinese calendar"),
    ("chinese 1-1", "the 1st day of the 1st month of the Chinese calendar"),
    ("chinese 12-23", "the 23rd day of the 12th month of the Chinese calendar"),
    ("11 mon 1 +1 /2@0", "the day after the first Monday of November, in even years"),
    ("11 mon 1 +1 /2@1", "the day after the first Monday of November, in odd years"),
    ("01-20 /4@1", "20 January, every 4th year, as in 2025 and 2029"),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_a_rule_is_told_in_plain_words(text, words):
    assert in_words(parse_rule(text)) == words
