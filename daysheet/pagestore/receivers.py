"""The one home of signals: a saved or deleted row makes the pages that carry its keys stale."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from daysheet.pagestore.actions import forget
from daysheet.pagestore.registry import REGISTERED


@receiver([post_save, post_delete], dispatch_uid="pagestore.forget_on_change")
def forget_on_change(sender: type[Model], instance: Model, raw: bool = False, **kwargs: Any) -> None:
    keys = REGISTERED.get(sender)
    if keys is not None and not raw:
        forget(*keys(instance))
