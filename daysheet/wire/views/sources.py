"""The desk's sources of releases: added when they can be read, asked, paused and removed by those they serve."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from daysheet.accounts.staff import staff_required
from daysheet.lib.clock import read_clock
from daysheet.lib.door import DoorBusy, seat_at_the_desk
from daysheet.wire.actions.sources import (
    Found,
    add_source,
    change_source,
    check_source,
    drop_source,
    pause_source,
    settled_address,
    try_address,
    try_again,
    try_mailbox,
)
from daysheet.wire.door import site_door, site_mailbox
from daysheet.wire.errors import SourceError
from daysheet.wire.forms import SourceForm
from daysheet.wire.models import Source
from daysheet.wire.queries import releases_listed, set_aside_for, sources_for, sources_managed
from daysheet.wire.tasks import later

PER_PAGE = 50
SHOWN = 5


@staff_required
@require_safe
def source_list(request: HttpRequest) -> HttpResponse:
    page = Paginator(sources_for(request.user), PER_PAGE).get_page(request.GET.get("page"))
    aside = set_aside_for(request.user).count()
    return render(request, "wire/desk_sources.html", {"section": "sources", "page": page, "aside": aside})


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_new(request: HttpRequest) -> HttpResponse:
    """A form; what is sent is tried at once, and kept only if it can be read."""
    form = SourceForm(request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            found = tried(form.cleaned_data["kind"], form.cleaned_data["address"])
            source, is_new = add_source(**form.cleaned_data, by=request.user, now=read_clock())
        except (SourceError, DoorBusy) as error:
            form.add_error("address", str(error))
        else:
            messages.success(request, kept_words(found) if is_new else "It was there already.")
            if is_new and source.is_asked:
                check_source(source=source, now=read_clock(), enqueue=later)
            return redirect("wire:source", source.pk)
    context = {"section": "sources", "form": form}
    return render(request, "wire/desk_source_new.html", context, status=400 if form.errors else 200)


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def source_change(request: HttpRequest, pk: int) -> HttpResponse:
    """The same form for a source that there is; another address is tried first."""
    source = managed_or_404(request, pk)
    form = SourceForm.of(source, request.POST or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            if settled_address(source.kind, form.cleaned_data["address"]) != source.address:
                tried(source.kind, form.cleaned_data["address"])
            change_source(source=source, **form.cleaned_data, now=read_clock())
        except (SourceError, DoorBusy) as error:
            form.add_error("address", str(error))
        else:
            messages.success(request, "It is changed.")
            return redirect("wire:source", pk)
    context = {"section": "sources", "form": form, "source": source}
    return render(request, "wire/desk_source_new.html", context, status=400 if form.errors else 200)


def tried(kind: str, address: str) -> Found | None:
    """What is found at the address; a publisher's domain is not asked."""
    if kind == Source.Kind.PUBLISHER:
        return None
    with seat_at_the_desk():
        if kind == Source.Kind.MAILBOX:
            return try_mailbox(address=address, mailbox=site_mailbox())
        return try_address(address=address, door=site_door())


def kept_words(found: Found | None) -> str:
    if found is None:
        return "It is kept."
    titles = ", ".join(f"“{title}”" for title in found.titles)
    return f"It is kept: {found.words}{', beginning with ' if titles else ''}{titles}. What is new is read within a minute."


@staff_required
@require_safe
def source(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(sources_for(request.user), pk=pk)
    brought = releases_listed(request.user).filter(arrivals__source=found)
    context = {
        "section": "sources",
        "source": found,
        "is_theirs": sources_managed(request.user).filter(pk=pk).exists(),
        "releases": brought[:SHOWN],
        "brought": brought.count(),
        "aside": set_aside_for(request.user).filter(source=found)[:SHOWN],
    }
    return render(request, "wire/desk_source.html", context)


@staff_required
@require_POST
def source_check(request: HttpRequest, pk: int) -> HttpResponse:
    """Have it asked at once, whatever its next check."""
    found = managed_or_404(request, pk)
    is_given = found.is_asked and check_source(source=found, now=read_clock(), enqueue=later)
    said = (
        "It is asked within a minute. Look again then." if is_given else "It is being asked at this moment."
    )
    messages.info(request, said)
    return redirect("wire:source", pk)


@staff_required
@require_POST
def source_pause(request: HttpRequest, pk: int) -> HttpResponse:
    """Pause it, or let it go on where `go_on` is sent: pressing twice does no harm."""
    found, is_paused = managed_or_404(request, pk), "go_on" not in request.POST
    pause_source(source=found, is_paused=is_paused, now=read_clock())
    messages.success(request, "It is paused; what it brought stays." if is_paused else "It goes on.")
    return redirect("wire:source", pk)


@staff_required
@require_POST
def source_drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Take it away; a second press finds nothing more to do."""
    found = sources_managed(request.user).filter(pk=pk).first()
    if found:
        drop_source(source=found, now=read_clock())
        messages.success(request, f"“{found.name}” is gone; what it brought stays.")
    return redirect("wire:sources")


@staff_required
@require_safe
def set_aside(request: HttpRequest) -> HttpResponse:
    """What was no release, with the reason, newest first."""
    page = Paginator(set_aside_for(request.user), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "wire/desk_set_aside.html", {"section": "sources", "page": page})


@staff_required
@require_POST
def set_aside_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Have an item read anew at the next look at its source."""
    aside = set_aside_for(request.user).filter(pk=pk).first()
    if aside:
        try_again(aside=aside, now=read_clock())
        messages.success(request, f"“{aside.title}” is read again at the next look at {aside.source}.")
    return redirect("wire:set_aside")


def managed_or_404(request: HttpRequest, pk: int) -> Source:
    """The source if all its places are one's own; another's does not exist."""
    found: Source = get_object_or_404(sources_managed(request.user), pk=pk)
    return found
