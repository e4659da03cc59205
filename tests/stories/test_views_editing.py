"""Editing a draft at the desk, without script: the form, its refusals, and two editors at once."""

import pytest

from daysheet.stories.models import Draft, Story
from tests.make import make_draft, make_place, make_story, make_user
from tests.stories.pool import pool_draft, span
from tests.stories.sent import sent_by, words_of

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


@pytest.fixture
def draft(editor, here):
    return pool_draft(here)


def address(draft):
    return f"/desk/drafts/{draft.pk}/edit/"


def form_of(client, draft):
    return sent_by(client.get(address(draft)).content.decode())


def save(client, draft, sent, **changes):
    """Send the form; the page that comes of it, with the message about it."""
    return client.post(address(draft), sent | changes, follow=True).content.decode()


def test_the_form_shows_every_line_with_the_numbers_of_its_sentences(client, draft):
    html = client.get(address(draft)).content.decode()

    sent = sent_by(html)
    assert sent["headline-text"] == draft.brief["headline"]["text"]
    assert sent["lead-text"] == draft.brief["lead"]["text"]
    assert sent["lead-rests_on"] == "1"
    assert sent["whats_next-0-days"] == "2026-03-14"
    assert "As last saved: 1" in html
    assert (
        '<li id="s3"><span dir="auto">“It is warm,” said Ada Bell, who runs the pool.</span> <span class="small">quote</span>'
        in html
    )
    assert "<script" not in html


def test_opening_the_form_makes_nothing(client, draft):
    client.get(address(draft))

    assert Story.objects.count() == 0


def test_saving_opens_a_story_that_readers_do_not_see_and_keeps_the_draft(client, editor, draft):
    made = draft.brief

    html = save(
        client, draft, form_of(client, draft), **{"lead-text": "The Mill Pool will open on March 14, 2026."}
    )

    story = Story.objects.get()
    draft.refresh_from_db()
    assert draft.brief == made
    assert story.brief["lead"]["text"] == "The Mill Pool will open on March 14, 2026."
    assert story.brief["lead"]["passages"] == made["lead"]["passages"]
    assert {key: story.brief[key] for key in ("marks", "unknown", "sentences", "place")} == {
        key: made[key] for key in ("marks", "unknown", "sentences", "place")
    }
    assert (story.live, story.revisions.count(), story.latest_revision.user) == (False, 2, editor)
    assert "nothing blocks publishing" in html
    assert "Edited by editor@example.org" in words_of(html)


def test_saving_without_a_change_opens_and_changes_nothing(client, draft):
    save(client, draft, form_of(client, draft))

    story = Story.objects.get()
    assert (story.brief, story.revisions.count()) == (draft.brief, 1)
    assert "Opened by editor@example.org" in words_of(client.get(address(draft)).content.decode())


def test_what_does_not_stand_is_saved_told_beside_its_line_and_blocks_publishing(client, draft):
    html = save(client, draft, form_of(client, draft), **{"lead-text": "The pool opens on March 15, 2026."})

    assert "1 thing still blocks publishing" in html
    assert '<ul id="lead-found"><li>“March 15, 2026”: No passage gives this date.' in html
    refused = client.post(f"/desk/drafts/{draft.pk}/", {"at": "2026-03-01"}).content.decode()
    assert "This cannot be published yet: Lead: “March 15, 2026”: No passage gives this date." in refused
    assert not Story.objects.get().live

    save(client, draft, form_of(client, draft), **{"lead-text": "The pool opens on March 14, 2026."})
    client.post(f"/desk/drafts/{draft.pk}/", {"at": "2026-03-01"})

    story = Story.objects.get()
    assert story.live
    assert "The pool opens on March 14, 2026." in client.get(story.address).content.decode()


def test_a_new_line_needs_the_numbers_of_its_sentences(client, draft):
    new = {"bullets-0-text": "The pool was closed for 18 months."}
    sent = form_of(client, draft) | {"why_it_matters-0-text": "", "why_it_matters-0-rests_on": ""}

    without = save(client, draft, sent, **new)
    strange = save(client, draft, sent, **new, **{"bullets-0-rests_on": "4, 99"})

    assert "Name the sentences of the release that this rests on" in without
    assert "The release has no sentence 99: they run from 1 to" in strange
    assert sent_by(strange)["bullets-0-text"] == "The pool was closed for 18 months."
    assert 'href="#id_bullets-0-rests_on"' in strange
    assert Story.objects.count() == 0


def test_a_new_line_rests_on_the_sentences_that_it_names(client, draft):
    new = {"bullets-0-text": "It was  closed\nfor 18 months.", "bullets-0-rests_on": "4"}

    save(client, draft, form_of(client, draft), **new)

    bullets = Story.objects.get().brief["details"]["bullets"]
    assert bullets == [{"text": "It was closed for 18 months.", "source": [3], "passages": [span(4)]}]


