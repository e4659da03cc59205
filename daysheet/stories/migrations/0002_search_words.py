"""What a search looks in, written for the stories that are there."""

from typing import Any

import daysheet.stories.models
from daysheet.lib.folding import folded
from daysheet.stories.domain.searched import said_in
from django.db import migrations


def write_words(apps: Any, editor: Any) -> None:
    stories = apps.get_model("stories", "Story")
    for story in stories.objects.only("headline", "dek", "brief").iterator():
        stories.objects.filter(pk=story.pk).update(search_words=f" {folded(' '.join(said_in(story)))} ")


class Migration(migrations.Migration):

    dependencies = [("stories", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="story",
            name="search_words",
            field=daysheet.stories.models.SearchWords(default="", editable=False),
        ),
        migrations.RunPython(write_words, migrations.RunPython.noop),
    ]
