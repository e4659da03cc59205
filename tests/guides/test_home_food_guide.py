"""The shipped guide to a home food business: every figure traced to a source, every sum as told."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass

import pytest

from daysheet.guides.domain.graph import behind
from daysheet.guides.domain.guide import Guide
from daysheet.guides.shipped import guide_named

DOLLARS = re.compile(r"\$\d+(?:,\d{3})*(?:\.\d\d)?")
CLASSES = {"Class A": "first-sale", "Class B": "first-shop-sale"}


@pytest.fixture(scope="module")
def guide() -> Guide:
    return guide_named("home-food-business-california")


def words_in(value: object) -> str:
    """Every piece of text in a row, those of rows inside it too."""
    if isinstance(value, str):
        return value
    if is_dataclass(value):
        return " ".join(words_in(getattr(value, one.name)) for one in fields(value))
    return " ".join(map(words_in, value)) if isinstance(value, Iterable) else ""


def sourced_rows(guide: Guide) -> list:
    return [*guide.step, *guide.comparison, *guide.stage, *guide.timeline, *guide.cost]


def days_before(name: str, guide: Guide) -> int:
    """The longest chain of waits that must be over before a step may start."""
    return max(
        (days_before(one, guide) + guide.steps[one].waits for one in guide.steps[name].after), default=0
    )


def hours_up_to(name: str, guide: Guide) -> tuple[float, float]:
    """Low and high hours of a step together with everything that it stands on."""
    needed = behind(name, {step.id: step.after for step in guide.step}) | {name}
    lows, highs = zip(*(guide.steps[one].hours for one in needed), strict=True)
    return sum(lows), sum(highs)


def sums_told(guide: Guide) -> Mapping[str, tuple[float, float, int]]:
    told = re.findall(
        r"(Class [AB])[^:.]*: ([\d.]+) to ([\d.]+) hours of work and about (\d+) days of waiting",
        " ".join(guide.overview),
    )
    return {name: (float(low), float(high), int(days)) for name, low, high, days in told}


def test_every_step_comparison_visit_timeline_and_cost_names_a_source(guide):
    assert [row for row in sourced_rows(guide) if not row.sources] == []


def test_every_dollar_figure_stands_in_the_note_of_a_source_that_its_row_names(guide):
    notes = {code: set(DOLLARS.findall(source.note)) for code, source in guide.sources.items()}
    untraced = [
        (figure, row.sources)
        for row in sourced_rows(guide)
        for figure in DOLLARS.findall(words_in(row))
        if not any(figure in notes[code] for code in row.sources)
    ]

    assert any(DOLLARS.search(words_in(row)) for row in sourced_rows(guide))
    assert untraced == []


def test_no_dollar_figure_stands_where_no_source_can_be_named(guide):
    rows = [*guide.milestone, *guide.class_, *guide.term, *guide.showme, *guide.basis]
    loose = [guide.summary, guide.audience, *guide.overview, *guide.unverified, *map(words_in, rows)]

    assert [text for text in loose if DOLLARS.search(text)] == []


def test_hours_and_waits_up_to_the_first_sale_are_as_the_overview_tells(guide):
    reckoned = {name: (*hours_up_to(step, guide), days_before(step, guide)) for name, step in CLASSES.items()}

    assert sums_told(guide) == reckoned


def test_the_first_sale_waits_for_county_and_city_and_the_shop_for_the_visit(guide):
    after = {step.id: step.after for step in guide.step}

    assert {"county-registration", "zoning-approval", "business-licence"} <= behind("first-sale", after)
    assert {"class-b-visit", "county-registration", "first-sale"} <= behind("first-shop-sale", after)


def test_class_b_markets_and_what_only_some_need_are_optional_and_the_rest_is_not(guide):
    assert {step.id for step in guide.step if step.optional} == {
        "ask-for-a-food",
        "fictitious-name",
        "publish-name",
        "file-affidavit",
        "water-test",
        "insurance",
        "hire-one",
        "ship-in-state",
        "market-permit",
        "first-market-day",
        "class-b-application",
        "class-b-visit",
        "first-shop-sale",
    }


def test_a_wait_is_told_in_words(guide):
    assert [step.id for step in guide.step if step.waits and not step.waits_told] == []


def test_every_source_has_an_address_a_note_and_a_use(guide):
    used = {code for row in sourced_rows(guide) for code in row.sources}

    assert [code for code, source in guide.sources.items() if not (source.url and source.note)] == []
    assert set(guide.sources) - used == set()


def test_a_resource_is_a_page_that_stands_among_the_sources(guide):
    read = {source.url for source in guide.source}

    assert {one.url for step in guide.step for one in step.resource} - read == set()


def test_it_is_read_in_two_minutes_and_says_what_it_could_not_verify(guide):
    assert len(" ".join(guide.overview).split()) <= 400
    assert len(guide.summary.split()) <= 30
    assert any("This year’s caps" in text for text in guide.unverified)
    assert "not legal advice" in guide.overview[0]
