"""Other people's calendars that a town subscribes to, and what they say is on."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q

INTERVALS = {1: "every hour", 3: "every 3 hours", 6: "every 6 hours", 12: "twice a day", 24: "once a day"}


class SubscribedCalendar(models.Model):
    """An .ics address of a town, how its publisher is named to readers, and how asking it went."""

    place = models.ForeignKey("places.Place", on_delete=models.CASCADE, related_name="+")
    address = models.URLField(max_length=500)
    name = models.CharField(max_length=120, help_text="as readers see it")
    website = models.URLField(max_length=500, blank=True, help_text="where readers are led")
    every_hours = models.PositiveSmallIntegerField(default=6)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    read_at = models.DateTimeField(null=True, blank=True, help_text="when all of it was last read")
    last_success_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)
    remarks = models.JSONField(default=list, blank=True)
    failures = models.PositiveIntegerField(default=0)
    next_check_at = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True, blank=True)
    is_paused = models.BooleanField(default=False)
    added_at = models.DateTimeField()
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True  # nothing of Wagtail's is referred to, so nothing to look up

    class Meta:
        ordering = ["pk"]  # the first subscribed wins where two tell of the same event
        indexes = [models.Index(fields=["next_check_at"], name="calendar_next_check")]
        constraints = [
            models.UniqueConstraint(fields=["place", "address"], name="calendar_once_a_place"),
            models.CheckConstraint(condition=~Q(name=""), name="calendar_has_name"),
            models.CheckConstraint(
                condition=Q(every_hours__in=tuple(INTERVALS)), name="calendar_interval_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} for {self.place_id}"

    @property
    def every(self) -> timedelta:
        return timedelta(hours=self.every_hours)

    @property
    def every_words(self) -> str:
        return INTERVALS[self.every_hours]

    @property
    def shown_address(self) -> str:
        """Where readers are led: the publisher's page, else the calendar itself."""
        return self.website or self.address


class Occurrence(models.Model):
    """One event of a calendar on its days in the place's zone; without moments it is for whole days."""

    calendar = models.ForeignKey(SubscribedCalendar, on_delete=models.CASCADE, related_name="occurrences")
    uid = models.CharField(max_length=250)
    recurrence_id = models.CharField(max_length=20, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(help_text="the last day, included")
    starts_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True)
    title = models.CharField(max_length=200)
    where = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=500, blank=True)
    sequence = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True  # likewise

    class Meta:
        indexes = [
            models.Index(fields=["calendar", "starts_on", "ends_on"], name="occurrence_days"),
            models.Index(fields=["uid"], name="occurrence_uid"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["calendar", "uid", "recurrence_id"], name="occurrence_once"),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="occurrence_ends_after"),
            models.CheckConstraint(
                condition=Q(starts_at=None, ends_at=None)
                | Q(starts_at__isnull=False, ends_at__isnull=False, ends_at__gte=F("starts_at")),
                name="occurrence_moments_in_order",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} on {self.starts_on}"

    @property
    def key(self) -> tuple[str, str]:
        return self.uid, self.recurrence_id

    def says(self, told: dict[str, Any]) -> bool:
        """Whether the row holds these values already."""
        return all(getattr(self, name) == value for name, value in told.items())
