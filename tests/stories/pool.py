"""A release of five sentences and a draft of it written out by hand, so that a test knows every passage."""

from tests.make import ADDED, make_release

SENTENCES = [
    ("lead", "The Friends of the Mill Pool will open the pool on March 14, 2026."),
    ("detail", "A ticket costs $4 for adults and $2 for children under 12."),
    ("quote", "“It is warm,” said Ada Bell, who runs the pool."),
    ("why_it_matters", "The pool was closed for 18 months while the city repaired its roof."),
    ("next", "A party with music begins at noon on March 14, 2026."),
]
TEXT = "\n\n".join(text for _, text in SENTENCES)


def span(n):
    """Where the sentence of that number stands."""
    start = TEXT.index(SENTENCES[n - 1][1])
    return {"start": start, "end": start + len(SENTENCES[n - 1][1])}


def line(text, n):
    return {"text": text, "source": [n - 1], "passages": [span(n)]}


def pool_draft(place, *, bullets=(), **parts):
    """A draft for the place, with these bullets, each resting on sentence 2; nothing blocks it as it is."""
    from daysheet.stories.models import Draft  # noqa: PLC0415 (as in tests/make.py)

    release = make_release(TEXT, title="Mill Pool Opens", place=place)
    brief = pool_brief(release) | {"details": {"paragraph": [], "bullets": [line(b, 2) for b in bullets]}}
    return Draft.objects.create(release=release, place=place, brief=brief | parts, made_at=ADDED)


def pool_brief(release):
    sentences = [
        {"i": n - 1, **span(n), "role": role, "importance": 2} for n, (role, _) in enumerate(SENTENCES, 1)
    ]
    about = {"title": release.title, "publisher": release.publisher, "published_on": "2026-03-01"}
    return {
        "id": "pool",
        "headline": line("Mill Pool Will Open on March 14", 1),
        "dek": None,
        "lead": line("The Friends of the Mill Pool will open the pool on March 14, 2026.", 1),
        "why_it_matters": [line("The pool was closed for 18 months.", 4)],
        "details": {"paragraph": [], "bullets": []},
        "players": [{"name": "Ada Bell", "kind": "person", "description": "runs the pool.", **grounds(3)}],
        "whats_next": [line("A party begins at noon on March 14, 2026.", 5)],
        "takeaway": line("“It is warm,” said Ada Bell.", 3),
        "dates": [{"on": "2026-03-14", **line("A party begins at noon on March 14, 2026.", 5)}],
        "sentences": sentences,
        "city": "Santa Clara",
        "state": "CA",
        "place": "us/ca/santa-clara",
        "scope": "city",
        "place_evidence": [],
        "confidence": 0.9,
        "unknown": ["how_much", "cost"],
        "marks": [{"kind": "press_release", "start": None, "end": None}],
        "release": about | {"sha256": release.sha256, "url": "", "text": None},
    }


def grounds(n):
    return {"source": [n - 1], "passages": [span(n)]}
