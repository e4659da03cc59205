"""What's next holds a day that the release gives, or is empty."""

from datetime import date

import pytest

from daysheet.stories.domain.checks import overlong
from daysheet.stories.domain.compose import compose
from daysheet.wire.domain.dates import mentions
from tests.stories.domain.readings import PUBLISHED, reading_of

LEAD = ("lead", 3, "A jury in Dayton found Ann Lee guilty of taking bus fares.")


def next_of(*told):
    dates = [(m.on, m.text) for _, _, text in told for m in mentions(text, PUBLISHED)]
    brief = compose(reading_of(*told, dates=dates))
    return [line.text for line in brief.whats_next], [item.on for item in brief.dates]


@pytest.mark.parametrize(
    ("sentence", "line", "day"),
    [
        ("Sentencing is scheduled for Oct.19, 2026.", "Sentencing is scheduled for Oct.19, 2026.", date(2026, 10, 19)),
        ("Lee is to appear next Tuesday at the court.", "Lee is to appear next Tuesday at the court.", date(2026, 3, 10)),
        ("Applications are due by March 31.", "Applications are due by March 31.", date(2026, 3, 31)),
        (
            "Lee pleaded guilty on Feb. 8, 2026, before Judge Karl Weiss and is scheduled to be sentenced on June 4, 2026.",
            "Lee is scheduled to be sentenced on June 4, 2026.",
            date(2026, 6, 4),
        ),
    ],
)  # fmt: skip
def test_a_day_to_come_is_told(sentence, line, day):
    assert next_of(LEAD, ("next", 3, sentence)) == ([line], [day])


@pytest.mark.parametrize(
    ("lead", "line"),
    [
        ("Schools and libraries of Dayton can apply for money through March 13, 2026.", "The last day is March 13, 2026."),
        ("Schools and libraries of Dayton have to apply for money by March 13, 2026.", "The deadline is March 13, 2026."),
        ("The mayor will open the Mill Street pool of Dayton on March 13, 2026.", "The opening is on March 13, 2026."),
        ("The mayor will hold a town hall in the old Mill of Dayton on March 13, 2026.", "The town hall is on March 13, 2026."),
        ("A fair wage law of the state of Ohio takes effect in Dayton on March 13, 2026.", "The date is March 13, 2026."),
    ],
)  # fmt: skip
def test_the_day_of_what_the_lead_announces_gets_a_line(lead, line):
    assert next_of(("lead", 3, lead)) == ([line], [date(2026, 3, 13)])


def test_a_sentence_that_somebody_faces_is_no_date():
    lines, days = next_of(LEAD, ("next", 3, "Lee faces a maximum penalty of 20 years in prison."))

    assert (lines, days) == ([], [])


def test_two_long_days_to_come_keep_the_length_of_the_part():
    long = "The board of the town meets on May {}, 2026 with the {} and all of their helpers about every plan of the county for roads and schools and pools and parks near the old mill"
    told = [
        LEAD,
        ("next", 3, long.format(4, "mayor") + "."),
        ("next", 3, long.format(5, "judge of Akron") + "."),
    ]

    lines, _ = next_of(*told)

    assert 0 < sum(len(line.split()) for line in lines) <= 60


def test_a_brief_with_much_to_come_and_many_players_keeps_its_length():
    filler = "that the county and its towns have argued over since the year of the great flood in the valley"
    told = [
        ("lead", 3, f"Rep. Ann Lee and Rep. Karl Weiss opened the new pool of Dayton in the rain, {filler}."),
        ("why_it_matters", 3, f"The pool will help 900 children of Mill Street learn to swim, {filler}."),
        *(
            ("next", 3, f"The board of {name} College meets on May {n}, 2026 with its {n} helpers, {filler}.")
            for n, name in enumerate(("Mill", "Oak", "Elm", "Ash", "Birch", "Cedar"), 4)
        ),
        *(
            (
                "quote",
                3,
                f"“Pool number {n} is one {filler},” said {first} Stone, director of {first} Mill College.",
            )
            for n, first in enumerate(("Adam", "Betty", "Carl", "Diana", "Emma"), 2)
        ),
    ]
    brief = compose(
        reading_of(*told, dates=[(m.on, m.text) for t in told for m in mentions(t[2], PUBLISHED)])
    )

    assert list(overlong(brief)) == []


def test_a_full_date_to_come_needs_no_date_of_the_release():
    told = [LEAD, ("detail", 2, "The court will hear the second case on March 3, 2026.")]
    dates = [(m.on, m.text) for _, _, text in told for m in mentions(text, None)]

    brief = compose(reading_of(*told, dates=dates, published_on=None))

    assert [line.text for line in brief.whats_next] == [
        "The court will hear the second case on March 3, 2026."
    ]
    assert [item.on for item in brief.dates] == [date(2026, 3, 3)]
