"""Addresses of stories."""

from django.urls import path

from daysheet.stories import feeds
from daysheet.stories.views import bringing, desk, editing, readers

app_name = "stories"
urlpatterns = [
    path("<place:place>/news/", readers.archive, name="archive"),
    path("<place:place>/news/<day:day>/<slug:slug>/", readers.detail, name="detail"),
    path("<place:place>/feed.xml", feeds.feed, name="feed"),
    path("desk/drafts/", desk.drafts, name="drafts"),
    path("desk/drafts/<int:pk>/", desk.draft, name="draft"),
    path("desk/drafts/<int:pk>/open/", desk.open_for_editing, name="open"),
    path("desk/drafts/<int:pk>/edit/", editing.edit, name="edit"),
    path("desk/releases/new/", bringing.bring, name="bring"),
    path("desk/releases/<int:pk>/draft/", desk.make, name="make_draft"),
    path("desk/stories/", desk.desk_stories, name="desk_stories"),
]
