"""Things for tests: plain functions, no surprises."""

from datetime import UTC, datetime

ADDED = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def make_place(slug="us/ca/santa-clara"):
    """A city of the network, as the gazetteer has it."""
    from daysheet.places.actions import add_place  # noqa: PLC0415 (domain tests load this without Django)

    return add_place(text=slug, now=ADDED)[0]


def make_user(email="editor@example.org", *, publisher=False, places=()):
    """A member of staff, with the places that are theirs."""
    from daysheet.accounts.actions import add_editor  # noqa: PLC0415 (likewise)
    from daysheet.places.actions import add_staff_member  # noqa: PLC0415 (likewise)

    user, _ = add_editor(email=email, publisher=publisher)
    for place in places:
        add_staff_member(user=user, place=place)
    return user
