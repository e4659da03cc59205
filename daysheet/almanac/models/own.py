"""Editors' own rows over shipped observances, people and events; a table each."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from daysheet.almanac.domain.own import rows
from daysheet.almanac.domain.own.rows import ACTIONS, FRONT_ACTIONS
from daysheet.almanac.domain.sources import Source

ACTION_WORDS = {
    "add": "adds",
    "correct": "corrects",
    "hide": "hides",
    "off_front": "keeps off front pages",
    "on_front": "lets onto front pages",
}


class OwnRow(models.Model):
    """What all three have: what the row does, for which place alone, who says so, and who wrote it."""

    action = models.CharField(max_length=9)
    slug = models.CharField(max_length=120)
    place = models.ForeignKey(
        "places.Place",
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
        help_text="empty: everywhere",
    )
    source = models.CharField(max_length=500)
    address = models.URLField(max_length=500, blank=True)
    seen = models.DateField()
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField()

    wagtail_reference_index_ignore = True  # nothing of Wagtail's is referred to, so nothing to look up

    class Meta:
        abstract = True
        ordering = ["-changed_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.action} {self.slug}"

    @property
    def action_words(self) -> str:
        return ACTION_WORDS.get(self.action, self.action)

    def common(self) -> dict[str, Any]:
        """The fields that every row has, as the domain names them."""
        only_in = self.place.slug if self.place else None
        source = Source(self.source, self.address or None, self.seen)
        return {"action": self.action, "only_in": only_in, "slug": self.slug, "source": source}


def constraints_of(name: str, actions: tuple[str, ...]) -> list[models.BaseConstraint]:
    """One row for a slug and place, one added thing for a slug, and known actions only."""
    return [
        models.UniqueConstraint(
            fields=["slug", "place"], condition=Q(place__isnull=False), name=f"{name}_once_a_place"
        ),
        models.UniqueConstraint(
            fields=["slug"], condition=Q(place__isnull=True), name=f"{name}_once_everywhere"
        ),
        models.UniqueConstraint(fields=["slug"], condition=Q(action="add"), name=f"{name}_added_once"),
        models.CheckConstraint(condition=Q(action__in=actions), name=f"{name}_action_known"),
        models.CheckConstraint(condition=~Q(source=""), name=f"{name}_has_source"),
    ]


class OwnObservance(OwnRow):
    """An observance added, corrected or hidden."""

    name = models.CharField(max_length=200, blank=True)
    rule = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=20, blank=True)
    scope = models.CharField(max_length=500, blank=True)
    declared_by = models.CharField(max_length=200, blank=True)

    class Meta(OwnRow.Meta):
        constraints = constraints_of("own_observance", ACTIONS)

    def as_row(self) -> rows.OwnObservance:
        scope = tuple(self.scope.split())
        own = {name: getattr(self, name) for name in ("name", "rule", "kind", "declared_by")}
        return rows.OwnObservance(**self.common(), **own, scope=scope)


class OwnPerson(OwnRow):
    """A person added, corrected, hidden, kept off front pages or let onto them."""

    name = models.CharField(max_length=200, blank=True)
    born = models.DateField(null=True, blank=True)
    died = models.CharField(max_length=10, blank=True)
    occupation = models.CharField(max_length=100, blank=True)
    birthplace = models.CharField(max_length=120, blank=True)
    country = models.CharField(max_length=60, blank=True)
    town = models.CharField(max_length=120, blank=True, help_text="slug of the birthplace")
    county = models.CharField(max_length=60, blank=True)
    state = models.CharField(max_length=2, blank=True)
    reason = models.CharField(max_length=300, blank=True)

    class Meta(OwnRow.Meta):
        constraints = constraints_of("own_person", (*ACTIONS, *FRONT_ACTIONS))

    def as_row(self) -> rows.OwnPerson:
        names = ("name", "born", "died", "occupation", "birthplace", "country", "county", "state", "reason")
        return rows.OwnPerson(
            **self.common(), **{name: getattr(self, name) for name in names}, place=self.town
        )


class OwnEvent(OwnRow):
    """An event added, corrected or hidden."""

    on = models.DateField(null=True, blank=True)
    text = models.CharField(max_length=300, blank=True)
    where = models.CharField(max_length=120, blank=True)
    town = models.CharField(max_length=120, blank=True, help_text="slug of the place where it happened")
    state = models.CharField(max_length=2, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    kind = models.CharField(max_length=10, blank=True)

    class Meta(OwnRow.Meta):
        constraints = constraints_of("own_event", ACTIONS)

    def as_row(self) -> rows.OwnEvent:
        names = ("on", "text", "where", "state", "latitude", "longitude", "kind")
        return rows.OwnEvent(
            **self.common(), **{name: getattr(self, name) for name in names}, place=self.town
        )


class FactsVersion(models.Model):
    """One row: a token that is new after every change of an own row, so that a process knows what it holds is old."""

    token = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.token