def test_a_line_is_removed_by_emptying_and_moved_by_its_number(client, here, editor):
    draft = pool_draft(here, bullets=["Adults pay $4.", "A ticket costs $4.", "Children pay $2."])

    save(
        client,
        draft,
        form_of(client, draft),
        **{
            "bullets-0-number": "3",
            "bullets-1-text": "",
        },
    )

    bullets = Story.objects.get().brief["details"]["bullets"]
    assert [line["text"] for line in bullets] == ["Children pay $2.", "Adults pay $4."]


def test_players_and_dates_are_edited(client, draft):
    sent = form_of(client, draft) | {"players-0-name": "", "players-0-description": ""}
    player = {
        "players-1-name": "Friends of the Mill Pool",
        "players-1-kind": "organisation",
        "players-1-rests_on": "1",
    }

    wrong = save(client, draft, sent, **player, **{"whats_next-0-days": "14 March"})
    save(client, draft, sent, **player, **{"whats_next-0-days": "2026-03-15"})

    assert "“14” is no date. Write it as 2026-03-14." in wrong
    brief = Story.objects.get().brief
    players = [(p["name"], p["kind"], p["source"]) for p in brief["players"]]
    assert players == [("Friends of the Mill Pool", "organisation", [0])]
    assert [item["on"] for item in brief["dates"]] == ["2026-03-15"]
    html = client.get(address(draft)).content.decode()
    assert '<ul id="whats_next-0-found"><li>“2026-03-15”: No passage gives this date.' in html


def test_a_player_without_name_and_a_date_without_words_are_refused(client, draft):
    html = save(
        client,
        draft,
        form_of(client, draft),
        **{"players-0-name": "", "players-0-description": "runs it", "whats_next-0-text": ""},
    )

    assert "Write the name, or empty the description too." in html
    assert "Write what happens then, or empty the dates too." in html
    assert Story.objects.count() == 0


def test_lengths_are_told_and_what_is_too_long_is_at_the_head_of_its_part(client, draft):
    html = save(
        client, draft, form_of(client, draft), **{"lead-text": "The pool opens " + "and opens " * 20 + "."}
    )

    assert "As last saved: 44 of 35 words" in html
    assert "This part has 44 words; 35 are allowed." in html


def test_the_second_of_two_editors_is_refused_sees_both_and_loses_nothing(client, draft, here):
    other = make_user("other@example.org", places=[here])
    mine = form_of(client, draft)
    client.force_login(other)
    save(client, draft, form_of(client, draft), **{"lead-text": "Theirs: the pool will open."})
    client.force_login(make_user(places=[here]))

    html = save(client, draft, mine, **{"lead-text": "Mine: the pool will open."})

    story = Story.objects.get()
    assert story.brief["lead"]["text"] == "Theirs: the pool will open."
    assert "other@example.org has saved another version since you opened this." in html
    assert '<td data-label="Saved"><p dir="auto">Theirs: the pool will open. [1]</p>' in html
    assert '<td data-label="Yours"><p dir="auto">Mine: the pool will open. [1]</p>' in html
    again = sent_by(html)
    assert again["lead-text"] == "Mine: the pool will open."

    save(client, draft, again)

    story.refresh_from_db()
    assert story.brief["lead"]["text"] == "Mine: the pool will open."
    assert story.brief["lead"]["passages"] == draft.brief["lead"]["passages"]
    assert [r.as_object().brief["lead"]["text"] for r in story.revisions.order_by("pk")][1:] == [
        "Theirs: the pool will open.",
        "Mine: the pool will open.",
    ]


def test_the_second_editor_of_an_open_story_keeps_the_passages_of_the_version_they_saw(client, draft):
    save(client, draft, form_of(client, draft), **{"lead-text": "The pool will open."})
    mine = form_of(client, draft)
    save(client, draft, form_of(client, draft), **{"lead-text": "", "takeaway-text": ""})

    html = save(client, draft, mine, **{"lead-text": "Mine: the pool will open."})
    save(client, draft, sent_by(html))

    lead = Story.objects.get().brief["lead"]
    assert (lead["text"], lead["passages"]) == ("Mine: the pool will open.", draft.brief["lead"]["passages"])


def test_the_second_window_of_the_same_editor_says_so(client, draft):
    mine = form_of(client, draft)
    save(client, draft, form_of(client, draft), **{"lead-text": "The pool will open."})

    html = save(client, draft, mine, **{"lead-text": "The pool opens."})

    assert "You have saved another version in another window" in html


def test_a_double_click_on_save_is_one_revision(client, draft):
    sent = form_of(client, draft) | {"lead-text": "The pool will open."}

    save(client, draft, sent)
    html = save(client, draft, sent)

    assert "Yours is not saved yet" not in html
    assert Story.objects.get().revisions.count() == 2


def test_publishing_what_somebody_changed_meanwhile_is_refused(client, draft):
    page = client.get(f"/desk/drafts/{draft.pk}/").content.decode()
    assert '<input type="hidden" name="seen" value="0">' in page
    save(client, draft, form_of(client, draft), **{"lead-text": "The pool will open."})

    html = client.post(f"/desk/drafts/{draft.pk}/", {"at": "2026-03-01", "seen": "0"}).content.decode()

    story = Story.objects.get()
    assert "has saved another version since you opened this" in html
    assert "The pool will open." in html
    assert not story.live
    seen = story.latest_revision_id
    assert f'name="seen" value="{seen}"' in html
    client.post(f"/desk/drafts/{draft.pk}/", {"at": "2026-03-01", "seen": seen})
    client.post(f"/desk/drafts/{draft.pk}/", {"at": "2026-03-01", "seen": seen})
    story.refresh_from_db()
    assert story.live
    assert Story.objects.count() == 1


