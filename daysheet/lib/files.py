"""Files that several processes of ours may touch at once."""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def kept_secret(path: Path, new: str) -> str:
    """What the file holds; where there is none, `new`, kept for ever and readable by its owner only.

    The file appears whole or not at all, and of two processes that make it both get the same.
    """
    if not path.exists():
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(new)
            with suppress(FileExistsError):  # another process was first
                os.link(temporary, path)
        finally:
            os.unlink(temporary)
    return path.read_text(encoding="ascii")


@contextmanager
def one_at_a_time(path: Path) -> Iterator[None]:
    """Wait for whoever holds the lock file; it is free again when its holder ends, however that comes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
