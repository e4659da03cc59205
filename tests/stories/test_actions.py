"""The road from a release to a published story."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from django.db import connections

from daysheet.pagestore.queries import stamps
from daysheet.places.models import Place
from daysheet.stories.actions import (
    draft_release,
    load_samples,
    make_draft,
    open_story,
    place_draft,
    publish_draft,
    publish_release,
    publish_story,
)
from daysheet.stories.errors import BadDate, PublishingBlocked
from daysheet.stories.models import Draft, Story
from daysheet.stories.shipped import samples
from daysheet.wire.actions import receive_release
from daysheet.wire.models import Release
from daysheet.wire.sources.text import parse_text
from tests.make import POOL, make_place, make_release, make_user
from tests.make import make_draft as draft_row

NOW = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)  # still 1 March in Santa Clara
DAY = date(2026, 3, 1)
RAW = POOL.encode()


@pytest.fixture
def city(db):
    return make_place()


def publish(city, raw=RAW, **changes):
    parsed = replace(parse_text(raw), title="Mill Pool Opens Again")
    sent = {"parsed": parsed, "raw": raw, "place": city, "by": None, "at": DAY, "now": NOW}
    return publish_release(**sent | changes)


def test_a_release_is_received_drafted_opened_and_published(city):
    editor = make_user()

    story, created = publish(city, by=editor)

    assert created
    assert (story.live, story.published_on, story.published_at, story.published_by) == (
        True,
        DAY,
        NOW,
        editor,
    )
    assert bytes(story.release.raw) == RAW
    assert story.draft.brief == story.brief
    assert story.headline == story.brief["headline"]["text"]
    assert story.address == f"/us/ca/santa-clara/news/2026/03/01/{story.slug}/"


def test_publishing_leaves_revisions_with_the_editors_name(city):
    editor = make_user()

    story, _ = publish(city, by=editor)

    assert {r.user for r in story.revisions.all()} == {editor}
    assert story.live_revision == story.latest_revision
    assert not story.has_unpublished_changes
    assert story.latest_revision.content["slug"] == story.slug


def test_twice_is_one_story_at_its_first_date(city):
    first, _ = publish(city)

    second, created = publish(city, at=date(2026, 2, 1))

    assert (second, created) == (first, False)
    assert second.published_on == DAY
    assert (Release.objects.count(), Draft.objects.count(), Story.objects.count()) == (1, 1, 1)


def test_the_same_bytes_are_a_story_of_their_own_in_each_place(city):
    first, _ = publish(city)
    second, created = publish(make_place("us/tx/austin"))

    assert created
    assert [story.release.place.slug for story in (first, second)] == ["us/ca/santa-clara", "us/tx/austin"]
    assert second.address.startswith("/us/tx/austin/news/2026/03/01/")


def test_what_a_city_published_out_of_everybody_s_is_not_published_there_again(city):
    parsed = parse_text(RAW, "a.txt")
    release, _ = receive_release(parsed=parsed, raw=RAW, by=None, now=NOW)
    draft = make_draft(release=release, place=None, now=NOW)
    first = publish_draft(draft=draft, place=city, by=None, at=DAY, now=NOW)

    second, created = publish(city)

    assert (second, created) == (first, False)


def test_equal_headlines_on_one_day_get_addresses_of_their_own(city):
    texts = [f"Swimmers may come back from Saturday on.\n\nRow {n} is dry." for n in range(3)]

    slugs = [publish(city, text.encode())[0].slug for text in texts]

    assert len(set(slugs)) == 3
    assert slugs[1:] == [f"{slugs[0]}-2", f"{slugs[0]}-3"]


@pytest.mark.parametrize(("at", "told"), [(date(2026, 3, 2), "still to come"), (date(2020, 1, 1), "before")])
def test_a_date_without_edition_is_refused_and_nothing_is_stored(city, at, told):
    with pytest.raises(BadDate, match=told):
        publish(city, at=at)

    assert (Release.objects.count(), Draft.objects.count(), Story.objects.count()) == (0, 0, 0)


def test_a_brief_that_does_not_stand_is_not_published(city):
    draft = draft_row(place=city, headline="Mill Pool Costs $9 Million")
    story = open_story(draft=draft, by=None, now=NOW)

    with pytest.raises(PublishingBlocked, match="Headline: “.*”: No passage gives this number") as caught:
        publish_story(story=story, by=None, at=DAY, now=NOW)

    assert len(caught.value.reasons) >= 1
    story.refresh_from_db()
    assert (story.live, story.published_on, story.slug) == (False, None, "")


def test_an_opened_story_is_not_public_and_touches_no_page(city):
    before = stamps(["news:us/ca/santa-clara", "news"])

    story = open_story(draft=draft_row(place=city), by=None, now=NOW)

    assert not story.live
    assert stamps(["news:us/ca/santa-clara", "news"]) == before


def test_publishing_makes_list_front_and_network_pages_stale(city):
    keys = ["news:us/ca/santa-clara", "news", "day:us/ca/santa-clara:2026-03-01"]
    keys += ["day:us/ca/santa-clara:2026-03-31", "news:us/tx/austin", "day:us/ca/santa-clara:2026-04-01"]
    before = stamps(keys)

    publish(city)

    raised = [key for key, version in stamps(keys).items() if version > before[key]]
    assert raised == keys[:4]


def test_making_a_draft_twice_gives_the_same_one(city):
    release = make_release()

    first = make_draft(release=release, place=city, now=NOW)

    assert make_draft(release=release, place=city, now=NOW) == first
    assert first.brief["release"]["sha256"] == release.sha256
    assert make_draft(release=release, place=None, now=NOW) == make_draft(
        release=release, place=None, now=NOW
    )
    assert Draft.objects.count() == 2


def test_the_desk_drafts_a_release_for_the_editors_place_only(city):
    release = make_release(place=city)
    austin = Place.objects.filter(pk=make_place("us/tx/austin").pk)

    ours = draft_release(release=release, theirs=Place.objects.filter(pk=city.pk), now=NOW)
    again = draft_release(release=release, theirs=Place.objects.filter(pk=city.pk), now=NOW)
    others = draft_release(release=release, theirs=austin, now=NOW)

    assert ours.place == city
    assert again == ours
    assert others.place is None


def test_a_draft_without_place_becomes_the_place_that_is_chosen(city):
    draft = draft_row()

    story = publish_draft(draft=draft, place=city, by=None, at=DAY, now=NOW)

    draft.refresh_from_db()
    assert (draft.place, story.draft, story.live) == (city, draft, True)
    assert publish_draft(draft=draft, place=city, by=None, at=DAY, now=NOW) == story


def test_a_draft_without_place_yields_to_the_one_that_the_place_has(city):
    release = make_release()
    theirs = draft_row(release, place=city)

    assert place_draft(draft=draft_row(release), place=city) == theirs


def test_samples_of_the_network_are_loaded_once(city):
    make_place("us/tx/austin")
    expected = sum(s.place in {"us/ca/santa-clara", "us/tx/austin"} for s in samples())

    assert load_samples(now=NOW) == expected
    assert load_samples(now=NOW) == 0
    assert set(Story.objects.values_list("is_sample", "live")) == {(True, True)}
    assert Story.objects.filter(published_on=DAY, place=city).count() >= 2


# Two at once -----------------------------------------------------------------


def at_once(*works):
    """Run them in threads that start together; what each returned or raised."""
    start, results = threading.Barrier(len(works)), [None] * len(works)

    def run(n, work):
        start.wait()
        try:
            results[n] = work()
        except Exception as error:
            results[n] = error
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


@pytest.mark.django_db(transaction=True)
def test_two_at_once_publish_one_story():
    city = make_place()

    results = at_once(*[lambda: publish(city)] * 4)

    assert [created for _, created in results].count(True) == 1
    assert len({story.pk for story, _ in results}) == 1
    assert Story.objects.filter(live=True).count() == 1


@pytest.mark.django_db(transaction=True)
def test_releases_with_one_headline_published_at_once_get_different_addresses():
    city = make_place()
    texts = [f"Swimmers may come back from Saturday on.\n\nRow {n} is dry.".encode() for n in range(4)]

    results = at_once(*[lambda raw=raw: publish(city, raw) for raw in texts])

    assert len({story.slug for story, _ in results}) == 4


@pytest.mark.django_db(transaction=True)
def test_a_double_click_on_publish_gives_one_story():
    city = make_place()
    draft = draft_row()

    results = at_once(*[lambda: publish_draft(draft=draft, place=city, by=None, at=DAY, now=NOW)] * 3)

    assert len({story.pk for story in results}) == 1
    assert Story.objects.count() == 1
