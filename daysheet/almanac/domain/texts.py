"""Our own text of an observance: sentences, each with the sources that it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from daysheet.almanac.domain.sources import Source
from daysheet.almanac.domain.words import MONTHS, date_in_words
from daysheet.almanac.errors import BadFacts

SENTENCE_WORDS = 45  # no sentence is longer; most are half of it
LEAST = {"what": 2, "marked": 1, "timeline": 3, "questions": 2}
MOST = {"what": 4, "marked": 4, "timeline": 12, "questions": 8}
PARTS = frozenset({*LEAST, "since", "since_by", "declared_by", "related", "sources"})
_DATED = re.compile(r"(\d{1,4})(?:-(\d\d))?(?:-(\d\d))?( BC)?")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of ours; `marks` are the numbers of its sources in the text's list, from 1."""

    text: str
    marks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Dated:
    """A fact of the timeline: '1863', '3 October' where the day is known, and what happened."""

    year: str
    day: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Question:
    ask: str
    answer: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class ObservanceText:
    """What we tell of an observance."""

    slug: str
    what: tuple[Sentence, ...]
    marked: tuple[Sentence, ...]
    timeline: tuple[Dated, ...]
    questions: tuple[Question, ...]
    sources: tuple[Source, ...]
    titles: tuple[str, ...]  # of the pages, one per source
    since: str | None
    declared_by: str | None
    related: tuple[str, ...]


def read_text(slug: str, raw: Mapping[str, Any]) -> ObservanceText:
    """The text of a parsed file; BadFacts says which part of it is wrong."""
    unknown = sorted(set(raw) - PARTS)
    if unknown:
        raise BadFacts(f"{slug}: {', '.join(unknown)}: no part of a text. Use {', '.join(sorted(PARTS))}.")
    reader = _Reader(slug, dict(raw.get("sources", {})))
    for part, least in LEAST.items():
        count = len(raw.get(part, ()))
        if not least <= count <= MOST[part]:
            raise BadFacts(f"{slug}: {part} has {count} entries; write {least} to {MOST[part]}.")
    text = ObservanceText(
        slug=slug,
        what=reader.sentences(raw["what"]),
        marked=reader.sentences(raw["marked"]),
        timeline=tuple(reader.dated(one) for one in raw["timeline"]),
        questions=tuple(Question(q["ask"], reader.sentences(q["answer"])) for q in raw["questions"]),
        sources=reader.sources,
        titles=reader.titles,
        since=reader.since(raw),
        declared_by=raw.get("declared_by"),
        related=tuple(raw.get("related", ())),
    )
    reader.check_use()
    check_order(slug, [str(one["on"]) for one in raw["timeline"]])
    return text


class _Reader:
    """Reads the sentences of one file and remembers which sources they used."""

    def __init__(self, slug: str, sources: dict[str, dict[str, Any]]) -> None:
        self._slug = slug
        self._numbers = {key: number for number, key in enumerate(sources, 1)}
        self._used: set[str] = set()
        self._said: set[str] = set()
        self.sources = tuple(self._source(key, one) for key, one in sources.items())
        self.titles = tuple(str(one.get("title", "")) for one in sources.values())

    def _source(self, key: str, one: Mapping[str, Any]) -> Source:
        publisher, address, seen = one.get("publisher"), one.get("address"), one.get("seen")
        if not publisher or not isinstance(seen, date):
            raise BadFacts(f"{self._slug}: source {key} needs a publisher and `seen`, a date without quotes.")
        if not re.fullmatch(r"https?://\S+", str(address or "")):
            raise BadFacts(
                f"{self._slug}: source {key} needs the address where it was read, not {address!r}."
            )
        return Source(str(publisher), str(address), seen)

    def sentences(self, entries: list[Mapping[str, Any]]) -> tuple[Sentence, ...]:
        return tuple(self.sentence(one) for one in entries)

    def sentence(self, one: Mapping[str, Any]) -> Sentence:
        said = str(one.get("say", "")).strip()
        if not said or len(said.split()) > SENTENCE_WORDS or said[-1] not in '.?!”’)"':
            raise BadFacts(f"{self._slug}: {said!r}: write a sentence of at most {SENTENCE_WORDS} words.")
        if said in self._said:
            raise BadFacts(f"{self._slug}: {said!r} is said twice.")
        self._said.add(said)
        return Sentence(said, self._marks(said, list(one.get("by", ()))))

    def _marks(self, said: str, by: list[str]) -> tuple[int, ...]:
        wrong = [key for key in by if key not in self._numbers]
        if wrong or not by:
            named = f"source {wrong[0]!r} is not in the file" if wrong else "it names no source"
            raise BadFacts(f"{self._slug}: {said!r}: {named}.")
        self._used.update(by)
        return tuple(sorted(self._numbers[key] for key in set(by)))

    def dated(self, one: Mapping[str, Any]) -> Dated:
        told = self.when(one["on"])
        before = 2 if told.endswith(" BC") else 1  # '44 BC' is one year
        words = told.split(" ")
        return Dated(" ".join(words[-before:]), " ".join(words[:-before]), (self.sentence(one),))

    def since(self, raw: Mapping[str, Any]) -> str | None:
        if "since" not in raw:
            return None
        self._marks(f"since {raw['since']}", list(raw.get("since_by", ())))
        return self.when(raw["since"])

    def when(self, on: object) -> str:
        """'1863', 'October 1863' or '3 October 1863'."""
        found = _DATED.fullmatch(str(on))
        if found is None:
            raise BadFacts(
                f"{self._slug}: {on!r} is no date. Write '1863', '1863-10', '1863-10-03' or '0330 BC'."
            )
        year, month, day, before = found.groups()
        told = f"{int(year)} BC" if before else f"{int(year)}"
        try:
            if day:
                return date_in_words(date(int(year), int(month), int(day)))
            return f"{MONTHS[int(month) - 1]} {told}" if month and int(month) else told
        except (ValueError, IndexError) as error:
            raise BadFacts(f"{self._slug}: {on!r} is no day of the calendar.") from error

    def check_use(self) -> None:
        idle = sorted(set(self._numbers) - self._used)
        if idle:
            raise BadFacts(f"{self._slug}: no sentence rests on source {', '.join(idle)}. Take it out.")


def check_order(slug: str, dates: list[str]) -> None:
    """A timeline runs from the oldest to the newest."""
    keys = [(-1 if on.endswith("BC") else 1) * int(on.split("-")[0].split()[0]) for on in dates]
    if keys != sorted(keys):
        raise BadFacts(f"{slug}: the timeline runs backwards: {', '.join(dates)}.")
