"""Two releases are one when the shorter stands in the longer, with the same figures, in the same fortnight."""

from datetime import date

import pytest

from daysheet.wire.domain.likeness import bands_of, groups, is_copy, text_of

NEWS = (
    "SANTA CLARA, Calif., March 1, 2026 — The Friends of the Mill Pool will open the restored pool on March 14, "
    "2026, after a winter of work that cost $48,000 and took 31 volunteers.\n\n"
    "The pool was drained in October, when a survey found eleven cracks in its northern wall and two more below "
    "the diving board.\n\n"
    "“It is warm, it is clean, and nobody will slip any more,” said Ada Bell, who runs the pool and swam in it as "
    "a child.\n\n"
    "Swimming lessons for children under ten begin on the first Monday of April, and neighbours may book a lane "
    "by telephone from the middle of March."
)
ABOUT = "\n\nAbout the Friends\n\nThe Friends of the Mill Pool look after the pool, its garden and its small café beside the road to town."
OTHER = (
    "The county library will close three branches for a day of repairs, and readers may return their books to any "
    "of the others until the following week.\n\n"
    "Staff will move the children's shelves, paint the reading room and test new lamps that need half the power."
)


def alike(one, other, day=None, other_day=None):
    return is_copy(text_of(one, day), text_of(other, other_day))


def meets(one, other):
    return bool(set(bands_of(text_of(one))) & set(bands_of(text_of(other))))


@pytest.mark.parametrize(
    "again",
    [
        NEWS,
        NEWS.upper(),
        NEWS.replace("“", '"').replace("”", '"').replace("\n\n", "\r\n"),
        f"FOR IMMEDIATE RELEASE\nContact: Ada Bell, 408-555-0100\n\n{NEWS}{ABOUT}",
        NEWS + ABOUT,
        NEWS.rsplit("\n\n", 2)[0],
        NEWS.replace("restored ", "newly restored "),
    ],
)
def test_a_release_sent_again_is_found_and_is_a_copy(again):
    assert meets(NEWS, again)
    assert alike(NEWS, again)
    assert alike(again, NEWS)


def test_another_release_is_none():
    assert not meets(NEWS, OTHER)
    assert not alike(NEWS, OTHER)


def test_a_form_filled_in_anew_is_another_release():
    assert not alike(NEWS, NEWS.replace("$48,000", "$52,000").replace("March 14", "March 21"))


def test_what_returns_after_a_year_is_another_release():
    assert not alike(NEWS, NEWS, date(2025, 3, 1), date(2026, 3, 1))
    assert alike(NEWS, NEWS, date(2026, 3, 1), date(2026, 3, 9))


@pytest.mark.parametrize("text", ["", "🎈", "Ok.", "The pool opens on Saturday."])
def test_a_few_words_are_nobodys_copy(text):
    assert not alike(text, text)
    assert bands_of(text_of(text)) == ()


def test_groups_are_named_after_their_first():
    texts = {"a": NEWS, "b": OTHER, "c": NEWS + ABOUT, "d": OTHER, "e": NEWS.upper()}

    found = groups({name: text_of(text) for name, text in texts.items()})

    assert found == {"a": "a", "b": "b", "c": "a", "d": "b", "e": "a"}
