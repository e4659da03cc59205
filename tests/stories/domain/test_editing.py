"""A brief rewritten line by line: what is untouched stays exactly as it was."""

from dataclasses import replace
from datetime import date

import pytest

from daysheet.stories.domain.brief import Brief, DatedItem, Details, Line, Player, ReleaseFacts
from daysheet.stories.domain.editing import (
    Edits,
    Written,
    WrittenNext,
    WrittenPlayer,
    differences,
    in_order,
    rewritten,
    upcoming,
)
from daysheet.stories.domain.lengths import lengths_of
from daysheet.stories.domain.references import Reference, reference_of
from daysheet.wire.domain.release import Sentence, Span

SENTENCES = tuple(Sentence(n, n * 10, n * 10 + 9, "", "detail", 1) for n in range(6))
OPENS, CLOSES = date(2026, 3, 14), date(2026, 3, 21)


def line(text, n):
    return Line(text, (n,), (Span(n * 10, n * 10 + 9),))


def dated(on, text, n):
    return DatedItem(on, text, (n,), (Span(n * 10, n * 10 + 5),))


BRIEF = Brief(
    id="1",
    release=ReleaseFacts("0" * 64, "Mill Pool Opens", "Friends", date(2026, 3, 1), "", None),
    headline=Line("Mill Pool Opens", (), (Span(0, 15, in_title=True),)),
    lead=line("The pool opens.", 0),
    why_it_matters=(line("It is warm.", 1),),
    details=Details((line("A ticket costs $4.", 1),), (line("Towels are free.", 2),)),
    players=(Player("Ada Bell", "person", "runs the pool.", (1,), (Span(10, 19),)),),
    whats_next=(line("It opens and closes.", 3),),
    dates=(dated(OPENS, "It opens.", 3), dated(CLOSES, "It closes.", 3), dated(OPENS, "A party.", 5)),
    sentences=SENTENCES,
    unknown=("cost",),
)


def kept(was):
    return Written(was.text, reference_of(was), was)


def as_it_is(brief):
    """The edits of somebody who saves without a change."""
    players = [WrittenPlayer(p.name, p.kind, p.description, reference_of(p), p) for p in brief.players]
    coming = [WrittenNext(row.text, row.days, reference_of(row.ground), row) for row in upcoming(brief)]
    return Edits(
        headline=kept(brief.headline),
        lead=kept(brief.lead),
        why_it_matters=[kept(one) for one in brief.why_it_matters],
        paragraph=[kept(one) for one in brief.details.paragraph],
        bullets=[kept(one) for one in brief.details.bullets],
        players=players,
        whats_next=coming,
    )


def test_saving_without_a_change_changes_nothing():
    assert rewritten(BRIEF, as_it_is(BRIEF)) == BRIEF


def test_other_words_keep_the_passages():
    edits = replace(as_it_is(BRIEF), lead=Written("The pool is open.", Reference((1,)), BRIEF.lead))

    assert rewritten(BRIEF, edits).lead == Line("The pool is open.", (0,), BRIEF.lead.passages)


def test_what_was_emptied_is_gone():
    brief = rewritten(BRIEF, replace(as_it_is(BRIEF), headline=None, bullets=(), whats_next=()))

    assert (brief.headline, brief.details.bullets, brief.whats_next, brief.dates) == (None, (), (), ())
    assert (brief.unknown, brief.sentences) == (BRIEF.unknown, BRIEF.sentences)


def test_rows_of_whats_next_hold_each_date_once():
    rows = upcoming(BRIEF)

    assert [(row.text, row.days) for row in rows] == [
        ("It opens and closes.", (OPENS, CLOSES)),
        ("A party.", (OPENS,)),
    ]


def test_a_date_that_stays_keeps_its_own_passages_beside_the_lines():
    first = upcoming(BRIEF)[0]
    edits = replace(as_it_is(BRIEF), whats_next=[WrittenNext("It opens.", (OPENS,), Reference((5,)), first)])

    brief = rewritten(BRIEF, edits)

    assert brief.whats_next == (Line("It opens.", (4,), (Span(40, 49),)),)
    assert brief.dates == (DatedItem(OPENS, "It opens.", (4, 3), (Span(40, 49), Span(30, 35))),)


def test_a_new_row_with_a_date_is_a_line_and_a_date():
    row = WrittenNext("A dance is held.", (CLOSES,), Reference((6,)))

    brief = rewritten(BRIEF, replace(as_it_is(BRIEF), whats_next=[row]))

    assert brief.whats_next == (line("A dance is held.", 5),)
    assert brief.dates == (DatedItem(CLOSES, "A dance is held.", (5,), (Span(50, 59),)),)


def test_a_date_without_a_line_stays_one_and_becomes_a_line_without_its_date():
    party = upcoming(BRIEF)[1]
    with_date = WrittenNext("A big party.", (OPENS,), Reference((6,)), party)
    without = WrittenNext("A big party.", (), Reference((6,)), party)

    dated_only = rewritten(BRIEF, replace(as_it_is(BRIEF), whats_next=[with_date]))
    told_only = rewritten(BRIEF, replace(as_it_is(BRIEF), whats_next=[without]))

    assert (dated_only.whats_next, [item.text for item in dated_only.dates]) == ((), ["A big party."])
    assert ([one.text for one in told_only.whats_next], told_only.dates) == (["A big party."], ())


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ([1, 2, 3], "abc"),
        ([None, None, None], "abc"),
        ([3, 2, 3], "bca"),
        ([1, 2, 1], "cab"),
        ([2, 1, 3], "bac"),
        ([3, 2, 1], "cba"),
        ([99, 2, 3], "bca"),
        ([5, 5, 5], "abc"),
    ],
)
def test_lines_move_to_the_numbers_asked_for(asked, expected):
    assert "".join(in_order("abc", asked)) == expected


def test_two_versions_are_told_apart_by_part():
    mine = replace(BRIEF, lead=line("The pool is open.", 0), players=())

    assert [(d.part, d.theirs, d.mine) for d in differences(BRIEF, mine)] == [
        ("Lead", ("The pool opens. [1]",), ("The pool is open. [1]",)),
        ("The players", ("Ada Bell, person: runs the pool. [2]",), ()),
    ]
    assert differences(BRIEF, BRIEF) == []


def test_lengths_are_told_with_their_limits():
    lengths = {part: str(length) for part, length in lengths_of(BRIEF).items()}

    assert lengths["headline"] == "15 of 70 characters"
    assert lengths["lead"] == "3 of 35 words"
    assert lengths["details"] == "7 of 60 words"
    assert lengths["brief"] == "25 of 220 words"
    assert not any(length.is_over for length in lengths_of(BRIEF).values())
    assert lengths_of(replace(BRIEF, lead=line("a " * 36, 0)))["lead"].is_over
