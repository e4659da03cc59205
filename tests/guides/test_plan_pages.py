"""The pages of a plan: this week first, everything reachable, nothing kept by anybody."""

import gzip
import re
from dataclasses import replace
from datetime import timedelta
from html import unescape

import pytest

from daysheet.guides.actions.making import start_plan
from daysheet.guides.domain.plans.telling import monday_of
from daysheet.guides.models import Plan
from daysheet.guides.queries import plan_with
from daysheet.guides.shipped import guide_named
from daysheet.lib.clock import read_clock
from daysheet.lib.days import network_day
from tests.guides.plans import FEW, GUIDE, all_but, make_choices, make_plan

pytestmark = pytest.mark.django_db


def today():
    return network_day(read_clock())


def running_plan(**fields):
    """A plan that began on Monday, so that this week has work whatever day it is."""
    now = read_clock() - timedelta(days=today().weekday())
    return make_plan(now=now, start=monday_of(today()), **fields)


def page(response):
    return unescape(response.content.decode())


def post(client, plan, path, *, revision=1, **fields):
    return client.post(f"/plans/{plan.token}/{path}", {"revision": revision} | fields)


def test_this_week_comes_first_with_hours_and_a_way_to_say_what_is_done(client):
    html = page(client.get(f"/plans/{running_plan().token}/"))

    order = [
        html.index(f"{word}</h2>")
        for word in ("This week", "Milestones", "The weeks", "Calendar, file and link")
    ]
    assert order == sorted(order)
    assert "10 h from" in html
    assert 'name="done-numpy" type="number" min="0" step="0.5"' in html


def test_a_plan_that_begins_later_shows_its_first_week(client):
    plan = make_plan(now=read_clock(), start=today() + timedelta(days=21))

    html = page(client.get(f"/plans/{plan.token}/"))

    assert "The week of" in html
    assert 'name="done-numpy"' in html


def test_what_carries_over_says_how_it_is_known(client):
    have = all_but() | {"databases-sql": "found", "statistics": "shown"}

    html = page(client.get(f"/plans/{running_plan(have=have).token}/"))

    titles = guide_named(GUIDE).steps
    assert f"<span>{titles['databases-sql'].title}</span> <small>found in your résumé</small>" in html
    assert f"<span>{titles['statistics'].title}</span> <small>you can show it</small>" in html
    assert f"<span>{titles['pandas'].title}</span> <small>you ticked it</small>" in html


def test_pages_of_a_plan_are_kept_and_listed_by_nobody(client):
    token = running_plan().token

    for path in ("", "items/numpy/", "choices/", "plan.json", f"week/{today().isoformat()}/"):
        response = client.get(f"/plans/{token}/{path}")
        kept = [response[name] for name in ("Cache-Control", "X-Robots-Tag", "Referrer-Policy")]
        assert (response.status_code, kept) == (200, ["private, no-store", "noindex", "no-referrer"])
        assert dict(response.cookies) == {}


def test_what_a_plan_has_not_is_told_to_nobody_else_either(client):
    token = running_plan().token

    for path in (
        f"{token}/items/gone/",
        f"{token}/week/1999-01-04/",
        f"{token}/steps/numpy/",
        f"{'x' * 32}/",
    ):
        response = client.get(f"/plans/{path}")
        kept = [response[name] for name in ("Cache-Control", "X-Robots-Tag", "Referrer-Policy")]
        assert (response.status_code, kept) == (404, ["private, no-store", "noindex", "no-referrer"])
        assert '<h1 class="big-h">No such page</h1>' in page(response)


@pytest.mark.parametrize("token", ["%00", "x%00" * 8, "x" * 5000, "%F0%9F%8D%9E"])
def test_a_token_that_none_can_be_is_no_page(client, token):
    for path in ("/", ".ics", "/plan.json", "/items/numpy/"):
        assert client.get(f"/plans/{token}{path}").status_code == 404


def test_an_item_of_another_plan_is_not_in_this_one(client):
    ours, other = running_plan(), running_plan(have=all_but(("pandas",)), key="another-form-of-a-test")

    answers = [
        client.get(f"/plans/{other.token}/items/numpy/").status_code,
        post(client, other, "items/numpy/edit/", done="3").status_code,
        post(client, other, "progress/", **{"done-numpy": "3"}).status_code,
        client.get(f"/plans/{other.token}/practice/1/").status_code,
    ]

    assert answers == [404, 404, 303, 404]
    assert (ours.items.get(name="numpy").done_minutes, plan_with(other.token).revision) == (0, 1)


