"""The twelve city inks of the look, and which one a place gets."""

from hashlib import sha256

INKS = ("vermilion", "brick", "ochre", "olive", "moss", "pine", "lagoon", "harbor", "cobalt", "iris",
        "plum", "rose")  # fmt: skip


def ink_for(slug: str) -> str:
    """The same ink for the same place on every machine, for ever."""
    return INKS[int.from_bytes(sha256(slug.encode()).digest()[:4]) % len(INKS)]
