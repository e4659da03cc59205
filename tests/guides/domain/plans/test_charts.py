"""The charts of a plan come in two widths, and all of a chart lies inside its own."""

from datetime import date, timedelta

import pytest

from daysheet.guides.domain.plans.charts import NARROW, WIDE, load_charts, phase_charts
from daysheet.guides.domain.plans.telling import Load

MONDAY = date(2026, 11, 30)


def loads(*minutes):
    return [Load(MONDAY + timedelta(days=7 * number), one, ()) for number, one in enumerate(minutes)]


def spans(*weeks):
    """Phases of some weeks, one after the other."""
    ends = [sum(weeks[: number + 1]) for number in range(len(weeks))]
    return [
        (
            f"Phase {number}",
            MONDAY + timedelta(weeks=end - weeks[number]),
            MONDAY + timedelta(weeks=end, days=-1),
        )
        for number, end in enumerate(ends)
    ]


@pytest.mark.parametrize("count", [1, 3, 117, 700])
def test_all_bars_and_words_lie_inside_the_drawing(count):
    charts = [*load_charts(loads(*[540] * count)), *phase_charts(spans(*[1] * min(count, 12)))]

    assert [chart.width for chart in charts] == [840, 352, 840, 352]
    for chart in charts:
        assert all(box.x >= 0 and box.x + box.width <= chart.width for box in chart.boxes)
        assert all(box.y + box.height <= chart.height for box in chart.boxes)
        assert all(mark.x + 7 * len(mark.label) <= chart.width for mark in chart.marks)


def test_the_words_of_marks_do_not_run_into_each_other():
    for chart in load_charts(loads(*[540] * 117)):
        named = [mark for mark in chart.marks if mark.label]
        assert len(named) > 1
        assert all(one.x + 7 * len(one.label) < two.x for one, two in zip(named, named[1:], strict=False))


def test_the_narrow_chart_has_its_words_above_its_bars():
    wide, narrow = phase_charts(spans(4, 4))

    assert [(box.label_y - box.y, box.x >= WIDE.left) for box in wide.boxes] == [(16, True)] * 2
    assert [(box.label_y < box.y, box.x >= NARROW.left) for box in narrow.boxes] == [(True, True)] * 2


def test_both_widths_tell_the_same():
    wide, narrow = load_charts(loads(540, 0, 600))

    assert (wide.told, wide.top) == (narrow.told, narrow.top)
    assert wide.told == "3 weeks, at most 10 h in one (that of 14 Dec 2026), 1 without work."
    assert [chart.is_narrow for chart in (wide, narrow)] == [False, True]


def test_without_work_there_is_no_chart():
    assert (load_charts([]), phase_charts([])) == ((), ())
