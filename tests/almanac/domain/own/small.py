"""A small almanac to lay rows over."""

from datetime import date

from daysheet.almanac.domain.events import Event
from daysheet.almanac.domain.facts import Facts
from daysheet.almanac.domain.observances import Observance
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.own.checks import Known
from daysheet.almanac.domain.own.rows import OwnRows
from daysheet.almanac.domain.people import Named, Person
from daysheet.almanac.domain.rules_reading import parse_rule
from daysheet.almanac.domain.sources import Source
from daysheet.places.domain.locality import Locality

TODAY = date(2026, 11, 23)
LIST = Source("A list", None, date(2026, 1, 1))


def place(slug="us/ca/santa-clara", name="Santa Clara"):
    return Locality(1, slug, name, "CA", "Santa Clara", 37.35, -121.95, 127_000, "America/Los_Angeles", ())


def observance(slug, rule, **changes):
    fields = {
        "name": slug.replace("-", " ").title(),
        "kind": "popular",
        "scope": ("us",),
        "declared_by": None,
    }
    return Observance(
        slug=slug, rule_text=rule, rule=parse_rule(rule), sources=(LIST,), **{**fields, **changes}
    )


def person(slug, born, **changes):
    fields = {"died": None, "occupation": "author", "birthplace": "", "country": "", "rank": 1, "place": None}
    return Person(
        slug=slug,
        name=slug.replace("-", " ").title(),
        born=date.fromisoformat(born),
        county="",
        state="",
        sources=(LIST,),
        **{**fields, **changes},
    )


class Some:
    """People or events, few enough to look through."""

    def __init__(self, *rows):
        self.rows = rows

    def __len__(self):
        return len(self.rows)

    def on(self, month, day):
        days = [getattr(row, "born", None) or row.on for row in self.rows]
        return tuple(
            row for row, on in zip(self.rows, days, strict=True) if (on.month, on.day) == (month, day)
        )

    def by_slug(self, slug):
        return next((row for row in self.rows if row.slug == slug), None)

    def slugs(self):
        return [row.slug for row in self.rows]

    def named(self):
        return [Named(row.slug, row.name, row.rank) for row in self.rows]

    def other_dates(self, slug):
        return ()


EARTHQUAKE = Event(
    date(1906, 4, 18), "1906 San Francisco earthquake", "", None, "", None, None, "", True, (LIST,)
)


def facts():
    return Facts(
        observances=Observances((observance("tomato-day", "08-15"), observance("plum-day", "08-15"))),
        people=Some(person("ada-best", "1900-08-15"), person("bad-tyrant", "1889-08-15")),
        events=Some(EARTHQUAKE),
        denied={"bad-tyrant": "dictator"},
    )


def known(find_place=lambda text: place() if text == "Santa Clara, CA" else None, own=OwnRows()):
    return Known(facts(), TODAY, find_place, frozenset({"us/ca/santa-clara", "us/tx/austin"}), own)
