"""The review of a plan, as its reader sees and uses it."""

import re
from datetime import UTC, date, datetime, timedelta

import pytest

from daysheet.guides.models import Card
from tests.guides.bread_plans import MONDAY, again, finish, make_plan, noon
from tests.make import make_place

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def address(plan):
    return f"/plans/{plan.token}/review/"


def text_of(response):
    told = re.sub(r"<(script|style).*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", told.partition("<main")[2].partition("</main>")[0]).split())


def asked(response):
    """The question and the revision of the form on the page."""
    body = response.content.decode()
    question = re.search(r'name="question" value="([^"]+)"', body)
    revision = re.search(r'name="question".*?name="revision" value="(\d+)"', body, re.DOTALL)
    return {"question": question[1], "revision": revision[1]} if question else None


def test_a_guide_without_questions_has_nothing_to_review(client, shelf, clock):
    plan = make_plan("stall")

    page = client.get(address(plan))

    assert page.status_code == 200
    assert "There is nothing to review: this guide has no questions." in text_of(page)
    assert asked(page) is None


def test_a_new_plan_says_when_questions_begin(client, shelf, clock):
    page = client.get(address(make_plan()))

    assert "There is nothing to review yet." in text_of(page)
    assert "The questions on a step come up on the day after you finish it." in text_of(page)


def test_the_page_is_private(client, shelf, clock):
    page = client.get(address(make_plan()))

    assert page["Cache-Control"] == "private, no-store"
    assert page["Referrer-Policy"] == "no-referrer"
    assert page["X-Robots-Tag"] == "noindex"
    assert client.get("/plans/nobody/review/").status_code == 404


def test_a_finished_step_is_asked_about_on_the_next_day(client, shelf, clock):
    plan = finish(make_plan(), "mix")

    assert "The next question is due on Tuesday 8 December 2026." in text_of(client.get(address(plan)))
    clock.now = noon(MONDAY + DAY)
    page = client.get(address(plan))
    assert "5 questions are left for today. 1 more wait for the days that follow" in text_of(page)
    assert "Why mix, coding 1?" in text_of(page)
    assert "Because &lt;of&gt; mix." in page.content.decode()
    assert "The usual mistake: Haste." in text_of(page)
    assert re.findall(r"(Again|Hard|Good|Easy) [a-z ,]+; again in (\d+) day", text_of(page)) == [
        ("Again", "1"),
        ("Hard", "1"),
        ("Good", "2"),
        ("Easy", "8"),
    ]


def test_rating_keeps_the_card_and_goes_on_to_the_next(client, shelf, clock):
    plan = finish(make_plan(), "mix")
    clock.now = noon(MONDAY + DAY)
    first = asked(client.get(address(plan)))

    answer = client.post(address(plan), first | {"rating": "good"})

    assert (answer.status_code, answer["Location"]) == (303, address(plan))
    card = Card.objects.get()
    assert (card.question, card.due_on, card.reps) == (first["question"], MONDAY + DAY * 3, 1)
    assert card.ratings == [{"on": "2026-12-08", "rating": "good", "where": "review"}]
    assert asked(client.get(address(plan)))["question"] != first["question"]
    assert again(plan).revision == plan.revision


def test_a_double_click_rates_once(client, shelf, clock):
    plan = finish(make_plan(), "mix")
    clock.now = noon(MONDAY + DAY)
    first = asked(client.get(address(plan))) | {"rating": "again"}

    assert [client.post(address(plan), first).status_code for _ in range(2)] == [303, 303]
    clock.now = noon(MONDAY + DAY * 2)
    assert client.post(address(plan), first).status_code == 303

    assert list(Card.objects.values_list("reps", flat=True)) == [1]


def test_a_page_opened_before_the_last_rating_does_not_rate_again(client, shelf, clock):
    plan = finish(make_plan(), "mix")
    clock.now = noon(MONDAY + DAY)
    first = asked(client.get(address(plan)))
    client.post(address(plan), first | {"rating": "again"})
    clock.now = noon(MONDAY + DAY * 2)

    client.post(address(plan), first | {"rating": "easy"})
    assert Card.objects.get().reps == 1
    client.post(address(plan), first | {"rating": "easy", "revision": "1"})
    assert Card.objects.get().reps == 2


@pytest.mark.parametrize("rating", ["", "5", "Good", "again\x00"])
def test_an_unknown_rating_is_told_and_nothing_is_kept(client, shelf, clock, rating):
    plan = finish(make_plan(), "mix")
    clock.now = noon(MONDAY + DAY)
    first = asked(client.get(address(plan)))

    answer = client.post(address(plan), first | {"rating": rating})

    assert answer.status_code == 400
    assert "This was no rating. Choose one of the four." in text_of(answer)
    assert asked(answer) == first
    assert not Card.objects.exists()


@pytest.mark.parametrize("question", ["q-bake-design-1", "q-stir-coding-1", "nothing", ""])
def test_a_question_that_the_plan_does_not_ask_is_a_404(client, shelf, clock, question):
    plan = finish(make_plan(have={"stir": "ticked"}), "mix")
    clock.now = noon(MONDAY + DAY)

    answer = client.post(address(plan), {"question": question, "revision": "0", "rating": "good"})

    assert answer.status_code == 404
    assert not Card.objects.exists()


