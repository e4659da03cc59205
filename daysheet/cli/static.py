"""Gathers and compresses the static files when they have changed."""

import hashlib
from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

from daysheet.lib.files import one_at_a_time


def ensure_static() -> bool:
    """Run collectstatic unless the files gathered last are these; whether anything was done."""
    mark = Path(settings.STATIC_ROOT) / ".gathered"
    with one_at_a_time(settings.DATA / "gathering.lock"):
        now = fingerprint()
        if mark.exists() and mark.read_text(encoding="ascii") == now:
            return False
        call_command("collectstatic", interactive=False, verbosity=0)
        mark.write_text(now, encoding="ascii")
    return True


def fingerprint() -> str:
    """Changes when a file of ours changes, or Wagtail or WhiteNoise is another version."""
    files = [
        (path, storage.get_modified_time(path).isoformat())
        for finder in get_finders()
        for path, storage in finder.list([])
    ]
    parts = [version("wagtail"), version("whitenoise"), *map(repr, sorted(files))]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()
