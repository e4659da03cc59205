"""Stories in Wagtail's own admin, for publishers: to be read there with their revisions."""

from wagtail.admin.panels import FieldPanel
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from daysheet.stories.models import Story


class StoryViewSet(SnippetViewSet):
    """Read-only: stories are written and published at the desk, where the wall between cities stands."""

    model = Story
    icon = "doc-full"
    add_to_admin_menu = True
    list_display = ("headline", "place", "published_on", "live")
    list_filter = ("live", "is_sample")
    search_fields = ("headline", "dek")
    inspect_view_enabled = True
    panels = (FieldPanel("headline", read_only=True), FieldPanel("dek", read_only=True))


register_snippet(StoryViewSet)
