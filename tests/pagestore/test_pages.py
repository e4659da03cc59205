"""A public page is rendered once, and anew from exactly the commit that changed what it carries."""

import errno
import json
import os
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from daysheet.lib.clock import read_clock
from daysheet.pagestore.actions import forget, prune_pages
from daysheet.pagestore.models import PageStamp
from daysheet.pagestore.pages import public_page

pytestmark = pytest.mark.django_db


class Counter:
    """A view that says how often it was rendered."""

    def __init__(self, fresh_until=None, cookie=False):
        self.count, self.fresh_until, self.cookie = 0, fresh_until, cookie

    def __call__(self, request, slug):
        self.count += 1
        response = HttpResponse(f"{slug} rendered {self.count}")
        if self.fresh_until:
            response.fresh_until = self.fresh_until
        if self.cookie:
            response.set_cookie("a", "b")
        return response


def served(view):
    return public_page(lambda slug: [f"day:{slug}"])(lambda request, slug: view(request, slug))


def get(page, path="/a/", **headers):
    return page(RequestFactory().get(path, **headers), slug="a")


def test_second_reader_gets_the_stored_page():
    view = Counter()
    page = served(view)

    assert get(page).content == b"a rendered 1"
    assert get(page).content == b"a rendered 1"
    assert view.count == 1


def test_page_is_rendered_anew_after_a_change_of_its_key():
    page = served(Counter())
    get(page)

    forget("day:a")

    assert get(page).content == b"a rendered 2"
    assert get(page).content == b"a rendered 2"


def test_change_of_another_key_leaves_the_page():
    page = served(Counter())
    get(page)

    forget("day:b")

    assert get(page).content == b"a rendered 1"


def test_change_that_is_rolled_back_leaves_the_page():
    page = served(Counter())
    get(page)

    with pytest.raises(RuntimeError), transaction.atomic():
        forget("day:a")
        raise RuntimeError

    assert get(page).content == b"a rendered 1"


def test_page_rendered_while_its_data_changed_is_not_kept():
    view = Counter()

    def racing(request, slug):
        response = view(request, slug)
        if view.count == 1:
            forget("day:a")
        return response

    page = public_page(lambda slug: [f"day:{slug}"])(racing)

    assert get(page).content == b"a rendered 1"
    assert get(page).content == b"a rendered 2"


def test_page_ends_at_its_own_midnight():
    view = Counter(fresh_until=read_clock() - timedelta(seconds=1))
    page = served(view)
    get(page)

    assert get(page).content == b"a rendered 2"


def test_max_age_never_passes_midnight():
    assert get(served(Counter(fresh_until=read_clock() + timedelta(seconds=30))))["Cache-Control"] in {
        "public, max-age=29",
        "public, max-age=30",
    }


def test_unchanged_page_answers_304():
    page = served(Counter())
    etag = get(page)["ETag"]

    again = get(page, HTTP_IF_NONE_MATCH=etag)

    assert again.status_code == 304
    assert again.content == b""
    assert get(page, HTTP_IF_NONE_MATCH='"other"').status_code == 200


def test_response_with_a_cookie_is_never_kept():
    page = served(Counter(cookie=True))

    assert get(page).content == b"a rendered 1"
    assert get(page).content == b"a rendered 2"


def test_missing_page_stays_missing_and_is_not_kept(settings):
    def missing(request, slug):
        raise Http404

    with pytest.raises(Http404):
        get(public_page(lambda slug: [])(missing))

    assert not settings.PAGES_ROOT.exists()


def test_query_string_is_answered_but_not_kept():
    page = served(Counter())
    page(RequestFactory().get("/a/?x=1"), slug="a")

    assert get(page).content == b"a rendered 2"


def test_torn_file_is_rendered_anew(settings):
    page = served(Counter())
    get(page)
    for path in settings.PAGES_ROOT.glob("??/*"):
        path.write_bytes(path.read_bytes()[:40])

    assert get(page).content == b"a rendered 2"


@pytest.mark.parametrize("until", ["soon", 5, "2027-01-01"])
def test_file_with_a_moment_that_is_none_is_rendered_anew(settings, until):
    page = served(Counter())
    get(page)
    for path in settings.PAGES_ROOT.glob("??/*"):
        head, _, body = path.read_bytes().partition(b"\n")
        path.write_bytes(json.dumps(json.loads(head) | {"fresh_until": until}).encode() + b"\n" + body)

    assert get(page).content == b"a rendered 2"


def test_full_disk_leaves_the_page_served_and_no_scraps(settings, monkeypatch):
    def full(*args):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    page = served(Counter())

    assert get(page).status_code == 200
    assert list(settings.PAGES_ROOT.glob("??/*")) == []


def test_upgrade_drops_every_page(settings):
    page = served(Counter())
    get(page)

    settings.RELEASE = "newer"

    assert get(page).content == b"a rendered 2"


def test_pruning_deletes_stale_pages_and_keeps_the_others(settings):
    page = served(Counter())
    get(page, "/a/")
    get(public_page(lambda slug: ["other"])(lambda request, slug: HttpResponse("b")), "/b/")
    forget("day:a")

    gone = prune_pages(
        root=settings.PAGES_ROOT, release=settings.RELEASE, now=datetime(2026, 3, 1, tzinfo=UTC)
    )

    assert gone == 1
    assert len(list(settings.PAGES_ROOT.glob("??/*"))) == 1


def test_forgetting_many_keys_raises_each_once():
    forget("b", "a", "b")
    forget("a")

    assert dict(PageStamp.objects.values_list("key", "version")) == {"a": 2, "b": 1}
