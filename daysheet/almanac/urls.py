"""Addresses of almanac."""

from django.urls import path

from daysheet.almanac.views import (
    birthdays,
    calendars,
    countries,
    desk_calendars,
    desk_own,
    holidays,
    topics,
)

app_name = "almanac"
urlpatterns = [
    path("desk/almanac/", desk_own.own_list, name="desk_own"),
    path("desk/almanac/calendars/", desk_calendars.calendar_list, name="desk_calendars"),
    path("desk/almanac/calendars/new/", desk_calendars.calendar_new, name="desk_calendar_new"),
    path("desk/almanac/calendars/<int:pk>/", desk_calendars.calendar_detail, name="desk_calendar"),
    path("desk/almanac/calendars/<int:pk>/check/", desk_calendars.calendar_check, name="desk_calendar_check"),
    path("desk/almanac/calendars/<int:pk>/pause/", desk_calendars.calendar_pause, name="desk_calendar_pause"),
    path("desk/almanac/calendars/<int:pk>/drop/", desk_calendars.calendar_drop, name="desk_calendar_drop"),
    path("desk/almanac/<slug:sort>/new/", desk_own.own_new, name="desk_own_new"),
    path("desk/almanac/<slug:sort>/<int:pk>/", desk_own.own_row, name="desk_own_row"),
    path("desk/almanac/<slug:sort>/<int:pk>/drop/", desk_own.own_drop, name="desk_own_drop"),
    path("holidays/", holidays.holidays, name="holidays"),
    path("holidays/<month:month>/", holidays.month, name="month"),
    path("holidays/kinds/<slug:kind>/", holidays.kind, name="kind"),
    path("holidays/kinds/<slug:kind>/calendar.ics", calendars.kind_calendar, name="kind_calendar"),
    path("holidays/topics/", topics.topics, name="topics"),
    path("holidays/topics/<slug:topic>/", topics.topic, name="topic"),
    path("holidays/topics/<slug:topic>/calendar.ics", calendars.topic_calendar, name="topic_calendar"),
    path("holidays/countries/", countries.countries, name="countries"),
    path("holidays/countries/<slug:code>/", countries.country, name="country"),
    path("holidays/countries/<slug:code>/calendar.ics", countries.country_calendar, name="country_calendar"),
    path("holidays/<slug:slug>/calendar.ics", calendars.holiday_calendar, name="holiday_calendar"),
    path("holidays/<slug:slug>/dates.json", calendars.holiday_dates, name="holiday_dates"),
    path("holidays/<slug:slug>/", holidays.holiday, name="holiday"),
    path("birthdays/", birthdays.birthdays, name="birthdays"),
    path("birthdays/<monthday:when>/", birthdays.births, name="births"),
    path("birthdays/<slug:slug>/", birthdays.person, name="person"),
    path("<place:place>/calendar.ics", calendars.place_calendar, name="place_calendar"),
    path("on/<monthday:when>/", birthdays.on_date, name="on"),
    path("on/<monthday:when>/world/", countries.on_date, name="on_world"),
]
