"""Plain falsehoods about a release are found, and plain ways to say what it says are not."""

from dataclasses import replace
from datetime import date

import pytest

from daysheet.stories.domain.brief import Brief, Line, Player, ReleaseFacts
from daysheet.stories.domain.checks import check_brief
from daysheet.wire.domain.release import Sentence, Span

TOLD = (
    "MILLTOWN, Ohio, Feb. 2, 2026 -- The city of Milltown sued Brick Homes LLC on Monday over bad pipes in 42 flats.",
    "A leak on Jan. 5, 2026, injured three tenants.",
    "No one died.",
    "The city will spend $1.2 million on repairs if the court agrees.",
    "The board may vote on the plan on March 3, 2026.",
    "“Tenants deserve dry homes,” said Vera Okafor, the city's attorney.",
    "Fewer than 10 percent of tenants have moved out.",
    "Rents rose 12 percent from 2024 to 2025.",
    "Karl Weiss, a manager at Brick Homes, was charged with reckless endangerment.",
    "Okafor criticized Weiss.",
    "The members voted for the budget.",
    "The authority will open the pool in June.",
    "The city will open a fire station on March 9, 2026, the fire chief said.",
)
TEXT = "\n\n".join(TOLD)


def sentences():
    starts = [TEXT.index(words) for words in TOLD]
    return tuple(
        Sentence(i, start, start + len(words), "", "detail", 2)
        for i, (start, words) in enumerate(zip(starts, TOLD, strict=True))
    )


def findings_of(text, *indexes, **more):
    spans = tuple(Span(s.start, s.end) for s in sentences() if s.i in indexes)
    facts = ReleaseFacts("0" * 64, "", "", None, "", None)
    brief = Brief("x", facts, lead=Line(text, indexes, spans), sentences=sentences())
    return check_brief(replace(brief, **more), TEXT, "")


@pytest.mark.parametrize(
    ("text", "index", "kind"),
    [
        ("Brick Homes LLC sued the city of Milltown over bad pipes in 42 flats.", 0, "name"),
        ("Brick Homes Sues Milltown Over Bad Pipes", 0, "name"),
        ("Weiss criticized Okafor.", 9, "name"),
        ("Okafor was criticized by Weiss.", 9, "name"),
        ("Someone died.", 2, "negation"),
        ("Rents fell 12 percent from 2024 to 2025.", 7, "negation"),
        ("Rents rose 12 percent from 2025 to 2024.", 7, "date"),
        ("The city will open three fire stations on March 9, 2026.", 12, "number"),
        ("Rents doubled from 2024 to 2025.", 7, "number"),
        ("Half of the rents rose from 2024 to 2025.", 7, "number"),
        ("Karl Weiss was charged with murder.", 8, "hedge"),
        ("Karl Weiss was arrested and charged with reckless endangerment.", 8, "hedge"),
        ("A leak on Jan. 5, 2026, killed three tenants.", 1, "hedge"),
        ("Fewer than 10 percent of tenants have moved in.", 6, "negation"),
        ("The board may vote against the plan on March 3, 2026.", 4, "negation"),
        ("The members voted against the budget.", 10, "negation"),
        ("The authority will close the pool in June.", 11, "negation"),
        ("The city of Milltown sued Brick Homes LLC over bad pipes in hundreds of flats.", 0, "number"),
        ("The board may vote on the plan next March.", 4, "date"),
        ("The city will spend $1.2 million on repairs.", 3, "hedge"),
        ("The city has spent $1.2 million on repairs if the court agrees.", 3, "hedge"),
        ("The city spent $1.2 million on repairs if the court agrees.", 3, "hedge"),
        ("Vera Okafor said the city started the leak.", 5, "hedge"),
        ("", 3, "passage"),
        ("😀", 3, "passage"),
    ],
)
def test_falsehoods_are_found(text, index, kind):
    assert kind in {finding.kind for finding in findings_of(text, index)}


@pytest.mark.parametrize(
    ("text", "index"),
    [
        ("Milltown sued Brick Homes LLC over bad pipes in 42 flats.", 0),
        ("Brick Homes LLC was sued by the city of Milltown over bad pipes in 42 flats.", 0),
        ("Pipes were bad in dozens of flats.", 0),
        ("Okafor criticized Weiss.", 9),
        ("Nobody died.", 2),
        ("Rents increased 12 percent from 2024 to 2025.", 7),
        ("Fewer than one in ten tenants have moved out.", 6),
        ("If the court agrees, the city will spend $1.2 million on repairs.", 3),
        ("The members backed the budget.", 10),
    ],
)
def test_the_same_in_other_words_stands(text, index):
    assert findings_of(text, index) == []


def test_every_word_of_a_description_stands_in_its_passages():
    spans = (Span(sentences()[8].start, sentences()[8].end),)
    weiss = Player("Karl Weiss", "person", "A manager at Brick Homes.", (8,), spans)
    slandered = replace(weiss, description="Convicted murderer.")
    promoted = replace(weiss, description="Director at Brick Homes.")

    assert findings_of(TOLD[8], 8, players=(weiss,)) == []
    found = findings_of(TOLD[8], 8, players=(slandered, promoted))
    assert {(f.part, f.index) for f in found} == {("players", 0), ("players", 1)}


def test_brief_of_another_text_is_found():
    facts = ReleaseFacts("0" * 64, "", "", date(2026, 2, 2), "", None)
    brief = Brief("x", facts, sentences=sentences())

    assert check_brief(brief, TEXT, "", sha256="0" * 64) == []
    found = check_brief(brief, TEXT, "", sha256="1" * 64)
    assert [(f.part, f.kind, f.item) for f in found] == [("release", "passage", "0" * 64)]
