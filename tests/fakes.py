"""Fakes of what lies outside, handed in where the real thing would be."""

from daysheet.lib.fetch import Fetched, FetchError


class FakeDoor:
    """Other servers: give it an address's body, or the error that it answers with; `.asked` keeps the questions."""

    def __init__(self, **bodies):
        self.bodies = {f"https://{name}.example/events.ics": body for name, body in bodies.items()}
        self.asked = []

    def __call__(self, address, *, etag="", last_modified=""):
        self.asked.append((address, etag))
        body = self.bodies[address]
        if isinstance(body, str):
            raise FetchError(body)
        mark = f'"{hash(body)}"'
        if etag == mark:
            return Fetched(address, etag=mark, is_unchanged=True)
        return Fetched(address, body=body, etag=mark)
