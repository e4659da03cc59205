"""What stands in a passage passes; what was altered is caught."""

from dataclasses import replace
from datetime import date

import pytest

from daysheet.stories.domain.brief import Brief, DatedItem, Details, Line, Player, ReleaseFacts
from daysheet.stories.domain.checks import blocking, check_brief, overlong
from daysheet.wire.domain.release import Sentence, Span

SAID = (
    "DAYTON, Ohio – Rep. Ann Lee (OH-10) announced Tuesday that the city of Dayton will not receive nearly $7.2 million "
    "for 41 buses before May 4, 2026, because the grant may expire within two years."
)
QUOTED = "“Riders deserve better buses than these,” said Karl Weiss, chief of the Dayton Transit Authority."
CHARGED = "Peter Thornhill allegedly took 8 percent of the fares."
TEXT = "\n\n".join([SAID, QUOTED, CHARGED])
TITLE = "Lee: Dayton Will Not Receive Bus Money"
TRUE = (
    "Rep. Ann Lee announced Tuesday that Dayton will not receive nearly $7.2 million for 41 buses before May 4, 2026, "
    "because the grant may expire within two years."
)


def sentences():
    found = []
    for i, words in enumerate((SAID, QUOTED, CHARGED)):
        start = TEXT.index(words)
        found.append(Sentence(i, start, start + len(words), "", "detail", 2))
    return tuple(found)


def passages(*indexes):
    return tuple(Span(sentences()[i].start, sentences()[i].end) for i in indexes)


def brief(text="", *indexes, **parts):
    facts = ReleaseFacts("0" * 64, TITLE, "", date(2026, 3, 3), "", None)
    lead = Line(text, indexes, passages(*indexes)) if text else None
    return Brief("x", facts, lead=lead, sentences=sentences(), **parts)


def kinds(text, *indexes):
    return {f.kind for f in check_brief(brief(text, *indexes), TEXT, TITLE)}


@pytest.mark.parametrize(
    ("text", "indexes"),
    [
        (TRUE, (0,)),
        ("Ann Lee said the grant may expire within 24 months.", (0,)),
        ("“Riders deserve better buses than these,” Karl Weiss said.", (1,)),
        ('"Riders deserve better buses," Weiss said.', (1,)),
        ("Thornhill allegedly took 8% of the fares.", (2,)),
        ("On March 3, 2026, Lee told of the grant.", (0,)),
    ],
)
def test_true_sentences_pass(text, indexes):
    assert check_brief(brief(text, *indexes), TEXT, TITLE) == []


@pytest.mark.parametrize(
    ("text", "indexes", "kind"),
    [
        (TRUE.replace("41", "42"), (0,), "number"),
        (TRUE.replace("$7.2 million", "$7.2 billion"), (0,), "number"),
        (TRUE.replace("$7.2", "€7.2"), (0,), "number"),
        (TRUE.replace("two years", "two months"), (0,), "number"),
        ("Thornhill allegedly took 8 percentage points of the fares.", (2,), "number"),
        (TRUE.replace("Ann Lee", "Ann Reed"), (0,), "name"),
        (TRUE.replace("Dayton", "Toledo"), (0,), "name"),
        (TRUE.replace("May 4", "May 14"), (0,), "date"),
        (TRUE.replace("Tuesday", "Thursday"), (0,), "date"),
        (TRUE.replace("will not", "will"), (0,), "negation"),
        ("Thornhill did not take the fares.", (2,), "negation"),
        (TRUE.replace("may expire", "expires"), (0,), "hedge"),
        (TRUE.replace("nearly ", ""), (0,), "hedge"),
        ("Thornhill took 8 percent of the fares.", (2,), "hedge"),
        ("“Riders deserve cheaper buses than these,” Karl Weiss said.", (1,), "quote"),
        ("“Riders deserve better buses than these,” Ann Lee said.", (1,), "name"),
        ("“Riders deserve better buses than these,” Ann Lee said.", (0, 1), "name"),
        ("Thornhill was convicted of taking 8 percent of the fares.", (2,), "hedge"),
    ],
)
def test_altered_sentences_are_caught(text, indexes, kind):
    assert kind in kinds(text, *indexes)


def test_words_that_name_their_speaker_are_not_given_to_another_passages_speaker():
    text = "“It ends,” said Attorney General Holder.\n\n“It begins,” said Vice President Biden."
    both = (Span(0, 41), Span(43, len(text)))
    line = Line("“It ends,” Vice President Biden said.", (), both)

    findings = check_brief(Brief("x", brief().release, takeaway=line), text, "")

    assert [(f.kind, f.item) for f in findings] == [("name", "Vice President Biden")]


