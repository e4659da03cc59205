"""Releases as they arrived."""

from django.db import models
from django.db.models import Q

OPENING = 200  # characters of its text that a list reads, to name a release without a title


class Release(models.Model):
    """A document as it arrived, never changed: its bytes, and the text that every passage points into.

    It is filed once: for a place, or for the places that its source serves together, or for everybody. The same
    bytes filed elsewhere are a release of their own there, so that no city's desk depends on another's.
    """

    sha256 = models.CharField(max_length=64, help_text="of the bytes that arrived")
    raw = models.BinaryField()
    kind = models.CharField(max_length=10, help_text="text, html, pdf, mail, feed (an item of one) or row")
    text = models.TextField()
    extracted = models.BooleanField(default=False, help_text="the text was taken out of a page")
    title = models.TextField(blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    published_on = models.DateField(null=True, blank=True)
    url = models.TextField(blank=True)
    headers = models.JSONField(
        default=dict,
        blank=True,
        help_text="what came with it: what its file says of itself, the address asked, when, and a mail's sender and id",
    )
    place = models.ForeignKey(
        "places.Place",
        on_delete=models.PROTECT,  # without its place it would be everybody's
        null=True,
        blank=True,
        related_name="releases",
    )
    shared_by = models.ForeignKey(
        "wire.Source",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="shared",
        help_text="the source for whose places it is filed together, where they are several",
    )
    source = models.ForeignKey(
        "wire.Source", on_delete=models.SET_NULL, null=True, blank=True, related_name="releases"
    )
    awaits_draft = models.BooleanField(default=False, help_text="it came by itself, and no draft is made yet")
    copy_of = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="copies",
        help_text="the release that this one repeats, the first of its group",
    )
    is_sample = models.BooleanField(default=False)
    received_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["-received_at", "-id"], name="release_newest_first"),
            models.Index(fields=["id"], condition=Q(awaits_draft=True), name="release_awaits_draft"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["sha256", "place"], name="release_once_a_place"),
            models.UniqueConstraint(fields=["sha256", "shared_by"], name="release_once_a_sharing_source"),
            models.UniqueConstraint(
                fields=["sha256"], condition=Q(place=None, shared_by=None), name="release_once_for_everybody"
            ),
            models.CheckConstraint(condition=Q(place=None) | Q(shared_by=None), name="release_filed_one_way"),
        ]

    def __str__(self) -> str:
        return self.title or self.begins or f"release {self.sha256[:16]}"

    @property
    def begins(self) -> str:
        """The beginning of its first line, where its text or `opening` was read with it; lists leave the text out."""
        is_left_out = "text" in self.get_deferred_fields()
        text = getattr(self, "opening", "") if is_left_out else self.text[:OPENING]
        first = text.strip().partition("\n")[0].strip()
        return f"{first[:80].rsplit(' ', 1)[0]} …" if len(first) > 80 else first


class ReleaseBand(models.Model):
    """One key under which a release is found by its near-duplicates."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="bands")
    band = models.BigIntegerField()

    wagtail_reference_index_ignore = True

    class Meta:
        indexes = [models.Index(fields=["band", "-release"], name="band_newest_first")]

    def __str__(self) -> str:
        return f"band {self.band} of release {self.release_id}"
