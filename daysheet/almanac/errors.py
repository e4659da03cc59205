"""What the almanac raises for a caller to act on."""

from __future__ import annotations


class AlmanacError(Exception):
    """Anything wrong with a question to the almanac or with its facts."""


class BadRule(AlmanacError):
    """A day rule that cannot be read; the message says which part and what is allowed."""


class BadYear(AlmanacError):
    """A year outside those that the almanac answers for."""


class UnknownObservance(AlmanacError):
    """No observance answers to this slug; `near` holds slugs that look like it."""

    def __init__(self, slug: str, near: tuple[str, ...] = ()) -> None:
        self.slug = slug
        self.near = near
        hint = f" Did you mean {', '.join(near)}?" if near else ""
        super().__init__(f"No observance is called {slug!r}.{hint}")


class BadFacts(AlmanacError):
    """A shipped facts file that does not hold what its loader expects."""


class BadCalendar(AlmanacError):
    """A subscribed calendar that cannot be read; the message is in words for an editor."""


class NotSubscribed(AlmanacError):
    """A calendar that could not be subscribed to; the message is in words for an editor."""
