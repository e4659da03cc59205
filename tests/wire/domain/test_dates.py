"""Dates are resolved against the release's own date, or not at all."""

from datetime import date

import pytest

from daysheet.wire.domain.dates import mentions, stated_on

WEDNESDAY = date(2026, 3, 4)


def found(text: str, published_on: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    return [(mention.on.isoformat(), mention.text) for mention in mentions(text, published_on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday, October 25, 2021, by 5 PM", [("2021-10-25", "Monday, October 25, 2021")]),
        ("on Oct. 18, 2007, and Aug 9, 2010,", [("2007-10-18", "Oct. 18, 2007"), ("2010-08-09", "Aug 9, 2010")]),
        ("(October 26th, 2022)", [("2022-10-26", "October 26th, 2022")]),
        ("the 4th of July, 2023", [("2023-07-04", "4th of July, 2023")]),
        ("due 2026-05-01 or 5/1/2026 or 05/01/26", [("2026-05-01", "2026-05-01"), ("2026-05-01", "5/1/2026"), ("2026-05-01", "05/01/26")]),
        ("February 14 and 15, 2026", [("2026-02-14", "February 14 and 15, 2026"), ("2026-02-15", "15, 2026")]),
        ("from January 3 to March 5, 2025", [("2025-01-03", "January 3"), ("2025-03-05", "March 5, 2025")]),
        ("on February 30, 2026 and 13/13/2026", []),
        ("in June 2021, 50% of 12 May 5 percent", []),
    ],
)  # fmt: skip
def test_dates_with_their_year_need_no_release_date(text, expected):
    assert found(text, None) == expected


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The parade is scheduled for March 12.", "2026-03-12"),
        ("The fair will open on January 10.", None),  # two months ago, and yet to come
        ("He was charged on Dec. 3.", "2025-12-03"),
        ("She was charged on May 3.", None),  # two months ahead, and in the past
        ("Applications are due by Nov. 1.", None),
        ("Applications are due by August 15.", "2026-08-15"),
        ("The deadline is Friday, November 18th.", None),  # a Friday in none of the three years
        ("The deadline is Friday, November 20th.", "2026-11-20"),
        ("The week of March 2", "2026-03-02"),
        ("The week of September 2", None),  # neither near nor told by a tense
    ],
)
def test_a_date_without_its_year_is_told_by_nearness_weekday_and_tense(text, on):
    assert [day for day, _ in found(text)] == ([on] if on else [])


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("The board will meet next Tuesday.", "2026-03-10"),
        ("The board will meet next Thursday.", "2026-03-12"),  # tomorrow would be called tomorrow
        ("The board will meet next Friday.", None),  # the 6th to some, the 13th to others
        ("The board will meet next Wednesday.", "2026-03-11"),
        ("The board met last Friday.", "2026-02-27"),
        ("The board met last Monday.", None),
        ("The board met this past Monday.", "2026-03-02"),
        ("The board will meet this coming Monday.", "2026-03-09"),
        ("The board will meet this Friday.", "2026-03-06"),
        ("The board will meet on Friday.", "2026-03-06"),
        ("Roe said Monday that it will open.", "2026-03-02"),
        ("The hearing will be held on Friday.", "2026-03-06"),
        ("Roe on Wednesday announced a grant.", "2026-03-04"),
        ("The board will meet on Wednesday.", None),
        ("On Friday", None),
        ("It will open Monday through Friday.", None),
        ("It will open every Monday.", None),
        ("Shops will open on Black Friday.", None),
        ("AUSTIN – Today, the mayor spoke.", "2026-03-04"),
        ("The mayor announced today that it is done.", "2026-03-04"),
        ("He was convicted yesterday by a jury.", "2026-03-03"),
        ("It starts tomorrow at nine.", "2026-03-05"),
        ("Today’s youth, the leaders of tomorrow, live today.", None),
        ("It is done. Today, food is dear.", None),
    ],
)
def test_days_told_from_the_release_s_own(text, on):
    assert [day for day, _ in found(text)] == ([on] if on else [])


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The fair runs from Friday, March 20, to Sunday, March 22. Main Street will be closed from Friday at 5 a.m.",
            ["2026-03-20", "2026-03-22"],
        ),
        (
            "The fair opens on March 20. It is free. Bring a chair. The street will close on Friday at 5 a.m.",
            ["2026-03-20"],
        ),
        (
            "The fair opens on March 7. The street will be closed on Friday at 5 a.m.",
            ["2026-03-07", "2026-03-06"],
        ),
        (
            "The board voted on Monday to ask voters on Tuesday, April 7, for a bond.",
            ["2026-03-02", "2026-04-07"],
        ),
        (
            "The pool was opened on May 3, 1998. The board will meet on Friday.",
            ["1998-05-03", "2026-03-06"],
        ),
    ],
)
def test_a_bare_weekday_leans_on_the_dates_beside_it(text, days):
    assert [day for day, _ in found(text)] == days


@pytest.mark.parametrize(
    "text",
    ["The board will meet next Tuesday.", "It opens March 12.", "Today, it opened.", "on Friday, May 1"],
)
def test_nothing_is_guessed_without_a_release_date(text):
    assert mentions(text, None) == ()


def test_offsets_are_the_text_s_own():
    text = "\ufeffÉté.\r\n\r\nIt opens on March 12, 2026."

    (mention,) = mentions(text, None)

    assert text[mention.start : mention.end] == mention.text == "March 12, 2026"


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("FOR IMMEDIATE RELEASE\nMarch 1, 2026\n\nText.", date(2026, 3, 1)),
        ("Elgin, IL (October 26th, 2022) - Yesterday, the congressman met", date(2022, 10, 26)),
        ("SANTA CLARA, Calif., March 1, 2026 (GLOBE NEWSWIRE) -- Acme", date(2026, 3, 1)),
        ("10/6/2021\n\nJonesboro, AR — Yesterday", date(2021, 10, 6)),
        ("The fair opens on March 1, 2026 in the park.", None),
        ("March 1\n\nText.", None),
    ],
)
def test_the_date_that_a_release_gives_itself(text, on):
    assert stated_on(text) == on
