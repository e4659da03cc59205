"""What a source brings is drafted by itself, for the city that it is about if the source serves that city."""

from datetime import UTC, datetime

import pytest
from django_tasks_db.models import DBTaskResult

from daysheet.lib.fetch import TooSlow
from daysheet.stories.actions.arrivals import draft_arrived
from daysheet.stories.models import Draft
from daysheet.stories.queries import about_words, drafts_waiting
from daysheet.stories.tasks import give_out
from daysheet.stories.writer import Wary
from daysheet.wire.actions.checking import refresh_source
from daysheet.wire.actions.sources import add_source
from daysheet.wire.models import Release
from tests.fakes import FakeDoor, FakeWriter
from tests.make import make_place, make_user
from tests.wire.feeds import feed, item, release

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
CITY = "https://city.example/feed.xml"
STATE = (
    "<p>California will lower the price of all fishing licences in the state of "
    "California on April 1, 2026.</p><p>Anglers in California paid $58 until now, said the state’s department.</p>"
)


def bring(*items, places=()):
    door = FakeDoor()
    door.bodies = {CITY: feed(*items)}
    source, _ = add_source(kind="feed", address=CITY, name="City", places=places, now=NOW)
    refresh_source(pk=source.pk, now=NOW, door=door)
    return source


def roof():
    return item(1, title="Library roof of Santa Clara", content=release(1, "library roof"))


def test_it_is_drafted_for_the_city_that_it_is_about():
    city = make_place()
    bring(roof(), places=[city])

    assert draft_arrived(now=NOW) == 1

    draft = Draft.objects.get()
    assert (draft.place, draft.made_at, draft.release.awaits_draft) == (city, NOW, False)
    assert draft.brief["lead"]["text"]
    assert draft_arrived(now=NOW) == 0


def test_a_writing_service_smooths_what_arrives_and_one_that_fails_stops_nothing():
    make_place()
    bring(*(item(n, title=f"Roof {n}", content=release(n, "roof")) for n in (1, 2)))
    one = FakeWriter(str.strip)

    assert draft_arrived(now=NOW, writer=one) == 2

    assert len(one.asked) == Draft.objects.count() == 2
    assert {note for draft in Draft.objects.all() for note in draft.notes} == {
        "The writing service had nothing to change: the draft is our own."
    }


def test_a_writing_service_that_is_late_is_asked_once_for_all_that_arrived():
    make_place()
    bring(*(item(n, title=f"Roof {n}", content=release(n, "roof")) for n in (1, 2)))
    dead = FakeWriter(error=TooSlow("It took 20 s."))

    assert draft_arrived(now=NOW, writer=Wary(dead)) == 2

    assert len(dead.asked) == 1
    assert all(draft.notes[0].endswith("the draft is our own.") for draft in Draft.objects.all())


def test_a_source_of_the_whole_network_serves_every_city():
    city = make_place()
    bring(roof())

    draft_arrived(now=NOW)

    assert Draft.objects.get().place == city


def test_what_is_about_a_city_that_its_source_does_not_serve_has_no_place():
    make_place()
    austin = make_place("us/tx/austin")
    bring(roof(), places=[austin])

    draft_arrived(now=NOW)

    draft = Draft.objects.get()
    assert (draft.place, about_words(draft.brief)) == (None, "Santa Clara, CA")


def test_statewide_news_is_offered_as_not_local_and_never_dropped():
    city = make_place()
    editor = make_user(places=[city])
    bring(roof(), item(2, title="Fishing gets cheaper in California", content=STATE), places=[city])

    draft_arrived(now=NOW)

    local, elsewhere = (drafts_waiting(editor, shown=shown).get() for shown in ("local", "not-local"))
    assert (local.place, elsewhere.place) == (city, None)
    assert about_words(elsewhere.brief) == "the state, CA"
    assert drafts_waiting(editor).count() == 2


def test_drafts_for_no_place_stay_behind_the_wall_of_their_source():
    city, austin = make_place(), make_place("us/tx/austin")
    bring(item(2, title="Fishing gets cheaper in California", content=STATE), places=[austin])
    draft_arrived(now=NOW)

    assert drafts_waiting(make_user("texas@example.org", places=[austin])).count() == 1
    assert drafts_waiting(make_user(places=[city])).count() == 0
    assert drafts_waiting(make_user("all@example.org", publisher=True)).count() == 1


def test_a_copy_is_one_more_source_of_the_draft_that_there_is():
    city = make_place()
    twin = item(
        2, title="Library roof of Santa Clara", content=release(1, "library roof") + "<p>Sent on.</p>"
    )
    bring(roof(), twin, places=[city])

    assert (draft_arrived(now=NOW), Release.objects.count(), Draft.objects.count()) == (1, 2, 1)


def test_one_that_cannot_be_drafted_stops_no_other(monkeypatch):
    city = make_place()
    bring(roof(), item(3, title="Bus lane of Santa Clara", content=release(3, "bus lane")), places=[city])
    from daysheet.stories.actions import publishing as actions  # noqa: PLC0415 (its drafter is made to stumble)

    compose = actions.compose

    def stumbling(reading):
        if "roof" in reading.release.title:
            raise ValueError("no sentence")
        return compose(reading)

    monkeypatch.setattr(actions, "compose", stumbling)

    assert draft_arrived(now=NOW) == 1
    assert Draft.objects.get().release.title == "Bus lane of Santa Clara"
    assert not Release.objects.filter(awaits_draft=True).exists()


def test_the_clock_s_job_is_queued_only_when_something_waits():
    nothing = give_out()
    bring(roof())

    assert (nothing, give_out()) == (0, 1)
    assert DBTaskResult.objects.get().task_path == "daysheet.stories.tasks.draft"
