"""The places of the network, and who may edit what of them."""

from django.conf import settings
from django.db import models

from daysheet.places.domain.inks import INKS
from daysheet.places.domain.locality import Locality


class Place(models.Model):
    """A city of the network: a row of the gazetteer as it was when the city was added, and its ink."""

    geonames_id = models.PositiveBigIntegerField()
    slug = models.CharField(max_length=120)
    name = models.CharField(max_length=100)
    state = models.CharField(max_length=2)
    county = models.CharField(max_length=60, blank=True)
    latitude = models.FloatField()
    longitude = models.FloatField()
    population = models.PositiveIntegerField()
    zone = models.CharField(max_length=40)
    zips = models.JSONField(default=list)
    ink = models.CharField(max_length=10)
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["name", "slug"]
        indexes = [models.Index(fields=["state", "name"], name="place_state_name")]
        constraints = [
            models.UniqueConstraint(fields=["geonames_id"], name="place_geonames_id_once"),
            models.UniqueConstraint(fields=["slug"], name="place_slug_once"),
            models.CheckConstraint(condition=models.Q(ink__in=INKS), name="place_ink_of_the_look"),
            models.CheckConstraint(
                condition=models.Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="place_on_earth",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name}, {self.state}"

    @property
    def locality(self) -> Locality:
        """The place as every package asks for it."""
        return Locality(
            geonames_id=self.geonames_id,
            slug=self.slug,
            name=self.name,
            state=self.state,
            county=self.county,
            latitude=self.latitude,
            longitude=self.longitude,
            population=self.population,
            zone=self.zone,
            zips=tuple(self.zips),
        )

    @property
    def address(self) -> str:
        """The path of its current edition."""
        return f"/{self.slug}/"


class StaffMember(models.Model):
    """A place that a user may edit. A city is a wall: what is not listed here is not theirs."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="staff_memberships"
    )
    place = models.ForeignKey(Place, on_delete=models.CASCADE, related_name="staff_members")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["user", "place"], name="staff_member_once")]

    def __str__(self) -> str:
        return f"{self.user} at {self.place}"