def test_a_published_story_is_not_edited_here(client, draft):
    mine = form_of(client, draft) | {"lead-text": "Mine: the pool will open."}
    client.post(f"/desk/drafts/{draft.pk}/", {"at": "2026-03-01"})
    story = Story.objects.get()

    shown = client.get(address(draft)).content.decode()
    refused = save(client, draft, mine)

    assert "This story is published" in shown
    assert "<textarea" not in shown
    assert "is published: what readers have seen is not edited here." in refused
    assert sent_by(refused)["lead-text"] == "Mine: the pool will open."
    assert "<button>Save" not in refused
    story.refresh_from_db()
    assert story.brief == draft.brief


def test_a_draft_without_place_asks_for_one_when_it_is_edited(client, editor, here, there):
    draft = make_draft(place=None)
    sent = form_of(client, draft) | {"lead-text": "The Friends look after it."}

    missing = save(client, draft, sent)
    strange = save(client, draft, sent, place=there.pk)
    save(client, draft, sent, place=here.pk)

    assert "Place</b> This field is required." in missing
    assert "Select a valid choice" in strange
    assert Story.objects.get().place == here
    assert Draft.objects.get().place == here


def test_another_city_s_draft_is_404_for_reading_and_saving(client, editor, there):
    draft = make_draft(place=there)

    assert client.get(address(draft)).status_code == 404
    assert client.post(address(draft), {}).status_code == 404
    assert client.post(f"/desk/drafts/{draft.pk}/open/").status_code == 404
    assert Story.objects.count() == 0


def test_strangers_are_asked_to_sign_in(client, here):
    draft = make_draft(place=here)

    for path in (address(draft), f"/desk/drafts/{draft.pk}/open/"):
        assert client.post(path)["Location"].startswith("/accounts/login/")
    assert Story.objects.count() == 0


def test_open_makes_the_story_and_tells_colleagues(client, editor, here):
    draft = make_draft(place=here)

    response = client.post(f"/desk/drafts/{draft.pk}/open/")
    again = client.post(f"/desk/drafts/{draft.pk}/open/")

    assert response["Location"] == again["Location"] == address(draft)
    assert (Story.objects.get().live, Story.objects.get().revisions.count()) == (False, 1)
    assert "opened by editor@example.org" in words_of(client.get("/desk/drafts/").content.decode())


def test_opening_a_draft_without_place_asks_for_one(client, editor, here):
    draft = make_draft(place=None)

    asked = client.post(f"/desk/drafts/{draft.pk}/open/", follow=True).content.decode()
    client.post(f"/desk/drafts/{draft.pk}/open/", {"place": here.pk})

    assert "Choose one of your places first." in asked
    assert Story.objects.get().place == here


@pytest.mark.parametrize(
    "broken",
    [
        {},
        {"base": "x", "seen": "٣"},
        {"base": "9" * 30},
        {"headline-text": "A\0B"},
        {"bullets-TOTAL_FORMS": "99999"},
    ],
)
def test_a_form_that_was_not_sent_whole_is_told_and_nothing_is_stored(client, draft, broken):
    response = client.post(address(draft), broken)

    assert "This has not been saved yet" in response.content.decode()
    assert Story.objects.count() == 0


def test_unpublished_stories_lead_from_their_list_to_the_form(client, editor, here):
    draft = make_draft(place=here)
    client.post(f"/desk/drafts/{draft.pk}/open/")
    make_story(here, "Is Out")

    html = client.get("/desk/stories/").content.decode()

    assert html.count(f'href="{address(draft)}"') == 1
    assert html.count(">Edit<") == 1


@pytest.mark.parametrize("lines", [1, 3])
def test_the_form_asks_the_database_as_often_for_three_lines_as_for_one(
    client, editor, here, django_assert_num_queries, lines
):
    draft = pool_draft(here, bullets=[f"A ticket costs ${n}." for n in range(lines)])

    with django_assert_num_queries(6):  # session, user, second factor, draft, story, copies
        client.get(address(draft))


def test_a_line_that_is_far_too_long_is_told_and_the_other_edits_stay(client, draft):
    sent = form_of(client, draft) | {"headline-text": "x" * 2_000_000, "dek-text": "Another dek."}

    html = client.post(address(draft), sent).content.decode()

    assert "(it has 2000000)" in html
    assert "Another dek." in html


def test_a_form_beyond_the_limit_is_told_the_limit_and_the_way_back(client, draft):
    answer = client.post(address(draft), {"headline-text": "x" * 5_000_001})

    html = answer.content.decode()
    assert answer.status_code == 413
    assert "larger than the 5,000,000 bytes that a form may have" in html
    assert "Go back in your browser" in html
