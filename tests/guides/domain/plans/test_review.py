"""What was found is shown with its sentence; what stayed open is asked."""

from dataclasses import replace

import pytest

from daysheet.guides.domain.guide import ShowMe
from daysheet.guides.domain.plans.review import Quote, Row, Sighting, Span, asked_for, quote_of, review_of
from tests.guides.domain.plans.make import make_guide, make_step

TEXT = "Ten years at a mill.\nWrote SQL reports, and led two people. No algebra."


def seen(words, step, reason=""):
    start = TEXT.index(words)
    return Sighting(step, (Span(start, start + len(words)),), reason)


def test_words_are_shown_with_their_sentence():
    assert quote_of(TEXT, seen("SQL", "sql").spans[0]) == Quote(
        "Wrote ", "SQL", " reports, and led two people."
    )


@pytest.mark.parametrize("words", ["Ten", "algebra.", TEXT])
def test_words_at_the_borders_of_a_text_are_shown_too(words):
    quote = quote_of(TEXT, seen(words, "sql").spans[0])

    assert quote.words == words.replace("\n", " ")


def test_a_long_sentence_is_cut_between_words():
    text = "word " * 80 + "SQL" + " word" * 80

    quote = quote_of(text, Span(400, 403))

    assert (quote.words, quote.before[:6], quote.after[-6:]) == ("SQL", "… word", "word …")
    assert len(quote.before) < 120
    assert len(quote.after) < 120


def test_found_set_aside_asked_and_the_rest_are_each_told_once():
    review = review_of(
        make_guide(), TEXT, [seen("SQL", "sql")], [seen("algebra", "models", "denied"), seen("Ten", "sql")]
    )

    assert [(row.step.id, row.is_ticked) for row in review.found] == [("sql", True)]
    assert [(row.step.id, row.reason, row.is_ticked) for row in review.set_aside] == [
        ("models", "denied", False)
    ]
    assert [(step.id, ask) for step, ask in review.questions] == [("algebra", "Can you invert a matrix?")]
    assert [(group.title, [row.step.id for row in group.rows]) for group in review.groups] == [
        ("Comes quickly", ["spark"])
    ]


def test_what_another_plan_knows_is_ticked_and_not_asked():
    review = review_of(make_guide(), ticked={"algebra", "sql"})

    assert review.questions == ()
    assert [(r.step.id, r.is_ticked) for group in review.groups for r in group.rows] == [
        ("sql", True),
        ("spark", False),
        ("algebra", True),
        ("models", False),
    ]


def test_steps_of_a_class_that_the_guide_does_not_head_can_be_ticked():
    guide = replace(make_guide(make_step("dough", class_="quick"), milestone=(), showme=()), class_=())

    review = review_of(guide)

    assert [(group.title, [row.step.id for row in group.rows]) for group in review.groups] == [
        ("Quick", ["dough"])
    ]


def test_the_eight_questions_that_save_most_hours_are_asked():
    steps = [make_step(f"s{n}", (n, n)) for n in range(10)] + [make_step("extra", (90, 90), optional=True)]
    guide = make_guide(*steps, milestone=(), showme=tuple(ShowMe(step.id, "Can you?") for step in steps))

    assert [step.id for step, _ in review_of(guide).questions] == [f"s{n}" for n in range(9, 1, -1)]


def test_a_step_that_the_guide_has_not_is_passed_over():
    review = review_of(make_guide(), TEXT, [seen("SQL", "gone")], [seen("SQL", "gone")])

    assert (review.found, review.set_aside) == ((), ())


def test_what_a_posting_asks_for_is_told_once_with_its_words_and_optional_steps_are_wanted():
    guide = make_guide()
    sql, spark = guide.steps["sql"], guide.steps["spark"]

    asked = asked_for(
        guide,
        TEXT,
        required=[seen("SQL", "sql"), seen("mill", "gone")],
        preferred=[seen("reports", "spark"), seen("SQL", "sql")],
        set_aside=[seen("algebra", "algebra", "denied"), seen("algebra", "spark", "denied")],
    )

    assert asked.required == (
        Row(sql, (Quote("Wrote ", "SQL", " reports, and led two people."),), is_ticked=sql.optional),
    )
    assert asked.preferred == (
        Row(spark, (Quote("Wrote SQL ", "reports", ", and led two people."),), is_ticked=spark.optional),
    )
    assert [(row.step.id, row.reason, row.is_ticked) for row in asked.set_aside] == [
        ("algebra", "denied", False)
    ]
    assert (sql.optional, spark.optional) == (False, True)
