"""Run a command with DAYSHEET_DATABASE_URL pointing at a PostgreSQL server made for it and thrown away after."""

import os
import pwd
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main(command: list[str]) -> int:
    """The command's exit code; 0 with the reason when there is no PostgreSQL and CI is not 'true'."""
    binaries = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    if not binaries:
        print("skipped: no PostgreSQL here. To have it: sudo apt-get install -y postgresql")
        return 1 if os.environ.get("CI") == "true" else 0
    home = Path(tempfile.mkdtemp(prefix="daysheet-postgres-"))
    try:
        port = start(binaries[-1], home)
        url = f"postgres://daysheet@127.0.0.1:{port}/postgres"
        return subprocess.run(
            command, env={**os.environ, "DAYSHEET_DATABASE_URL": url}, check=False
        ).returncode
    finally:
        as_owner(
            [str(binaries[-1] / "pg_ctl"), "-D", str(home / "data"), "-m", "immediate", "stop"], quiet=True
        )
        shutil.rmtree(home, ignore_errors=True)


def start(binaries: Path, home: Path) -> int:
    """Start a server in `home`; its port."""
    if os.geteuid() == 0:
        owner = pwd.getpwnam("postgres")
        os.chown(home, owner.pw_uid, owner.pw_gid)
    port = free_port()
    data = str(home / "data")
    as_owner(
        [str(binaries / "initdb"), "-D", data, "-U", "daysheet", "--auth=trust", "-E", "UTF8", "--no-sync"]
    )
    options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home} -c fsync=off"
    as_owner([str(binaries / "pg_ctl"), "-D", data, "-w", "-l", str(home / "log"), "-o", options, "start"])
    return port


def as_owner(command: list[str], *, quiet: bool = False) -> None:
    """Run as the user postgres when we are root: the server refuses to be root."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    done = subprocess.run([*prefix, *command], capture_output=True, text=True, check=False, cwd="/")
    if done.returncode and not quiet:
        sys.exit(f"{' '.join(command)} failed:\n{done.stdout}{done.stderr}")


def free_port() -> int:
    for _ in range(50):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        if port > 1024:
            return port
        time.sleep(0.1)
    sys.exit("no free port found")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
