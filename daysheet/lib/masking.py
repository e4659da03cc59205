"""Log lines without what opens a reader's own page."""

from __future__ import annotations

import logging
import re

# An address of ours that is private: whoever reads it opens the page. A colleague's list of submissions is not.
_PRIVATE = re.compile(r"(?<!/desk)/(plans|submissions|reminders)/(?!import/)[^\s/?#.\"'<>\\]+")


def masked(text: str) -> str:
    """The text with '…' for each private part of an address: '/plans/…/week/2026-12-07/'."""
    return _PRIVATE.sub(r"/\1/…", text)


class MaskedFormatter(logging.Formatter):
    """A formatter that masks the whole line as it goes out: message, values, and the exception's traceback."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record))
