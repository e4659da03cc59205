"""Pages of sign-in that are ours; allauth has the others."""

from django.urls import path

from daysheet.accounts.views import EnrolView

# The name that allauth's own templates and redirects use; so this module has no app_name.
urlpatterns = [path("2fa/totp/activate/", EnrolView.as_view(), name="mfa_activate_totp")]
