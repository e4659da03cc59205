"""The guides as they are shipped, one folder each."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Any

from daysheet.guides.domain.guide import Guide
from daysheet.guides.domain.reading import MAIN, GuideFile, read_guide, rows_of
from daysheet.guides.errors import BadGuide, UnknownGuide

GUIDES = Path(__file__).resolve().parents[2] / "data" / "guides"


@lru_cache(maxsize=1)
def guide_slugs(folder: Path = GUIDES) -> tuple[str, ...]:
    """The slugs of all guides, in the order of their names."""
    return tuple(sorted(path.parent.name for path in folder.glob(f"*/{MAIN}")))


@lru_cache(maxsize=32)
def guide_named(slug: str, folder: Path = GUIDES) -> Guide:
    """The guide; UnknownGuide names those that there are, BadGuide what is wrong in its files."""
    if slug not in guide_slugs(folder):
        known = ", ".join(guide_slugs(folder)) or "none"
        raise UnknownGuide(f"There is no guide {slug!r}. There is: {known}.")
    try:
        _refuse_others(folder / slug)
        guide = read_guide(_files(folder / slug), _base_of(slug, folder))
    except BadGuide as error:
        raise BadGuide("\n".join(f"{slug}/{line}" for line in str(error).splitlines())) from error
    if guide.slug != slug:
        raise BadGuide(f"{slug}/{MAIN}: its slug is {guide.slug!r}; name it as its folder is named.")
    return guide


def _refuse_others(folder: Path) -> None:
    """BadGuide for a file that would be passed over because of its name."""
    for path in sorted(folder.glob("*.toml")):
        if path.name != MAIN and not path.name.startswith(("steps-", "questions-")):
            raise BadGuide(f"{path.name} is not read; name it steps-….toml or questions-….toml.")


def _base_of(slug: str, folder: Path) -> dict[str, Any] | None:
    base = _stands_on(slug, folder)
    if not base:
        return None
    if base == slug or base not in guide_slugs(folder):
        raise BadGuide(f"{MAIN}: based_on {base!r}, which is no other guide.")
    try:
        is_second = bool(_stands_on(base, folder))
        if not is_second:
            guide_named(base, folder)
    except BadGuide as error:
        raise BadGuide(f"{MAIN}: based_on {base!r}, whose files are wrong; mend those first.") from error
    if is_second:
        raise BadGuide(f"{MAIN}: based_on {base!r}, which stands on another; name that one.")
    return rows_of(_files(folder / base))


def _stands_on(slug: str, folder: Path) -> Any:
    """What the guide names as the one that it stands on, whatever that is."""
    try:
        return tomllib.loads(_text_of(folder / slug / MAIN)).get("based_on", "")
    except tomllib.TOMLDecodeError:
        return ""  # read_guide tells where


def _files(folder: Path) -> list[GuideFile]:
    paths = [folder / MAIN, *sorted(folder.glob("steps-*.toml")), *sorted(folder.glob("questions-*.toml"))]
    return [GuideFile(path.name, _text_of(path)) for path in paths]


def _text_of(path: Path) -> str:
    """The file's text without a byte-order mark, which some editors write; BadGuide when there is none to read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadGuide(f"{path.name}: cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise BadGuide(
            f"{path.name}, line {line}: byte 0x{error.object[error.start]:02x} is not UTF-8; save the file as UTF-8."
        ) from error
