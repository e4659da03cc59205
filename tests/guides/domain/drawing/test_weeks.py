"""Weeks as bars on one scale."""

from daysheet.guides.domain.drawing.weeks import NARROW, weeks_chart, weeks_charts
from daysheet.guides.domain.sums import Span, weeks_at

HOURS = Span(559, 869, 1179)


def test_bars_share_one_scale_that_begins_at_nothing():
    chart = weeks_chart(weeks_at(HOURS))
    scale = {(bar.x + bar.width - 120) / bar.pace.weeks.high for bar in chart.bars}

    assert max(scale) - min(scale) < 0.03
    assert chart.bars[0].x + chart.bars[0].width == 757
    assert [tick.label for tick in chart.ticks] == ["start", "1 year", "2 years", "3 years", "4 years"]


def test_short_work_is_told_in_weeks():
    chart = weeks_chart(weeks_at(Span(10, 15, 20), (5,)))

    assert [tick.label for tick in chart.ticks] == ["start", "1 week", "2 weeks", "3 weeks", "4 weeks"]
    assert chart.told == "Weeks needed by hours a week. 5 hours: 2 to 4."


def test_chart_of_nothing_has_no_bars():
    assert weeks_chart(()).bars == ()


def test_on_a_phone_all_bars_and_their_words_fit():
    wide, narrow = weeks_charts(weeks_at(HOURS))

    assert [(chart.width, chart.is_narrow) for chart in (wide, narrow)] == [(840, False), (352, True)]
    assert narrow.told == wide.told
    assert [tick.label for tick in narrow.ticks] == ["start", "2 years", "4 years"]
    assert all(bar.x >= NARROW.left for bar in narrow.bars)
    assert all(bar.text_x + 7 * len(bar.pace.weeks.told) <= 352 for bar in narrow.bars)


def test_without_paces_there_is_no_chart():
    assert weeks_charts(()) == ()
