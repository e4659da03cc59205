"""What there is of guides."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from daysheet.pagestore.pages import public_page
from daysheet.places.queries import place_by_slug

# The story about the career guide is told here.
TOLD_IN = "us/ca/santa-clara"


@require_safe
@public_page(lambda: ["places", "network"])
def guides(request: HttpRequest) -> HttpResponse:
    return render(request, "guides/guides.html", {"told_in": place_by_slug(TOLD_IN)})
