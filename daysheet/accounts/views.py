"""Enrolling a second factor."""

from allauth.mfa.base.internal.flows import post_authentication
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.views import ActivateTOTPView
from django import forms
from django.http import HttpResponse


class EnrolView(ActivateTOTPView):  # type: ignore[misc]
    """allauth's page; the code that ends it also counts as shown in this session, so the desk opens at once."""

    def form_valid(self, form: forms.Form) -> HttpResponse:
        response = super().form_valid(form)
        factor = Authenticator.objects.get(user=self.request.user, type=Authenticator.Type.TOTP)
        post_authentication(self.request, factor, reauthenticated=True)
        return response
