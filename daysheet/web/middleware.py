"""Keeps what is for everybody free of what is for one, and leaves nobody before a blank page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render


class PublicMiddleware:
    """A response that any cache may keep sets no cookie and does not vary by one.

    Whoever sends a session or a token that is none would otherwise get it replaced, on any page.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if "public" in response.get("Cache-Control", ""):
            response.cookies.clear()
            if varies := response.get("Vary"):
                kept = [name for name in varies.split(", ") if name.lower() != "cookie"]
                response["Vary"] = ", ".join(kept) or "Accept-Encoding"
        return response


class NotAllowedMiddleware:
    """A page with a way on for whoever opens an address that only takes a button's press.

    Who was signed out meanwhile is led to such an address after signing in.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if not isinstance(response, HttpResponseNotAllowed) or request.method != "GET" or response.content:
            return response
        page = render(request, "405.html", status=405)
        page["Allow"] = response["Allow"]
        return page
