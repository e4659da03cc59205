"""Releases on the desk: all that is unfiled or filed for one of my places, and nothing else."""

import pytest

from daysheet.stories.actions import publish_release
from daysheet.wire.sources.files import parse_bytes
from tests.make import ADDED, make_place, make_release, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("one_factor")]


@pytest.fixture
def mine():
    return make_place("us/ca/santa-clara")


@pytest.fixture
def editor(client, mine):
    client.force_login(make_user(places=[mine]))


def page(client, address):
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


def test_the_list_shows_what_is_unfiled_and_what_is_mine(client, editor, mine):
    make_release(title="Nobody’s")
    make_release(title="Mine", place=mine)
    make_release(title="Another city’s", place=make_place("us/tx/austin"))

    status, text = page(client, "/desk/releases/")

    assert status == 200
    assert "Nobody’s" in text
    assert "Mine" in text
    assert "Another city’s" not in text


def test_another_city_s_release_is_not_there(client, editor):
    theirs = make_release(place=make_place("us/tx/austin"))

    assert client.get(f"/desk/releases/{theirs.pk}/").status_code == 404


def test_what_is_published_for_a_city_is_read_by_that_city_alone(client, editor, mine):
    there = make_place("us/tx/austin")
    theirs = publish(there, b"AUSTIN, Texas. The Friends of the Mill Pool will open the pool.")
    both = publish(there, b"The Friends of the Mill Pool look after two pools.")
    ours = publish(mine, bytes(both.raw))

    assert client.get(f"/desk/releases/{theirs.pk}/").status_code == 404
    assert client.post(f"/desk/releases/{theirs.pk}/draft/").status_code == 404
    assert client.get(f"/desk/releases/{both.pk}/").status_code == 404
    assert client.get(f"/desk/releases/{ours.pk}/").status_code == 200


def publish(place, raw):
    sent = {"parsed": parse_bytes(raw, "a.txt"), "raw": raw, "place": place, "by": None}
    return publish_release(**sent, at=ADDED.date(), now=ADDED)[0].release


def test_a_publisher_opens_every_release(client):
    client.force_login(make_user(publisher=True))
    release = make_release(place=make_place("us/tx/austin"))

    assert client.get(f"/desk/releases/{release.pk}/").status_code == 200


def test_a_release_is_shown_by_sentences_roles_place_and_dates(client, editor):
    release = make_release()

    _, text = page(client, f"/desk/releases/{release.pk}/")

    assert '“It is warm,” said Ada Bell, who runs the pool.</td><td data-label="Role">quote</td>' in text
    assert "<b>Santa Clara, CA</b>" in text
    assert "Saturday 14 March 2026</time>: “March 14, 2026”" in text
    assert 'action="draft/"' in text


def test_what_a_release_holds_is_shown_as_text(client, editor):
    release = make_release(
        "The mayor said <script>alert(1)</script> to all of the people there.", title="<b>Bold</b>"
    )

    _, text = page(client, f"/desk/releases/{release.pk}/")

    assert "<script>alert" not in text
    assert "&lt;b&gt;Bold&lt;/b&gt;" in text


@pytest.mark.parametrize("releases", [1, 3])
def test_the_list_takes_the_same_queries_however_long(
    client, editor, mine, releases, django_assert_num_queries
):
    for n in range(releases):
        make_release(title=f"Release {n}", place=mine)
    client.get("/desk/releases/")

    with django_assert_num_queries(5):
        client.get("/desk/releases/")


def test_lists_are_paged(client, editor):
    for n in range(51):
        make_release(title=f"Release {n:02}")

    assert "Release 00" not in page(client, "/desk/releases/")[1]
    assert "Release 00" in page(client, "/desk/releases/?page=2")[1]
    assert page(client, "/desk/releases/?page=3")[0] == 404


def test_readers_do_not_get_in(client):
    release = make_release()

    assert client.get("/desk/releases/").status_code == 302
    assert client.get(f"/desk/releases/{release.pk}/").status_code == 302


def test_a_very_long_release_is_cut_on_the_page(client, editor):
    release = make_release("A pool is open. " * 500)

    _, text = page(client, f"/desk/releases/{release.pk}/")

    assert "The rest of it is stored and not shown here." in text


def test_a_release_without_a_title_is_named_by_its_first_line(client, editor, mine):
    release = make_release(
        "Council votes\n\nThe council voted on Monday to mend the bridge.", title="", place=mine
    )

    listed = client.get("/desk/releases/").content.decode()
    own = client.get(f"/desk/releases/{release.pk}/").content.decode()

    assert f'<a href="/desk/releases/{release.pk}/">Council votes</a>' in listed
    assert '<h1 class="big-h" id="release">Council votes</h1>' in own
