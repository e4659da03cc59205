"""What must hold for any bytes and any text: shared by the tests and tools/fuzz.py."""

import json
import tempfile
from pathlib import Path

from daysheet.stories.domain.brief_json import brief_as_json, brief_from_json
from daysheet.stories.domain.checks import check_brief
from daysheet.stories.domain.compose import compose
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.domain.sentences import split
from daysheet.wire.errors import ReleaseError
from daysheet.wire.shipped import read_release
from daysheet.wire.sources.files import releases_in
from daysheet.wire.sources.rows import BadRow


def survive_file(raw, name):
    """Every release of the bytes is sound, or a ReleaseError says which file it is; returns the releases."""
    refused = ""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(raw)
        try:
            found = list(releases_in(path))
        except ReleaseError as error:
            refused = str(error)
            found = []
    assert not refused or name in refused
    assert all(row.error for row in found if isinstance(row, BadRow))
    releases = [row for row in found if isinstance(row, ParsedRelease)]
    for release in releases:
        assert_sound(release)
    return releases


def assert_sound(release):
    """A release can be stored and shown: letters in its text, no NUL, no half of a pair, headers as text."""
    told = [
        release.id,
        release.title,
        release.text,
        release.publisher,
        release.url,
        *release.headers.values(),
    ]
    assert any(c.isalpha() for c in release.text)
    assert not [text for text in told if "\0" in text or text.encode("utf-8") is None]
    assert release.id
    assert "\n" not in release.title or release.kind == "row"
    assert len(release.sha256) == 64


def survive_text(text):
    """The sentences lie in the text, one after the other."""
    last = 0
    for start, end in split(text):
        assert last <= start < end <= len(text)
        last = end


def survive_draft(release):
    """The draft is made, goes through JSON unchanged, and stands before its own check."""
    brief = compose(read_release(release))
    told = json.loads(json.dumps(brief_as_json(brief)).encode("utf-8"))
    assert brief_as_json(brief_from_json(told)) == told
    assert check_brief(brief, release.text, release.title) == []
