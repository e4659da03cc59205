"""The accounts application."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "daysheet.accounts"
