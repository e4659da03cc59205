"""Drafts and stories on the desk: read beside the release, published by those whose city it is."""

from datetime import date

import pytest

from daysheet.lib.clock import read_clock
from daysheet.stories.models import Draft, Story
from tests.make import make_draft, make_place, make_release, make_story, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]


@pytest.fixture
def here():
    return make_place()


@pytest.fixture
def there():
    return make_place("us/tx/austin")


@pytest.fixture
def editor(client, here, there):
    """Signed in, with Santa Clara for theirs; Austin is somebody else's."""
    user = make_user(places=[here])
    client.force_login(user)
    return user


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def publish(client, draft, **sent):
    return client.post(f"/desk/drafts/{draft.pk}/", {"at": "2026-03-01"} | sent)


def test_strangers_are_asked_to_sign_in(client, here):
    draft = make_draft(place=here)

    for address in ("/desk/drafts/", "/desk/stories/", f"/desk/drafts/{draft.pk}/"):
        assert client.get(address)["Location"].startswith("/accounts/login/")
    assert publish(client, draft)["Location"].startswith("/accounts/login/")
    assert Story.objects.count() == 0


def test_drafts_that_wait_are_listed_for_those_whose_they_are(client, editor, here, there):
    make_draft(place=here, headline="Ours Waits")
    make_draft(place=None, headline="Nobody’s Waits")
    make_draft(place=there, headline="Theirs Waits")
    done = make_release(title="Done")
    make_story(here, "Is Done", release=done, draft=make_draft(done, place=here, headline="Is Done"))

    html = page(client, "/desk/drafts/")

    assert "Ours Waits" in html
    assert "Nobody’s Waits" in html
    assert "Theirs Waits" not in html
    assert "Is Done" not in html


def test_a_draft_stands_beside_its_release_with_each_passage(client, editor, here):
    draft = make_draft(place=here, headline="Mill Pool Costs $9 Million")

    html = page(client, f"/desk/drafts/{draft.pk}/")

    assert html.count("A ticket costs $4. “It is warm,” said Ada Bell, who runs the pool.") > 1
    assert '<li id="p2" dir="auto">A ticket costs $4.' in html
    assert "What blocks it" in html
    assert "No passage gives this number" in html


def test_publishing_a_draft_makes_the_page(client, editor, here):
    draft = make_draft(place=here)

    response = publish(client, draft)

    story = Story.objects.get()
    assert response["Location"] == "/desk/stories/"
    assert (story.live, story.published_by, story.published_on) == (True, editor, date(2026, 3, 1))
    assert "<h1>Mill Pool Opens</h1>" in page(client, story.address)
    assert f"is published at {story.address}." in page(client, "/desk/stories/")


def test_publishing_twice_is_one_story(client, editor, here):
    draft = make_draft(place=here)

    first, second = publish(client, draft), publish(client, draft, at="2026-02-01")

    assert (first.status_code, second.status_code) == (302, 302)
    assert Story.objects.get().published_on == date(2026, 3, 1)


def test_an_editor_chooses_one_of_their_own_places(client, editor, here, there):
    draft = make_draft(place=None)

    assert "Austin" not in page(client, f"/desk/drafts/{draft.pk}/")
    refused = publish(client, draft, place=there.pk)
    missing = publish(client, draft)
    chosen = publish(client, draft, place=here.pk)

    assert "Select a valid choice" in refused.content.decode()
    assert "This field is required" in missing.content.decode()
    assert chosen.status_code == 302
    assert Story.objects.get().place == here


@pytest.mark.parametrize(
    ("at", "told"),
    [("2099-01-01", "still to come"), ("1999-01-01", "is before 2021-01-01"), ("soon", "valid date")],
)
def test_a_wrong_date_is_told_and_nothing_is_published(client, editor, here, at, told):
    html = publish(client, make_draft(place=here), at=at).content.decode()

    assert told in html
    assert Story.objects.count() == 0


def test_what_blocks_is_told_and_nothing_is_published(client, editor, here):
    draft = make_draft(place=here, headline="Mill Pool Costs $9 Million")

    html = publish(client, draft).content.decode()

    assert "This cannot be published yet: Headline:" in html
    assert Story.objects.count() == 0


def test_another_citys_draft_and_release_are_404(client, editor, there):
    draft = make_draft(place=there)
    release = make_release(title="Theirs", place=there)

    assert client.get(f"/desk/drafts/{draft.pk}/").status_code == 404
    assert publish(client, draft).status_code == 404
    assert client.post(f"/desk/releases/{release.pk}/draft/").status_code == 404
    assert (Story.objects.count(), Draft.objects.count()) == (0, 1)


def test_another_citys_stories_are_not_listed(client, editor, here, there):
    make_story(here, "Ours Is Out")
    make_story(there, "Theirs Is Out")

    html = page(client, "/desk/stories/")

    assert "Ours Is Out" in html
    assert "Theirs Is Out" not in html


def test_a_publisher_sees_every_city(client, here, there):
    client.force_login(make_user(publisher=True))
    make_story(there, "Theirs Is Out")

    assert "Theirs Is Out" in page(client, "/desk/stories/")


def test_make_a_draft_of_a_release_once(client, editor, here):
    release = make_release(place=here)

    first = client.post(f"/desk/releases/{release.pk}/draft/")
    second = client.post(f"/desk/releases/{release.pk}/draft/")

    draft = Draft.objects.get()
    assert first["Location"] == second["Location"] == f"/desk/drafts/{draft.pk}/"
    assert draft.place == here
    assert client.get(f"/desk/releases/{release.pk}/draft/").status_code == 405


def test_publishing_asks_for_the_token_that_a_forged_form_lacks(here):
    from django.test import Client  # noqa: PLC0415 (a client that checks, beside the fixture that does not)

    strict = Client(enforce_csrf_checks=True)
    strict.force_login(make_user(places=[here]))

    assert publish(strict, make_draft(place=here)).status_code == 403
    assert Story.objects.count() == 0


def test_the_form_offers_today_there(client, editor, here):
    today = here.locality.day_at(read_clock())

    html = page(client, f"/desk/drafts/{make_draft(place=here).pk}/")

    assert f'value="{today}"' in html


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize("address", ["/desk/drafts/", "/desk/stories/"])
def test_lists_ask_the_database_as_often_for_three_as_for_one(
    client, editor, here, django_assert_num_queries, address, count
):
    for n in range(count):
        make_draft(place=here, headline=f"Draft {n}")
        make_story(here, f"Story {n}")

    with django_assert_num_queries(LIST_QUERIES[address]):
        client.get(address)


LIST_QUERIES = {
    "/desk/drafts/": 7,
    "/desk/stories/": 6,
}  # session, user, second factor, places, count, (keys,) rows


def test_publishers_read_stories_in_wagtails_admin_and_editors_do_not(client, site_root, here):
    story = make_story(here, "Ours Is Out")
    address = "/desk/newsroom/snippets/stories/story/"

    client.force_login(make_user(places=[here]))
    refused = client.get(address)
    client.force_login(make_user("publisher@example.org", publisher=True))

    assert refused.status_code in {302, 403}
    assert "Ours Is Out" in page(client, address)
    assert "Ours Is Out" in page(client, f"{address}inspect/{story.pk}/")


def test_whoever_opens_the_address_of_a_button_is_shown_the_way_back(client, editor, here):
    draft = make_draft(place=here)

    answer = client.get(f"/desk/drafts/{draft.pk}/open/")

    assert (answer.status_code, answer["Allow"]) == (405, "POST")
    assert "Nothing was changed" in answer.content.decode()
    assert '<a href="../">The page before</a>' in answer.content.decode()