def test_words_of_somebody_told_as_a_fact_are_caught():
    inside = TEXT.index("Riders"), TEXT.index(" than these") + len(" than these")
    line = Line("Riders deserve better buses than these.", (1,), (Span(*inside),))

    findings = check_brief(replace(brief(), takeaway=line), TEXT, TITLE)

    assert [(f.part, f.kind) for f in findings] == [("takeaway", "quote")]


def test_sentence_without_passages_and_passage_outside_the_release_are_caught():
    lines = (Line("Buses are good."), Line("Buses are good.", (9,), (Span(0, 10**6),)))

    findings = check_brief(replace(brief(), why_it_matters=lines), TEXT, TITLE)

    assert [(f.part, f.index, f.kind) for f in findings] == [
        ("why_it_matters", 0, "passage"),
        ("why_it_matters", 1, "passage"),
        ("why_it_matters", 1, "passage"),
    ]


def test_player_stands_by_name_and_description():
    good = Player("Karl Weiss", "person", "Chief of the Dayton Transit Authority.", (1,), passages(1))
    bad = [
        replace(good, name="Karl Lee"),
        replace(good, description="Chief of the Toledo Transit Authority."),
    ]

    assert check_brief(replace(brief(), players=(good,)), TEXT, TITLE) == []
    assert [f.item for f in check_brief(replace(brief(), players=tuple(bad)), TEXT, TITLE)] == [
        "Karl Lee",
        "Toledo",
    ]


def test_date_to_come_is_the_one_that_its_passage_gives():
    item = DatedItem(date(2026, 5, 4), "Buses come before May 4, 2026.", (0,), passages(0))

    assert [f.item for f in check_brief(replace(brief(), dates=(item,)), TEXT, TITLE)] == []
    moved = replace(item, on=date(2026, 5, 5))
    assert [f.item for f in check_brief(replace(brief(), dates=(moved,)), TEXT, TITLE)] == ["2026-05-05"]


def test_headline_rests_on_the_title():
    title = (Span(0, len(TITLE), in_title=True),)

    good = replace(brief(), headline=Line("Dayton Will Not Receive Bus Money", (), title))
    bad = replace(brief(), headline=Line("Dayton Will Receive Bus Money", (), title))

    assert check_brief(good, TEXT, TITLE) == []
    assert [f.kind for f in check_brief(bad, TEXT, TITLE)] == ["negation"]


def test_story_needs_a_headline_and_a_lead():
    assert [b.reason for b in blocking(brief(), TEXT, TITLE)] == [
        "A story needs a headline.",
        "A story needs a lead.",
    ]


@pytest.mark.parametrize(
    ("parts", "part", "reason"),
    [
        ({"headline": Line("x" * 71)}, "headline", "The headline has 71 characters; 70 are allowed."),
        ({"dek": Line("x " * 31)}, "dek", "This part has 31 words; 30 are allowed."),
        ({"lead": Line("x " * 36)}, "lead", "This part has 36 words; 35 are allowed."),
        (
            {"details": Details((Line("x " * 40),), (Line("y " * 21),))},
            "details",
            "This part has 61 words; 60 are allowed.",
        ),
        ({"lead": Line("a" * 601)}, "lead", "This part has 601 characters; 600 are allowed."),
    ],
)
def test_lengths_have_their_limits(parts, part, reason):
    found = list(overlong(replace(brief(), **parts)))

    assert [(b.part, b.reason) for b in found] == [(part, reason)]


def test_nothing_is_said_twice():
    twice = replace(brief(TRUE, 0), dek=Line(TRUE, (0,), passages(0)))

    reasons = [(b.part, b.reason) for b in blocking(twice, TEXT, TITLE) if "already" in b.reason]

    assert reasons == [("lead", f"This is said already: {TRUE!r}.")]


TRIAL = (
    "According to the indictment, Karl Weiss of Dayton unlawfully paid Ann Lee one-fifth of the fares for two of the "
    "Toledo Transit Union, the Ohio Bus Guild and the Erie Riders Club."
)


def flaws_of(text):
    line = Line(text, (0,), (Span(0, len(TRIAL)),))
    whole = (Sentence(0, 0, len(TRIAL), "", "detail", 2),)
    found = check_brief(replace(brief(), lead=line, sentences=whole), TRIAL, "")
    return [(f.kind, f.item) for f in found]


@pytest.mark.parametrize(
    ("was", "now", "found"),
    [
        ("of the fares", "of the fares", ""),
        (
            "Karl Weiss of Dayton unlawfully paid Ann Lee",
            "Ann Lee of Dayton unlawfully paid Karl Weiss",
            "name",
        ),
        ("unlawfully", "lawfully", "negation"),
        ("one-fifth", "one-fourth", "number"),
        ("one-fifth", "20 percent", ""),
        ("According to the indictment, ", "", "hedge"),
    ],
)
def test_roles_opposites_parts_and_sources(was, now, found):
    kinds = {kind for kind, _ in flaws_of(TRIAL.replace(was, now))}

    assert found in kinds if found else not kinds
