"""The desk's own rows of the almanac: add, correct, hide, or say something for one town alone."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, NamedTuple

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from daysheet.accounts.staff import staff_required
from daysheet.almanac.actions.own import drop_row, keep_rows, rewrite_row
from daysheet.almanac.domain.own.lookup import look_up
from daysheet.almanac.domain.own.rows import BadRow, Own
from daysheet.almanac.forms import OwnEventForm, OwnForm, OwnObservanceForm, OwnPersonForm
from daysheet.almanac.models import OwnEvent, OwnObservance, OwnPerson
from daysheet.almanac.queries import Row, checks_on, known_facts, rows_of, rows_shown_to
from daysheet.almanac.views.shared import network_day
from daysheet.lib.clock import read_clock
from daysheet.places.queries import places_of

PER_PAGE = 50


class Sort(NamedTuple):
    """A kind of row: its table, its form, and how it is called."""

    name: str
    article: str
    table: type[Row]
    form: type[OwnForm]


SORTS = {
    "observance": Sort("observance", "an observance", OwnObservance, OwnObservanceForm),
    "person": Sort("person", "a person", OwnPerson, OwnPersonForm),
    "event": Sort("event", "an event", OwnEvent, OwnEventForm),
}


@staff_required
@require_safe
def own_list(request: HttpRequest) -> HttpResponse:
    """The rows that touch one's towns, and what a search for something to correct has found."""
    asked, user = request.GET.get("q", "")[:200], request.user
    rows = [(sort, row) for sort in SORTS.values() for row in rows_shown_to(user, sort.table)]
    rows.sort(key=lambda told: told[1].changed_at, reverse=True)
    context = {
        "section": "almanac",
        "asked": asked,
        "found": look_up(asked, known_facts()) if asked else None,
        "sorts": SORTS.values(),
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "theirs": {None, *places_of(user)} if user.is_superuser else set(places_of(user)),
    }
    return render(request, "almanac/desk_own.html", context)


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def own_new(request: HttpRequest, sort: str) -> HttpResponse:
    """A form for a row that is not there yet; `?over=` names what it is written over."""
    over = request.POST.get("slug", "") if request.method == "POST" else request.GET.get("over", "")
    is_over = request.POST.get("action", "add") != "add" if request.method == "POST" else bool(over)
    form = form_of(request, sort_called(sort), over=is_over, initial={"slug": over})
    if request.method == "POST" and form.is_valid() and kept(request, form):
        return redirect("almanac:desk_own")
    return form_page(request, sort_called(sort), form, over if is_over else "")


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def own_row(request: HttpRequest, sort: str, pk: int) -> HttpResponse:
    """A row of one's own, to be written anew."""
    called = sort_called(sort)
    row = get_object_or_404(rows_of(request.user, called.table), pk=pk)
    over = row.action != "add"
    form = form_of(request, called, over=over, initial=told_by(row.as_row()))
    if request.method == "POST" and form.is_valid() and kept(request, form, row):
        return redirect("almanac:desk_own")
    return form_page(request, called, form, row.slug if over else "", row)


@staff_required
@require_POST
def own_drop(request: HttpRequest, sort: str, pk: int) -> HttpResponse:
    """Take a row away; a second press finds nothing more to do."""
    row = rows_of(request.user, sort_called(sort).table).filter(pk=pk).first()
    if row:
        drop_row(row=row, by=request.user, now=read_clock())
        messages.success(request, f"Your row for “{row.slug}” is gone: what is shipped shows again.")
    return redirect("almanac:desk_own")


def sort_called(name: str) -> Sort:
    if name not in SORTS:
        raise Http404(f"{name!r} is no kind of fact.")
    return SORTS[name]


def form_of(request: HttpRequest, sort: Sort, *, over: bool, initial: dict[str, Any]) -> OwnForm:
    known = checks_on(network_day())
    return sort.form(request.POST or None, user=request.user, known=known, over=over, initial=initial)


def kept(request: HttpRequest, form: OwnForm, row: Row | None = None) -> bool:
    """Whether the row could be written; if not, the form says why."""
    now = read_clock()
    try:
        if row:
            rewrite_row(row=row, checked=form.row, by=request.user, now=now)
        else:
            keep_rows(checked=[form.row], by=request.user, now=now)
    except BadRow as bad:
        form.add_error(None, str(bad))
        return False
    messages.success(request, f"Kept: {form.row.action} {form.row.slug}. Pages show it at once.")
    return True


def form_page(
    request: HttpRequest, sort: Sort, form: OwnForm, over: str, row: Row | None = None
) -> HttpResponse:
    context = {
        "section": "almanac",
        "sort": sort,
        "form": form,
        "over": over,
        "stands": stands_now(sort, over) if over else None,
        "row": row,
    }
    return render(request, "almanac/desk_own_row.html", context, status=400 if form.errors else 200)


def stands_now(sort: Sort, slug: str) -> Any:
    """What is shown under a slug, or None where nothing is."""
    facts = known_facts()
    if sort.name == "observance":
        return facts.observances.by_slug(slug)
    if sort.name == "person":
        return facts.people.by_slug(slug)
    return next((event for key, event in look_up(slug[:10], facts).events if key == slug), None)


def told_by(row: Own) -> dict[str, Any]:
    """A row as its form shows it."""
    told = {one.name: getattr(row, one.name) for one in fields(row)}
    source = told.pop("source")
    shown = {name: " ".join(value) if isinstance(value, tuple) else value for name, value in told.items()}
    return {
        **shown,
        "only_in": row.only_in or "",
        "source": source.publisher,
        "address": source.address or "",
    }
