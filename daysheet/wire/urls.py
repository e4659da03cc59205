"""Addresses of wire."""

from django.urls import path

from daysheet.wire.views import releases, sources

app_name = "wire"
urlpatterns = [
    path("desk/releases/", releases.releases, name="releases"),
    path("desk/releases/<int:pk>/", releases.release, name="release"),
    path("desk/sources/", sources.source_list, name="sources"),
    path("desk/sources/new/", sources.source_new, name="source_new"),
    path("desk/sources/<int:pk>/", sources.source, name="source"),
    path("desk/sources/<int:pk>/change/", sources.source_change, name="source_change"),
    path("desk/sources/<int:pk>/check/", sources.source_check, name="source_check"),
    path("desk/sources/<int:pk>/pause/", sources.source_pause, name="source_pause"),
    path("desk/sources/<int:pk>/drop/", sources.source_drop, name="source_drop"),
    path("desk/set-aside/", sources.set_aside, name="set_aside"),
    path("desk/set-aside/<int:pk>/again/", sources.set_aside_again, name="set_aside_again"),
]
