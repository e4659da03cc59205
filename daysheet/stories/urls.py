"""Addresses of stories."""

from django.urls import path

from daysheet.stories import feeds, views

app_name = "stories"
urlpatterns = [
    path("<place:place>/news/", views.archive, name="archive"),
    path("<place:place>/news/<day:day>/<slug:slug>/", views.detail, name="detail"),
    path("<place:place>/feed.xml", feeds.feed, name="feed"),
    path("desk/drafts/", views.drafts, name="drafts"),
    path("desk/drafts/<int:pk>/", views.draft, name="draft"),
    path("desk/releases/<int:pk>/draft/", views.make, name="make_draft"),
    path("desk/stories/", views.desk_stories, name="desk_stories"),
]
