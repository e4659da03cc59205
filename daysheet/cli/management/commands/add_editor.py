"""daysheet add_editor: let somebody into the desk."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from daysheet.accounts.actions import password_link
from daysheet.accounts.errors import AccountError
from daysheet.accounts.models import User
from daysheet.cli.database import ensure_database
from daysheet.cli.editors import let_in
from daysheet.places.errors import PlacesError
from daysheet.places.models import Place


class Command(BaseCommand):
    help = "Let somebody into the desk, and print a link at which they choose a password. Twice is harmless."
    example = "daysheet add_editor desk@example.org --place us/il/springfield"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email", help="the address with which they sign in")
        parser.add_argument(
            "--place",
            action="append",
            default=[],
            help="a city that is theirs; repeat it for more (none: every city, as a publisher)",
        )
        parser.add_argument(
            "--password-stdin", action="store_true", help="read the password's one line from standard input"
        )

    def handle(self, *args: Any, email: str, place: list[str], password_stdin: bool, **options: Any) -> None:
        ensure_database()
        password = sys.stdin.readline().rstrip("\r\n") if password_stdin else None
        try:
            user, places = let_in(email=email, places=place, password=password)
        except (AccountError, PlacesError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{user.email} may edit {whose(user, places)}.")
        if password is None:
            link = password_link(user, base_url=settings.BASE_URL)
            self.stdout.write(f"Choose a password, once, within three days: {link}")


def whose(user: User, places: list[Place]) -> str:
    if user.is_superuser:
        return "every city of the network, as a publisher"
    return ", ".join(map(str, places))
