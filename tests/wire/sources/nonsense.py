"""Nonsense for the parsers: true files with pieces cut, doubled, swapped and damaged; and odd texts."""

from hypothesis import strategies as st

from tests.wire import no_releases
from tests.wire.sources import mails, pages, pdfs
from tests.wire.sources.test_feeds import ATOM, JSON_FEED, WHOLE, item, rss

SEEDS = {
    "a.txt": [mails.BODY.encode(), *(text.encode() for text in no_releases.REAL)],
    "a.html": [page.encode() for page in (*pages.LAYOUTS.values(), *no_releases.INDEX_PAGES.values())],
    "a.pdf": [
        pdfs.one_column(),
        pdfs.two_columns(),
        pdfs.encrypted(""),
        pdfs.many_pages(3),
        pdfs.nested_forms(),
    ],
    "a.eml": [
        mails.mail().as_bytes(),
        mails.mail(mails.BODY, html=mails.HTML, cte="base64").as_bytes(),
        *(mails.mail(text).as_bytes() for text in mails.FORWARDS.values()),
    ],
    "a.xml": [ATOM, rss(item(content=WHOLE), item(2)), JSON_FEED],
    "a.jsonl": [
        b'{"id": "a", "text": "The council voted on Monday.", "date": "2026-03-01"}\n{"text": ""}\n[1]\n'
    ],
}
TOKENS = [
    b"\0", b"\xff", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"<", b">", b"&#xD800;", b"&#0;", b"]]>", b"<!--", b"<![CDATA[",
    b"<table>", b"</p>", b"<div>" * 300, b"<li>" * 300, b'<meta charset="utf-7">', b'<?xml encoding="utf-16"?>', b"%PDF-", b"endobj",
    b"stream\n", b"1 0 R", b"<<", b"/Filter/LZWDecode", b"Content-Type: multipart/mixed; boundary=a\n\n--a\n", b"=?utf-8?q?=80?=",
    b"\n\n", b"\r", b"\x85", b"From: a\nDate: b\nSubject: c\n\n", b"----- Forwarded message -----\n", b"-- \n", b"{", b"[" * 500, b'"', b"\\u0000",
    b"<item>", b"</item>", b"<entry>", b"<pubDate>Tue, 99 Foo 99999 99:99:99 +9999</pubDate>", b"9" * 400, b"<script type='application/ld+json'>",
]  # fmt: skip
WORDS = [
    "The council", "voted", "said", "U.S.", "Rep.", "No. 7", "“", "”", '"', "‘", "’", "(", ")", "$4.2 million", "March 3, 2026", "next Tuesday",
    "AUSTIN, Texas –", "###", "–30–", "•", "- ", "\n", "\n\n", "\r\n", "\t", ".", "!", "?", "…", "...", ",", ";", ":", "https://a.example/?utm_source=x",
    "(NYSE: ABC)", "About Acme", "\u202e", "\u200b", "\ufeff", "\u2028", "é", "\U0001f600", "市长", "َ", "Mayor Jane Doe", "may", "not", "alleged",
    "A" * 300, "1" * 50, "J. R. R.", "Jr.", "D.C.", "e.g.", "WHO:", "| a | b |", "from April 6 to", "13/45/2026", "February 30, 2026", "\x85", "\x0b",
]  # fmt: skip


@st.composite
def damaged(draw, name):
    """A true file of that kind after up to six cuts, insertions, swaps and flips."""
    raw = draw(st.sampled_from(SEEDS[name]))
    for _ in range(draw(st.integers(0, 6))):
        raw = draw(st.sampled_from([cut, inserted, doubled, flipped]))(draw, raw)
    return raw


def place(draw, raw):
    return draw(st.integers(0, max(0, len(raw))))


def cut(draw, raw):
    first, last = sorted((place(draw, raw), place(draw, raw)))
    return raw[:first] + raw[last:]


def inserted(draw, raw):
    at = place(draw, raw)
    return raw[:at] + draw(st.one_of(st.sampled_from(TOKENS), st.binary(max_size=20))) + raw[at:]


def doubled(draw, raw):
    first, last = sorted((place(draw, raw), place(draw, raw)))
    return raw[:last] + raw[first:last] * draw(st.integers(1, 4)) + raw[last:] if len(raw) < 50_000 else raw


def flipped(draw, raw):
    at = place(draw, raw)
    return raw[:at] + draw(st.binary(min_size=1, max_size=1)) + raw[at + 1 :]


@st.composite
def odd_texts(draw, most=60):
    """Words, marks and controls in any order."""
    parts = draw(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), min_size=1, max_size=most))
    return draw(st.sampled_from(["", " "])).join(parts)
