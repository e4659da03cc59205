"""Addresses of places."""

from django.urls import path

from daysheet.places import views

app_name = "places"
urlpatterns = [
    path("cities/", views.cities, name="cities"),
    path("us/<slug:state>/", views.state, name="state"),
]
