"""daysheet fetch brings in what is at an address, through the real door, or says why it cannot."""

import gzip
import json
import time

import pytest
from django.core.management import CommandError, call_command

from daysheet.lib.fetch import Limits, fetch
from daysheet.stories.models import Draft
from daysheet.wire.door import PoliteDoor
from daysheet.wire.models import Release
from tests.lib.web import says, serving
from tests.make import make_place
from tests.wire.feeds import feed, item, release

pytestmark = pytest.mark.django_db
ROOF = f"<html><head><title>The library roof</title></head><body><article>{release(1, 'library roof')}</article></body></html>"


@pytest.fixture(autouse=True)
def database_is_there(monkeypatch):
    monkeypatch.setattr("daysheet.cli.management.commands.fetch.ensure_database", lambda: False)
    make_place()


@pytest.fixture
def site(settings, monkeypatch):
    """A server of its own whose answers a test sets by path; anything else is 404. Answers get two seconds."""
    answers = {}

    def answer(handler):
        answers.get(handler.path, says(404))(handler)

    with serving(answer) as server:
        settings.FETCH_ALLOW = [server.name]

        def door(address, **marks):
            limits = Limits(bytes=1_000_000, seconds=2)
            return fetch(address, site="https://x.example", allow={server.name}, limits=limits, **marks)

        monkeypatch.setattr("daysheet.cli.management.commands.fetch.site_door", lambda: PoliteDoor(door))
        server.answers, server.home = answers, f"http://{server.name}"
        yield server


def run(capsys, address, **more):
    call_command("fetch", address, **more)
    return capsys.readouterr().out


def refused(capsys, address, **more):
    with pytest.raises(CommandError) as error:
        call_command("fetch", address, **more)
    return str(error.value)


def test_a_feed_is_told_item_by_item(site, capsys):
    link = f"{site.home}/news/1"
    site.answers["/feed"] = says(
        body=feed(
            item(1, title="The library roof", content="<p>A roof.</p>", link=link),
            item(2, title="Empty", content=""),
        )
    )
    site.answers["/news/1"] = says(body=ROOF.encode(), Content_Type="text/html")

    first = run(capsys, f"{site.home}/feed")
    draft = Draft.objects.get()

    assert first.splitlines()[:2] == [
        f"{site.home}/feed: a feed with 2 items.",
        f"  stored     The library roof: draft {draft.pk} for Santa Clara, CA",
    ]
    assert first.splitlines()[2].startswith("  set aside  Empty: ")
    assert "  was there  The library roof" in run(capsys, f"{site.home}/feed")
    assert Release.objects.count() == 1


def test_json_tells_how_many_and_why_not(site, capsys):
    site.answers["/feed"] = says(
        body=feed(item(1, content=release(1, "library roof")), item(2, title="Empty", content=""))
    )

    told = json.loads(run(capsys, f"{site.home}/feed", json=True, place="us/ca/santa-clara"))

    assert {**told, "set_aside": [one["item"] for one in told["set_aside"]]} == {
        "url": f"{site.home}/feed",
        "stored": 1,
        "drafts": 1,
        "set_aside": ["Empty"],
    }
    assert Release.objects.get().place.slug == "us/ca/santa-clara"


def test_a_page_is_one_release(site, capsys):
    site.answers["/roof"] = says(body=ROOF.encode(), Content_Type="text/html")

    told = run(capsys, f"{site.home}/roof")

    assert told.splitlines()[0] == f"{site.home}/roof: a page."
    assert Release.objects.get().headers["content_type"] == "text/html"


def test_rows_are_read_one_by_one_and_a_bad_one_stops_no_other(site, capsys):
    rows = [
        json.dumps({"id": str(n), "title": f"No. {n}", "text": f"The council of Santa Clara met {n} times."})
        for n in (1, 2)
    ]
    site.answers["/rows.jsonl"] = says(body="\n".join([rows[0], "{broken", rows[1]]).encode())

    told = run(capsys, f"{site.home}/rows.jsonl").splitlines()

    assert told[0] == f"{site.home}/rows.jsonl: rows with 3 items."
    assert told[2].startswith("  set aside  line 2: not JSON")
    assert Release.objects.count() == 2


def drip(handler):
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"x")
        handler.wfile.flush()
        time.sleep(0.2)


