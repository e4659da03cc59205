"""Keeps the desk shut until a member of staff has shown a second factor."""

from collections.abc import Callable

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

GUARDED = ("/desk/", "/admin/")


class SecondFactorMiddleware:
    """Under /desk/: who has no second factor enrols one; a session signed in without it signs in again."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path.startswith(GUARDED) and request.user.is_authenticated:
            return self.detour(request) or self.get_response(request)
        return self.get_response(request)

    def detour(self, request: HttpRequest) -> HttpResponse | None:
        """Where to send the user first, or None when the way is free."""
        enrolled = is_mfa_enabled(request.user)
        if enrolled and not has_second_factor(request):
            request.session.flush()
            return redirect(f"{settings.LOGIN_URL}")
        if not enrolled and settings.STAFF_SECOND_FACTOR:
            return redirect("mfa_activate_totp")
        return None


def has_second_factor(request: HttpRequest) -> bool:
    """Whether this session was opened with, or has since shown, a second factor."""
    return any(record.get("method") == "mfa" for record in get_authentication_records(request))