def test_a_link_that_never_was_is_no_page_and_one_that_was_given_up_says_so(client):
    plan = running_plan()
    assert client.get(f"/plans/{'x' * 32}/").status_code == 404

    moved = post(client, plan, "link/")

    assert client.get(moved["Location"].partition("#")[0]).status_code == 200
    for path in (f"/plans/{plan.token}/", f"/plans/{plan.token}.ics"):
        old = client.get(path)
        assert (old.status_code, "This link was given up" in page(old)) == (410, True)


def test_deleting_asks_first_and_then_leaves_nothing(client):
    plan = running_plan()

    post(client, plan, "delete/")
    assert Plan.objects.count() == 1

    gone = post(client, plan, "delete/", sure="yes")
    assert (gone.status_code, "This plan was deleted" in page(gone), Plan.objects.count()) == (410, True, 0)


def test_hours_and_ticks_of_the_week_are_kept(client):
    plan = running_plan()

    post(
        client,
        plan,
        "progress/",
        **{"done-numpy": "2.5", "done-linear-algebra": "1,5", "finished-numpy": "on"},
    )

    kept = {
        item.name: (item.done_minutes, bool(item.finished_on)) for item in plan_with(plan.token).items.all()
    }
    assert kept == {"numpy": (150, True), "linear-algebra": (90, False), "calculus-optimisation": (0, False)}


@pytest.mark.parametrize(
    "typed", ["8h", "-1", "99999", "nan", "snan", "inf", "1e9", "1e999999", "1e99999999999", "1,5,5"]
)
def test_hours_that_are_none_are_told_and_nothing_typed_is_lost(client, typed):
    plan = running_plan()
    typed_too = {"done-linear-algebra": "1,5", "finished-linear-algebra": "on", "week": monday_of(today())}

    refused = post(client, plan, "progress/", **{"done-numpy": typed} | typed_too)

    html = page(refused)
    assert (refused.status_code, plan_with(plan.token).revision) == (400, 1)
    told = re.sub(r"<[^>]+>", "", html)
    assert f"NumPy and vectorised computation: “{typed}” is no number of hours." in told
    again = dict(re.findall(r'<input[^>]* name="([^"]*)"[^>]* value="([^"]*)"', html))
    assert again["done-numpy"] == typed
    client.post(f"/plans/{plan.token}/progress/", again | {"done-numpy": "8"})
    items = plan_with(plan.token).items.all()
    kept = {item.name: (item.done_minutes, bool(item.finished_on)) for item in items}
    assert kept == {"numpy": (480, False), "linear-algebra": (90, True), "calculus-optimisation": (0, False)}


def test_two_tabs_are_told_of_each_other_and_nothing_typed_is_lost(client):
    plan = running_plan()
    post(client, plan, "progress/", **{"done-numpy": "2"})

    stale = post(client, plan, "items/linear-algebra/edit/", done="3", note="Chapter 4 & 5")

    html = page(stale)
    assert stale.status_code == 409
    assert "<li>NumPy and vectorised computation: 2 h done</li>" in html
    assert 'name="note" value="Chapter 4 & 5"' in html
    assert plan.items.get(name="linear-algebra").note == ""

    again = dict(re.findall(r'type="hidden" name="([^"]*)" value="([^"]*)"', html))
    client.post(f"/plans/{plan.token}/items/linear-algebra/edit/", again)
    item = plan.items.get(name="linear-algebra")
    assert (item.note, item.done_minutes, plan.items.get(name="numpy").done_minutes) == (
        "Chapter 4 & 5",
        180,
        120,
    )


@pytest.mark.parametrize("path", ["replan/", "choices/", "link/", "upgrade/"])
def test_every_change_from_an_older_page_is_refused(client, path):
    plan = running_plan()
    form = {"hours": "5", "start": monday_of(today()).isoformat(), "order": "soonest", "effort": "middle"}

    response = post(client, plan, path, revision=0, **form)

    assert (response.status_code, plan_with(plan.token).revision) == (409, 1)


def test_a_lost_week_moves_its_work_and_says_what_moved(client):
    plan = running_plan()

    client.post(f"/plans/{plan.token}/replan/", {"revision": 1, "from": "monday"})

    html = page(client.get(f"/plans/{plan.token}/"))
    assert f'<th scope="row">{guide_named(GUIDE).steps["numpy"].title}</th><td data-label="Was">' in html
    assert "The week of" in html


