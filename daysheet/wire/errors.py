"""What can go wrong with a release."""


class WireError(Exception):
    """Something about the wire that the caller can act on."""


class ReleaseError(WireError):
    """Bytes or a row that cannot be read as a release; the message says which, why and what to do."""
