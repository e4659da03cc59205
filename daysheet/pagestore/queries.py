"""Reads of the page stamps."""

from collections.abc import Sequence

from daysheet.pagestore.models import PageStamp


def stamps(keys: Sequence[str]) -> dict[str, int]:
    """The version of each key, 0 for one that never changed; one database query."""
    found = dict(PageStamp.objects.filter(key__in=keys).values_list("key", "version"))
    return {key: found.get(key, 0) for key in keys}
