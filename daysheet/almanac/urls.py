"""Addresses of almanac."""

from django.urls import path

from daysheet.almanac import views

app_name = "almanac"
urlpatterns = [
    path("holidays/", views.holidays, name="holidays"),
    path("holidays/<month:month>/", views.month, name="month"),
    path("holidays/kinds/<slug:kind>/", views.kind, name="kind"),
    path("holidays/<slug:slug>/", views.holiday, name="holiday"),
    path("birthdays/", views.birthdays, name="birthdays"),
    path("birthdays/<monthday:when>/", views.births, name="births"),
    path("birthdays/<slug:slug>/", views.person, name="person"),
    path("on/<monthday:when>/", views.on_date, name="on"),
]
