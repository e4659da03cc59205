"""Drafts with and without a writing service: asked once, kept with a note, never needed."""

from datetime import UTC, datetime

import pytest

from daysheet.lib.fetch import TooSlow
from daysheet.places.models import Place
from daysheet.stories.actions import draft_release, make_draft, open_story, publish_release, smooth_draft
from daysheet.stories.models import Draft
from daysheet.wire.sources.text import parse_text
from tests.fakes import FakeWriter
from tests.lib.web import says, serving
from tests.make import POOL, make_place, make_release, make_user
from tests.make import make_draft as draft_row
from tests.stories.pool_rewritten import GOOD, TEXT, TITLE
from tests.stories.test_writer import chats, swaps

NOW = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)


@pytest.fixture
def city(db):
    return make_place()


def turned(sentence):
    """The quotation of the release, its speaker first named as the release has it."""
    return sentence.replace("Ada Bell said.", "said Ada Bell, who runs the pool.")


def test_a_writer_is_asked_once_by_whoever_makes_the_draft(city):
    release, writer = make_release(), FakeWriter(turned)

    first = make_draft(release=release, place=city, now=NOW, writer=writer)
    again = make_draft(release=release, place=city, now=NOW, writer=writer)

    kept = Draft.objects.get()
    assert (first, again, len(writer.asked)) == (kept, kept, 1)
    assert first.brief == again.brief == kept.brief
    assert "said Ada Bell, who runs the pool." in str(kept.brief)
    assert kept.notes[0].startswith("The writing service rewrote 1 of ")


def test_without_a_writer_a_draft_is_ours_to_the_last_line_and_has_no_note(city):
    ours = make_draft(release=make_release(), place=city, now=NOW)
    theirs = make_draft(
        release=ours.release, place=None, now=NOW, writer=FakeWriter(error=TooSlow("It took 9 s."))
    )

    assert ours.notes == []
    assert theirs.notes == ["The writing service answered too late: the draft is our own."]
    assert theirs.brief == ours.brief


def test_the_desk_hands_the_writer_on(city):
    draft_release(release=make_release(), theirs=Place.objects.all(), now=NOW, writer=FakeWriter(turned))

    assert Draft.objects.get().notes[0].startswith("The writing service rewrote")


def test_a_draft_that_has_become_a_story_is_left_alone(city):
    draft = draft_row(place=city)
    open_story(draft=draft, by=None, now=NOW)
    before = draft.brief

    smooth_draft(draft=draft, writer=FakeWriter(str.upper))

    draft.refresh_from_db()
    assert (draft.brief, draft.notes) == (before, [])


def test_nothing_is_published_that_no_editor_has_read(city, settings):
    with serving(chats(turned)) as server:
        settings.WRITER_URL, settings.FETCH_ALLOW = f"http://{server.name}/v1", [server.name]
        raw = POOL.encode()
        publish_release(
            parsed=parse_text(raw), raw=raw, place=city, by=None, at=NOW.date().replace(day=1), now=NOW
        )

    assert server.heard == []


def draft_at_the_desk(client, settings, release, server):
    settings.STAFF_SECOND_FACTOR = False
    settings.WRITER_URL, settings.WRITER_MODEL = f"http://{server.name}/v1", "small"
    settings.WRITER_TIMEOUT, settings.FETCH_ALLOW = 5, [server.name]
    client.force_login(make_user(places=[release.place]))
    return client.post(f"/desk/releases/{release.pk}/draft/", follow=True).content.decode()


def test_the_draft_page_tells_what_the_service_did(client, settings, city):
    with serving(chats(swaps(GOOD))) as server:
        html = draft_at_the_desk(client, settings, make_release(TEXT, title=TITLE, place=city), server)

    assert len(server.heard) == 1
    assert "The writing service rewrote" in html
    assert any(sentence in html for sentence in GOOD.values())


def test_the_draft_page_tells_that_the_service_failed(client, settings, city):
    with serving(says(503)) as server:
        html = draft_at_the_desk(client, settings, make_release(TEXT, title=TITLE, place=city), server)

    assert "The writing service answered with error 503: the draft is our own." in html


def test_the_draft_page_says_nothing_of_a_service_where_there_is_none(client, settings, city):
    settings.STAFF_SECOND_FACTOR = False
    release = make_release(TEXT, title=TITLE, place=city)
    client.force_login(make_user(places=[city]))

    html = client.post(f"/desk/releases/{release.pk}/draft/", follow=True).content.decode()

    assert "Look twice" in html
    assert "writing service" not in html
