"""How an observance, a birth, an event and the sky are told in a few plain words on a day's page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from daysheet.almanac.domain.births import Birth, age_on
from daysheet.almanac.domain.moon import Moon
from daysheet.almanac.domain.observances import Observance, OnDay
from daysheet.almanac.domain.pages.words import LABELS, LIMITED, PHRASES
from daysheet.almanac.domain.public_holidays import FEDERAL
from daysheet.almanac.domain.sky_ahead import ClockChange, Season
from daysheet.almanac.domain.sun import Sun
from daysheet.almanac.domain.words import in_words
from daysheet.almanac.domain.words_laws import law_label, law_phrase
from daysheet.almanac.domain.words_scopes import scopes_in_words

KIND_PHRASES = {kind: phrase.format(span="day") for kind, phrase in PHRASES.items()}
OLDEST_WOULD_BE = 125  # beyond the longest life, the age that somebody would be tells nothing
PHASES = {"new_moon": "new", "first_quarter": "first", "full_moon": "full", "last_quarter": "last"}
SEASONS = {
    "march_equinox": "The March equinox",
    "june_solstice": "The June solstice",
    "september_equinox": "The September equinox",
    "december_solstice": "The December solstice",
}


def observance_sentence(item: OnDay, day: date) -> str:
    """'A day of the United Nations, on 1 March.'"""
    about = item.observance
    said = law_phrase(item) or _kind_phrase(about)
    rule = item.law.rule if item.law and item.law.rule else about.rule
    if rule:
        words = in_words(rule)
        said += f", on {words}" if words[0].isdigit() and " days " not in words else f", {words}"
    if item.on != day:
        said += f". The day itself is {item.on.day} {item.on:%B}; this is the day off"
    elif item.observed not in (None, item.on) and item.observed:
        said += f". Observed on {item.observed:%A} {item.observed.day} {item.observed:%B}"
    if item.law and item.law.name and item.law.where[0] != FEDERAL:
        said += f". Here it is {item.law.name}"
    if about.depends_on:
        said += f". Estimated {about.depends_on}"
    return said + "."


def _kind_phrase(about: Observance) -> str:
    said = KIND_PHRASES.get(about.kind, "A day marked")
    return f"{said} in {scopes_in_words(about.scope)}" if about.is_local or about.is_abroad else said


def observance_label(item: OnDay, day: date) -> str:
    """A word or two at the end of a row: 'popular', 'South Korea', 'day off'."""
    about = item.observance
    if item.on != day:
        return "day off"
    label = law_label(item) or LABELS.get(about.kind, about.kind)
    if label == about.kind and (about.is_abroad or about.kind in LIMITED):
        return scopes_in_words(about.scope)
    return f"{label}, estimated" if about.estimated else label


def birth_line(birth: Birth, day: date) -> str:
    """'composer, Clarinda, Iowa; would be 122'; '39 years ago' of whom no source says whether they live."""
    person = birth.person
    about = ", ".join(part for part in (person.occupation, person.birthplace or person.country) if part)
    age = age_on(person, day)
    if age is None or age.years == 0:
        return about
    if not age.would_be:
        return f"{about}; {age.years} years ago"
    return f"{about}; would be {age.years}" if age.years <= OLDEST_WOULD_BE else about


def sky_rows(sun: Sun, moon: Moon) -> list[tuple[str, object]]:
    """The four moments of the leaf, sun first, then the moon in the order of the day."""
    late = moon.rise and moon.set and moon.set < moon.rise
    lunar = [("Moonset", moon.set), ("Moonrise", moon.rise)]
    return [("Sunrise", sun.rise), ("Sunset", sun.set), *(lunar if late else reversed(lunar))]


def sky_lines(sun: Sun, moon: Moon, season: Season, change: ClockChange | None, day: date) -> list[str]:
    """What the leaf says below the moons."""
    lines = []
    if sun.state == "polar_day":
        lines.append("The sun does not set: polar day.")
    elif sun.state == "polar_night":
        lines.append("The sun does not rise: polar night.")
    lines.append(f"The moon is {round(moon.illumination * 100)} % lit.")
    if change:
        lines.append(f"Clocks go {'forward' if change.is_forward else 'back'} {on_or_today(change.on, day)}.")
    if (season.at.date() - day).days <= 7:
        lines.append(f"{SEASONS[season.name]} is {on_or_today(season.at.date(), day)}.")
    return lines


def on_or_today(when: date, day: date) -> str:
    return "today" if when == day else f"on {when:%A} {when.day} {when:%B}"


def sources_sentence(groups: Sequence[tuple[str, Sequence[str]]]) -> str:
    """'Observances: United Nations; Wikipedia. Births: Wikidata.' from names by department."""
    return " ".join(f"{title}: {'; '.join(names)}." for title, names in groups if names)
