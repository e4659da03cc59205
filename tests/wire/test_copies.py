"""A release that arrives again, in other bytes, is one more source of the same draft."""

from datetime import UTC, date, datetime

import pytest

from daysheet.stories.actions import draft_release, make_draft, publish_draft
from daysheet.stories.models import Draft, Story
from daysheet.wire.actions import receive_release
from daysheet.wire.actions.sources import add_source
from daysheet.wire.models import Release, ReleaseBand
from daysheet.wire.queries import copies_of
from daysheet.wire.sources.rows import parse_row
from tests.make import make_place, make_user
from tests.wire.domain.test_likeness import ABOUT, NEWS, OTHER

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)


def receive(text, *, publisher="Friends", day="2026-03-01", **filing):
    row = {"text": text, "title": "Mill Pool Opens", "publisher": publisher, "date": day}
    return receive_release(parsed=parse_row(row), raw=text.encode(), by=None, now=NOW, **filing)[0]


def test_a_copy_is_kept_and_told_as_one():
    first = receive(NEWS)
    again = receive(NEWS + ABOUT, publisher="City Wire")
    other = receive(OTHER)

    assert (first.copy_of, again.copy_of, other.copy_of) == (None, first, None)
    assert copies_of(first) == [again]
    assert Release.objects.get(pk=again.pk).text == NEWS + ABOUT


def test_a_copy_of_a_copy_belongs_to_the_first():
    first = receive(NEWS)
    receive(NEWS + ABOUT)

    third = receive(NEWS.rsplit("\n\n", 1)[0] + ABOUT)

    assert third.copy_of == first


def test_copies_share_one_draft_and_one_story():
    place = make_place()
    first, again = receive(NEWS, place=place), receive(NEWS + ABOUT, place=place)

    drafts = {make_draft(release=r, place=place, now=NOW).pk for r in (first, again)}
    story = publish_draft(draft=Draft.objects.get(), place=place, by=None, at=date(2026, 3, 1), now=NOW)

    assert len(drafts) == 1
    assert (Story.objects.get(), story.release) == (story, first)


def test_the_desks_button_on_a_copy_opens_the_first_ones_draft():
    place = make_place()
    first, again = receive(NEWS, place=place), receive(NEWS + ABOUT, place=place)

    drafts = [draft_release(release=r, theirs=type(place).objects.all(), now=NOW) for r in (again, first)]

    assert drafts[0] == drafts[1]
    assert drafts[0].release == first


def test_what_is_filed_for_another_city_is_no_copy_there():
    here, there = make_place(), make_place("us/ca/san-jose")
    receive(NEWS, place=here)

    assert receive(NEWS + ABOUT, place=there).copy_of is None


def test_what_a_source_of_two_cities_brings_is_grouped_apart():
    places = [make_place(), make_place("us/ca/san-jose")]
    source = add_source(kind="feed", address="https://x.example/", name="A", places=places, now=NOW)[0]
    receive(NEWS)

    first, again = receive(NEWS, source=source), receive(NEWS + ABOUT, source=source)

    assert (first.copy_of, again.copy_of) == (None, first)


def test_releases_without_enough_words_are_never_grouped():
    receive("The pool opens today.")

    assert receive("The pool opens today!").copy_of is None
    assert ReleaseBand.objects.count() == 0


@pytest.mark.parametrize("stored", [1, 25])
def test_a_look_up_takes_ten_queries_however_many_are_met(django_assert_num_queries, stored):
    for n in range(stored):
        receive(f"{NEWS} {n}")

    with django_assert_num_queries(10):
        receive(NEWS + ABOUT)


def test_the_draft_and_the_story_name_the_other_sources(client, settings):
    settings.STAFF_SECOND_FACTOR = False
    place = make_place()
    first = receive(NEWS, place=place)
    receive(NEWS + ABOUT, publisher="City Wire", place=place)
    draft = make_draft(release=first, place=place, now=NOW)
    client.force_login(make_user(places=[place]))

    desk = client.get(f"/desk/drafts/{draft.pk}/").content.decode()
    story = publish_draft(draft=draft, place=place, by=None, at=date(2026, 3, 1), now=NOW)
    page = client.get(story.address).content.decode()

    assert "It came more than once" in desk
    assert "from City Wire, received" in desk
    assert "The same release also came from City Wire, dated" in page
