"""Files that a killed process left behind, in a folder where nothing is meant to stay."""

from datetime import datetime, timedelta
from pathlib import Path

OLD = timedelta(days=1)  # longer than anything is still being written


def clear_leftovers(folder: Path, *, now: datetime) -> int:
    """Delete the folder's own files that nobody has written to for a day; how many."""
    before = (now - OLD).timestamp()
    gone = 0
    for path in folder.iterdir():
        try:
            if path.is_file() and path.lstat().st_mtime < before:
                path.unlink()
                gone += 1
        except FileNotFoundError:
            continue  # its own process took it away meanwhile
    return gone
