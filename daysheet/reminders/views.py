"""How to hear of a day before it comes."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from daysheet.pagestore.pages import public_page


@require_safe
@public_page(lambda: ["places", "network"])
def reminders(request: HttpRequest) -> HttpResponse:
    """What a reader can do today, town by town."""
    return render(request, "reminders/reminders.html", {"section": "reminders"})
