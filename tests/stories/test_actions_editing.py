"""Opening and editing a draft: what is kept, what is refused, and two at once."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from daysheet.stories.actions import edit_draft, open_draft, publish_draft
from daysheet.stories.domain.brief_json import brief_from_json
from daysheet.stories.errors import AlreadyPublished, EditedMeanwhile
from daysheet.stories.models import Draft, Story
from tests.make import make_draft, make_place, make_release, make_user
from tests.stories.pool import pool_draft
from tests.stories.test_actions import at_once

NOW = datetime(2026, 3, 2, 6, 30, tzinfo=UTC)  # still 1 March in Santa Clara
DAY = date(2026, 3, 1)


def with_lead(draft, text):
    brief = brief_from_json(draft.brief)
    return replace(brief, lead=replace(brief.lead, text=text))


def edit(draft, place, text, *, seen=0, by=None):
    return edit_draft(draft=draft, place=place, brief=with_lead(draft, text), seen=seen, by=by, now=NOW)


def lead_of(story):
    return story.brief["lead"]["text"]


@pytest.fixture
def city(db):
    return make_place()


def test_what_is_searched_and_listed_follows_the_edit(city):
    draft = pool_draft(city)
    brief = replace(with_lead(draft, "Ada opens it."), headline=None, dek=None)

    story = edit_draft(draft=draft, place=city, brief=brief, seen=0, by=None, now=NOW)

    assert (story.headline, story.dek) == ("", "")
    assert " ada opens it " in story.search_words


def test_what_was_only_opened_may_be_edited_by_who_saw_the_draft(city):
    draft = pool_draft(city)
    open_draft(draft=draft, place=city, by=make_user(), now=NOW)

    assert lead_of(edit(draft, city, "Mine.")) == "Mine."


def test_an_unseen_edit_is_not_written_over(city):
    draft = pool_draft(city)
    first = edit(draft, city, "First.", by=make_user())

    with pytest.raises(EditedMeanwhile, match="editor@example.org has saved another version") as caught:
        edit(draft, city, "Second.")

    assert caught.value.by == "editor@example.org"
    assert lead_of(Story.objects.get()) == "First."
    assert lead_of(edit(draft, city, "Second.", seen=first.latest_revision_id)) == "Second."


def test_a_refused_edit_leaves_a_draft_without_place_as_it_was(city):
    release = make_release()
    theirs, unplaced = make_draft(release, place=city), make_draft(release)
    edit(theirs, city, "First.")

    with pytest.raises(EditedMeanwhile):
        edit(unplaced, city, "Second.")

    unplaced.refresh_from_db()
    assert unplaced.place is None
    assert Draft.objects.count() == 2


def test_a_published_story_is_refused_and_stays(city):
    draft = pool_draft(city)
    publish_draft(draft=draft, place=city, by=None, at=DAY, now=NOW)

    with pytest.raises(AlreadyPublished, match="is not edited here"):
        edit(draft, city, "Second.", seen=Story.objects.get().latest_revision_id)

    assert Story.objects.get().brief == draft.brief


@pytest.mark.django_db(transaction=True)
def test_of_two_who_save_at_once_one_is_refused():
    city = make_place()
    draft = pool_draft(city)

    results = at_once(*[lambda n=n: edit(Draft.objects.get(), city, f"Version {n}.") for n in range(3)])

    refused = [r for r in results if isinstance(r, EditedMeanwhile)]
    (saved,) = [r for r in results if isinstance(r, Story)]
    assert len(refused) == 2
    assert lead_of(Story.objects.get()) == lead_of(saved)
    assert Draft.objects.get().brief == draft.brief
    assert Story.objects.get().revisions.count() == 2