def test_a_card_of_another_plan_is_a_404_and_stays_as_it_was(client, shelf, clock):
    mine, other = make_plan(), finish(make_plan(form_key="g" * 16), "mix")
    clock.now = noon(MONDAY + DAY)
    form = asked(client.get(address(other)))
    client.post(address(other), form | {"rating": "good"})

    answer = client.post(address(mine), form | {"rating": "easy", "revision": "1"})

    assert answer.status_code == 404
    assert list(Card.objects.values_list("plan_id", "reps")) == [(other.pk, 1)]


def test_a_day_has_its_share_of_the_week_and_the_rest_waits(client, shelf, clock):
    plan = finish(make_plan(), "mix", "bake", on=MONDAY)
    clock.now = noon(MONDAY + DAY)

    for _ in range(5):
        page = client.get(address(plan))
        client.post(address(plan), asked(page) | {"rating": "easy"})

    page = client.get(address(plan))
    assert "That is all for today." in text_of(page)
    assert "10 questions due beyond the time of today" in text_of(page)
    assert "1 h of this week are for reviews." in text_of(page)
    clock.now = noon(MONDAY + DAY * 2)
    assert "5 questions are left for today. 5 more wait" in text_of(client.get(address(plan)))


def test_what_was_held_is_asked_about_only_if_it_is_wished(client, shelf, clock):
    plan = make_plan(have={"stir": "found"})
    assert asked(client.get(address(plan))) is None

    form = {"revision": plan.revision, "share": "10", "holds": "on", "sessions": "on"}
    answer = client.post(f"/plans/{plan.token}/habits/", form)

    assert answer.status_code == 303
    assert asked(client.get(address(plan)))["question"].startswith("q-stir-")
    assert again(plan).outcome == plan.outcome


def test_no_time_for_reviews_asks_nothing_and_gives_the_time_to_the_steps(client, shelf, clock):
    plan = finish(make_plan(), "mix")
    clock.now = noon(MONDAY + DAY)
    before = again(plan).outcome["finish"]

    client.post(f"/plans/{plan.token}/habits/", {"revision": plan.revision, "share": "0", "sessions": "on"})

    assert "Reviews are off." in text_of(client.get(address(plan)))
    assert again(plan).choices["habits"] == {"share": 0, "holds": False, "sessions": True}
    assert again(plan).outcome["finish"] < before


def test_habits_that_are_not_listed_and_old_pages_are_refused(client, shelf, clock):
    plan = make_plan()

    told = client.post(f"/plans/{plan.token}/habits/", {"revision": plan.revision, "share": "97"})
    stale = client.post(f"/plans/{plan.token}/habits/", {"revision": "0", "share": "5"})

    assert (told.status_code, stale.status_code) == (400, 409)
    assert "Choose one of the listed shares of a week." in text_of(told)
    assert again(plan).choices == plan.choices


@pytest.mark.parametrize(
    ("slug", "late", "early"),
    [
        # A day in Santa Clara ends at 08:00 UTC in winter and 07:00 in summer.
        (
            "us/ca/santa-clara",
            datetime(2026, 12, 8, 7, 59, tzinfo=UTC),
            datetime(2026, 12, 8, 8, 0, tzinfo=UTC),
        ),
        (None, datetime(2026, 12, 8, 4, 59, tzinfo=UTC), datetime(2026, 12, 8, 5, 0, tzinfo=UTC)),
    ],
)
def test_the_day_turns_at_midnight_where_the_plan_is(client, shelf, clock, slug, late, early):
    place = make_place(slug) if slug else None
    plan = finish(make_plan(place=place), "mix", on=MONDAY)

    clock.now = late
    assert asked(client.get(address(plan))) is None
    clock.now = early
    assert asked(client.get(address(plan))) is not None


def test_the_clocks_going_forward_moves_nothing(client, shelf, clock):
    day = date(2027, 3, 13)  # the night after which clocks go forward
    plan = finish(make_plan(place=make_place()), "mix", on=day - DAY)
    clock.now = datetime(2027, 3, 14, 7, 30, tzinfo=UTC)  # 23:30 on the 13th
    client.post(address(plan), asked(client.get(address(plan))) | {"rating": "again"})
    assert Card.objects.get().due_on == date(2027, 3, 14)

    clock.now = datetime(2027, 3, 15, 6, 30, tzinfo=UTC)  # 23:30 on the 14th, 23 hours later
    body = client.get(address(plan)).content.decode()
    assert Card.objects.get().question in body


def test_the_page_takes_the_same_queries_with_one_card_and_with_many(
    client, shelf, clock, django_assert_num_queries
):
    plan = finish(make_plan(), "mix", "bake")
    clock.now = noon(MONDAY + DAY)
    for count in (1, 4):
        for _ in range(count):
            client.post(address(plan), asked(client.get(address(plan))) | {"rating": "easy"})
        with django_assert_num_queries(5):
            client.get(address(plan))
