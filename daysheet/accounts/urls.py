"""Pages of sign-in that are ours; allauth has the others."""

from django.urls import path
from django.views.generic import RedirectView

from daysheet.accounts.views import EnrolView

# The names are allauth's, for its own templates and redirects; so this module has no app_name.
urlpatterns = [
    path("2fa/totp/activate/", EnrolView.as_view(), name="mfa_activate_totp"),
    # An editor's address is who they are: a colleague who runs the site vouches for it, nobody adds one.
    path("email/", RedirectView.as_view(pattern_name="mfa_index"), name="account_email"),
]
