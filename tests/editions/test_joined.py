"""A story that tells of a guide links to it, and the guide to the story."""

from datetime import UTC, datetime

import pytest

from daysheet.editions.actions import link_guide, link_samples
from daysheet.editions.joined import guides_told_by, stories_telling_of_guide
from daysheet.editions.models import GuideStory
from daysheet.guides.errors import UnknownGuide
from daysheet.stories.actions import load_samples
from tests.make import make_place, make_story, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
GUIDE = "software-engineer-to-machine-learning-engineer"
LINK = f'<a href="/guides/{GUIDE}/">'


def test_story_links_to_its_guide_from_the_moment_that_an_editor_links_them(client):
    story = make_story(make_place())
    assert LINK not in client.get(story.address).content.decode()

    link_guide(story=story, guide=GUIDE, by=None, now=NOW)

    assert LINK in client.get(story.address).content.decode()


def test_a_guide_links_to_its_story_from_the_moment_that_an_editor_links_them(client):
    story = make_story(make_place())
    assert story.address not in client.get(f"/guides/{GUIDE}/").content.decode()

    link_guide(story=story, guide=GUIDE, by=None, now=NOW)

    assert f'<a href="{story.address}">' in client.get(f"/guides/{GUIDE}/").content.decode()


def test_linking_twice_leaves_one_link():
    story = make_story(make_place())

    assert link_guide(story=story, guide=GUIDE, by=None, now=NOW)[1]
    assert not link_guide(story=story, guide=GUIDE, by=None, now=NOW)[1]

    assert [guide.slug for guide in guides_told_by(story)] == [GUIDE]


def test_an_unknown_guide_is_refused_by_name():
    with pytest.raises(UnknownGuide, match="There is no guide 'swe'"):
        link_guide(story=make_story(make_place()), guide="swe", by=None, now=NOW)


def test_the_page_of_a_guide_names_published_stories_only():
    story = make_story(make_place(), live=False)

    link_guide(story=story, guide=GUIDE, by=None, now=NOW)

    assert list(stories_telling_of_guide(GUIDE)) == []


def test_the_demo_links_its_story_with_the_guide_once():
    make_place()
    load_samples(now=NOW)

    assert link_samples(now=NOW) == 1
    assert link_samples(now=NOW) == 0

    (story,) = stories_telling_of_guide(GUIDE)
    assert story.headline == "Guide Maps the Move From Software to Machine Learning Engineering"


def test_an_editor_links_a_story_of_theirs_at_the_desk(client):
    story = make_story(make_place())
    client.force_login(make_user(places=[story.place]))

    page = client.post("/desk/guides/", {"story": story.pk, "guide": GUIDE}, follow=True).content.decode()

    assert "They are linked." in page
    assert f'<a href="{story.address}">{story.headline}</a>' in page
    assert f"{LINK}From software engineer to machine learning engineer</a>" in page
    assert GuideStory.objects.get().linked_by.email == "editor@example.org"


def test_another_citys_story_is_neither_offered_nor_linked_nor_unlinked(client):
    theirs = make_story(make_place("us/tx/austin"))
    link, _ = link_guide(story=theirs, guide=GUIDE, by=None, now=NOW)
    client.force_login(make_user(places=[make_place()]))

    refused = client.post("/desk/guides/", {"story": theirs.pk, "guide": GUIDE})

    assert refused.status_code == 400
    assert theirs.headline not in refused.content.decode()
    assert client.post(f"/desk/guides/{link.pk}/unlink/").status_code == 404
    assert GuideStory.objects.filter(pk=link.pk).exists()


def test_a_link_is_taken_away_with_one_button(client):
    story = make_story(make_place())
    link, _ = link_guide(story=story, guide=GUIDE, by=None, now=NOW)
    client.force_login(make_user(places=[story.place]))

    page = client.post(f"/desk/guides/{link.pk}/unlink/", follow=True).content.decode()

    assert "The link is gone." in page
    assert LINK not in client.get(story.address).content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_desks_list_takes_the_same_queries_whatever_its_length(client, django_assert_num_queries, count):
    place = make_place()
    for number in range(count):
        link_guide(story=make_story(place, f"Story {number}"), guide=GUIDE, by=None, now=NOW)
    client.force_login(make_user(places=[place]))
    client.get("/desk/guides/")

    with django_assert_num_queries(5):
        page = client.get("/desk/guides/").content.decode()

    assert page.count("Take the link away") == count
