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


POOL = (
    "SANTA CLARA, Calif., March 1, 2026 — The Friends of the Mill Pool will open the pool on March 14, 2026.\n\n"
    "A ticket costs $4. “It is warm,” said Ada Bell, who runs the pool.\n\n"
    "About the Friends of the Mill Pool\n\nThe Friends look after the pool."
)


def make_release(text=POOL, *, title="Mill Pool Opens", **fields):
    """A release as the wire stores it."""
    from hashlib import sha256  # noqa: PLC0415 (likewise)

    from daysheet.wire.models import Release  # noqa: PLC0415 (likewise)

    kept = {"kind": "text", "publisher": "Friends of the Mill Pool", "received_at": ADDED} | fields
    digest = sha256(f"{title}\n{text}".encode()).hexdigest()
    return Release.objects.create(sha256=digest, raw=text.encode(), text=text, title=title, **kept)


def make_brief(release, headline, *, dek="It is warm.", **parts):
    """The JSON of a brief whose headline, dek and lead rest on the whole release."""
    from daysheet.stories.domain.brief import Brief, Line, ReleaseFacts  # noqa: PLC0415 (likewise)
    from daysheet.stories.domain.brief_json import brief_as_json  # noqa: PLC0415 (likewise)
    from daysheet.wire.domain.release import Span  # noqa: PLC0415 (likewise)

    whole = (Span(0, len(release.text)),)
    facts = ReleaseFacts(release.sha256, release.title, release.publisher, None, release.url, None)
    brief = Brief(
        id=release.sha256[:16],
        release=facts,
        headline=Line(headline, (0,), whole),
        dek=Line(dek, (0,), whole) if dek else None,
        lead=Line("The Friends look after the pool.", (0,), whole),
    )
    return brief_as_json(brief) | parts


def make_draft(release=None, *, place=None, headline="Mill Pool Opens", made_at=ADDED, **parts):
    """A draft that waits."""
    from daysheet.stories.models import Draft  # noqa: PLC0415 (likewise)

    release = release or make_release(title=headline)
    brief = make_brief(release, headline, **parts)
    return Draft.objects.create(release=release, place=place, brief=brief, made_at=made_at)


def make_story(place, headline="Mill Pool Opens", *, on=ADDED.date(), live=True, release=None, **fields):
    """A story of its own release, published unless `live` is false."""
    from daysheet.stories.domain.slugs import headline_slug  # noqa: PLC0415 (likewise)
    from daysheet.stories.models import Story  # noqa: PLC0415 (likewise)

    release = release or make_release(text=f"{headline}. {POOL}", title=headline)
    dek = fields.pop("dek", "It is warm.")
    kept = {"brief": make_brief(release, headline, dek=dek), "slug": headline_slug(headline)} | fields
    return Story.objects.create(
        place=place,
        release=release,
        headline=headline,
        dek=dek,
        published_on=on,
        published_at=ADDED,
        live=live,
        **kept,
    )
