"""Addresses of wire."""

from django.urls import path

from daysheet.wire import views

app_name = "wire"
urlpatterns = [
    path("desk/releases/", views.releases, name="releases"),
    path("desk/releases/<int:pk>/", views.release, name="release"),
]
