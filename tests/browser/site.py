"""A small site for the browser: three cities, the samples' road for one story."""

from dataclasses import dataclass
from datetime import date

from daysheet.almanac.actions.calendars import subscribe_calendar
from daysheet.lib.clock import read_clock
from daysheet.stories.actions import publish_release
from daysheet.wire.sources.text import parse_text
from tests.almanac.domain.town.small import calendar, event
from tests.fakes import FakeDoor
from tests.make import ADDED, make_place

EVENTS = [
    event("DTSTART:20260301T190000", "LOCATION:Hall", "URL:https://library.example/", uid="1"),
    event(
        "DTSTART:20260301",
        "DTEND:20260320",
        uid="2",
        title="Photographs of the last orchards of the valley, taken between 1890 and 1940, and what stands there now",
    ),
    *[event("DTSTART:20260301T200000", uid=f"n{n}", title=f"Walk {n}") for n in range(12)],
]

RELEASE = """SANTA CLARA, Calif., Feb. 28, 2026 - The Mission Branch Library will lend 40 seed packets to each household from March 14, 2026, the library announced.

The seeds were given by 12 gardeners. "A seed that is lent comes back as a hundred," said Rosa Quill, who runs the seed shelf.

The program costs $1,800 a year and is paid for by the Friends of the Mission Branch. Last year 310 households took part, the library said.

The first packets will be handed out on March 14, 2026, from 10 a.m. to 2 p.m. in the community room.

About the Friends of the Mission Branch

The Friends of the Mission Branch is a volunteer group that raises money for the library.

Contact: Rosa Quill, seeds@example.org
"""


@dataclass(frozen=True)
class Site:
    """What was built, for the tests to look for."""

    headline: str
    story: str


def build_site() -> Site:
    place = make_place("us/ca/santa-clara")
    make_place("us/tx/austin")
    make_place("us/ny/new-york")
    subscribe_calendar(
        place=place,
        address="https://library.example/events.ics",
        name="City Library",
        now=ADDED,
        door=FakeDoor(library=calendar(*EVENTS)),
    )
    raw = RELEASE.encode()
    story, _ = publish_release(
        parsed=parse_text(raw, name="seeds.txt"),
        raw=raw,
        place=place,
        by=None,
        at=date(2026, 3, 1),
        now=read_clock(),
    )
    return Site(headline=story.headline, story=story.address)
