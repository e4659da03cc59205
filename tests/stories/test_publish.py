"""`daysheet publish`, as an operator meets it."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError

from daysheet.lib.clock import read_clock
from daysheet.stories.models import Draft, Story
from daysheet.wire.models import Release
from tests.make import POOL, make_place

pytestmark = pytest.mark.django_db
PLACE = "us/ca/santa-clara"


@pytest.fixture(autouse=True)
def public_address(settings):
    settings.BASE_URL = "https://day.example"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "my.txt"
    path.write_text(POOL, encoding="utf-8")
    return path


def publish(path, *, place=PLACE, **options):
    out = StringIO()
    call_command("publish", str(path), place=place, stdout=out, **options)
    return out.getvalue()


def stored():
    return Release.objects.count(), Draft.objects.count(), Story.objects.count()


def test_it_prints_the_address_of_the_page(client, file):
    make_place()

    printed = publish(file, at="2026-03-01")

    story = Story.objects.get()
    assert printed == f"https://day.example{story.address}\n"
    assert story.address.startswith("/us/ca/santa-clara/news/2026/03/01/")
    assert f"<h1>{story.headline}</h1>" in client.get(story.address).content.decode()


def test_without_a_date_it_is_today_there(file):
    city = make_place()

    publish(file)

    assert Story.objects.get().published_on == city.locality.day_at(read_clock())


def test_twice_is_one_story(file):
    make_place()

    first, second = publish(file, at="2026-03-01"), publish(file, at="2026-02-01")

    assert second == first.rstrip("\n") + "  (was there)\n"
    assert stored() == (1, 1, 1)


def test_a_page_is_published_by_its_main_text(file):
    make_place()
    page = file.with_name("my.html")
    body = "".join(f"<p>{words}</p>" for words in POOL.split("\n\n"))
    page.write_text(
        f"<html><head><title>Mill Pool Opens</title></head><body><script>alert(1)</script>"
        f"<main><article><h1>Mill Pool Opens</h1>{body}</article></main></body></html>",
        encoding="utf-8",
    )

    publish(page, at="2026-03-01")

    story = Story.objects.get()
    assert story.headline == "Mill Pool Opens"
    assert "alert" not in story.release.text


def test_the_place_may_be_named_as_people_name_it(file):
    make_place()

    assert "/us/ca/santa-clara/news/" in publish(file, place="Santa Clara, CA", at="2026-03-01")


def test_a_sample_is_marked(file):
    make_place()

    publish(file, at="2026-03-01", sample=True)

    assert (Story.objects.get().is_sample, Release.objects.get().is_sample) == (True, True)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"place": "us/ca/atlantis"}, "'us/ca/atlantis' is no place"),
        ({"place": "us/il/springfield"}, "daysheet add_place us/il/springfield"),
        ({"at": "1 March"}, "--at '1 March' is no date. Write it like 2026-03-01."),
        ({"at": "2026-02-30"}, "is no date"),
        ({"at": "2999-01-01"}, "still to come"),
        ({"at": "1999-01-01"}, "before 2021-01-01"),
    ],
)
def test_a_wrong_place_or_date_is_told_and_nothing_is_stored(file, options, told):
    make_place()

    with pytest.raises(CommandError, match=told):
        publish(file, **options)

    assert stored() == (0, 0, 0)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("none.txt", None, "cannot be read"),
        ("empty.txt", b"", "the file is empty"),
        ("blank.txt", b" \n\n ", "no word is in it"),
        ("bytes.txt", b"\xff\xfe\x00\x01\x02\xd8", "UTF-16"),
        ("latin.txt", "Café".encode("latin-1"), "is not UTF-8"),
        ("nul.txt", b"a\0b", "NUL"),
        ("huge.txt", b"word " * 1_000_001, "bytes are more than"),
        ("release.doc", b"Mill Pool", "Name a .txt, .html"),
        ("empty.html", b"<html><script>alert(1)</script></html>", "no main text|no word"),
    ],
)
def test_a_file_that_is_no_release_is_told_and_nothing_is_stored(tmp_path, name, content, told):
    make_place()
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(CommandError, match=told):
        publish(path, at="2026-03-01")

    assert stored() == (0, 0, 0)
