"""Which submissions there are, for whom."""

from django.db.models import Q, QuerySet

from daysheet.accounts.models import User
from daysheet.community.domain.about import place_slug
from daysheet.community.models import Submission
from daysheet.places.models import Place
from daysheet.places.queries import places_of


def submissions_for(user: User) -> QuerySet[Submission]:
    """What that member of staff may read: their own places', and what belongs to no place; newest first."""
    mine = Q(place__in=places_of(user)) | Q(place=None)
    return Submission.objects.filter(mine).select_related("place")


def unread_submissions(user: User) -> QuerySet[Submission]:
    return submissions_for(user).filter(read_at=None)


def place_about(about: str) -> Place | None:
    """The city of this network that the page belongs to."""
    slug = place_slug(about)
    return Place.objects.filter(slug=slug).first() if slug else None
