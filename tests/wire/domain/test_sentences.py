"""Where sentences begin and end, as tables of cases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from daysheet.wire.domain.sentences import split


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The U.S. Department of Labor met Rep. Lee and Sen. J. D. Roe at 5 p.m. Monday.",
        "He lives at 12 Main St. Paul Street, No. 5, near Ft. Worth.",
        "SANTA CLARA, Calif. – Acme Inc. Chairman John Q. Public spoke.",
        "WASHINGTON. D.C. – Representative Guy Reschenthaler received an award.",
        "Rep. Earl L. “Buddy” Carter (R-Ga.) met Mayor Ann Roe.",
        "“Is it done?” asked Mayor Roe.",
        "“It is done!” Mayor Roe said.",
        "Sales of $1.5 million grew 3.2 percent vs. Jan. 2024 at www.Acme.com today.",
        "The rate rose... and then fell.",
        "She works for the D.C. police, i.e. the city.",
        "Visit https://example.org/A.Page/Now for more.",
    ],
)
def test_one_sentence_stays_one(sentence):
    assert cut(sentence) == [sentence]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It moved to the U.S. The firm grew.", ["It moved to the U.S.", "The firm grew."]),
        ("It is in Greenville, Pa. The Seminar began.", ["It is in Greenville, Pa.", "The Seminar began."]),
        ('He won. "I am glad," he said.', ["He won.", '"I am glad," he said.']),
        ("“We won. We are glad.” The end.", ["“We won.", "We are glad.”", "The end."]),
        ('They are "fair" or "poor". The rest is not.', ['They are "fair" or "poor".', "The rest is not."]),
        ("He serves (NJ-5). She left.", ["He serves (NJ-5).", "She left."]),
        ("The answer is no. Nobody came.", ["The answer is no.", "Nobody came."]),
        ("He left the prison term.Cooke, the general, stayed.", ["He left the prison term.", "Cooke, the general, stayed."]),
        ("It rose to 5.The rest fell.", ["It rose to 5.The rest fell."]),
        ("Really? Yes! Good…  So be it.", ["Really?", "Yes!", "Good…", "So be it."]),
        ("A heading\n\nA sentence. Another.\n\n###", ["A heading", "A sentence.", "Another.", "###"]),
        ("The list:\n• one thing\n• another\n- a third", ["The list:", "one thing", "another", "a third"]),
        ("Now: • one thing • another", ["Now:", "one thing", "another"]),
        ("1. First item\n2. Second item", ["1. First item", "2. Second item"]),
        ("Mail it to:\r\nCare of Roe\r\n5 Elm St.", ["Mail it to:", "Care of Roe", "5 Elm St."]),
        ("\ufeff  One. \u200b\u200b\r\n\r\nTwo.\u00a0", ["One.", "Two."]),
        ("", []),
        (" \n\u200b\n", []),
    ],
)  # fmt: skip
def test_sentences_are_told_apart(text, sentences):
    assert cut(text) == sentences


@pytest.mark.parametrize(
    ("heading", "sentence"),
    [
        ("About Acme", "Acme makes robots that lift."),
        ("About Acme", "Acme, the maker of robots, has 300 workers."),
        ("About Nub & Kettle", "Nub & Kettle designs tools for small kitchens."),
        ("About Acme Robots, Inc.", "Acme Robots, Inc. makes robots that lift."),
        ("About the League of Acme Towns", "The League of Acme Towns has 40 members."),
        ("ABOUT THE LEAGUE FOR ACME TOWNS", "The League for Acme Towns has 40 members."),
        ("ABOUT ACME", "A family founded Acme in 1921."),
        ("About Acme:", "Founded in 1921, it makes robots that lift."),
    ],
)
def test_a_heading_that_runs_into_its_paragraph_is_told_apart(heading, sentence):
    assert cut(f"It opens in May.\n\n{heading} {sentence}") == ["It opens in May.", heading, sentence]


@pytest.mark.parametrize(
    "sentence",
    [
        "About Boston College, Boston University and others he said nothing.",
        "About Boston College and Boston University he said nothing.",
        "About Acme workers it said nothing.",
        "About 30 of the robots lift.",
        "About NASA Administrator Bill Roe he said nothing.",
        "ABOUT US POLICY HE SAID NOTHING",
    ],
)
def test_a_sentence_about_somebody_is_no_heading(sentence):
    assert cut(sentence) == [sentence]


def test_lines_broken_by_a_machine_are_joined():
    text = (
        "The City of Austin will open a new library on Elm Street in March, the\n"
        "mayor said. It cost four million dollars and has forty thousand books, a\n"
        "garden and a hall.\n"
        "\n"
        "Doors open at nine."
    )

    assert cut(text) == [
        text[: text.index(" It cost")],
        text[text.index("It cost") : text.index("\n\n")],
        "Doors open at nine.",
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("aB. \n\r\t\"“”'!?…-•1$:#\u200b\ufeff\U0001f600éU.S"), max_size=120))
def test_spans_are_ordered_disjoint_and_lose_no_letter(text):
    spans = split(text)

    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False))
    kept = "".join(text[start:end] for start, end in spans)
    assert sum(map(str.isalnum, kept)) == sum(map(str.isalnum, text))


def test_a_line_of_a_separator_sign_says_nothing():
    told = "The council of the town will meet on Monday at noon."

    assert cut(f"{told}\x85\x1f\x85{told}") == [told, told]
