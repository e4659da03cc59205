"""Mock interviews of a plan: planned, begun, rated, and in the calendar."""

import re
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from daysheet.guides.actions.changing import replan_from
from daysheet.guides.models import Card, PracticeSession
from tests.guides.bread_plans import MONDAY, again, finish, make_plan, noon
from tests.guides.test_review_pages import text_of

pytestmark = pytest.mark.django_db
DAY, WEEK = timedelta(days=1), timedelta(days=7)


def address(plan, number=None):
    return f"/plans/{plan.token}/practice/" + (f"{number}/" if number else "")


def begin(client, plan, number=1):
    answer = client.post(address(plan), {"number": number})
    assert answer.status_code == 303
    return answer["Location"]


def rate_all(client, page, rating="good"):
    """Rate every question of a session, and how many there were."""
    for count in range(20):
        form = asked_in(client.get(page))
        if form is None:
            return count
        client.post(page, form | {"rating": rating})
    raise AssertionError("a session does not end")


def asked_in(response):
    found = re.search(r'name="question" value="([^"]+)"', response.content.decode())
    return {"question": found[1]} if found else None


def test_a_guide_without_questions_has_nothing_to_practise_and_begins_nothing(client, shelf, clock):
    plan = make_plan("stall")

    assert "There is nothing to practise: this guide has no questions." in text_of(client.get(address(plan)))
    assert client.post(address(plan), {"number": 1}).status_code == 200
    assert not PracticeSession.objects.exists()


def test_a_new_plan_has_one_planned_every_week_at_its_end(client, shelf, clock):
    plan = make_plan()

    rows = list(plan.sessions.values_list("number", "on", "minutes", "sequence"))
    assert rows == [
        (1, date(2027, 1, 1), 60, 0),
        (2, date(2027, 1, 8), 60, 0),
        (3, date(2027, 1, 14), 60, 0),
    ]
    assert "Friday 8 January 2027 19:48, 60 min" in text_of(client.get(address(plan)))
    assert "Mock interviews: the next on Jan. 1, 2027" in text_of(client.get(plan.get_absolute_url()))


def test_steps_reviews_and_sessions_together_never_pass_the_weeks_hours(shelf, clock):
    plan = make_plan()

    used = {}
    for item in plan.items.all():
        for piece in item.pieces:
            day = MONDAY.fromisoformat(piece["on"])
            used[day] = used.get(day, 0) + piece["minutes"]
    for one in plan.sessions.all():
        used[one.on] = used.get(one.on, 0) + one.minutes
    weeks = {}
    for day, minutes in used.items():
        monday = day - DAY * day.weekday()
        weeks[monday] = weeks.get(monday, 0) + minutes
    assert max(used.values()) <= 120
    assert max(weeks.values()) <= 600 - 60
    assert sum(used.values()) == (10 + 40 + 2) * 60 + 60 * plan.sessions.count()


def test_a_session_is_begun_once_however_often_the_button_is_pressed(client, shelf, clock):
    plan = make_plan()
    number = plan.sessions.count() + 1

    pages = {begin(client, plan, number) for _ in range(3)}

    assert pages == {address(plan, number)}
    assert list(PracticeSession.objects.exclude(began_on=None).values_list("number", "began_on", "on")) == [
        (number, MONDAY, MONDAY)
    ]


def test_ratings_of_a_session_go_into_the_review(client, shelf, clock):
    plan = finish(make_plan(), "mix")
    page = begin(client, plan)

    first = asked_in(client.get(page))
    client.post(page, first | {"rating": "again"})
    client.post(page, first | {"rating": "easy"})  # the same button again, or a page gone back to

    card = Card.objects.get()
    assert (card.question, card.due_on, card.reps) == (first["question"], MONDAY + DAY, 1)
    assert card.ratings == [{"on": "2026-12-07", "rating": "again", "where": "session"}]
    assert "Question 2 of" in text_of(client.get(page))


def test_a_whole_session_ends_with_how_it_went_and_stands_in_the_history(client, shelf, clock):
    plan = finish(make_plan(), "mix", "bake")
    page = begin(client, plan)

    count = rate_all(client, page)

    assert count == 9
    assert "That was it. Each rating has gone into your review." in text_of(client.get(page))
    assert "Monday 7 December 2026 9 of 9 known" in text_of(client.get(address(plan)))
    assert Card.objects.count() == 9


