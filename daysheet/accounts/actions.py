"""What can be done with accounts."""

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator, validate_email
from django.db import transaction
from django.urls import reverse

from daysheet.accounts.errors import BadEmail, BadPassword, Deactivated
from daysheet.accounts.models import User

LONGEST_EMAIL = 254  # characters, as RFC 5321 has it and as the column takes


@transaction.atomic
def add_editor(*, email: str, publisher: bool, password: str | None = None) -> tuple[User, bool]:
    """The editor with that address and whether it is new; twice is harmless and takes nothing away."""
    email = checked_email(email)
    user, created = User.objects.get_or_create(email=email, defaults={"is_staff": True})
    if not user.is_active:
        raise Deactivated(f"{email} has been deactivated. Set the account active again first, then add it.")
    user.is_staff = True
    user.is_superuser = user.is_superuser or publisher
    if created:
        user.set_unusable_password()
    if password is not None and not user.check_password(password):  # setting it signs out whoever is at work
        user.set_password(checked_password(password, user))
    user.save()
    # A colleague vouches for the address; the second factor asks for one that is confirmed.
    EmailAddress.objects.update_or_create(
        user=user, email=email, defaults={"verified": True, "primary": True}
    )
    return user, created


def checked_email(email: str) -> str:
    """The address in small letters; BadEmail when it is none, or longer than a mail server takes."""
    email = email.strip().lower()
    try:
        validate_email(email)
        MaxLengthValidator(LONGEST_EMAIL)(email)
    except ValidationError as error:
        raise BadEmail(f"{email!r} is not an e-mail address. Write it like desk@example.org.") from error
    return email


def checked_password(password: str, user: User) -> str:
    """The password; BadPassword, with what is asked of one, when it is too weak."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise BadPassword(" ".join(error.messages)) from error
    return password


def password_link(user: User, *, base_url: str) -> str:
    """An address, good for three days and once, at which the user chooses a password."""
    key = default_token_generator.make_token(user)
    path = reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(user), "key": key})
    return base_url + path
