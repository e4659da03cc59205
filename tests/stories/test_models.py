"""What the database itself refuses."""

import importlib
from datetime import date

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction

from daysheet.stories.models import Story
from tests.make import ADDED, make_brief, make_draft, make_place, make_release, make_story

pytestmark = pytest.mark.django_db


@pytest.fixture
def city():
    return make_place()


def refused(work):
    with pytest.raises(IntegrityError), transaction.atomic():
        work()
    return True


def test_a_release_has_one_draft_for_a_place_and_one_without(city):
    release = make_release()
    make_draft(release, place=city)
    make_draft(release, place=None)

    assert refused(lambda: make_draft(release, place=city))
    assert refused(lambda: make_draft(release, place=None))


def test_a_release_is_one_story_of_a_place(city):
    story = make_story(city)

    assert refused(lambda: make_story(city, "Again", release=story.release))
    assert make_story(make_place("us/tx/austin"), release=story.release).pk


def test_an_address_belongs_to_one_story(city):
    make_story(city, "Mill Pool Opens")

    assert refused(lambda: make_story(city, "Other", slug="mill-pool-opens"))
    assert make_story(city, "Other", slug="mill-pool-opens", on=date(2026, 3, 2)).pk


@pytest.mark.parametrize("missing", [{"slug": ""}, {"published_on": None}, {"published_at": None}])
def test_a_live_story_has_an_address_and_a_moment(city, missing):
    story = make_story(city)

    assert refused(lambda: Story.objects.filter(pk=story.pk).update(**missing))


def test_stories_that_wait_share_the_empty_address(city):
    for title in ("One", "Two"):
        release = make_release(title=title)
        brief = make_brief(release, title)
        Story.objects.create(place=city, release=release, headline=title, brief=brief, live=False)

    assert Story.objects.filter(slug="", published_on=None).count() == 2


def test_published_stories_can_be_read_by_their_columns(city):
    make_story(city)

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT place_id, headline, slug, published_on, live, published_at FROM stories_story WHERE live"
        )
        (row,) = cursor.fetchall()

    assert row[:3] == (city.pk, "Mill Pool Opens", "mill-pool-opens")
    assert str(row[3]) == "2026-03-01"
    assert str(row[5]).startswith(f"{ADDED:%Y-%m-%d %H:%M}")


def test_what_a_search_looks_in_is_written_by_every_save_and_for_stories_that_were_there():
    story = make_story(make_place(), "Café & Mill")
    written = story.search_words
    Story.objects.update(search_words="")
    importlib.import_module("daysheet.stories.migrations.0002_search_words").write_words(apps, None)

    assert written == " cafe mill it is warm friends look after pool "
    assert Story.objects.get().search_words == written
