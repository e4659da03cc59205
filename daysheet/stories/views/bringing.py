"""The form by which staff bring in a release that they have themselves."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from daysheet.accounts.staff import staff_required
from daysheet.lib.clock import read_clock
from daysheet.lib.door import DoorBusy, seat_at_the_desk
from daysheet.places.queries import places_of
from daysheet.stories.actions.arrivals import Drafted, draft_brought
from daysheet.stories.forms.bringing import BringForm
from daysheet.stories.writer import site_writer
from daysheet.wire.actions.arrivals import Brought, bring_address, bring_bytes
from daysheet.wire.domain.items import Contents
from daysheet.wire.door import site_door
from daysheet.wire.errors import SourceError, WireError


@staff_required
@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest) -> HttpResponse:
    """A form for a release that somebody has; it is stored, and its draft is opened."""
    form = BringForm(request.POST or None, request.FILES or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            done = brought_in(request, form)
        except (WireError, DoorBusy) as error:
            form.add_error(form.told, str(error))
        else:
            if drafts := [one.draft for one in done if one.draft]:
                messages.success(request, brought_words(done))
                return (
                    redirect("stories:draft", drafts[0].pk)
                    if len(drafts) == 1
                    else redirect("stories:drafts")
                )
            form.add_error(form.told, "; ".join(one.brought.reason for one in done) or "Nothing is in it.")
    context = {"form": form, "section": "releases"}
    return render(request, "stories/desk_bring.html", context, status=400 if form.errors else 200)


def brought_in(request: HttpRequest, form: BringForm) -> list[Drafted]:
    """What was sent, stored and drafted; WireError where it cannot be read, DoorBusy where it cannot be asked for now."""
    data, now, door = form.cleaned_data, read_clock(), site_door()
    sent = {"now": now, "door": door, "by": request.user, "place": data["place"]}
    if form.told == "address":
        with seat_at_the_desk():
            return drafted(request, *bring_address(address=data["address"], **sent)[1:], now=now)
    file = data["file"]
    raw, name = (file.read(), file.name) if file else (data["text"].encode("utf-8"), "pasted.txt")
    return drafted(request, *bring_bytes(raw=raw, name=name, **sent), now=now)


def drafted(
    request: HttpRequest, contents: Contents, brought: Iterable[Brought], *, now: Any
) -> list[Drafted]:
    if contents.kind == "feed":  # its items' pages would keep this page waiting for minutes
        raise SourceError(f"This is {contents.words}. Add it under Sources, and all of it comes by itself.")
    return list(draft_brought(brought, theirs=places_of(request.user), now=now, writer=site_writer()))


def brought_words(done: Sequence[Drafted]) -> str:
    drafts, aside = sum(bool(one.draft) for one in done), [one.brought for one in done if not one.draft]
    told = _stored_words(done) if drafts == 1 else f"{drafts} releases are stored and drafted."
    reasons = "; ".join(f"{one.item.shown}: {one.reason}" for one in aside[:5])
    return f"{told} {len(aside)} set aside: {reasons}" if aside else told


def _stored_words(done: Sequence[Drafted]) -> str:
    """What became of the only release: its draft, or that of one which it repeats."""
    (brought,) = (one.brought for one in done if one.draft)
    if brought.release and brought.release.copy_of_id:
        return "It repeats a release that is here already: it is one more source of this draft."
    if not brought.is_new:
        return "It is here already, and this is its draft."
    return "It is stored, and this is its draft."
