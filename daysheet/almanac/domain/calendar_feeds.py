"""What of the almanac stands in the calendars that readers subscribe to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from daysheet.almanac.domain import calendars
from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.observances_calendar import Observances
from daysheet.almanac.domain.words_scopes import kind_in_words
from daysheet.lib.ics import CalendarEvent
from daysheet.places.domain.locality import Locality

YEARS_AHEAD = 2
NAMED = 2  # sources, in the text of an entry
# What a town's calendar holds: law, institutions' and faiths' days; days of custom would bury them.
NOTABLE = frozenset(
    {"federal", "us-state", "us-local", "us-law", "us-proclamation", "un", "religious", "cultural"}
)


def reach_of_feeds(today: date) -> tuple[date, date]:
    """From the first of this month to the end of the same month two years ahead: the same all month long."""
    return today.replace(day=1), calendars.last_day(today.year + YEARS_AHEAD, today.month)


def days_of_place(known: Observances, place: Locality, first: date, last: date) -> Iterator[OnDay]:
    """The notable single days of a place, and every day that only this place's editors tell."""
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        yield from (item for item in known.on(day, place).observances if item.on == day and _is_notable(item))


def days_of(known: Observances, chosen: Iterable[Observance], first: date, last: date) -> Iterator[OnDay]:
    """The occurrences of some observances that touch the days from first to last."""
    for about in chosen:
        for item in known.items(about, first.year - 1, last.year):
            if item.ends >= first and item.on <= last:
                yield item


def calendar_events(items: Iterable[OnDay], site: str) -> Iterator[CalendarEvent]:
    """An entry for each occurrence, and one for its day off where that is another day.

    The UID is the observance, its year, and which of the year's occurrences it is: it stays when a date is
    corrected or the site moves from http to https.
    """
    counted: dict[tuple[str, int], int] = {}
    for item in items:
        about, year = item.observance, item.on.year
        counted[about.slug, year] = number = counted.get((about.slug, year), 0) + 1
        uid = f"{about.slug}-{year}{f'-{number}' if number > 1 else ''}@{urlsplit(site).hostname}"
        yield _event(item, uid, item.on, item.ends, about.name, site)
        if item.observed and item.observed != item.on:
            title = f"{about.name} (day off)"
            yield _event(item, f"observed-{uid}", item.observed, item.observed, title, site)


def _is_notable(item: OnDay) -> bool:
    about = item.observance
    if item.is_public_holiday or about.is_well_known:
        return True
    return about.kind in NOTABLE and not about.is_abroad and not about.compilers_only


def _event(item: OnDay, uid: str, starts: date, ends: date, title: str, site: str) -> CalendarEvent:
    about = item.observance
    seen = max(source.seen for source in (*item.sources, *about.sources))
    return CalendarEvent(
        uid=uid,
        starts=starts,
        ends=ends,
        title=title,
        changed_at=datetime.combine(seen, time(), UTC),
        description="\n".join(_told(item)),
        url=f"{site}/holidays/{about.slug}/",
        categories=(kind_in_words(about.kind),),
        is_tentative=about.estimated,
    )


def _told(item: OnDay) -> Iterator[str]:
    about = item.observance
    yield f"{about.words[0].upper()}{about.words[1:]}."
    if about.begins_evening_before:
        yield "It begins at nightfall the evening before."
    if about.depends_on:
        yield f"Computed, {about.depends_on}; it may shift by a day."
    if about.declared_by:
        yield f"Declared by {about.declared_by}."
    says = list(dict.fromkeys(source.publisher for source in item.sources))
    others = f"; {len(says) - NAMED} more on its page" if len(says) > NAMED else ""
    yield f"Says {', '.join(says[:NAMED])}{others}."
