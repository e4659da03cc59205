"""Releases as they arrived."""

from django.db import models


class Release(models.Model):
    """A document as it arrived, never changed: its bytes, and the text that every passage points into."""

    sha256 = models.CharField(max_length=64, unique=True, help_text="of the bytes that arrived")
    raw = models.BinaryField()
    kind = models.CharField(max_length=10, help_text="text, html or row")
    text = models.TextField()
    extracted = models.BooleanField(default=False, help_text="the text was taken out of a page")
    title = models.TextField(blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    published_on = models.DateField(null=True, blank=True)
    url = models.TextField(blank=True)
    headers = models.JSONField(default=dict, blank=True)
    place = models.ForeignKey(
        "places.Place", on_delete=models.SET_NULL, null=True, blank=True, related_name="releases"
    )
    is_sample = models.BooleanField(default=False)
    received_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["-received_at", "-id"], name="release_newest_first")]

    def __str__(self) -> str:
        return self.title or f"release {self.sha256[:16]}"
