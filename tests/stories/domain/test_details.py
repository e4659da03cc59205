"""The details hold every sentence that the news needs, shortened until all of them fit."""

from daysheet.stories.domain.brief import lines_of
from daysheet.stories.domain.compose import compose
from daysheet.stories.domain.tidying import tidy
from daysheet.stories.domain.verbs import has_finite
from tests.stories.domain.readings import reading_of

LEAD = ("lead", 3, "The city of Dayton opened a new bridge over the Mill River.")

THINGS = ("deck", "ramp", "tower", "light", "rail", "stair", "drain", "fence")


def used_in(brief):
    return {i for part, _, line in lines_of(brief) if part not in ("headline", "dek") for i in line.source}


def test_five_long_sentences_that_the_news_needs_are_all_told():
    brief = compose(
        reading_of(
            LEAD,
            ("detail", 3, "The bridge cost $12 million, which the county paid over four years of careful work."),
            ("detail", 3, "Ann Lee built it with a crew of 40 workers, who came from nine firms in the valley."),
            ("detail", 3, "The old bridge was closed in 2019, after two inspectors had found cracks in its deck."),
            ("detail", 3, "Buses cross the new one every ten minutes, which halves the way to Mill Hospital."),
            ("detail", 3, "Schools sent 300 pupils to the opening, where the mayor spoke for more than an hour."),
        )
    )  # fmt: skip

    assert used_in(brief) == {0, 1, 2, 3, 4, 5}


def test_an_item_of_a_list_with_its_amount_is_a_bullet():
    brief = compose(
        reading_of(
            ("lead", 3, "Two clinics in Dayton will receive $900,000 from the county."),
            ("other", 0, "The money goes to:"),
            ("detail", 3, "Mill Family Clinic – $600,000"),
            ("detail", 3, "River Street Health Center – $300,000"),
        )
    )

    assert [line.text for line in brief.details.bullets] == [
        "Mill Family Clinic – $600,000.",
        "River Street Health Center – $300,000.",
    ]


def test_a_figure_of_its_own_makes_a_sentence_new():
    brief = compose(
        reading_of(
            ("lead", 3, "Mill College will receive a grant for its new aviation lab in Dayton."),
            ("detail", 3, "Mill College will receive the grant of $400,000 for the aviation lab."),
        )
    )

    assert 1 in used_in(brief)


def test_an_amount_before_a_dash_is_no_dateline():
    assert tidy("Mill Rescue Inc., $998,400 – To hire more staff.") == (
        "Mill Rescue Inc., $998,400 – To hire more staff."
    )


def test_a_verb_is_known_by_its_object():
    assert has_finite("The plan involves placing sand along the beach.".split())
    assert has_finite("Erosion threatens the bridge.".split())
    assert not has_finite("Grants for the towns of Mill Valley.".split())


def test_what_the_details_have_no_room_for_tells_why_it_matters():
    needed = [
        (
            "detail",
            3,
            "Karl Weiss of Akron has admitted that all nine drivers were owed wages that he never paid.",
        ),
        (
            "detail",
            3,
            "Mill Bank lent the three owners $4 million on paper that bore the name of a dead aunt.",
        ),
        (
            "detail",
            3,
            "Police found a red truck with false plates behind the school of Elm Street in October.",
        ),
        (
            "detail",
            3,
            "Two clerks at the county office sold them empty permits at a price of $900 for each one.",
        ),
    ]
    faced = ("next", 3, "The head of the firms faces a maximum sentence of 20 years in a federal prison.")

    brief = compose(reading_of(LEAD, *needed, faced))

    assert used_in(brief) == {0, 1, 2, 3, 4, 5}
    assert len(brief.why_it_matters) == 1


def test_facts_beyond_five_bullets_join_the_paragraph():
    facts = [f"The {thing} was built by {n} firms." for n, thing in enumerate(THINGS, start=2)]

    brief = compose(reading_of(LEAD, *(("detail", 3, fact) for fact in facts)))

    assert used_in(brief) == {0, 1, 2, 3, 4, 5, 6, 7, 8}
    assert len(brief.details.bullets) == 5


def test_a_list_of_more_than_five_items_is_told_whole():
    items = [f"Mill {thing.capitalize()} – ${n}00,000" for n, thing in enumerate(THINGS, start=2)]

    brief = compose(reading_of(LEAD, *(("detail", 3, item) for item in items)))

    assert [line.text for line in brief.details.bullets] == [f"{item}." for item in items]
