"""What became of the items that a command brought in, in a line or as JSON."""

from collections.abc import Sequence
from typing import Any

from daysheet.stories.actions.arrivals import Drafted


def line_of(one: Drafted) -> str:
    """'stored     The library roof: draft 12 for Santa Clara, CA'."""
    brought, draft = one.brought, one.draft
    if draft is None:
        return f"set aside  {brought.item.shown}: {brought.reason}"
    place = f"for {draft.place}" if draft.place else "for no place yet"
    told = "stored   " if brought.is_new else "was there"
    copy = ", a copy" if brought.release and brought.release.copy_of_id else ""
    return f"{told}  {brought.release}: draft {draft.pk} {place}{copy}"


def summary(done: Sequence[Drafted]) -> dict[str, Any]:
    """How many releases are new, how many drafts there are of all, and what was set aside, with its reason."""
    aside = [one.brought for one in done if one.draft is None]
    return {
        "stored": sum(one.brought.is_new for one in done),
        "drafts": len({one.draft.pk for one in done if one.draft}),
        "set_aside": [{"item": one.item.shown, "reason": one.reason} for one in aside],
    }
