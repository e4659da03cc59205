"""Addresses of the pages about the site itself."""

from django.urls import path

from daysheet.web import views

app_name = "web"
urlpatterns = [
    path("about/", views.about, name="about"),
    path("privacy/", views.privacy, name="privacy"),
]
