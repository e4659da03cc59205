"""The inbox folder: a dropped file is stored once and moved, and what is no release lies aside with its reason."""

import json
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django_tasks_db.models import DBTaskResult

from daysheet.stories.actions.arrivals import draft_arrived
from daysheet.stories.models import Draft
from daysheet.wire.actions.inbox import read_inbox
from daysheet.wire.inbox import Inbox
from daysheet.wire.models import Release, SetAside, Source
from daysheet.wire.tasks import give_out_inbox
from tests.fakes import FakeDoor
from tests.make import POOL, make_place

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 1, 18, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def root(tmp_path):
    make_place()
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


def drop(folder, name, body=POOL, *, age=60.0):
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(body if isinstance(body, bytes) else body.encode())
    os.utime(path, (NOW.timestamp() - age,) * 2)
    return path


def look(root, now=NOW):
    return read_inbox(inbox=Inbox(root), now=now, door=FakeDoor())


def lying(root):
    return sorted(str(p.relative_to(root)) for p in root.rglob("*") if p.is_symlink() or not p.is_dir())


def test_a_file_is_stored_unchanged_and_moved(root):
    drop(root, "pool.txt")

    assert look(root) == 1

    kept = Release.objects.get()
    assert (bytes(kept.raw), kept.source.name, kept.place, kept.awaits_draft) == (
        POOL.encode(),
        "Inbox folder",
        None,
        True,
    )
    assert lying(root) == ["done/pool.txt"]
    assert look(root, NOW + MINUTE) == 0


def test_a_folder_named_after_a_city_files_for_it(root):
    drop(
        root / "us-ca-santa-clara",
        "roof.txt",
        "The council of Reno, Nevada, met about the roof in Reno today, it said.",
    )

    look(root)
    draft_arrived(now=NOW)

    kept = Release.objects.get()
    assert (kept.place.slug, Draft.objects.get().place.slug) == ("us/ca/santa-clara", "us/ca/santa-clara")
    assert [place.slug for place in kept.source.places.all()] == ["us/ca/santa-clara"]


def test_one_text_for_nobody_and_for_a_city_is_there_for_both(root):
    drop(root, "pool.txt")
    drop(root / "us-ca-santa-clara", "es.txt")

    look(root)
    draft_arrived(now=NOW)

    kept = Release.objects.order_by("pk")
    assert [release.place and release.place.slug for release in kept] == [None, "us/ca/santa-clara"]
    assert Draft.objects.get().place.slug == "us/ca/santa-clara"


def test_a_folder_of_no_city_is_told(root):
    drop(root / "us-tx-austin", "pool.txt")

    look(root)

    assert lying(root) == ["set-aside/pool.txt", "set-aside/pool.txt.reason.txt"]
    assert (
        "'us-tx-austin' is no city of this network." in (root / "set-aside/pool.txt.reason.txt").read_text()
    )


def test_what_is_still_being_written_is_left_alone(root):
    drop(root, "new.txt", age=1)
    drop(root, "new.txt.part")
    drop(root, ".hidden.txt")

    assert look(root) == 0
    assert look(root, NOW + MINUTE) == 1
    assert lying(root) == [".hidden.txt", "done/new.txt", "new.txt.part"]


def test_what_changes_while_it_is_read_is_left_alone(root):
    path = drop(root, "a.txt")
    inbox = Inbox(root)
    (file,) = inbox.waiting(NOW.timestamp())
    with path.open("ab") as stream:
        stream.write(b"more")

    class Slow(Inbox):
        def waiting(self, now):
            return iter([file])

    assert read_inbox(inbox=Slow(root), now=NOW, door=FakeDoor()) == 0
    assert (lying(root), Release.objects.count()) == (["a.txt"], 0)


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("large.txt", b"x" * 5_000_001, "5,000,001 bytes"),
        ("zeros.txt", b"\0\0\0 abc", "NUL"),
        ("latin.txt", b"caf\xe9 is open", "UTF-8"),
        ("notes.xyz", b"\xff\xfe\x00", ""),
    ],
)
def test_what_is_no_release_lies_aside_with_its_reason(root, name, body, said):
    drop(root, name, body)
    drop(root, "pool.txt")

    assert look(root) == 2

    reason = (root / f"set-aside/{name}.reason.txt").read_text()
    assert said in reason
    assert len(reason) > 20
    assert "done/pool.txt" in lying(root)


