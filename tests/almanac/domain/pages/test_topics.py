"""What the pages of topics show."""

from datetime import date

from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.pages.topics import NEXT_SHOWN, topic_links, topic_page, topic_rows
from daysheet.almanac.domain.topic_words import TopicWords
from daysheet.almanac.domain.topics import Topic, Topics
from tests.almanac.domain.test_observances import made

TODAY = date(2026, 11, 22)
ANIMALS = Topic("animals", "Animals", "All of them.")
SHELF = Topics(
    (ANIMALS, Topic("quiet", "Quiet", "Nothing.", otherwise=frozenset({"popular"}))),
    TopicWords([("animals", "cat"), ("animals", "dog")]),
    {},
)
BOOK = Observances(
    (
        made("cat-day", rule="11-22"),
        made("dog-day", rule="01-01"),
        made("old-cat-day", rule="11-21"),
        made("cat-month", rule="month 11"),
        made("dog-day-abroad", "country-national", ("ht",), "01-01"),
    )
)


def test_the_index_has_every_topic_with_what_comes_next_in_it():
    rows = topic_rows(BOOK, SHELF, TODAY)

    assert [(r.slug, r.count, r.next and r.next.observance.slug, r.when) for r in rows] == [
        ("animals", 5, "cat-day", "Sun 22 Nov"),
        ("quiet", 0, None, ""),
    ]
    assert [(link.slug, link.count) for link in topic_links(BOOK, SHELF)] == [("animals", 5), ("quiet", 0)]


def test_a_topic_begins_with_its_next_days_home_before_abroad_and_then_has_all_by_month():
    page = topic_page(BOOK, SHELF, "animals", 1, TODAY)

    assert [(row.day, row.name, row.is_red) for row in page.coming] == [
        (date(2026, 11, 22), "Cat Day", True),
        (date(2027, 1, 1), "Dog Day", False),
        (date(2027, 1, 1), "Dog Day Abroad", False),
        (date(2027, 11, 21), "Old Cat Day", True),
    ]
    assert [(month, [row.slug for row in rows]) for month, rows in page.list.months] == [
        ("November 2026", ["cat-day", "cat-month"]),
        ("January 2027", ["dog-day", "dog-day-abroad"]),
        ("November 2027", ["old-cat-day"]),
    ]
    assert page.coming[2].also == "January 2027. A national holiday in Haiti."
    assert page.list.address == "/holidays/topics/animals/"


def test_a_long_topic_is_paged_and_its_next_days_stand_on_the_first_page_alone():
    book = Observances(tuple(made(f"cat-{n}", rule=f"{n % 12 + 1:02}-{n % 28 + 1:02}") for n in range(200)))
    first, second = (topic_page(book, SHELF, "animals", number, TODAY) for number in (1, 2))

    assert (len(first.coming), len(second.coming)) == (NEXT_SHOWN, 0)
    assert (first.list.next, second.list.previous) == (
        "/holidays/topics/animals/?page=2",
        "/holidays/topics/animals/",
    )
    assert topic_page(book, SHELF, "animals", 3, TODAY) is None


def test_there_is_no_page_of_a_topic_that_is_not_there_or_holds_nothing():
    assert topic_page(BOOK, SHELF, "plants", 1, TODAY) is None
    assert topic_page(BOOK, SHELF, "quiet", 1, TODAY) is None
