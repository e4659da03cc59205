"""One alteration of each kind that a sentence allows: seeded, so that every run makes the same ones."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bench.checker import words
from bench.checker.cast import (
    FOREIGN_OTHERS,
    FOREIGN_PERSONS,
    Cast,
    is_another,
    rivals,
    surname,
)

_QUOTED = re.compile(r"[“\"]([^“”\"]{8,})[”\"]")
_SAID = re.compile(
    r"(?<=[”\"] )(?P<who>(?:[A-Z]\S*|of|the|for|and)(?: (?:[A-Z]\S*|of|the|for|and)){0,6}) said\b"
)
_REPORTED = re.compile(
    r"\b(?P<who>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,3}) (?:said|says|called|told|added|noted)\b|\baccording to (?P<by>[A-Z][\w'’-]+(?: [A-Z][\w'’.-]+){0,3})"
)
_INVENTED = (
    "This is the proudest day of my whole career",
    "Nobody here expected such a result so soon",
    "We will spend whatever it takes to finish this",
)
_FOREIGN_WORDS = ("never", "rarely", "purple", "cheaper", "enemies", "reluctantly", "disaster")


@dataclass(frozen=True)
class Altered:
    """A sentence that no longer says what its passages say; `was` became `now`."""

    kind: str
    text: str
    was: str
    now: str


@dataclass(frozen=True)
class Subject:
    """What is altered: a sentence, its passages' words, and the cast of its release."""

    text: str
    passages: str
    cast: Cast


Change = tuple[int, int, str]
_Alter = Callable[[Subject, random.Random], Iterator[Change]]


def alterations(text: str, passages: str, cast: Cast, seed: str) -> Iterator[Altered]:
    """One alteration of each kind that the sentence allows, chosen by the seed."""
    subject = Subject(text, " ".join(passages.split()), cast)
    for kind, alter in _ALTER.items():
        rng = random.Random(f"{seed}:{kind}")
        changes = [c for c in alter(subject, rng) if text[c[0] : c[1]] != c[2]]
        if changes:
            start, end, now = rng.choice(changes)
            whole = " ".join((text[:start] + now + text[end:]).split())
            yield Altered(kind, whole[:1].upper() + whole[1:], text[start:end], now)


def _outside_quotes(text: str, start: int) -> bool:
    return not any(q.start() <= start < q.end() for q in _QUOTED.finditer(text))


def _by_words(changes: Callable[[str, random.Random], Iterator[Change]]) -> _Alter:
    """An alteration that only looks at the words outside quotation marks."""

    def alter(subject: Subject, rng: random.Random) -> Iterator[Change]:
        for change in changes(subject.text, rng):
            if _outside_quotes(subject.text, change[0]):
                yield change

    return alter


def _numbers(subject: Subject, rng: random.Random) -> Iterator[Change]:
    for change in words.numbers(subject.text, rng):
        if _outside_quotes(subject.text, change[0]) and not words.holds(change[2], subject.passages):
            yield change


def _other_number(subject: Subject, rng: random.Random) -> Iterator[Change]:
    """A figure of the same kind that the passages have for something else."""
    for m in words.FIGURE.finditer(subject.text):
        told = {f.group() for f in words.FIGURE.finditer(subject.passages)} - {m.group()}
        fit = sorted(t for t in told if _is_alike(t, m.group()) and not words.holds(t, subject.text))
        plain = _outside_quotes(subject.text, m.start())
        if fit and plain and words.is_told_once(m.group(), subject.passages):
            yield m.start(), m.end(), rng.choice(fit)


def _is_alike(one: str, other: str) -> bool:
    """Whether two figures are both years, both money, both shares or both plain."""
    left, right = ((t.startswith("$"), t.endswith("percent"), words.is_year(t)) for t in (one, other))
    return left == right


def _dates(subject: Subject, rng: random.Random) -> Iterator[Change]:
    for change in words.dates(subject.text, rng):
        if not words.holds(change[2], subject.passages):
            yield change


def _places_of_names(subject: Subject) -> Iterator[tuple[int, int]]:
    """Where names of the cast stand in a sentence, the longest first and no two overlapping."""
    people = [form for p in subject.cast.persons for form in (p, surname(p))]
    taken: list[tuple[int, int]] = []
    for name in sorted({*people, *subject.cast.others}, key=lambda n: (-len(n), n)):
        for m in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", subject.text):
            whole = subject.cast.is_person(name) or _is_a_whole_run(subject.text, m)
            if whole and not any(m.start() < b and a < m.end() for a, b in taken):
                taken.append((m.start(), m.end()))
    return iter(sorted(taken))