def test_a_reason_names_its_file_once(root):
    drop(root, "nul.txt", b"The pool opens today.\0")

    look(root)

    assert (root / "set-aside/nul.txt.reason.txt").read_text().startswith("nul.txt: a NUL character")


def test_a_link_or_a_pipe_is_refused_and_where_it_leads_is_not_read(root, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text(POOL)
    (root / "link.txt").symlink_to(secret)
    (root / "folder").symlink_to(tmp_path)
    os.mkfifo(root / "pipe.txt")

    look(root)

    assert Release.objects.count() == 0
    assert [name for name in lying(root) if not name.endswith(".reason.txt")] == [
        "set-aside/folder",
        "set-aside/link.txt",
        "set-aside/pipe.txt",
    ]
    assert "Drop the file itself." in (root / "set-aside/link.txt.reason.txt").read_text()
    assert secret.read_text() == POOL


def test_killed_between_storing_and_moving_loses_and_doubles_nothing(root, monkeypatch):
    drop(root, "pool.txt")

    class Dying(Inbox):
        def move(self, *told, **more):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_inbox(inbox=Dying(root), now=NOW, door=FakeDoor())
    assert (Release.objects.count(), lying(root)) == (1, ["pool.txt"])

    assert look(root, NOW + MINUTE) == 0  # the dead worker's claim still holds
    assert look(root, NOW + 11 * MINUTE) == 1
    assert (Release.objects.count(), lying(root)) == (1, ["done/pool.txt"])


def test_the_same_bytes_again_are_the_same_release_and_no_file_is_overwritten(root):
    for name in ("pool.txt", "again.txt"):
        drop(root, name)
        look(root)
    drop(root, "pool.txt", "The council of Santa Clara met about the new bus lane on Monday.")
    look(root)

    assert Release.objects.count() == 2
    assert lying(root) == ["done/again.txt", "done/pool-2.txt", "done/pool.txt"]


def test_rows_are_read_and_the_bad_ones_are_told_beside_the_file(root):
    rows = [
        json.dumps({"title": f"No. {n}", "text": f"The council met {n} times about {w}."})
        for n, w in ((1, "pools"), (2, "trams"))
    ]
    drop(root, "rows.jsonl", "\n".join([rows[0], "{", rows[1]]))

    look(root)

    assert (Release.objects.count(), SetAside.objects.get().title) == (2, "line 2")
    assert lying(root) == ["done/rows.jsonl", "done/rows.jsonl.reason.txt"]


def test_more_than_one_look_can_take_comes_with_the_next(root):
    for n in range(30):
        drop(root, f"{n:02}.txt", f"The council of Santa Clara met {n} times about item {n * 7}.")

    assert [look(root), look(root, NOW + MINUTE)] == [25, 5]
    assert Release.objects.count() == 30


def test_a_paused_folder_keeps_its_files(root):
    drop(root / "us-ca-santa-clara", "pool.txt")
    look(root)
    Source.objects.filter(address="us-ca-santa-clara").update(is_paused=True)
    drop(root / "us-ca-santa-clara", "more.txt")

    assert look(root, NOW + MINUTE) == 0
    assert "us-ca-santa-clara/more.txt" in lying(root)


def test_the_clock_s_job_is_queued_only_when_something_waits(settings):
    nothing = give_out_inbox()
    path = Path(settings.INBOX) / "pool.txt"
    path.write_text(POOL)
    os.utime(path, (time.time() - 60,) * 2)

    assert (nothing, give_out_inbox()) == (0, 1)
    assert DBTaskResult.objects.get().task_path == "daysheet.wire.tasks.inbox"
