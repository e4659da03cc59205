"""Drafts, and the stories that editors own."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import Q
from wagtail.models import DraftStateMixin, RevisionMixin

from daysheet.lib.folding import folded
from daysheet.stories.domain.addresses import story_address
from daysheet.stories.domain.searched import said_in


class Draft(models.Model):
    """What the software makes of a release, for one place or, where none is known, for none."""

    release = models.ForeignKey("wire.Release", on_delete=models.CASCADE, related_name="drafts")
    place = models.ForeignKey(
        "places.Place", on_delete=models.PROTECT, null=True, blank=True, related_name="drafts"
    )
    brief = models.JSONField()
    notes = models.JSONField(default=list, blank=True)  # plain sentences on how it was made, for the editor
    made_at = models.DateTimeField()

    wagtail_reference_index_ignore = True  # nothing of Wagtail's is referred to, so nothing to look up

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["release", "place"], name="draft_once_per_release_and_place"),
            models.UniqueConstraint(
                fields=["release"], condition=Q(place=None), name="draft_without_place_once"
            ),
        ]
        indexes: ClassVar = [models.Index(fields=["-made_at", "-id"], name="draft_newest_first")]

    def __str__(self) -> str:
        return f"draft {self.pk} of release {self.release_id}"


class SearchWords(models.TextField):
    """What a search looks in: a space, the folded words of the row, a space; written by every save."""

    def pre_save(self, model_instance: models.Model, add: bool) -> str:
        words = f" {folded(' '.join(said_in(model_instance)))} "
        setattr(model_instance, self.attname, words)
        return words


class Story(DraftStateMixin, RevisionMixin, models.Model):
    """A brief that an editor owns; `live` says whether readers see it."""

    place = models.ForeignKey("places.Place", on_delete=models.PROTECT, related_name="stories")
    release = models.ForeignKey("wire.Release", on_delete=models.PROTECT, related_name="stories")
    draft = models.OneToOneField(
        Draft, on_delete=models.SET_NULL, null=True, blank=True, related_name="story"
    )
    headline = models.CharField(max_length=300)
    dek = models.TextField(blank=True)
    brief = models.JSONField()
    slug = models.SlugField(max_length=100, blank=True, help_text="given when the story is published")
    published_on = models.DateField(
        null=True, blank=True, help_text="the date on the page, in the place's zone"
    )
    published_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    is_sample = models.BooleanField(default=False)
    search_words = SearchWords(default="", editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name_plural = "stories"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["place", "release"], name="story_once_per_place_and_release"),
            models.UniqueConstraint(fields=["place", "published_on", "slug"], name="story_address_once"),
            models.CheckConstraint(
                condition=Q(live=False)
                | (Q(published_on__isnull=False) & Q(published_at__isnull=False) & ~Q(slug="")),
                name="live_story_has_an_address",
            ),
        ]
        indexes: ClassVar = [
            models.Index(
                fields=["place", "live", "-published_on", "-published_at"], name="story_newest_first"
            ),
            models.Index(fields=["live", "-published_on", "-published_at"], name="story_newest_anywhere"),
        ]

    def __str__(self) -> str:
        return self.headline

    @property
    def address(self) -> str:
        """The path of its page; '' before it was first published."""
        return story_address(self.place.slug, self.published_on, self.slug) if self.published_on else ""
