"""Addresses of wire."""

from django.urls import path

from daysheet.wire.views import releases

app_name = "wire"
urlpatterns = [
    path("desk/releases/", releases.releases, name="releases"),
    path("desk/releases/<int:pk>/", releases.release, name="release"),
]
