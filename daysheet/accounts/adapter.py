"""How allauth behaves for a newsroom: nobody signs up by themselves."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class StaffAdapter(DefaultAccountAdapter):
    """Accounts are made by `daysheet add_editor` only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
