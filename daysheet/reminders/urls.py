"""Addresses of reminders."""

from django.urls import path

from daysheet.reminders import views

app_name = "reminders"
urlpatterns = [path("reminders/", views.reminders, name="reminders")]
