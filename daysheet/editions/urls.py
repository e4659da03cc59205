"""Addresses of the network and of each city's day."""

from django.contrib.sitemaps.views import index, sitemap
from django.urls import path

from daysheet.editions import views
from daysheet.editions.desk import desk_guides, desk_home, unlink
from daysheet.editions.sitemaps import SITEMAPS
from daysheet.editions.status import healthz, status_page

app_name = "editions"
SITEMAP = "editions:sitemap"

urlpatterns = [
    path("", views.home, name="home"),
    path("today/", views.today, name="today"),
    path("search/", views.search, name="search"),
    path("opensearch.xml", views.opensearch, name="opensearch"),
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", index, {"sitemaps": SITEMAPS, "sitemap_url_name": SITEMAP}, name="sitemap_index"),
    path("sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap"),
    path("status/", status_page, name="status"),
    path("healthz", healthz, name="healthz"),
    path("desk/", desk_home, name="desk"),
    path("desk/guides/", desk_guides, name="desk_guides"),
    path("desk/guides/<int:pk>/unlink/", unlink, name="desk_guide_unlink"),
    path("<place:slug>/", views.city_today, name="city"),
    path("<place:slug>/text/", views.city_text, name="text"),
    path("<place:slug>/<day:day>/", views.city_day, name="day"),
]
