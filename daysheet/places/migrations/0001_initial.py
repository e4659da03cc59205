import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Place',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('geonames_id', models.PositiveBigIntegerField()),
                ('slug', models.CharField(max_length=120)),
                ('name', models.CharField(max_length=100)),
                ('state', models.CharField(max_length=2)),
                ('county', models.CharField(blank=True, max_length=60)),
                ('latitude', models.FloatField()),
                ('longitude', models.FloatField()),
                ('population', models.PositiveIntegerField()),
                ('zone', models.CharField(max_length=40)),
                ('zips', models.JSONField(default=list)),
                ('ink', models.CharField(max_length=10)),
                ('added_at', models.DateTimeField()),
            ],
            options={
                'ordering': ['name', 'slug'],
                'indexes': [models.Index(fields=['state', 'name'], name='place_state_name')],
                'constraints': [models.UniqueConstraint(fields=('geonames_id',), name='place_geonames_id_once'), models.UniqueConstraint(fields=('slug',), name='place_slug_once'), models.CheckConstraint(condition=models.Q(('ink__in', ('vermilion', 'brick', 'ochre', 'olive', 'moss', 'pine', 'lagoon', 'harbor', 'cobalt', 'iris', 'plum', 'rose'))), name='place_ink_of_the_look'), models.CheckConstraint(condition=models.Q(('latitude__range', (-90, 90)), ('longitude__range', (-180, 180))), name='place_on_earth')],
            },
        ),
        migrations.CreateModel(
            name='StaffMember',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('place', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='staff_members', to='places.place')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='staff_memberships', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('user', 'place'), name='staff_member_once')],
            },
        ),
    ]
