"""How the almanac asks other servers: through the door out, in this site's name."""

from django.conf import settings

from daysheet.lib.door import Door, door_of


def site_door() -> Door:
    return door_of(settings.BASE_URL, settings.FETCH_ALLOW)
