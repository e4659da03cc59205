"""Which stories tell of which guide."""

from django.conf import settings
from django.db import models


class GuideStory(models.Model):
    """An editor's word that a story tells of a guide: each page then links to the other."""

    story = models.ForeignKey("stories.Story", on_delete=models.CASCADE, related_name="+")
    guide = models.SlugField(max_length=100, help_text="the guide's slug")
    linked_at = models.DateTimeField()
    linked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["guide", "story"], name="guide_story_once")]

    def __str__(self) -> str:
        return f"story {self.story_id} tells of {self.guide}"
