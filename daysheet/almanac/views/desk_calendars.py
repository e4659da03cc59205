"""The desk's calendars: other people's events, subscribed to for one's own towns."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from daysheet.accounts.staff import staff_required
from daysheet.almanac.actions.calendars import (
    drop_calendar,
    pause_calendar,
    refresh_calendar,
    subscribe_calendar,
)
from daysheet.almanac.domain.town.telling import town_row
from daysheet.almanac.door import site_door
from daysheet.almanac.errors import NotSubscribed
from daysheet.almanac.forms import CalendarForm
from daysheet.almanac.models import SubscribedCalendar
from daysheet.almanac.queries import calendars_of, events_ahead
from daysheet.almanac.views.shared import network_day
from daysheet.lib.clock import read_clock
from daysheet.lib.door import DoorBusy, seat_at_the_desk

PER_PAGE = 50
SHOWN = 3


@staff_required
@require_safe
def calendar_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(calendars_of(request.user, network_day()), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "almanac/desk_calendars.html", {"section": "calendars", "page": page})


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def calendar_new(request: HttpRequest) -> HttpResponse:
    """A form; what is sent is fetched and read at once, and kept only if that went well."""
    form = CalendarForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        asked = {**form.cleaned_data, "by": request.user, "now": read_clock(), "door": site_door()}
        try:
            with seat_at_the_desk():
                calendar, is_new = subscribe_calendar(**asked)
        except (NotSubscribed, DoorBusy) as error:
            form.add_error("address", str(error))
        else:
            said = (
                "Subscribed: its events stand in the town’s pages now." if is_new else "It was there already."
            )
            messages.success(request, said)
            return redirect("almanac:desk_calendar", calendar.pk)
    context = {"section": "calendars", "form": form}
    return render(request, "almanac/desk_calendar_new.html", context, status=400 if form.errors else 200)


@staff_required
@require_safe
def calendar_detail(request: HttpRequest, pk: int) -> HttpResponse:
    calendar = calendar_or_404(request, pk)
    here = calendar.place.locality
    today = here.day_at(read_clock())
    events = list(events_ahead(calendar, today)[:SHOWN])
    days = [max(event.starts_on, today) for event in events]
    context = {
        "section": "calendars",
        "calendar": calendar,
        "ahead": calendar.ahead,
        "rows": [
            (day, town_row(event, calendar, day, here.timezone))
            for day, event in zip(days, events, strict=True)
        ],
    }
    return render(request, "almanac/desk_calendar.html", context)


@staff_required
@require_POST
def calendar_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask it now, whatever its next check."""
    calendar = calendar_or_404(request, pk)
    try:
        with seat_at_the_desk():
            is_asked = refresh_calendar(pk=calendar.pk, now=read_clock(), door=site_door())
    except DoorBusy as error:
        messages.info(request, str(error))
        return redirect("almanac:desk_calendar", pk)
    if not is_asked:
        messages.info(request, "It is being asked at this moment. Look again in a minute.")
        return redirect("almanac:desk_calendar", pk)
    calendar.refresh_from_db()
    if calendar.last_error:
        messages.error(request, f"It could not be read. {calendar.last_error}")
    else:
        messages.success(request, "It was asked and read.")
    return redirect("almanac:desk_calendar", pk)


@staff_required
@require_POST
def calendar_pause(request: HttpRequest, pk: int) -> HttpResponse:
    """Pause it, or let it go on where `go_on` is sent: pressing twice does no harm."""
    calendar, is_paused = calendar_or_404(request, pk), "go_on" not in request.POST
    pause_calendar(calendar=calendar, is_paused=is_paused, now=read_clock())
    messages.success(
        request, "It is asked no more; what it told stays." if is_paused else "It is asked again."
    )
    return redirect("almanac:desk_calendar", pk)


@staff_required
@require_POST
def calendar_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it away; a second press finds nothing more to do."""
    calendar = calendars_of(request.user, network_day()).filter(pk=pk).first()
    if calendar:
        drop_calendar(calendar=calendar)
        messages.success(request, f"“{calendar.name}” is gone, and its events with it.")
    return redirect("almanac:desk_calendars")


def calendar_or_404(request: HttpRequest, pk: int) -> SubscribedCalendar:
    """The calendar if its town is one's own; another's does not exist."""
    calendar: SubscribedCalendar = get_object_or_404(calendars_of(request.user, network_day()), pk=pk)
    return calendar
