"""Every address of the site, by package."""

from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import include, path, re_path, register_converter
from wagtail.admin import urls as wagtail_urls

from daysheet.places.converters import PlaceConverter
from daysheet.web.converters import DayConverter, MonthConverter, MonthDayConverter

register_converter(PlaceConverter, "place")
register_converter(DayConverter, "day")
register_converter(MonthDayConverter, "monthday")
register_converter(MonthConverter, "month")


def to_sign_in(request: HttpRequest, **kwargs: str) -> HttpResponse:
    """The one sign-in: Wagtail's and Django's own would let a user in without the second factor."""
    return redirect("account_login")


def favicon(request: HttpRequest) -> HttpResponse:
    return redirect(staticfiles_storage.url("web/icon.svg"))


handler400 = "daysheet.web.views.bad_request"
urlpatterns = [
    re_path(r"^(?:desk/newsroom|admin)/(?:login|password_reset.*)/?$", to_sign_in),
    path("desk/newsroom/", include(wagtail_urls)),
    path("accounts/", include("daysheet.accounts.urls")),
    path("accounts/", include("allauth.urls")),
    path("favicon.ico", favicon),
    path("", include("daysheet.web.urls")),
    path("", include("daysheet.reminders.urls")),
    path("", include("daysheet.guides.urls")),
    path("", include("daysheet.community.urls")),
    path("", include("daysheet.wire.urls")),
    path("", include("daysheet.stories.urls")),
    path("", include("daysheet.almanac.urls")),
    path("", include("daysheet.editions.urls")),
    path("", include("daysheet.places.urls")),
]
