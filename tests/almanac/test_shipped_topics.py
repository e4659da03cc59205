"""The shipped topics: every observance has one, and the rule agrees with what was decided by hand."""

import shutil

import pytest

from daysheet.almanac.domain.topics import MOST_TOPICS
from daysheet.almanac.domain.words_scopes import KINDS
from daysheet.almanac.errors import BadFacts
from daysheet.almanac.shipped.observances import observances
from daysheet.almanac.shipped.topics import DATA, NAMES, REVIEWS, WORDS, load, topics
from tests.almanac import measuring

BOOK, SHELF = observances().all, topics()
WELL_KNOWN = {"federal", "us-law", "us-proclamation", "us-state", "un", "religious", "cultural"}


def named(slug):
    return [topic.slug for topic in SHELF.of(observances().find(slug))]


def test_no_topic_is_empty_and_none_buries_its_reader():
    sizes = {slug: len(held) for slug, held in SHELF.shelves(BOOK).items()}

    assert {slug: size for slug, size in sizes.items() if not 20 <= size <= 500} == {}
    assert {"animals", "food", "arts", "health", "science", "work"} <= set(sizes)


def test_every_observance_stands_in_one_to_three_topics():
    counts = {len(SHELF.of(about)) for about in BOOK}

    assert counts == set(range(1, MOST_TOPICS + 1))


def test_an_own_observance_of_any_kind_has_a_topic():
    assert {kind for kind in KINDS if not SHELF.by_rule("Zzz Qqq", kind)} == set()


@pytest.mark.parametrize(
    ("slug", "topics"),
    [
        ("national-hot-dog-day", ["food"]),
        ("national-dog-day", ["animals"]),
        ("republic-day-turkey", ["nations"]),
        ("national-beer-day", ["drink"]),
        ("christmas-day", ["faith", "seasons", "family"]),
        ("juneteenth", ["heritage", "history", "rights"]),
    ],
)
def test_days_stand_where_a_reader_looks(slug, topics):
    assert named(slug) == topics


def test_the_best_known_were_reviewed():
    unread = [one.slug for one in BOOK if one.kind in WELL_KNOWN and one.slug not in SHELF.reviews]

    assert unread == []
    assert len(SHELF.reviews) > 900


def test_the_rule_agrees_with_the_reviews():
    why = measuring.reasons()
    known, drawn = ([one for one in BOOK if why.get(one.slug) == reason] for reason in ("known", "drawn"))
    by_rule = measuring.agreement(SHELF, [*known, *drawn])

    assert by_rule.precision > 0.92
    assert by_rule.recall > 0.83
    assert by_rule.with_one_right > 0.94
    assert measuring.agreement(SHELF, drawn).precision > 0.87
    assert measuring.cross_checked(SHELF, drawn, BOOK, least=2).with_one_right > 0.79


@pytest.mark.parametrize(
    ("name", "row", "told"),
    [
        (
            NAMES,
            "extra,Extra,What is more.,,,",
            "topic-words.csv: no words tell extra. Write some, or drop the topic",
        ),
        (NAMES, "extra,Extra,What is more.,odd,,", "line 30: odd: no kind of observance. Use federal"),
        (WORDS, "foods,soup", r"line \d+: 'foods' is no topic. Use animals, .*or add it to topics.csv"),
        (WORDS, "food,", r"line \d+: food without words. Write a word, a phrase or '-ending'"),
        (REVIEWS, "pi-day,maths,known", r"line \d+: 'maths' is no topic"),
        (REVIEWS, "no-such-day,fun,known", r"line \d+: 'no-such-day': no observance has this slug"),
        (REVIEWS, "pi-day,fun fun,known", r"line \d+: pi-day has 'fun fun': write one to 3"),
        (REVIEWS, "pi-day,fun food arts work,known", r"line \d+: pi-day has 'fun food arts work': write one"),
    ],
)
def test_a_bad_row_names_its_file_line_and_fault(tmp_path, name, row, told):
    for file in (NAMES, WORDS, REVIEWS):
        shutil.copy(DATA / file, tmp_path)
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")

    with pytest.raises(BadFacts, match=told):
        load(tmp_path, {"pi-day", *SHELF.reviews})
