"""The inbox folder: files that somebody drops, and where they go once they are read."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from daysheet.wire.errors import ReleaseError
from daysheet.wire.sources.limits import MAX_DOCUMENT_BYTES, refuse_size

DONE, ASIDE = "done", "set-aside"
QUIET_S = 5.0  # a file that was written to within these seconds may be half of one
UNFINISHED = (".part", ".partial", ".tmp", ".crdownload", ".filepart", "~")


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file that waits: its path, the folder's name that it lies in ('' for the inbox itself), and its state."""

    path: Path
    folder: str
    size: int
    changed: float
    is_file: bool


class Inbox:
    """A folder in which files are dropped; made when it is first looked into."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def waiting(self, now: float) -> Iterator[Dropped]:
        """What waits and has stopped changing, by name: in the inbox and in the folders right under it."""
        for name in (DONE, ASIDE):
            (self.root / name).mkdir(parents=True, exist_ok=True)
        for entry in listed(self.root):
            if entry.name in {DONE, ASIDE}:
                continue
            inside = listed(Path(entry.path)) if entry.is_dir(follow_symlinks=False) else [entry]
            folder = entry.name if entry.is_dir(follow_symlinks=False) else ""
            yield from (one for each in inside if (one := dropped(each, folder)) and is_quiet(one, now))

    def read(self, file: Dropped) -> bytes:
        """The file's bytes; ReleaseError for a link, a device or what is too large, Unsettled while it is written."""
        if not file.is_file:
            raise ReleaseError("This is a link, a folder or a device. Drop the file itself.")
        refuse_size(file.size, file.path.name, MAX_DOCUMENT_BYTES)
        handle = os.open(file.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(handle, "rb") as stream:
            raw = stream.read(file.size + 1)
            state = os.fstat(stream.fileno())
        if (len(raw), state.st_size, state.st_mtime) != (file.size, file.size, file.changed):
            raise Unsettled(file.path.name)
        return raw

    def move(self, file: Dropped, to: str, reason: str = "") -> Path:
        """Where the file lies now: in `to`, under a name that nothing has yet; a reason is written beside it first."""
        target = free_name(self.root / to, file.path.name)
        if reason:
            target.with_name(f"{target.name}.reason.txt").write_text(f"{reason}\n", encoding="utf-8")
        file.path.rename(target)
        return target


class Unsettled(Exception):
    """A file that changed while it was read; it is looked at again."""


def listed(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return sorted(entries, key=lambda entry: entry.name)


def dropped(entry: os.DirEntry[str], folder: str) -> Dropped | None:
    """What an entry is, or None for what is not meant for us: hidden, unfinished, or gone meanwhile."""
    if entry.name.startswith(".") or entry.name.lower().endswith(UNFINISHED):
        return None
    try:
        state = entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    return Dropped(
        Path(entry.path), folder, state.st_size, state.st_mtime, is_file=stat.S_ISREG(state.st_mode)
    )


def is_quiet(file: Dropped, now: float) -> bool:
    """Whether nobody has written to it lately; a date in the future says nothing, and reading tells."""
    return not file.is_file or file.changed > now + QUIET_S or now - file.changed >= QUIET_S


def free_name(folder: Path, name: str) -> Path:
    """A path in the folder that nothing has yet: the name, else the name with a number before its ending."""
    path, number = folder / name, 1
    while os.path.lexists(path):
        number += 1
        path = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    return path
