"""A real IMAP server for tests: Dovecot, in a folder of its own, on ports of its own, with two users."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PROGRAM = Path("/usr/sbin/dovecot")
CONFIG = """
base_dir = {home}/run
log_path = {home}/log
protocols = imap
listen = 127.0.0.1
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
ssl = yes
ssl_cert = <{certificate}
ssl_key = <{certificate}
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:{home}/mail/%u
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {plain}
  }}
  inet_listener imaps {{
    port = {safe}
  }}
}}
passdb {{
  driver = passwd-file
  args = scheme=PLAIN {home}/users
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/mail/%u allow_all_users=yes
}}
"""


@dataclass(frozen=True)
class ImapServer:
    """Where it listens, and where a user's mail lies."""

    plain: str
    safe: str
    mail: Path
    owner: int

    def deliver(self, user, raw, folder=""):
        """Put a mail into the user's folder, as a mail server does: written aside, then moved."""
        inbox = self.mail / user / (f".{folder}" if folder else "")
        for part in (inbox, *(inbox / name for name in ("tmp", "new", "cur"))):
            part.mkdir(parents=True, exist_ok=True)
            os.chown(part, self.owner, -1)
        name = f"{time.time_ns()}.test"
        (inbox / "tmp" / name).write_bytes(raw)
        os.chown(inbox / "tmp" / name, self.owner, -1)
        (inbox / "tmp" / name).rename(inbox / "new" / name)


@contextmanager
def imap_server(certificate):
    """The server while the block runs; skips where there is no Dovecot, and fails then when CI=true."""
    if not PROGRAM.exists():
        reason = "no IMAP server here. To have it: sudo apt-get install -y dovecot-imapd"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    home = Path(tempfile.mkdtemp(prefix="daysheet-imap-"))  # where the server's user may look too
    account = pwd.getpwnam("nobody") if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    ports = free_ports()
    told = {"home": home, "certificate": certificate, "plain": ports[0], "safe": ports[1]}
    told |= {"user": account.pw_name, "group": os_group(account.pw_gid)}
    (home / "dovecot.conf").write_text(CONFIG.format(**told))
    (home / "users").write_text("press@example.org:{PLAIN}s3cret word\nother:{PLAIN}x\n")
    (home / "mail").mkdir()
    for path in (home, home / "mail"):
        os.chown(path, account.pw_uid, -1)
        path.chmod(0o755)
    process = subprocess.Popen([PROGRAM, "-F", "-c", home / "dovecot.conf"], stderr=subprocess.PIPE)
    try:
        wait_for(ports[1], process, home / "log")
        yield ImapServer(f"127.0.0.1:{ports[0]}", f"127.0.0.1:{ports[1]}", home / "mail", account.pw_uid)
    finally:
        process.terminate()
        process.wait(10)
        process.stderr.close()
        shutil.rmtree(home, ignore_errors=True)


def os_group(gid):
    import grp  # noqa: PLC0415 (only where a server is started)

    return grp.getgrgid(gid).gr_name


def free_ports():
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0)), two.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]


def wait_for(port, process, log):
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    told = log.read_text() if log.exists() else ""
    raise AssertionError(
        f"Dovecot did not start: {told}{process.stderr.read().decode() if process.poll() is not None else ''}"
    )
