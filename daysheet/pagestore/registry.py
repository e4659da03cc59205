"""Which keys a change of a model touches; packages register them in apps.py."""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import Model

Keys = Callable[[Any], Iterable[str]]

REGISTERED: dict[type[Model], Keys] = {}


def register_keys(model: type[Model], keys: Keys) -> None:
    """Say that saving or deleting an instance of `model` makes pages that carry `keys(instance)` stale."""
    REGISTERED[model] = keys