def test_a_missed_target_says_why_and_fills_in_what_would_do(client):
    plan = running_plan(target=today() + timedelta(days=7))

    html = page(client.get(f"/plans/{plan.token}/"))
    queries = re.findall(rf'href="/plans/{plan.token}/choices/\?([^"]*)"', html)

    assert "Your target is missed" in html
    assert any(query.startswith("hours=") for query in queries)
    hours = next(query for query in queries if query.startswith("hours="))
    filled = page(client.get(f"/plans/{plan.token}/choices/?{hours}"))
    assert f'name="hours" value="{hours.removeprefix("hours=")}"' in filled


def test_choices_are_changed_by_their_form(client):
    plan = running_plan()
    form = {"hours": "5", "start": monday_of(today()).isoformat(), "order": "soonest", "effort": "middle"}

    changed = post(client, plan, "choices/", **form)

    assert changed.status_code == 303
    assert sum(plan_with(plan.token).choices["weekdays"]) == 300


def test_another_version_of_the_guide_is_told_before_anything_changes(client):
    guide = guide_named(GUIDE)
    steps = tuple(replace(step, hours=(1, 2)) if step.id == "numpy" else step for step in guide.step)
    made = start_plan(
        guide=replace(guide, version="0.9", step=steps),
        choices=make_choices(start=today()),
        have=all_but(),
        place=None,
        form_key="a" * 20,
        today=today(),
        now=read_clock(),
    )
    low, high = guide.steps["numpy"].hours

    html = page(client.get(made.get_absolute_url()))

    assert f"takes {low:g}–{high:g} hours instead of 1–2" in html
    client.post(made.get_absolute_url() + "upgrade/", {"revision": 1})
    assert "newer version" not in page(client.get(made.get_absolute_url()))


def test_another_guide_starts_with_what_is_held(client):
    plan = running_plan()
    other = "data-engineer-to-machine-learning-engineer"

    html = page(client.post(f"/plans/{plan.token}/another/", {"guide": other}))

    held = re.findall(r'name="have" value="([^"]*)" checked', html)
    assert set(held) == set(all_but()) & set(guide_named(other).steps)
    assert plan.token not in html


def test_an_item_can_be_noted_linked_and_pinned(client):
    plan = running_plan()

    post(
        client,
        plan,
        "items/numpy/edit/",
        done="1.5",
        is_pinned="on",
        note="Read on",
        links="https://example.org/x My notes",
    )

    html = page(client.get(f"/plans/{plan.token}/items/numpy/"))
    assert '<a href="https://example.org/x" rel="noreferrer nofollow">My notes</a>' in html
    assert ", pinned" in html
    assert "Read on</textarea>" in html


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"done": "x"}, "This is not a number of hours."),
        ({"done": "1", "links": "mine"}, "does not begin with an address"),
        ({"done": "1", "links": "javascript:alert(1)"}, "does not begin with an address"),
        ({"done": "1", "links": "ftp://example.org"}, "begins with https:// or http://"),
        ({"done": "9000"}, "9000 hours on one item?"),
    ],
)
def test_what_an_item_cannot_hold_is_told_and_what_was_typed_stays(client, fields, told):
    plan = running_plan()

    response = post(client, plan, "items/numpy/edit/", note="Kept on the page", **fields)

    assert (response.status_code, told in page(response), "Kept on the page" in page(response)) == (
        400,
        True,
        True,
    )


@pytest.mark.parametrize("week", ["1999-01-04", "2999-01-01", "0001-01-01", "9999-12-31", "soon"])
def test_a_plan_has_no_other_weeks_than_its_own(client, week):
    assert client.get(f"/plans/{running_plan().token}/week/{week}/").status_code == 404


def test_a_plan_of_few_items_and_one_of_many_take_the_same_queries(client, django_assert_num_queries):
    few = running_plan()
    many = running_plan(have={}, key="another-form-of-a-test")
    assert (few.items.count(), many.items.count() > 60) == (len(FEW), True)
    for plan in (few, many):
        Plan.objects.filter(pk=plan.pk).update(opened_on=today())
        with django_assert_num_queries(5):
            client.get(f"/plans/{plan.token}/")


def test_the_longest_plan_keeps_to_its_budget(client):
    everything = [step.id for step in guide_named(GUIDE).step if step.optional]
    plan = running_plan(have={}, optional=tuple(everything))

    weight = len(gzip.compress(client.get(f"/plans/{plan.token}/").content))

    assert weight < 25_000
