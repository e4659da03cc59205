"""The desk's lists of drafts and stories: what each row says, and what may be asked for."""

from datetime import timedelta

import pytest
from lxml import html

from daysheet.stories.domain.page import LONGEST
from daysheet.stories.views.shared import PER_PAGE
from daysheet.wire.models import Source
from tests.make import ADDED, make_draft, make_place, make_release, make_story, make_user
from tests.stories.pool import TEXT, pool_brief, pool_draft
from tests.stories.sent import sent_by

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]


@pytest.fixture
def here():
    return make_place()


@pytest.fixture
def there():
    return make_place("us/tx/austin")


@pytest.fixture
def editor(client, here):
    user = make_user(places=[here])
    client.force_login(user)
    return user


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def rows(client, address):
    """The cells of a list, each row as the words that a reader sees."""
    found = html.fromstring(page(client, address)).iterfind(".//tbody/tr")
    return [[" ".join(cell.text_content().split()) for cell in row] for row in found]


def names(client, address):
    return [row[0] for row in rows(client, address)]


def test_a_draft_is_listed_with_place_publisher_check_and_state(client, editor, here):
    pool_draft(here)

    (row,) = rows(client, "/desk/drafts/")

    assert row == [
        "Mill Pool Will Open on March 14",
        "Santa Clara, CA 90% sure",
        "Friends of the Mill Pool",
        "nothing blocks",
        "new",
        "Mar. 1, 2026",
    ]


def test_how_far_a_source_is_trusted_is_told_where_there_is_one(client, editor, here):
    source = Source.objects.create(
        name="Pool News", kind=Source.Kind.FEED, address="https://pool.example/feed", added_at=ADDED
    )
    make_draft(make_release(source=source, place=here), place=here)

    (row,) = rows(client, "/desk/drafts/")

    assert row[2] == f"Friends of the Mill Pool {source.trust_word.lower()}"


def test_what_blocks_a_draft_is_counted_as_it_was_last_edited(client, editor, here):
    draft = pool_draft(here)
    address = f"/desk/drafts/{draft.pk}/edit/"
    sent = sent_by(page(client, address))
    client.post(address, sent | {"lead-text": "The pool opens on March 15, 2026."})

    (row,) = rows(client, "/desk/drafts/")

    assert row[3] == "1 to mend"
    assert row[4].startswith("edited by editor@example.org")


def test_a_long_release_does_not_hold_up_the_list(client, editor, here):
    pool_draft(here)
    make_draft(make_release("A long day. " * (LONGEST // 12 + 1), place=here), place=here, headline="Long")

    assert [(row[0], row[3]) for row in rows(client, "/desk/drafts/")] == [
        ("Long", "too long to be checked in a list"),
        ("Mill Pool Will Open on March 14", "nothing blocks"),
    ]


def test_drafts_are_listed_newest_first_and_by_pages_that_keep_what_was_asked(client, editor, here):
    for n in range(PER_PAGE + 1):
        make_draft(place=here, headline=f"Draft {n}", made_at=ADDED + timedelta(hours=n), scope="national")

    first = page(client, "/desk/drafts/?show=not-local&place=us/ca/santa-clara")

    assert names(client, "/desk/drafts/")[:2] == [f"Draft {PER_PAGE}", f"Draft {PER_PAGE - 1}"]
    (older,) = html.fromstring(first).xpath("//a[@rel='next']/@href")
    assert older == "?show=not-local&place=us%2Fca%2Fsanta-clara&page=2"
    assert names(client, f"/desk/drafts/{older}") == ["Draft 0"]


def test_what_is_not_local_has_a_tab_of_its_own(client, editor, here):
    for scope in ("city", "state", "national"):
        make_draft(place=here, headline=scope.title(), scope=scope)

    make_draft(place=None, headline="Elsewhere", scope="city", city="Austin", state="TX")

    assert names(client, "/desk/drafts/") == ["Elsewhere", "National", "State", "City"]
    assert names(client, "/desk/drafts/?show=local") == ["City"]
    assert names(client, "/desk/drafts/?show=not-local") == ["Elsewhere", "National", "State"]
    told = [row[1] for row in rows(client, "/desk/drafts/?show=not-local")]
    assert told[0] == "Austin, TX not sure"
    assert "state, not local, not sure" in told[2]


def test_drafts_are_listed_by_place_and_those_without_one_apart(client, editor, here):
    second = make_place("us/ca/san-jose")
    client.force_login(make_user("both@example.org", places=[here, second]))
    make_draft(place=here, headline="Here")
    make_draft(place=second, headline="Next Door")
    make_draft(place=None, headline="Nowhere")

    assert names(client, "/desk/drafts/?place=us/ca/san-jose") == ["Next Door"]
    assert names(client, "/desk/drafts/?place=none") == ["Nowhere"]
    assert names(client, "/desk/drafts/?place=") == ["Nowhere", "Next Door", "Here"]


@pytest.mark.parametrize("address", ["/desk/drafts/", "/desk/stories/"])
@pytest.mark.parametrize("asked", ["place=us/tx/austin", "place=us/xx/nowhere", "show=x&state=x", "page=9"])
def test_a_list_that_there_is_not_and_another_city_s_is_404(client, editor, there, address, asked):
    assert client.get(f"{address}?{asked}").status_code == 404


def test_empty_lists_say_what_to_do(client, editor, here):
    assert "No draft waits. Open a release" in page(client, "/desk/drafts/")
    assert "No draft like this waits." in page(client, "/desk/drafts/?show=not-local")
    assert "No story yet. Publish a draft" in page(client, "/desk/stories/")
    assert "No story is like this." in page(client, "/desk/stories/?state=open")


def test_stories_are_listed_by_state_those_not_published_first(client, editor, here):
    make_story(here, "Is Out")
    draft = pool_draft(here)
    client.post(f"/desk/drafts/{draft.pk}/open/")

    listed = rows(client, "/desk/stories/")

    assert [(row[0], row[2]) for row in listed] == [
        ("Mill Pool Will Open on March 14", "not published Edit Mill Pool Will Open on March 14"),
        ("Is Out", "published"),
    ]
    assert listed[0][4].endswith("by editor@example.org")
    assert names(client, "/desk/stories/?state=published") == ["Is Out"]
    assert names(client, "/desk/stories/?state=open") == ["Mill Pool Will Open on March 14"]
    assert names(client, "/desk/stories/?place=us/ca/santa-clara&state=published") == ["Is Out"]


def test_what_is_not_known_and_the_press_release_are_told_to_readers(client, here):
    release = make_release(TEXT, title="Mill Pool Opens")
    story = make_story(here, "Mill Pool Opens", release=release, brief=pool_brief(release))

    seen = html.fromstring(client.get(story.address).content)
    told = " ".join(seen.text_content().split())

    assert "Made from a press release by Friends of the Mill Pool." in told
    assert "What we don’t know The release does not say how much or what it costs." in told
    assert [h.text_content() for h in seen.iter("h2")].count("What we don’t know") == 1


def test_the_desk_tells_what_is_not_known_as_the_page_will(client, editor, here):
    draft = pool_draft(here)

    for address in (f"/desk/drafts/{draft.pk}/", f"/desk/drafts/{draft.pk}/edit/"):
        told = " ".join(html.fromstring(page(client, address)).text_content().split())
        assert "What we don’t know The release does not say how much or what it costs." in told
        assert told.count("The release does not say how much") == 1
