"""Addresses of almanac."""

from django.urls import path

from daysheet.almanac.views import birthdays, holidays

app_name = "almanac"
urlpatterns = [
    path("holidays/", holidays.holidays, name="holidays"),
    path("holidays/<month:month>/", holidays.month, name="month"),
    path("holidays/kinds/<slug:kind>/", holidays.kind, name="kind"),
    path("holidays/<slug:slug>/", holidays.holiday, name="holiday"),
    path("birthdays/", birthdays.birthdays, name="birthdays"),
    path("birthdays/<monthday:when>/", birthdays.births, name="births"),
    path("birthdays/<slug:slug>/", birthdays.person, name="person"),
    path("on/<monthday:when>/", birthdays.on_date, name="on"),
]
