"""What can be done with drafts and stories."""

from daysheet.stories.actions.editing import edit_draft, open_draft
from daysheet.stories.actions.publishing import (
    draft_release,
    load_samples,
    make_draft,
    open_story,
    place_draft,
    publish_draft,
    publish_release,
    publish_story,
    smooth_draft,
)

__all__ = [
    "draft_release",
    "edit_draft",
    "load_samples",
    "make_draft",
    "open_draft",
    "open_story",
    "place_draft",
    "publish_draft",
    "publish_release",
    "publish_story",
    "smooth_draft",
]
