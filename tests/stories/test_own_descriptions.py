"""A player described in an editor's own words: told what to do, marked, and shown to readers as the newsroom's."""

import pytest

from daysheet.stories.models import Story
from tests.make import make_place, make_user
from tests.stories.pool import pool_draft
from tests.stories.sent import sent_by, words_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]


@pytest.fixture
def draft(client):
    here = make_place()
    client.force_login(make_user(places=[here]))
    return pool_draft(here)


def form_of(client, draft):
    return sent_by(client.get(f"/desk/drafts/{draft.pk}/edit/").content.decode())


def save(client, draft, sent, **changes):
    return client.post(f"/desk/drafts/{draft.pk}/edit/", sent | changes, follow=True).content.decode()


def publish(client, draft):
    html = client.get(f"/desk/drafts/{draft.pk}/").content.decode()
    seen = html.split('name="seen" value="')[1].split('"')[0]
    return client.post(f"/desk/drafts/{draft.pk}/", {"at": "2026-03-01", "seen": seen})


def test_an_editors_own_description_is_kept_when_marked_as_the_newsrooms(client, draft):
    own = {"players-0-description": "A beloved neighbor of the pool."}

    save(client, draft, form_of(client, draft), **own)
    told = words_of(client.get(f"/desk/drafts/{draft.pk}/").content.decode())
    save(client, draft, form_of(client, draft), **{"players-0-own": "on"})
    publish(client, draft)

    assert (
        "The players “beloved”, “neighbor”: No passage has this word. "
        "Say it in the release’s words, or mark it as the newsroom’s own words."
    ) in told
    page = words_of(client.get(Story.objects.get().address).content.decode())
    assert "A beloved neighbor of the pool. In the newsroom’s own words." in page
    assert "rests on a passage of it, but for what is marked as the newsroom’s own words" in page


def test_an_own_description_needs_a_passage_for_its_figures_and_names(client, draft):
    own = {"players-0-description": "Beloved since 1987 in Dayton.", "players-0-own": "on"}

    html = save(client, draft, form_of(client, draft), **own)

    assert "“1987”: No passage gives this" in html
    assert "“Dayton”: No passage has this name." in html
    assert "beloved”" not in html.casefold()


def test_the_empty_row_for_one_more_player_is_folded(client, draft):
    assert "<details open>" not in client.get(f"/desk/drafts/{draft.pk}/edit/").content.decode()
