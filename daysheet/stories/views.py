"""Story page and archive for readers; drafts and stories for the desk."""

from datetime import date
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.core.paginator import InvalidPage, Page, Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_POST

from daysheet.accounts.staff import staff_required
from daysheet.lib.clock import read_clock
from daysheet.pagestore.pages import public_page
from daysheet.places.queries import place_by_slug, places_of
from daysheet.stories.actions import draft_release, publish_draft
from daysheet.stories.domain.addresses import news_address, news_key, story_key
from daysheet.stories.domain.linked_data import Article, events, news_article
from daysheet.stories.domain.page import NOTHING_SAID
from daysheet.stories.errors import StoryError
from daysheet.stories.forms import PublishForm
from daysheet.stories.models import Draft, Story
from daysheet.stories.queries import (
    drafts_for,
    drafts_waiting,
    is_red_letter,
    published_story,
    review_of,
    stories_for,
    stories_of,
    text_of,
)
from daysheet.stories.writer import site_writer
from daysheet.wire.queries import copies_of, releases_for

PER_PAGE = 20


def page_of(request: HttpRequest, rows: QuerySet[Any]) -> Page:
    """The page of the list that ?page= asks for; a page that there is not is a 404."""
    try:
        return Paginator(rows, PER_PAGE).page(request.GET.get("page", "1"))
    except InvalidPage as error:
        raise Http404(f"There is no page {request.GET['page']!r}.") from error


# Readers ------------------------------------------------------------------


@public_page(lambda place: [news_key(place), "places"])
def archive(request: HttpRequest, place: str) -> HttpResponse:
    """A city's stories, newest first."""
    city = place_by_slug(place)
    if city is None:
        raise Http404(f"{place!r} is no city of this network.")
    page = page_of(request, stories_of(city))
    here = settings.BASE_URL + news_address(place)
    context = {
        "city": city,
        "ink": city.ink,
        "page": page,
        "page_address": here if page.number == 1 else f"{here}?page={page.number}",
        "newer_address": news_address(place) if page.number == 2 else f"?page={page.number - 1}",
        "older_address": f"?page={page.number + 1}",
    }
    return render(request, "stories/archive.html", context)


@public_page(lambda place, day, slug: [story_key(place, day, slug), "places", "facts"])
def detail(request: HttpRequest, place: str, day: date, slug: str) -> HttpResponse:
    """A story with its sources."""
    story = published_story(place, day, slug)
    if story is None:
        raise Http404("There is no story at this address.")
    return render(request, "stories/story.html", story_context(story))


def story_context(story: Story) -> dict[str, Any]:
    text = text_of(story, story.published_on)
    article = article_of(story)
    return {
        "city": story.place,
        "ink": story.place.ink,
        "story": story,
        "text": text,
        "nothing": NOTHING_SAID,
        "is_red": is_red_letter(story.place, story.published_on),
        "edition_address": f"/{story.place.slug}/{story.published_on:%Y/%m/%d}/",
        "release_address": web_address(story.release.url),
        "copies": [(copy, web_address(copy.url)) for copy in copies_of(story.release)],
        "linked_data": [news_article(article), *events(article, text.coming)],
    }


def web_address(url: str) -> str:
    """The address if a reader can follow it, else ''."""
    return url if url.lower().startswith(("https://", "http://")) else ""


def article_of(story: Story) -> Article:
    return Article(
        headline=story.headline,
        dek=story.dek,
        url=settings.BASE_URL + story.address,
        published_at=story.published_at,
        published_on=story.published_on,
        release_url=web_address(story.release.url),
        place=story.place.locality,
        site=settings.BASE_URL,
    )


# The desk -----------------------------------------------------------------


@staff_required
def drafts(request: HttpRequest) -> HttpResponse:
    """The drafts that wait for this editor, newest first."""
    page = page_of(request, drafts_waiting(request.user))
    return render(request, "stories/desk_drafts.html", {"page": page, "section": "drafts"})


@staff_required
def draft(request: HttpRequest, pk: int) -> HttpResponse:
    """One draft with its release beside it, and the button that publishes it."""
    found = get_object_or_404(drafts_for(request.user), pk=pk)
    now = read_clock()
    today = found.place.locality.day_at(now) if found.place else now.date()
    form = PublishForm(request.POST or None, draft=found, user=request.user, today=today)
    if request.method == "POST" and form.is_valid():
        story = published_from(request, found, form, now=now)
        if story:
            return redirect("stories:desk_stories")
    context = {
        "review": review_of(found, today=today),
        "form": form,
        "section": "drafts",
        "nothing": NOTHING_SAID,
    }
    return render(request, "stories/desk_draft.html", context)


def published_from(request: HttpRequest, found: Draft, form: PublishForm, *, now: Any) -> Story | None:
    """The published story, or None with the reasons in the form."""
    try:
        story = publish_draft(
            draft=found,
            place=form.chosen_place(found),
            by=request.user,
            at=form.cleaned_data["at"],
            now=now,
        )
    except StoryError as error:
        form.add_error(None, str(error))
        return None
    messages.success(request, f"“{story.headline}” is published at {story.address}.")
    return story


@staff_required
def desk_stories(request: HttpRequest) -> HttpResponse:
    """Every story of this editor's places."""
    page = page_of(request, stories_for(request.user))
    return render(request, "stories/desk_stories.html", {"page": page, "section": "stories"})


@staff_required
@require_POST
def make(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a draft of a release, for the place it is about where that is the editor's."""
    release = get_object_or_404(releases_for(request.user), pk=pk)
    made = draft_release(
        release=release, theirs=places_of(request.user), now=read_clock(), writer=site_writer()
    )
    return redirect("stories:draft", pk=made.pk)
