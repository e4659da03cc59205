"""The doors of the desk: a second factor first, and Wagtail's own admin for those who may use it."""

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

NEWSROOM = "/desk/newsroom/"
DESK = ("/desk/", "/admin/")
# An old session that knows only the password could otherwise take the second factor off.
GUARDED = (*DESK, "/accounts/")


class SecondFactorMiddleware:
    """Who has no second factor enrols one; a session that was opened without it ends.

    So the password alone never leads to the desk, whichever way the session was opened.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(GUARDED) and request.user.is_authenticated:
            return self.detour(request) or self.get_response(request)
        return self.get_response(request)

    def detour(self, request: HttpRequest) -> HttpResponse | None:
        """Where to send the user first, or None when the way is free."""
        factors = dict(Authenticator.objects.filter(user=request.user).values_list("pk", "type"))
        if set(factors.values()) - {Authenticator.Type.RECOVERY_CODES}:
            return None if has_shown(request, factors) else sign_in_again(request)
        if settings.STAFF_SECOND_FACTOR and request.path_info.startswith(DESK):
            return redirect("mfa_activate_totp")
        return None


def has_shown(request: HttpRequest, factors: dict[int, str]) -> bool:
    """Whether this session has shown one of the factors that the user has now."""
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" and record.get("id") in factors for record in records)


def sign_in_again(request: HttpRequest) -> HttpResponse:
    request.session.flush()
    return redirect(settings.LOGIN_URL)


class NewsroomMiddleware:
    """Tells who is signed in and may not use Wagtail's admin so; Wagtail would send them to sign in, for ever."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(NEWSROOM) and is_shut_out(request.user):
            raise PermissionDenied
        return self.get_response(request)


def is_shut_out(user: Any) -> bool:
    return user.is_authenticated and not user.has_perm("wagtailadmin.access_admin")