def loop(handler):
    says(302, Location=handler.path)(handler)


def bomb(handler):
    says(body=gzip.compress(b"<p>" + b"0" * 5_000_000), Content_Encoding="gzip")(handler)


BOMB = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><item><title>&c;</title></item></channel></rss>"""
LOGIN = b"<html><head><title>Sign in</title></head><body><form><input type='password'></form></body></html>"
NESTED = b"<html><body>" + b"<div>" * 5000 + b"</div>" * 5000 + b"</body></html>"
BAD = {
    "an endless redirect": (loop, "leads on to another more than 5 times"),
    "a byte at a time": (drip, "took longer than 2 seconds"),
    "50 MB": (says(body=b"", Content_Length=50_000_000), "larger than 1 MB"),
    "a gzip bomb": (bomb, "larger than 1 MB"),
    "a billion laughs": (says(body=BOMB), "entities"),
    "a sign-in": (says(401), "asks for a sign-in"),
    "a page behind a sign-in": (says(body=LOGIN, Content_Type="text/html"), ""),
    "5,000 nested tags": (says(body=NESTED, Content_Type="text/html"), ""),
    "nothing": (says(body=b"", Content_Type="text/html"), "empty"),
    "zeros": (says(body=b"\0" * 1000), "NUL"),
}


@pytest.mark.parametrize("bad", BAD.values(), ids=list(BAD))
def test_what_cannot_be_read_is_said_and_nothing_is_kept(site, capsys, bad):
    answer, said = bad
    site.answers["/bad"] = answer

    message = refused(capsys, f"{site.home}/bad")

    assert said in message
    assert len(message) > 20
    assert not Release.objects.exists()


def test_all_the_bad_ones_in_one_feed_stop_no_good_one(site, capsys):
    for n, (answer, _) in enumerate(BAD.values()):
        site.answers[f"/bad/{n}"] = answer
    bad = [item(n, title=name, content="", link=f"{site.home}/bad/{n}") for n, name in enumerate(BAD)]
    site.answers["/feed"] = says(
        body=feed(*bad, item(99, title="The library roof", content=release(1, "library roof")))
    )

    told = json.loads(run(capsys, f"{site.home}/feed", json=True))

    assert [one["item"] for one in told["set_aside"]] == list(BAD)
    assert (told["stored"], Release.objects.get().title) == (1, "The library roof")


def test_of_20_000_items_the_first_are_read_and_the_rest_is_told(site, capsys):
    many = feed(*(item(n, title="x", content="") for n in range(5000)))
    site.answers["/feed"] = says(body=many.replace(b"</channel>", b"<item></item>" * 15_000 + b"</channel>"))
    started = time.monotonic()

    told = run(capsys, f"{site.home}/feed").splitlines()

    assert (
        told[0]
        == f"{site.home}/feed: a feed with 200 items. The feed lists 20,000 items; the newest 200 are read."
    )
    assert time.monotonic() - started < 20


def test_robots_txt_is_respected_and_asked_once(site, capsys):
    site.answers["/robots.txt"] = says(body=b"User-agent: *\nDisallow: /news/")
    links = [f"{site.home}/news/{n}" for n in (1, 2)]
    site.answers["/feed"] = says(
        body=feed(
            item(1, title="Own words", content=release(1, "library roof"), link=links[0]),
            item(2, title="None", content="", link=links[1]),
        )
    )

    told = run(capsys, f"{site.home}/feed")

    assert "stored     Own words" in told
    assert "set aside  None: The site’s robots.txt asks programs not to fetch this page." in told
    assert [path for path, _ in site.heard] == ["/robots.txt", "/feed"]


def test_a_site_that_cannot_say_what_it_allows_is_not_asked(site, capsys):
    site.answers["/robots.txt"] = says(503)

    assert "robots.txt cannot be had" in refused(capsys, f"{site.home}/feed")


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://127.0.0.1/feed", "is not on the public internet"),
        ("http://169.254.169.254/latest", "is not on the public internet"),
        ("feed.xml", "is no address on the web"),
        ("file:///etc/passwd", "is no address on the web"),
    ],
)
def test_where_a_stranger_may_not_send_us_we_do_not_go(capsys, address, said):
    assert said in refused(capsys, address)
