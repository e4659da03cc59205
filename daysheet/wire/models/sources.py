"""Where releases come from, what each source has brought, and what of it was no release."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q

INTERVALS = {1: "every hour", 3: "every 3 hours", 6: "every 6 hours", 12: "twice a day", 24: "once a day"}
LONGEST_ADDRESS = 500


class Source(models.Model):
    """One place where releases come from; those with an address on the internet are asked by the clock.

    Its places are those whose editors see it and what it brings; without any it serves the whole network.
    """

    class Kind(models.TextChoices):
        FEED = "feed", "Feed (RSS or Atom)"
        PAGE = "page", "Web page or file on the web"
        MAILBOX = "mailbox", "Mailbox (IMAP)"
        FOLDER = "folder", "Inbox folder"
        PUBLISHER = "publisher", "Publisher, known by its domain"

    class Trust(models.TextChoices):
        OFFICIAL = "official", "Official: an office speaking for itself"
        KNOWN = "known", "Known: who it is has been checked"
        UNKNOWN = "unknown", "Unknown"

    kind = models.CharField(max_length=10, choices=Kind.choices)
    address = models.CharField(max_length=LONGEST_ADDRESS)
    name = models.CharField(max_length=120, help_text="the publisher, as editors see it")
    places = models.ManyToManyField("places.Place", blank=True, related_name="sources")
    trust = models.CharField(max_length=10, choices=Trust.choices, default=Trust.UNKNOWN)
    every_hours = models.PositiveSmallIntegerField(default=1)
    is_paused = models.BooleanField(default=False)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    uid_validity = models.BigIntegerField(null=True, blank=True, help_text="of a mailbox's folder")
    last_uid = models.BigIntegerField(default=0, help_text="the last mail that was taken over")
    last_success_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)
    remark = models.CharField(max_length=500, blank=True, help_text="what the last success left out")
    failures = models.PositiveIntegerField(default=0)
    next_check_at = models.DateTimeField(null=True, blank=True, help_text="null where nothing is asked")
    claimed_until = models.DateTimeField(null=True, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True, help_text="its releases still name it")
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True  # nothing of Wagtail's is referred to, so nothing to look up

    class Meta:
        ordering = ["name", "pk"]
        indexes = [models.Index(fields=["next_check_at"], name="source_next_check")]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="source_has_name"),
            models.CheckConstraint(
                condition=Q(every_hours__in=tuple(INTERVALS)), name="source_interval_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def every(self) -> timedelta:
        return timedelta(hours=self.every_hours)

    @property
    def every_words(self) -> str:
        return INTERVALS[self.every_hours]

    @property
    def trust_word(self) -> str:
        """'Official', 'Known' or 'Trust not known'."""
        is_known = self.trust != self.Trust.UNKNOWN
        return self.get_trust_display().partition(":")[0] if is_known else "Trust not known"

    @property
    def is_asked(self) -> bool:
        """Whether the clock asks it: a folder and a publisher wait for what comes."""
        return self.kind in {self.Kind.FEED, self.Kind.PAGE, self.Kind.MAILBOX}


class Arrival(models.Model):
    """One item of a source that was dealt with, so that it costs nothing when it is met again."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="arrivals")
    item = models.CharField(max_length=64, help_text="the hash of what the source calls it")
    digest = models.CharField(max_length=64, help_text="the hash of what it held")
    release = models.ForeignKey(
        "wire.Release", on_delete=models.SET_NULL, null=True, blank=True, related_name="arrivals"
    )
    at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "item"], name="arrival_once_a_source")]

    def __str__(self) -> str:
        return f"item {self.item[:8]} of source {self.source_id}"


class SetAside(models.Model):
    """An item that was no release, or could not be read, with the reason in plain words."""

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="set_aside")
    item = models.CharField(max_length=64)
    title = models.CharField(max_length=300)
    address = models.CharField(max_length=LONGEST_ADDRESS, blank=True)
    reason = models.CharField(max_length=1000)
    at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name_plural = "set aside"
        indexes = [models.Index(fields=["-at", "-id"], name="set_aside_newest_first")]
        constraints = [models.UniqueConstraint(fields=["source", "item"], name="set_aside_once_a_source")]

    def __str__(self) -> str:
        return self.title
