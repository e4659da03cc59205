"""How tests of pages read what a reader sees."""

import re
from html import unescape


def page_of(client, address):
    """The whole page."""
    response = client.get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def text_of(client, address):
    """What the page says between its navigation and its foot."""
    html = page_of(client, address)
    return plain(html[html.index("<main") : html.index("</main>")])


def plain(html):
    return unescape(" ".join(re.sub(r"<[^>]+>", " ", html).split()))


def links_of(client, address):
    """Where the page itself leads, in order."""
    html = page_of(client, address)
    return [unescape(a) for a in re.findall(r'<a [^>]*?href="([^"]+)"', html[html.index("<main") :])]
