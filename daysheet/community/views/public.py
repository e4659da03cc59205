"""The forms that readers fill in, and the receipt they get. No cookie, no session, no account."""

import secrets
from datetime import date, datetime, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from daysheet.community.actions import receive_submission
from daysheet.community.domain.about import about_in_words, about_path
from daysheet.community.domain.kinds import ALL, KINDS
from daysheet.community.forms import FORMS, SubmissionForm
from daysheet.community.models import Submission
from daysheet.community.queries import place_about
from daysheet.lib.clock import read_clock
from daysheet.places.models import Place

# The whole request: the longest text, or one photo, with room for the envelope.
MOST_BYTES = {"photo": 11_000_000}
MOST_BYTES_OF_TEXT = 200_000
TOO_LARGE = "This was too large to take: a photo may have 10 MB, a text 5,000 characters. Nothing was stored."
TORN = "This did not arrive whole. Nothing was stored: send it again."


@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    """What can be sent."""
    about = about_path(request.GET.get("about", ""))
    return private(render(request, "community/choose.html", {"kinds": ALL, **subject(about)}))


# No CSRF token: there is no session here that a foreign page could ride on, and none may be needed.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def submit(request: HttpRequest, kind: str) -> HttpResponse:
    """The form of one kind; a valid one is stored and answered by its receipt."""
    if kind not in KINDS:
        raise Http404(f"{kind!r} is nothing that can be sent; these can: {', '.join(KINDS)}.")
    if request.method != "POST":
        return asked(request, blank_form(kind, about_path(request.GET.get("about", ""))))
    if request_size(request) > MOST_BYTES.get(kind, MOST_BYTES_OF_TEXT):
        return asked(
            request, blank_form(kind, about_path(request.GET.get("about", ""))), refusal=TOO_LARGE, status=413
        )
    if is_torn(request):
        return asked(request, blank_form(kind, ""), refusal=TORN, status=400)
    now = read_clock()
    form = FORMS[kind](request.POST, request.FILES, today=today_for(request.POST.get("about", ""), now))
    if not form.is_valid():
        return asked(request, form)
    submission = receive_submission(sent=form.sent(), form_key=form.cleaned_data["form_key"], now=now)
    return see_other(submission.get_absolute_url())


def request_size(request: HttpRequest) -> int:
    """How long the request says it is; Django reads no further than that."""
    text = request.META.get("CONTENT_LENGTH") or "0"
    return int(text) if text.isdecimal() else 0


def is_torn(request: HttpRequest) -> bool:
    """Whether the connection ended before all was said. A torn photo is known by itself: it cannot be read."""
    if request.content_type != "application/x-www-form-urlencoded":
        return False
    return len(request.body) < request_size(request)


def blank_form(kind: str, about: str) -> SubmissionForm:
    """An empty form with a key of its own, by which a double click is known."""
    return FORMS[kind](
        initial={"about": about, "form_key": secrets.token_urlsafe(16)}, today=read_clock().date()
    )


def asked(request: HttpRequest, form: SubmissionForm, refusal: str = "", status: int = 200) -> HttpResponse:
    """The page with the form, and with what is wrong in it."""
    about = about_path(form["about"].value() or "")
    context = {"form": form, "kind": KINDS[form.kind], "refusal": refusal, **subject(about)}
    status = 400 if form.errors else status
    return private(render(request, "community/submit.html", context, status=status))


def subject(about: str) -> dict[str, Any]:
    """The page that is meant, in words, and the city it belongs to."""
    place = place_about(about)
    words = about_in_words(about, place.name if place else "")
    return {
        "about": about,
        "about_words": words,
        "city": place,
        "ink": place.ink if place else None,
    }


def today_for(about: str, now: datetime) -> date:
    """The date in the city that is meant; without one, the earliest date that it is anywhere."""
    place: Place | None = place_about(about_path(about))
    return place.locality.day_at(now) if place else (now - timedelta(hours=12)).date()


@require_safe
def receipt(request: HttpRequest, token: str) -> HttpResponse:
    """What was received, when, and what came of it: for whoever has the address."""
    submission = get_object_or_404(Submission.objects.select_related("place"), token=token)
    received_at = submission.received_at
    if submission.place:
        received_at = received_at.astimezone(submission.place.locality.timezone)
    context = {"submission": submission, "received_at": received_at, **subject(submission.about)}
    response = private(render(request, "community/receipt.html", context))
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response


def private(response: HttpResponse) -> HttpResponse:
    response["Cache-Control"] = "private, no-store"
    return response


def see_other(address: str) -> HttpResponse:
    """Go there with GET: reloading what follows sends nothing again."""
    response = HttpResponseRedirect(address)
    response.status_code = 303
    return private(response)
