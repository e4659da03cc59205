"""A day drawn for a terminal: the date large, then the sky, observances, stories, births and events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from daysheet.almanac.domain.births import Birth, Local
from daysheet.almanac.domain.countries import countries_in_words
from daysheet.almanac.domain.day import AlmanacDay
from daysheet.almanac.domain.moon import Phase, phases_from
from daysheet.almanac.domain.observances import OnDay
from daysheet.almanac.domain.sky_ahead import clock_change_from, season_from
from daysheet.cli.figures import large
from daysheet.editions.domain.front import chief_and_rest, publishers
from daysheet.editions.domain.leaf import daylight_change, is_red_letter, place_in_year
from daysheet.editions.domain.wording import (
    birth_line,
    observance_label,
    observance_sentence,
    sky_lines,
)
from daysheet.places.domain.locality import Locality
from daysheet.places.domain.states import STATES

WIDTH = 80
INDENT = 2
PHASES = {"new_moon": "● new", "first_quarter": "◐ first", "full_moon": "○ full", "last_quarter": "◑ last"}
Stories = Sequence[dict[str, str]]


def console() -> Console:
    """A console no wider than is good to read."""
    plain = Console(highlight=False, markup=False)
    return Console(highlight=False, markup=False, width=min(WIDTH, max(40, plain.width)))


def draw(out: Console, day: AlmanacDay, stories: Stories, world: Sequence[OnDay] = ()) -> None:
    """Print the day from top to bottom; the `world` is public holidays of other countries."""
    parts = [
        _leaf(day),
        _department("Today is", _observances(day, out.width), "Nothing of this day is in our sources."),
        _department("All week, all month", _periods(day, out.width)),
        _department("Around the world", _around(world, day.day, out.width)),
        _department(f"In {day.place.name}", _stories(stories), "No story of these days.")
        if day.place
        else None,
        _department(
            f"Born on {_day_month(day.day)}", _births(day), "No birth of this day is in our sources."
        ),
        _department("On this day", _events(day), "No event of this day is in our sources."),
        _sources(day, world),
    ]
    for part in parts:
        if part is not None:
            out.print(Padding(part, (0, INDENT), expand=False))
            out.print()


def clock(moment: datetime | None) -> str:
    """'6:39 a.m.', a dash for none."""
    if moment is None:
        return "–"
    near = moment + timedelta(seconds=30)
    return f"{near.hour % 12 or 12}:{near.minute:02} {'a.m.' if near.hour < 12 else 'p.m.'}"


def _leaf(day: AlmanacDay) -> RenderableType:
    holidays = {day.day} if day.place and any(i.is_public_holiday for i in day.observances) else set()
    ink = "bold red" if is_red_letter(day.day, holidays) else "bold"
    grid = Table.grid(padding=(0, 4))
    grid.add_column(no_wrap=True)
    grid.add_column(vertical="middle")
    grid.add_row(Text("\n".join(large(day.day.day)), style=ink), _beside(day, ink))
    title = f"{day.place.name} Today" if day.place else "On this date"
    return Group(Text(), Text(title, style="bold"), Text("═" * (WIDTH - 2 * INDENT), style=ink, no_wrap=True, overflow="crop"),
                 Text(), grid)  # fmt: skip


def _beside(day: AlmanacDay, ink: str) -> RenderableType:
    lines = [Text(f"{day.day:%A}", style=ink), Text(f"{day.day.day} {day.day:%B %Y}", style="bold")]
    if day.place:
        lines.append(Text(day.place.label))
    lines.append(Text(place_in_year(day.day)))
    return Group(*lines, *_sky(day))


def _sky(day: AlmanacDay) -> Iterable[Text]:
    sun, moon, place = day.sun, day.moon, day.place
    if sun is None or moon is None or place is None:
        return
    if sun.state == "normal":
        yield Text(daylight_change(sun.change_s))
        yield Text(
            f"Sunrise {clock(sun.rise)}   Sunset {clock(sun.set)}   Noon {clock(sun.noon)}", style="bold"
        )
    if sun.dawn or sun.dusk:
        yield Text(f"First light {clock(sun.dawn)}   Last light {clock(sun.dusk)}")
    yield Text(f"Moonrise {clock(moon.rise)}   Moonset {clock(moon.set)}")
    season, change = season_from(day.day, place.zone), clock_change_from(day.day, place.zone)
    yield Text(" ".join(sky_lines(sun, moon, season, change, day.day)))
    yield Text("  ".join(_phase(phase) for phase in phases_from(day.day, place.zone)))


def _phase(phase: Phase) -> str:
    return f"{PHASES[phase.name]} {phase.at.day} {phase.at:%b}"


def _department(title: str, rows: Sequence[RenderableType], empty: str = "") -> RenderableType | None:
    if not rows and not empty:
        return None
    body = rows or [Text(empty, style="dim")]
    return Group(
        Text(title, style="bold"),
        Text("─" * (WIDTH - 2 * INDENT), style="dim", no_wrap=True, overflow="crop"),
        *body,
    )


def _observances(day: AlmanacDay, width: int) -> list[RenderableType]:
    chief, rest = chief_and_rest(day.observances)
    rows: list[RenderableType] = []
    for item in chief:
        rows += [
            Text(item.observance.name, style="bold"),
            Padding(Text(observance_sentence(item, day.day)), (0, 0, 0, 2)),
        ]
    return rows + [_leader(item.observance.name, observance_label(item, day.day), width) for item in rest]


def _periods(day: AlmanacDay, width: int) -> list[RenderableType]:
    return [_leader(item.observance.name, _until(item), width) for item in (*day.all_week, *day.all_month)]


def _around(world: Sequence[OnDay], day: date, width: int) -> list[RenderableType]:
    """Each with its country, or the number of its countries."""
    return [
        _leader(
            item.observance.name + (" (day off)" if item.on != day else ""),
            countries_in_words(item.observance.scope),
            width,
        )
        for item in world
    ]


def _until(item: OnDay) -> str:
    return f"to {_day_month(item.ends)}"


def _leader(name: str, label: str, width: int) -> Text:
    """'Namesake Day ............... popular' in one line, or the label below where there is no room."""
    room = width - 2 * INDENT - len(name) - len(label) - 2
    if room < 2:
        return Text.assemble(name, "\n", (label.rjust(width - 2 * INDENT), "dim"))
    return Text.assemble(name, " ", ("." * room, "dim"), " ", (label, "dim"))


def _stories(stories: Stories) -> list[RenderableType]:
    return [
        Text.assemble((story["headline"], "bold"), "\n", (f"  {story['address']}", "dim"))
        for story in stories
    ]


def _births(day: AlmanacDay) -> list[RenderableType]:
    """The births in groups, those nearest to the place first; without local ones, in one list."""
    groups = [(title, [b for b in day.births if b.local == local]) for local, title in _circles(day.place)]
    if sum(bool(births) for _, births in groups) == 1:
        groups = [("", list(day.births))]
    rows: list[RenderableType] = []
    for title, births in groups:
        if title and births:
            rows.append(Text(title, style="italic"))
        if births:
            rows.append(_years((b.person.born.year, _birth(b, day.day)) for b in births))
    return rows


def _circles(place: Locality | None) -> list[tuple[Local | None, str]]:
    if place is None:
        return [(None, "")]
    county = place.county_title or place.county
    return [("city", f"Here in {place.name}"), ("county", f"In {county}"), ("state", f"In {STATES[place.state]}"),
            (None, "Anywhere")]  # fmt: skip


def _birth(birth: Birth, day: date) -> Text:
    said = birth_line(birth, day)
    return Text.assemble((birth.person.name, "bold"), f"  {said}" if said else "")


def _events(day: AlmanacDay) -> list[RenderableType]:
    rows = []
    for event in day.events:
        said = Text(event.title)
        if event.where and event.where not in event.text:
            said.append(f"  {event.where}", "dim")
        if not event.verified:
            said.append("  unverified", "italic dim")
        rows.append((event.year, said))
    return [_years(rows)] if rows else []


def _years(rows: Iterable[tuple[int, Text]]) -> Table:
    grid = Table.grid(padding=(0, 2))
    grid.add_column(justify="right", style="bold", no_wrap=True)
    grid.add_column()
    for year, said in rows:
        grid.add_row(str(year), said)
    return grid


def _sources(day: AlmanacDay, world: Sequence[OnDay]) -> Text:
    groups = {
        "Observances": publishers(s for item in (*day.observances, *world) for s in item.sources),
        "Births": publishers(s for birth in day.births for s in birth.person.sources),
        "Events": publishers(s for event in day.events for s in event.sources),
    }
    return Text(
        " ".join(f"{title}: {'; '.join(names)}." for title, names in groups.items() if names), style="dim"
    )


def _day_month(day: date) -> str:
    return f"{day.day} {day:%B}"
