"""Several processes at once, and one that dies half-way."""

import multiprocessing
import time

from daysheet.lib.files import kept_secret, one_at_a_time


def keep(path, new, told):
    told.put(kept_secret(path, new))


def hold(path, log):
    with one_at_a_time(path), log.open("a") as file:
        file.write("in ")
        file.flush()
        time.sleep(0.05)
        file.write("out ")


def run_four(target, *args):
    start = multiprocessing.get_context("fork").Process
    all_of_them = [
        start(target=target, args=[a[n] if isinstance(a, list) else a for a in args]) for n in range(4)
    ]
    for process in all_of_them:
        process.start()
    for process in all_of_them:
        process.join(10)


def test_a_secret_is_made_once_and_kept_from_others(tmp_path):
    path, told = tmp_path / "key", multiprocessing.get_context("fork").Queue()

    run_four(keep, path, ["a", "b", "c", "d"], told)

    assert {told.get(timeout=5) for _ in range(4)} == {path.read_text()}
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_one_after_the_other(tmp_path):
    run_four(hold, tmp_path / "lock", tmp_path / "log")

    assert (tmp_path / "log").read_text() == "in out " * 4
