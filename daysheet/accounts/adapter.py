"""How allauth behaves for a newsroom: nobody signs up by themselves."""

import time
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.authentication import get_authentication_records
from allauth.core import context
from allauth.mfa.utils import is_mfa_enabled
from django.http import HttpRequest

JUST_NOW = 300  # seconds after signing in during which the password is not asked again


class StaffAdapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts are made by `daysheet add_editor` only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_reauthentication_required(self, **asked: Any) -> bool:
        """Not to enrol the first factor right after signing in: the password has just been given."""
        return bool(super().is_reauthentication_required(**asked)) and not is_fresh(context.request)


def is_fresh(request: HttpRequest) -> bool:
    """Whether this is a session without a second factor that was opened a moment ago."""
    if is_mfa_enabled(request.user):
        return False
    records = get_authentication_records(request, request.user)
    return bool(records) and time.time() - records[-1]["at"] < JUST_NOW
