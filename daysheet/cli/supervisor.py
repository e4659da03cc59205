"""Runs the site's processes side by side, restarts what dies and stops them all together."""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from types import FrameType

from daysheet.cli.errors import PortBusy

STOP_WITHIN = 8.0  # seconds that a process gets to end by itself
PR_SET_PDEATHSIG = 1  # Linux: which signal a process gets when its parent has died
LONGEST_PAUSE = 30.0  # seconds between two restarts of something that keeps dying
STEADY_AFTER = 60.0  # seconds after which a process counts as healthy again


@dataclass
class Child:
    """One process, and how its restarts went."""

    name: str
    command: Sequence[str]
    process: subprocess.Popen[bytes] | None = None
    started_at: float = 0.0
    start_at: float = 0.0
    deaths: int = 0

    def start(self, now: float) -> None:
        # Its own process group: Ctrl-C reaches the supervisor alone, which then stops all in order.
        self.process = subprocess.Popen(
            self.command,
            start_new_session=True,
            preexec_fn=end_with(os.getpid()),  # safe: the supervisor has one thread
        )
        self.started_at = now

    def note_death(self, now: float) -> float:
        """Forget the dead process and return after how many seconds to start it again."""
        if now - self.started_at > STEADY_AFTER:
            self.deaths = 0
        pause = min(0.5 * 2.0 ** min(self.deaths, 10), LONGEST_PAUSE)  # a larger power is no float
        self.deaths += 1
        if self.process is not None:
            kill_group(self.process)
        self.process = None
        self.start_at = now + pause
        return pause


def kill_group(process: subprocess.Popen[bytes]) -> None:
    """Kill what an ended process has left behind: a server's own workers would go on holding the port."""
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def end_with(parent: int) -> Callable[[], None] | None:
    """What a child runs first, so that it ends when the supervisor is killed; None where the system cannot."""
    if not sys.platform.startswith("linux"):
        return None
    prctl = ctypes.CDLL(None).prctl  # found before the fork: after it, nothing is loaded

    def ask_to_end() -> None:
        prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:  # it died in between
            os._exit(1)

    return ask_to_end


@dataclass
class Supervisor:
    """Keeps its children running until it is told to stop."""

    children: list[Child]
    say: Callable[[str], None]
    stopping: bool = False
    asked: list[int] = field(default_factory=list)

    def run(self) -> int:
        """Blocks until SIGINT or SIGTERM; returns 0 when every child has ended."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.ask_to_stop)
        try:
            while not self.stopping:
                self.look_after(time.monotonic())
                time.sleep(0.2)
        finally:
            self.stop_all()
        return 0

    def ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.stopping = True

    def look_after(self, now: float) -> None:
        for child in self.children:
            if child.process is None and now >= child.start_at:
                child.start(now)
            elif child.process is not None and (code := child.process.poll()) is not None:
                pause = child.note_death(now)
                self.say(f"{child.name} ended with {code}; starting it again in {pause:g} s.")

    def stop_all(self) -> None:
        running = [c.process for c in self.children if c.process and c.process.poll() is None]
        for process in running:
            process.terminate()
        deadline = time.monotonic() + STOP_WITHIN
        for process in running:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            kill_group(process)


def refuse_busy_port(host: str, port: int) -> None:
    """Raise PortBusy, with the way out, when the address cannot be listened on."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise PortBusy(
                    f"port {port} on {host} is in use. Stop what listens there, "
                    f"or choose another: PORT={port + 1} make demo (or daysheet serve --port {port + 1})."
                ) from error
            raise PortBusy(f"cannot listen on {host}:{port}: {error.strerror}.") from error


def site_processes(host: str, port: int, workers: int) -> list[Child]:
    """Web server, worker and tick, run by the Python that runs us."""
    python = sys.executable
    daysheet = [python, "-m", "daysheet.cli.main"]
    web = [python, "-m", "granian", "--interface", "wsgi", "--host", host, "--port", str(port)]
    web += ["--workers", str(workers), "--blocking-threads", "4", "--no-ws", "--respawn-failed-workers"]
    web += ["--log-level", "warning", "daysheet.config.wsgi:application"]
    return [
        Child("web", web),
        Child("worker", [*daysheet, "db_worker", "--interval", "1", "--no-reload"]),
        Child("tick", [*daysheet, "tick", "--every", "30"]),
    ]
