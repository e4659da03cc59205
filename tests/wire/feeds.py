"""Small feeds for tests."""

from xml.sax.saxutils import escape

POOL = (
    "<p>SANTA CLARA, Calif., March 1, 2026 — The Friends of the Mill Pool will open the pool on March 14, 2026, "
    "after two years of repairs that cost $40,000.</p><p>“It is warm,” said Ada Bell, who runs the pool.</p>"
    "<p>A ticket costs $4. The city of Santa Clara pays for children under ten.</p>"
)


def item(n, *, title=None, content=POOL, link="", guid=None):
    told = [
        f"<title>{escape(title or f'Mill Pool Opens {n}')}</title>",
        f'<guid isPermaLink="false">{guid or n}</guid>',
    ]
    told += [f"<link>{escape(link)}</link>"] if link else []
    told += [
        f"<description>{escape(content)}</description>",
        "<pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>",
    ]
    return f"<item>{''.join(told)}</item>"


def feed(*items, title="City of Santa Clara"):
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'.encode()


def release(n, subject):
    """The words of one release that no other repeats."""
    return (
        f"<p>SANTA CLARA, Calif., March {n}, 2026 — The city council of Santa Clara will vote on the {subject} "
        f"on March {n + 10}, 2026. The {subject} costs ${n * 1000 + 7}.</p>"
        f"<p>“The {subject} is what we need,” said Mayor Ada Bell {n}. The city has set the money for the {subject} "
        f"aside since {2000 + n}, and the work on it takes {n + 2} months, the council said in its plan.</p>"
    )
