"""A brief is laid out for its page."""

from datetime import date

from daysheet.stories.domain.brief import Brief, DatedItem, Line, Player, ReleaseFacts
from daysheet.stories.domain.page import (
    LONGEST,
    Coming,
    NextItem,
    Sourced,
    SourcedPlayer,
    story_text,
)
from daysheet.wire.domain.release import Span

TEXT = "The pool opens on March 14.\n\nAda Bell runs it.\n\nTickets are sold from March 3."
DAY = date(2026, 3, 1)


def passage(words):
    return (Span(TEXT.index(words), TEXT.index(words) + len(words)),)


def brief(**parts):
    facts = ReleaseFacts("0" * 64, "Pool", "", None, "", None)
    return Brief(id="x", release=facts, **parts)


def laid_out(**parts):
    return story_text(brief(**parts), text=TEXT, title="Pool", published_on=DAY)


def test_each_sentence_gets_its_mark_and_the_words_of_its_passage():
    page = laid_out(lead=Line("The pool opens.", (0,), passage("The pool opens on March 14.")))

    assert page.lead == Sourced("The pool opens.", "¶ 1", ("The pool opens on March 14.",))


def test_a_player_without_description_keeps_name_and_source():
    page = laid_out(players=(Player("Ada Bell", "person", "", (1,), passage("Ada Bell runs it.")),))

    assert page.players == (SourcedPlayer("Ada Bell", "person", Sourced("", "¶ 2", ("Ada Bell runs it.",))),)


def test_a_brief_with_nothing_in_it_is_laid_out_as_empty_parts():
    page = laid_out()

    assert (page.lead, page.takeaway, page.whats_next, page.coming, page.unknown) == (None, None, (), (), "")
    assert [p.number for p in page.passages] == [1, 2, 3]


def dated(on, text, words, source=(0,)):
    return DatedItem(on, text, source, passage(words))


def test_each_date_stands_under_its_sentence_once_and_none_that_is_past():
    opening, sale = date(2026, 3, 14), date(2026, 3, 3)
    line = "The pool opens on March 14."
    page = laid_out(
        whats_next=(Line(line, (0,), passage("The pool opens on March 14.")),),
        dates=(
            dated(opening, "The pool opens", "The pool opens on March 14."),
            dated(date(2026, 2, 28), "Gone.", "Ada Bell"),
            dated(sale, "Tickets are sold.", "Tickets are sold", source=(2,)),
            dated(opening, "Again.", "The pool"),
        ),
    )

    assert page.whats_next == (
        NextItem(Sourced(line, "¶ 1", (line,)), (Coming(opening, line),)),
        NextItem(
            Sourced("Tickets are sold.", "¶ 3", ("Tickets are sold",)), (Coming(sale, "Tickets are sold."),)
        ),
    )
    assert [c.on for c in page.coming] == [sale, opening]


def test_a_release_too_long_for_a_page_is_shown_as_far_as_it_goes():
    text = "\n\n".join(["word " * 1000] * 20)
    page = story_text(brief(), text=text, title="", published_on=DAY)

    assert (len(page.passages), len(page.shown), page.is_cut) == (20, 8, True)
    assert page.shown[-1].text.endswith(" …")
    assert sum(len(p.text) for p in page.shown) <= LONGEST


def test_a_release_that_fits_is_shown_whole():
    page = laid_out()

    assert page.shown == page.passages
    assert not page.is_cut
