"""A place's public holidays as days off."""

from datetime import date

from daysheet.almanac.domain.days_off import public_holidays
from daysheet.almanac.shipped.observances import observances
from daysheet.places.shipped import gazetteer


def test_the_holiday_and_the_day_off_that_it_moves_to_are_both_off():
    place = gazetteer().find("us/ca/santa-clara")

    assert public_holidays(observances(), place, date(2027, 7, 1), date(2027, 7, 31)) == {
        date(2027, 7, 4): "Independence Day",
        date(2027, 7, 5): "Independence Day",
    }
