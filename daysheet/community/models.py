"""What readers sent, as it arrived, and what became of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from daysheet.community.domain.kinds import ALL, KINDS, Kind
from daysheet.community.storage import PrivateStorage


class Submission(models.Model):
    """One thing that a reader sent. It says nothing about the reader but what the reader wrote."""

    class Status(models.TextChoices):
        RECEIVED = "received", "Received"
        ACCEPTED = "accepted", "Accepted"
        DECLINED = "declined", "Declined"
        ERASED = "erased", "Erased"

    token = models.CharField(max_length=43, unique=True)
    fingerprint = models.CharField(max_length=64, unique=True, help_text="same form and content: same row")
    kind = models.CharField(max_length=12, choices=[(kind.slug, kind.name) for kind in ALL])
    about = models.CharField(max_length=200, blank=True)
    place = models.ForeignKey(
        "places.Place", null=True, blank=True, on_delete=models.PROTECT, related_name="submissions"
    )
    body = models.TextField(max_length=5000, blank=True)
    contact = models.EmailField(blank=True)
    event_title = models.CharField(max_length=120, blank=True)
    event_on = models.DateField(null=True, blank=True)
    event_time = models.CharField(max_length=60, blank=True)
    event_venue = models.CharField(max_length=160, blank=True)
    photo = models.ImageField(blank=True, upload_to="submissions", storage=PrivateStorage())
    received_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.RECEIVED)
    reason = models.TextField(max_length=500, blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True  # nothing of Wagtail's is referred to, so nothing to look up

    class Meta:
        ordering = ("-received_at", "-pk")
        indexes = [models.Index(fields=["place", "-received_at"], name="submission_of_place")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=list(KINDS)), name="submission_kind_known"),
            models.CheckConstraint(
                condition=~Q(status="declined") | ~Q(reason=""), name="submission_declined_has_reason"
            ),
            models.CheckConstraint(
                condition=~Q(kind="event") | Q(event_on__isnull=False), name="submission_event_has_day"
            ),
            models.CheckConstraint(
                condition=~Q(kind="photo") | ~Q(photo="") | Q(status="erased"), name="submission_photo_there"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("community:receipt", kwargs={"token": self.token})

    @property
    def asked(self) -> Kind:
        """The kind, with its words."""
        return KINDS[self.kind]

    @property
    def is_erased(self) -> bool:
        return self.status == self.Status.ERASED

    @property
    def is_unread(self) -> bool:
        return self.read_at is None
