"""Which version each page key is at."""

from django.db import models


class PageStamp(models.Model):
    """A key that pages carry, and how often what it stands for has changed."""

    key = models.CharField(max_length=250, unique=True)
    version = models.PositiveBigIntegerField(default=1)

    def __str__(self) -> str:
        return f"{self.key} @ {self.version}"
