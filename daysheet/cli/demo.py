"""What the demo network is made of, step by step; each step may run again without harm."""

import secrets
from collections.abc import Callable
from datetime import datetime

from django.conf import settings

from daysheet.accounts.actions import add_editor
from daysheet.almanac.actions.calendars import load_sample_calendar
from daysheet.cli.database import ensure_database
from daysheet.cli.static import ensure_static
from daysheet.editions.actions import link_samples
from daysheet.lib.files import kept_secret
from daysheet.places.actions import load_network
from daysheet.stories.actions import load_samples

EDITOR = "editor@daysheet.example"
Step = tuple[str, Callable[[], str]]


def steps(*, now: datetime) -> list[Step]:
    """Titles and what to do; each returns a short report."""
    return [
        ("Database", lambda: "created" if ensure_database() else "there"),
        ("Style sheets and pictures", lambda: "gathered" if ensure_static() else "there"),
        ("52 cities", lambda: f"{load_network(now=now)} new"),
        ("Sample stories, by the newsroom's own road", lambda: f"{load_samples(now=now)} new"),
        ("The guide that one of them tells of", lambda: f"{link_samples(now=now)} linked"),
        ("A sample calendar", lambda: "new" if load_sample_calendar(now=now) else "there"),
        ("An editor", make_editor),
    ]


def make_editor() -> str:
    _, created = add_editor(email=EDITOR, publisher=True, password=demo_password())
    return "made" if created else "there"


def demo_password() -> str:
    """The demo editor's password: made once, kept beside the database, readable by its owner only."""
    return kept_secret(settings.DATA / "demo-password", f"demo-{secrets.token_hex(6)}")
