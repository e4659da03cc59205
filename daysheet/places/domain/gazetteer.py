"""Every populated place of the country, looked up by slug, number, ZIP code or name."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from functools import cached_property

from daysheet.places.domain.locality import Locality
from daysheet.places.domain.names import key_of, slug_of
from daysheet.places.domain.wanted import county_fits, readings
from daysheet.places.errors import AmbiguousPlace, UnknownPlace

_SLUG = re.compile(r"(?:^|/)(us/[a-z]{2}/[a-z0-9-]+)/?$")
_ZIP = re.compile(r"(\d{5})(?:-\d{4})?")
_ZIPS, _SHARED, _NEAR = 9, 10, 11  # columns of a row behind those of a Locality
LONGEST_NAME = 80  # what is longer is not compared


class Gazetteer:
    """Rows of the shipped file, sorted by slug; a row becomes a Locality when somebody asks for it."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._rows = rows
        self._at = {row[: row.index(",")]: number for number, row in enumerate(rows)}
        self._made: dict[int, Locality] = {}

    def __len__(self) -> int:
        return len(self._rows)

    def all(self) -> tuple[Locality, ...]:
        """Every place, by slug."""
        return tuple(self._place(number) for number in range(len(self._rows)))

    def by_slug(self, slug: str) -> Locality | None:
        number = self._at.get(slug)
        return None if number is None else self._place(number)

    def by_id(self, geonames_id: int) -> Locality | None:
        number = self._ids.get(str(geonames_id))
        return None if number is None else self._place(number)

    def by_zip(self, code: str) -> tuple[Locality, ...]:
        """The places that a ZIP code belongs to, its own city first, then those it may also be written for."""
        own, shared = self._zips[0].get(code, []), self._zips[1].get(code, [])
        return self._by_size(own) + self._by_size(shared)

    def near_zip(self, code: str) -> Locality | None:
        """The nearest place to a ZIP code whose own town is too small for the gazetteer."""
        numbers = self._zips[2].get(code)
        return self._place(numbers[0]) if numbers else None

    def in_state(self, state: str) -> tuple[Locality, ...]:
        """A state's places, most populous first."""
        return self._by_size(self._range(state))

    def _range(self, state: str) -> range:
        start, end = f"us/{state.lower()}/", f"us/{state.lower()}0"  # '0' is the sign after '/'
        return range(*(bisect_left(self._rows, bound) for bound in (start, end)))

    def names_in(self, state: str) -> tuple[str, ...]:
        """The names of a state's places, by slug; nothing else of them is read."""
        return tuple(self._rows[number].split(",", 3)[2] for number in self._range(state))

    def named(self, name: str, state: str | None = None) -> tuple[Locality, ...]:
        """The places of a name, however it is spelled, most populous first."""
        found = self._by_size(self._keys.get(key_of(name), ()))
        return found if state is None else tuple(p for p in found if p.state == state)

    def starting_with(self, text: str, limit: int) -> tuple[Locality, ...]:
        """The most populous places whose name begins so."""
        key = key_of(text)
        if not key:
            return ()
        first, last = bisect_left(self._sorted_keys, key), bisect_left(self._sorted_keys, key + "\x7f")
        numbers = {n for k in self._sorted_keys[first:last] for n in self._keys[k]}
        return self._by_size(numbers)[:limit]

    def near(self, text: str, limit: int = 3) -> tuple[Locality, ...]:
        """Places whose names are close to what was typed: in the state that was, else the most populous."""
        found: dict[Locality, None] = {}
        for reading in readings(text[:LONGEST_NAME]):
            if key := reading.key:
                for close in get_close_matches(key, self._likely(key), limit, 0.75):
                    places = self._by_size(self._keys[close])
                    found[next((p for p in places if p.state == reading.state), places[0])] = None
        return tuple(found)[:limit]

    def find(self, text: str) -> Locality:
        """The one place that is meant by a name (with its state), slug, ZIP code or GeoNames id."""
        asked = text.strip()
        if slug := _SLUG.search(asked):
            return self.by_slug(slug[1]) or self._fail(text)
        if code := _ZIP.fullmatch(asked):
            return self._by_code(text, code[1])
        if asked.isdecimal():
            return self.by_id(int(asked)) or self._fail(text)
        for reading in readings(asked):
            found = [p for p in self.named(reading.name, reading.state) if county_fits(p, reading.county)]
            if found:
                return _the_one(text, found, has_state=reading.state is not None)
        return self._fail(text)

    def _by_code(self, text: str, code: str) -> Locality:
        found = self.by_zip(code)
        if not found:
            near = self.near_zip(code)
            raise UnknownPlace(text, [near] if near else [])
        own = self._zips[0].get(code, [])
        if len(own) > 1:
            raise AmbiguousPlace(text, found)
        return found[0]

    def _fail(self, text: str) -> Locality:
        raise UnknownPlace(text, self.near(text))

    def _place(self, number: int) -> Locality:
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = _read(self._rows[number])
        return made

    def _by_size(self, numbers: Iterable[int]) -> tuple[Locality, ...]:
        return tuple(sorted((self._place(n) for n in numbers), key=lambda p: (-p.population, p.slug)))

    def _likely(self, key: str) -> list[str]:
        """Keys worth comparing: the same first letter and nearly the same length."""
        first, last = bisect_left(self._sorted_keys, key[0]), bisect_left(self._sorted_keys, key[0] + "\x7f")
        return [k for k in self._sorted_keys[first:last] if abs(len(k) - len(key)) <= 3]

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {row.split(",", 2)[1]: number for number, row in enumerate(self._rows)}

    @cached_property
    def _keys(self) -> dict[str, tuple[int, ...]]:
        keys: dict[str, list[int]] = {}
        for number, row in enumerate(self._rows):
            keys.setdefault(key_of(row.split(",", 3)[2]), []).append(number)
            for alias in row[row.rindex(",") + 1 :].split("|") if not row.endswith(",") else ():
                keys.setdefault(key_of(alias), []).append(number)
        # As tuples of numbers they are nothing that the garbage collector has to go through.
        return {key: tuple(numbers) for key, numbers in keys.items()}

    @cached_property
    def _sorted_keys(self) -> list[str]:
        return sorted(self._keys)

    @cached_property
    def _zips(self) -> tuple[dict[str, list[int]], ...]:
        found: tuple[dict[str, list[int]], ...] = ({}, {}, {})
        for number, row in enumerate(self._rows):
            for codes, column in zip(found, row.split(",")[_ZIPS : _NEAR + 1], strict=True):
                for code in column.split():
                    codes.setdefault(code, []).append(number)
        return found


def _the_one(text: str, found: Sequence[Locality], *, has_state: bool) -> Locality:
    """With a state, the one that holds the bare name there; without, only a name that is nowhere else."""
    if len(found) == 1:
        return found[0]
    bare = [p for p in found if p.slug.endswith(f"/{slug_of(p.name)}")]
    if has_state and len(bare) == 1:
        return bare[0]
    raise AmbiguousPlace(text, found)


def _read(row: str) -> Locality:
    f = row.split(",")
    zips = tuple(f"{f[_ZIPS]} {f[_SHARED]}".split())
    return Locality(int(f[1]), f[0], f[2], f[3], f[4], float(f[5]), float(f[6]), int(f[7]), f[8], zips)
