"""What can go wrong with a release."""


class WireError(Exception):
    """Something about the wire that the caller can act on."""


class ReleaseError(WireError):
    """Bytes or a row that cannot be read as a release; the message says which, why and what to do."""


class SetAside(ReleaseError):
    """What was read, and is nothing to draft from; the others go on."""


class NotARelease(SetAside):
    """A page, a list or a document's bytes where a release should be; the message says which."""


class NotInEnglish(SetAside):
    """A release in a script that drafts are not made in; the message names the language."""


class SourceError(WireError):
    """A source that cannot be added or asked; the message is in words for an editor."""


class SourceGone(WireError):
    """A source that was removed, or passed to another worker, while it was read."""
