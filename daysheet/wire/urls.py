"""Addresses of wire."""

app_name = "wire"
urlpatterns: list = []
