"""Rendered pages as files: written whole or not at all, found by address."""

import hashlib
import json
import logging
import os
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

logger = logging.getLogger(__name__)
ANY_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class StoredPage:
    """One page as it was rendered: its stamps then, until when it is right, and its bytes."""

    address: str
    release: str
    stamps: dict[str, int]
    fresh_until: str | None  # ISO 8601, aware
    content_type: str
    etag: str
    body: bytes

    def is_fresh_at(self, now: datetime) -> bool:
        return self.fresh_until is None or now < datetime.fromisoformat(self.fresh_until)


def path_of(root: Path, address: str) -> Path:
    """Where a page is kept. The name is a digest, so no address can reach outside the folder."""
    name = hashlib.sha256(address.encode()).hexdigest()
    return root / name[:2] / f"{name}.page"


def read_page(root: Path, address: str) -> StoredPage | None:
    """The stored page, or None when there is none or what is there cannot be read."""
    return load_page(path_of(root, address))


def load_page(path: Path) -> StoredPage | None:
    try:
        head, _, body = path.read_bytes().partition(b"\n")
        page = StoredPage(**json.loads(head), body=body)
        page.is_fresh_at(ANY_MOMENT)  # raises where its end is no moment
        return page
    except FileNotFoundError:
        return None
    except (ValueError, TypeError, OSError) as error:
        logger.warning("stored page %s cannot be read and is rendered anew: %s", path.name, error)
        return None


def pages_in(root: Path) -> Iterator[tuple[Path, StoredPage | None]]:
    """Every file of the store with the page in it, None where it cannot be read."""
    for path in root.glob("??/*"):
        yield path, load_page(path)


def write_page(root: Path, page: StoredPage) -> None:
    """Keep the page: by temporary file and os.replace, so a reader never sees half of it."""
    path = path_of(root, page.address)
    path.parent.mkdir(parents=True, exist_ok=True)
    head = asdict(page)
    body = head.pop("body")
    handle, temporary = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(json.dumps(head).encode() + b"\n" + body)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:  # a full disk is not filled further with scraps
        os.unlink(temporary)
        raise
