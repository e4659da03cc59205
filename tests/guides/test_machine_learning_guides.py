"""The two guides to machine learning as they are shipped: complete, true to the fact base, and honest about sources."""

import json
from collections import Counter

import pytest

from daysheet.guides.domain.guide import Guide
from daysheet.guides.shipped import guide_named
from tests.shared import shared

FIRST = "software-engineer-to-machine-learning-engineer"
SECOND = "data-engineer-to-machine-learning-engineer"
CLASSES = {"carries over": "carries-over", "acquired quickly": "quick", "deeper shift": "deep"}


@pytest.fixture(params=[FIRST, SECOND])
def guide(request: pytest.FixtureRequest) -> Guide:
    return guide_named(request.param)


def test_the_first_guide_has_the_competencies_of_the_fact_base() -> None:
    facts = json.loads(shared("data/guides/swe-to-mle-competencies.json").read_text(encoding="utf-8"))

    steps = guide_named(FIRST).steps

    assert {
        step.id: (step.class_, step.optional, step.after, step.hours, step.basis) for step in steps.values()
    } == {
        fact["id"]: (
            CLASSES[fact["cls"]],
            fact["optional"],
            tuple(fact["prereqs"]),
            tuple(fact["hours"]),
            fact["basis"],
        )
        for fact in facts["competencies"]
    }


def test_the_sums_told_in_the_overviews_are_those_of_the_steps() -> None:
    sums = {}
    for slug in (FIRST, SECOND):
        core = [step for step in guide_named(slug).step if not step.optional]
        high = [step.hours[step.class_ != "carries-over"] for step in core]
        sums[slug] = (sum(step.hours[0] for step in core), sum(high))

    assert sums == {FIRST: (559, 1179), SECOND: (523, 1183)}
    assert "560 to 1,180 hours" in " ".join(guide_named(FIRST).overview)
    assert "520 to 1,180 hours" in " ".join(guide_named(SECOND).overview)


def test_each_step_tells_what_it_is_what_shows_it_how_it_is_tested_and_where_to_learn_it(
    guide: Guide,
) -> None:
    bare = [s.id for s in guide.step if not (s.about and s.evidence and s.tested and s.basis and s.resource)]

    assert bare == []


def test_each_step_has_one_show_me_question_that_is_answered_yes_or_no(guide: Guide) -> None:
    first_words = {ask.ask.split()[0] for ask in guide.showme}

    assert sorted(ask.step for ask in guide.showme) == sorted(guide.steps)
    assert first_words <= {"Can", "Could", "Do", "Does", "Have", "Is"}
    assert all(ask.ask.endswith("?") and ask.ask.count("?") == 1 for ask in guide.showme)


def test_each_step_counts_towards_one_milestone_at_most(guide: Guide) -> None:
    counted = Counter(step for milestone in guide.milestone for step in milestone.steps)

    assert [step for step, count in counted.items() if count > 1] == []


def test_the_overview_is_read_in_two_minutes(guide: Guide) -> None:
    assert sum(len(paragraph.split()) for paragraph in guide.overview) <= 400
    assert len(guide.summary.split()) <= 30


def test_a_source_without_an_address_says_why(guide: Guide) -> None:
    assert [source.code for source in guide.source if not source.url and not source.note] == []


def test_every_source_of_the_first_guide_is_used() -> None:
    guide = guide_named(FIRST)
    used = {
        code
        for rows in (guide.step, guide.comparison, guide.stage, guide.timeline, guide.basis)
        for row in rows
        for code in row.sources
    }

    assert {source.code for source in guide.source} == used


def test_changes_of_the_second_guide_tell_why() -> None:
    first, second = guide_named(FIRST), guide_named(SECOND)
    changed = [
        step
        for step in second.step
        if (step.class_, step.hours) != (first.steps[step.id].class_, first.steps[step.id].hours)
    ]

    assert len(changed) == 21
    assert [step.id for step in changed if not step.told] == []