def _is_a_whole_run(text: str, name: re.Match[str]) -> bool:
    """Whether no other capitalised word stands beside it: 'Delta' is not a name of its own in 'Delta Air Lines'."""
    before, after = text[: name.start()], text[name.end() :]
    return not re.search(r"[A-Z][\w.'’-]*[\s-]$", before) and not re.match(
        r"(?:['’]s)?[\s-](?:of |for |and )?[A-Z(]", after
    )


def _own_names(subject: Subject, rng: random.Random) -> Iterator[Change]:
    for start, end in _places_of_names(subject):
        name = subject.text[start:end]
        fit = [
            other
            for other in rivals(name, subject.cast)
            if is_another(name, other, subject.cast.text) and not words.holds(other.split()[-1], subject.text)
        ]
        if fit and _outside_quotes(subject.text, start):
            yield start, end, rng.choice(fit)


def _foreign_names(subject: Subject, rng: random.Random) -> Iterator[Change]:
    for start, end in _places_of_names(subject):
        name = subject.text[start:end]
        person = subject.cast.is_person(name)
        foreign = rng.choice(FOREIGN_PERSONS if person else FOREIGN_OTHERS)
        if _outside_quotes(subject.text, start):
            yield start, end, foreign if " " in name or not person else surname(foreign)


def _roles(subject: Subject, rng: random.Random) -> Iterator[Change]:
    """Two persons, or two other names, of the sentence in each other's place."""
    spots = list(_places_of_names(subject))
    for n, (a, b) in enumerate(spots):
        for c, d in spots[n + 1 :]:
            one, two = subject.text[a:b], subject.text[c:d]
            alike = subject.cast.is_person(one) == subject.cast.is_person(two)
            plain = all(_outside_quotes(subject.text, place) for place in (a, c))
            if alike and plain and is_another(one, two, f"{subject.cast.text} ¶ {subject.text}"):
                yield a, d, f"{two}{subject.text[b:c]}{one}"


def _invented_quotes(subject: Subject, rng: random.Random) -> Iterator[Change]:
    invented = rng.choice(_INVENTED)
    for m in _QUOTED.finditer(subject.text):
        yield m.start(1), m.end(1), f"{invented}{',' if m[1].endswith(',') else ''}"
    if not _QUOTED.search(subject.text) and subject.cast.persons and subject.text.endswith("."):
        end = len(subject.text)
        yield end, end, f" “{invented},” {rng.choice(subject.cast.persons)} said."


def _quoted_words(subject: Subject, rng: random.Random) -> Iterator[Change]:
    for m in _QUOTED.finditer(subject.text):
        inside = list(re.finditer(r"\b[a-z]{4,}\b", m[1]))
        if inside:
            word = rng.choice(inside)
            at = m.start(1)
            yield at + word.start(), at + word.end(), rng.choice(_FOREIGN_WORDS)


def _speakers(subject: Subject, rng: random.Random) -> Iterator[Change]:
    pattern = _SAID if _QUOTED.search(subject.text) else _REPORTED
    for m in pattern.finditer(subject.text):
        group = "by" if pattern is _REPORTED and m["by"] else "who"
        if m[group].split()[0] in words.NOT_SPEAKERS:
            continue
        fit = [
            p
            for p in subject.cast.persons
            if not set(p.split()) & set(m[group].split())
            and is_another(m[group], p, subject.cast.text)
            and not words.holds(surname(p), subject.text)
        ]
        if fit:
            yield m.start(group), m.end(group), rng.choice(fit)


_ALTER: dict[str, _Alter] = {
    "number altered": _numbers,
    "number of another thing": _other_number,
    "date moved": _dates,
    "name of the release": _own_names,
    "foreign name": _foreign_names,
    "roles exchanged": _roles,
    "negation dropped": _by_words(words.negations_dropped),
    "negation added": _by_words(words.negations_added),
    "quote invented": _invented_quotes,
    "word of a quote": _quoted_words,
    "unit changed": _by_words(words.units),
    "wrong attribution": _speakers,
    "hedge dropped": _by_words(words.hedges_dropped),
    "bound dropped": _by_words(words.bounds_dropped),
}
KINDS = tuple(_ALTER)
