"""What can go wrong with what readers send."""


class CommunityError(Exception):
    """The base of what a caller can act on."""


class BadPhoto(CommunityError):
    """The file is no photo that we can take; the message tells the sender why."""


class ReasonMissing(CommunityError):
    """Declining a submission asks for the reason that its sender will read."""
