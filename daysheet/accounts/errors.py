"""What can go wrong with accounts."""


class AccountError(Exception):
    """The base of what a caller can act on."""


class BadEmail(AccountError):
    """The text is no e-mail address."""


class BadPassword(AccountError):
    """The password is too easy to guess."""


class Deactivated(AccountError):
    """The account has been closed on purpose."""