def test_the_next_session_asks_what_was_not_asked_and_is_drawn_alike_again(client, shelf, clock):
    plan = finish(make_plan(), "mix", "bake")
    first = begin(client, plan)
    rate_all(client, first)
    following = begin(client, plan, 50)

    ids = [
        [one["id"] for one in row.questions] for row in plan.sessions.exclude(began_on=None).order_by("pk")
    ]
    fundamentals = [{name for name in row if "fundamentals" in name} for row in ids]
    assert len(fundamentals[0] | fundamentals[1]) == 6
    row = plan.sessions.order_by("pk").last()
    row.delete()
    assert begin(client, plan, 50) == following
    assert [one["id"] for one in plan.sessions.order_by("pk").last().questions] == ids[-1]


def test_the_planned_session_of_the_week_is_the_one_that_is_begun(client, shelf, clock):
    plan = make_plan()
    planned = plan.sessions.first()
    clock.now = noon(planned.on - DAY)

    page = begin(client, plan, planned.number)

    assert page == address(plan, planned.number)
    row = plan.sessions.get(number=planned.number)
    assert (row.on, row.began_on) == (planned.on, planned.on - DAY)


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"question": "q-mix-fundamentals-1", "rating": "5"}, 400),
        ({"question": "nothing", "rating": "good"}, 404),
        ({}, 404),
    ],
)
def test_bad_ratings_in_a_session_are_told(client, shelf, clock, form, status):
    plan = finish(make_plan(), "mix", "bake")
    page = begin(client, plan)
    if status == 400:
        form = asked_in(client.get(page)) | {"rating": form["rating"]}

    assert client.post(page, form).status_code == status
    assert not Card.objects.exists()


def test_a_session_that_was_not_begun_or_is_anothers_is_a_404(client, shelf, clock):
    plan, other = make_plan(), make_plan(form_key="g" * 16)
    begin(client, other, 77)
    begun = other.sessions.exclude(began_on=None).get().number

    assert client.get(address(plan, 1)).status_code == 404
    assert client.get(address(plan, begun)).status_code == 404
    assert client.get(address(plan, 99999999999999999999)).status_code == 404
    assert client.post(address(plan), {"number": "x" * 50}).status_code == 303


def events(client, plan):
    body = client.get(f"/plans/{plan.token}.ics").content
    found = Calendar.from_ical(body).walk("VEVENT")
    return {str(one["uid"]): one for one in found if "/practice/" in str(one["uid"])}


def test_sessions_stand_in_the_calendar_under_names_that_never_change(client, shelf, clock):
    plan = make_plan()
    before = events(client, plan)

    assert sorted(before) == [f"{plan.key}/practice/{n + 1}@plans.daysheet" for n in range(len(before))]
    assert {str(one["summary"]) for one in before.values()} == {"Mock interview"}
    replan_from(plan=plan, revision=1, first=MONDAY, lost=(MONDAY, MONDAY + WEEK * 8), now=noon(MONDAY))
    after = events(client, plan)
    assert set(before) <= set(after)
    moved = [uid for uid in before if after[uid]["dtstart"].dt != before[uid]["dtstart"].dt]
    assert moved
    assert all(after[uid]["sequence"] == before[uid]["sequence"] + (uid in moved) for uid in before)


def test_sessions_that_are_not_wished_leave_the_calendar(client, shelf, clock):
    plan = make_plan()

    client.post(f"/plans/{plan.token}/habits/", {"revision": plan.revision, "share": "10"})

    assert events(client, plan) == {}
    assert "None. They are planned for the last weeks" in text_of(client.get(address(plan)))
    client.post(
        f"/plans/{plan.token}/habits/",
        {"revision": again(plan).revision, "share": "10", "sessions": "on"},
    )
    assert {one["sequence"] for one in events(client, plan).values()} == {2}


def test_the_pages_take_the_same_queries_however_many_sessions_there_are(
    client, shelf, clock, django_assert_num_queries
):
    plan = finish(make_plan(), "mix", "bake")
    for number in (50, 51):
        page = begin(client, plan, number)
        with django_assert_num_queries(5):
            client.get(address(plan))
        with django_assert_num_queries(5):
            client.get(page)
        rate_all(client, page)


def test_a_question_that_the_bank_no_longer_has_is_passed_over(client, shelf, clock):
    plan = finish(make_plan(), "mix")
    page = begin(client, plan)
    row = plan.sessions.exclude(began_on=None).get()
    row.questions = [{"id": "q-gone", "rating": ""}, *row.questions[:1]]
    row.save()

    assert "Question 1 of 1." in text_of(client.get(page))
    assert rate_all(client, page) == 1
    assert "1 of 1 known" in text_of(client.get(address(plan)))
