"""The supervisor restarts what dies, and stops all of it when asked; real processes, real signals."""

import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from contextlib import contextmanager

import pytest

from daysheet.cli.errors import PortBusy
from daysheet.cli.supervisor import Child, refuse_busy_port

SCRIPT = textwrap.dedent("""
    import sys
    from daysheet.cli.supervisor import Child, Supervisor
    beat = "import os, time, pathlib; pathlib.Path(sys.argv[1]).open('a').write(f'{os.getpid()}\\\\n'); time.sleep(60)"
    child = Child("sleeper", [sys.executable, "-c", "import sys;" + beat, sys.argv[1]])
    sys.exit(Supervisor([child], say=print).run())
""")


def pids(path):
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def wait_for(condition, seconds=10):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return True
        time.sleep(0.05)
    return False


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


FAMILY = textwrap.dedent("""
    import os, subprocess, sys, time
    from daysheet.cli.supervisor import Child, Supervisor
    me, log, role = sys.argv
    if role != "supervisor":
        open(log, "a").write(f"{os.getpid()}\\n")
    if role == "supervisor":
        sys.exit(Supervisor([Child("parent", [sys.executable, me, log, "parent"])], say=print).run())
    if role == "parent":
        subprocess.run([sys.executable, me, log, "worker"])
    time.sleep(60)
""")


@contextmanager
def supervised(*command):
    process = subprocess.Popen([sys.executable, *command], stdout=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=15)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux tells a child of its parent's death"
)
def test_no_child_outlives_a_killed_supervisor(tmp_path):
    log = tmp_path / "pids"
    with supervised("-c", SCRIPT, str(log)) as supervisor:
        assert wait_for(lambda: len(pids(log)) == 1)

        supervisor.kill()
        supervisor.wait()

        assert wait_for(lambda: not is_alive(pids(log)[0]))


def test_what_a_dead_child_has_left_behind_ends_too(tmp_path):
    script, log = tmp_path / "family.py", tmp_path / "pids"
    script.write_text(FAMILY)
    with supervised(str(script), str(log), "supervisor"):
        assert wait_for(lambda: len(pids(log)) == 2)
        parent, worker = pids(log)

        os.kill(parent, signal.SIGKILL)

        assert wait_for(lambda: not is_alive(worker))
        assert wait_for(lambda: len(pids(log)) == 4)  # and both come back
    assert wait_for(lambda: not any(map(is_alive, pids(log))))


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_killed_child_comes_back_and_all_end_on_request(tmp_path, how):
    log = tmp_path / "pids"
    supervisor = subprocess.Popen([sys.executable, "-c", SCRIPT, str(log)], stdout=subprocess.PIPE, text=True)

    assert wait_for(lambda: len(pids(log)) == 1)
    os.kill(pids(log)[0], signal.SIGKILL)
    assert wait_for(lambda: len(pids(log)) == 2)
    supervisor.send_signal(how)
    said, _ = supervisor.communicate(timeout=15)

    assert supervisor.returncode == 0
    assert "sleeper ended with -9; starting it again" in said
    assert wait_for(lambda: not is_alive(pids(log)[1]))


def test_pauses_grow_while_a_child_keeps_dying_and_shrink_once_it_is_steady():
    child = Child("web", [])

    assert [child.note_death(now) for now in (1, 2, 3, 4)] == [0.5, 1, 2, 4]
    child.started_at = 10
    assert child.note_death(100) == 0.5


def test_busy_port_is_named_with_the_way_out():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(PortBusy) as caught:
            refuse_busy_port("127.0.0.1", port)

    assert f"port {port} on 127.0.0.1 is in use" in str(caught.value)
    assert f"PORT={port + 1} make demo" in str(caught.value)


def test_free_port_passes():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]

    assert refuse_busy_port("127.0.0.1", port) is None


def test_what_has_died_all_night_is_still_started_again():
    child = Child("web", ["true"], deaths=5000)

    assert child.note_death(now=10.0) == 30.0
