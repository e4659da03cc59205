"""The world's public holidays on a day, and how they join a day's observances."""

from datetime import date

from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.world import WorldHoliday, listed_days
from daysheet.almanac.domain.world_calendar import World, WorldName
from daysheet.almanac.domain.world_days import around_the_world, joined

LIBRARY = Source("the library", None, date(2026, 11, 24))
LAW = Source("the law", None, date(2026, 11, 22))
CHRISTMAS = Observance(
    slug="christmas-day",
    name="Christmas Day",
    kind="federal",
    scope=("us",),
    rule_text="12-25",
    rule=parse_rule("12-25"),
    declared_by=None,
    sources=(LAW,),
)
OURS = Observances((CHRISTMAS,))


def kept(country, slug, text, **given):
    return WorldHoliday(country, "Its name", slug, 2015, 2036, (LIBRARY,), listed=listed_days(text), **given)


WORLD = World(
    [
        kept("fr", "christmas-day", "2026-12-25"),
        kept("gb", "christmas-day", "2026-12-25 2027-12-25>2027-12-27"),
        kept("ke", "labour-day-kenya", "~2026-12-25 ~2027-12-20", waits_for="until the moon is seen"),
        kept("ke", "hidden-by-editors", "2026-12-25"),
    ],
    [WorldName("labour-day-kenya", "Labour Day (Kenya)")],
)


def test_each_observance_is_one_item_whose_scope_is_its_countries():
    found = around_the_world(date(2026, 12, 25), OURS, WORLD)

    assert [(one.observance.slug, one.observance.scope, one.observance.kind) for one in found] == [
        ("christmas-day", ("fr", "gb"), "federal"),
        ("labour-day-kenya", ("ke",), "country-national"),
    ]


def test_an_estimate_is_told_as_one_and_what_it_depends_on():
    christmas, labour = around_the_world(date(2026, 12, 25), OURS, WORLD)

    assert [one.as_json()["estimated"] for one in (christmas, labour)] == [False, True]
    assert labour.observance.depends_on == "until the moon is seen"


def test_a_day_off_is_on_the_day_that_it_stands_for():
    (found,) = around_the_world(date(2027, 12, 27), OURS, WORLD)

    assert (found.on, found.observed, found.observance.scope) == (
        date(2027, 12, 25),
        date(2027, 12, 27),
        ("gb",),
    )


def test_what_a_day_holds_already_is_joined_to_one_item_with_all_sources():
    mine = OnDay(CHRISTMAS, date(2026, 12, 25), date(2026, 12, 25), date(2026, 12, 25))

    found = joined([mine], around_the_world(date(2026, 12, 25), OURS, WORLD))

    assert [one.observance.slug for one in found] == ["christmas-day", "labour-day-kenya"]
    assert found[0].as_json()["scope"] == ["fr", "gb"]
    assert found[0].as_json()["observed"] == "2026-12-25"
    assert [one["publisher"] for one in found[0].as_json()["sources"]] == ["the law", "the library"]


def test_without_the_world_a_day_stays_as_it_is():
    mine = OnDay(CHRISTMAS, date(2026, 12, 25), date(2026, 12, 25))

    assert joined([mine], ()) == (mine,)


def test_an_observance_of_one_country_has_the_years_that_are_known():
    about = WORLD.observance("labour-day-kenya")

    assert [day.start for day in about.occurrences(2027)] == [date(2027, 12, 20)]
    assert [about.is_known(year) for year in (2014, 2028, 2037)] == [False, True, False]


def test_of_several_countries_the_date_of_most_is_the_observances():
    three = [kept(code, "a-feast", f"2026-05-{day}") for code, day in (("de", 25), ("fr", 26), ("it", 26))]

    about = World(three, [WorldName("a-feast", "A feast")]).observance("a-feast")

    assert [one.start for one in about.occurrences(2026)] == [date(2026, 5, 26)]
    assert about.scope == ("de", "fr", "it")


def test_the_next_holiday_of_a_country_counts_days_off():
    assert WORLD.next_of("gb", date(2027, 12, 26)).observed == date(2027, 12, 27)
    assert WORLD.next_of("gb", date(2027, 12, 28)) is None
    assert WORLD.next_of("zz", date(2027, 1, 1)) is None
