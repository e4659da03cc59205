"""The wire's door: robots.txt once a day, and one page of a server at a time."""

import pytest

from daysheet.lib.fetch import Fetched, FetchError
from daysheet.wire.door import PoliteDoor
from daysheet.wire.robots import Robots

NEWS = "https://city.example/news/1"


class Site:
    """Servers whose robots.txt is `told`: a text, or a status that is answered instead."""

    def __init__(self, told=404):
        self.told, self.asked, self.now, self.slept = told, [], 0.0, []

    def door(self, address, **marks):
        self.asked.append(address)
        if not address.endswith("/robots.txt"):
            return Fetched(address, body=b"x")
        if isinstance(self.told, int):
            raise FetchError("The server said no.", self.told)
        return Fetched(address, body=self.told.encode())

    def clock(self):
        return self.now

    def sleep(self, seconds):
        self.slept.append(seconds)
        self.now += seconds

    def polite(self):
        return PoliteDoor(self.door, clock=self.clock, sleep=self.sleep)


@pytest.mark.parametrize(
    ("told", "is_open"),
    [
        ("User-agent: *\nDisallow: /admin/", True),
        ("User-agent: *\nDisallow: /news/", False),
        ("User-agent: Daysheet\nDisallow: /\n\nUser-agent: *\nAllow: /", False),
        ("User-agent: Other\nDisallow: /", True),
        ("\ufeffUser-agent: *\nDisallow: /", False),
        ("<html>not found</html>", True),
        (404, True),
        (403, True),
        (429, False),
        (503, False),
        (0, False),
    ],
)
def test_what_robots_txt_says_holds(told, is_open):
    door = Site(told).polite()

    if is_open:
        assert door(NEWS).body == b"x"
        return
    with pytest.raises(FetchError):
        door(NEWS)


def test_it_is_asked_once_a_day_and_soon_again_where_it_could_not_be_had():
    site = Site("User-agent: *\nDisallow: /")
    robots = Robots(site.door, site.clock)
    counts = []
    for seconds in (0, 3600, 23 * 3600, 1):
        site.now += seconds
        robots.rules(NEWS)
        counts.append(len(site.asked))
    site.told, site.now = 503, 200_000
    for seconds in (0, 59, 2):
        site.now += seconds
        robots.rules(NEWS)
        counts.append(len(site.asked))

    assert counts == [1, 1, 2, 2, 3, 3, 4]


def test_a_server_is_asked_for_one_page_every_two_seconds_and_another_at_once():
    site = Site()
    door = site.polite()

    for address in (NEWS, NEWS + "2", "https://other.example/", NEWS + "3"):
        door(address)

    assert site.slept == [2.0, 2.0]


def test_a_longer_pause_that_the_site_asks_for_is_kept_within_bounds():
    for asked, slept in ((7, 7.0), (900, 30.0)):
        site = Site(f"User-agent: *\nCrawl-delay: {asked}\nAllow: /")
        door = site.polite()
        door(NEWS), door(NEWS + "2")
        assert site.slept == [slept]


def test_a_server_of_one_s_own_needs_no_pause(settings):
    settings.FETCH_ALLOW = ["127.0.0.1:8123"]
    site = Site()
    door = site.polite()

    for n in range(3):
        door(f"http://127.0.0.1:8123/{n}")

    assert site.slept == []


def test_sites_are_remembered_within_bounds():
    site = Site()
    robots = Robots(site.door, site.clock)

    for n in range(1010):
        robots.rules(f"https://n{n}.example/")

    assert len(robots.sites) == 1000
