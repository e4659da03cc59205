"""What can be done with releases and with their sources."""

from daysheet.wire.actions.releases import original_of, receive_release

__all__ = ["original_of", "receive_release"]
