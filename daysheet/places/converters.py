"""Parts of addresses that are places."""


class PlaceConverter:
    """'us/ca/santa-clara', the slug of a place."""

    regex = r"us/[a-z]{2}/[a-z0-9]+(?:-[a-z0-9]+)*"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
