"""Addresses of guides."""

from django.urls import path

from daysheet.guides import views

app_name = "guides"
urlpatterns = [path("guides/", views.guides, name="guides")]
