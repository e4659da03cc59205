"""File what sources of several places brought for those places, as it was shown until now."""

from django.db import migrations
from django.db.models import F


def file_what_is_shared(apps, schema_editor):
    releases, sources = apps.get_model("wire", "Release"), apps.get_model("wire", "Source")
    sharing = sources.objects.filter(places__isnull=False).values("pk")
    releases.objects.filter(place=None, source__in=sharing).update(shared_by=F("source"))


class Migration(migrations.Migration):

    dependencies = [
        ('wire', '0004_filings'),
    ]

    operations = [
        migrations.RunPython(file_what_is_shared, migrations.RunPython.noop),
    ]
