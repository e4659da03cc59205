"""One call reads everything."""

from datetime import date

from daysheet.places.shipped import gazetteer
from daysheet.wire.domain.reading import read
from daysheet.wire.sources.text import parse_text

TEXT = """SANTA CLARA, Calif. (March 1, 2026) — The city will give $250,000 to mend old porches.\r
\r
“It is time,” said Mayor Jo Park.\r
\r
The deadline is May 15.\r
"""


def test_reading_yields_sentences_dates_and_place_of_the_untouched_text():
    reading = read(parse_text(TEXT.encode()), gazetteer())

    assert [(s.i, s.role) for s in reading.sentences] == [(0, "lead"), (1, "quote"), (2, "next")]
    assert [TEXT[s.start : s.end] for s in reading.sentences] == [s.text for s in reading.sentences]
    assert [(d.on, d.text) for d in reading.dates] == [
        (date(2026, 3, 1), "March 1, 2026"),
        (date(2026, 5, 15), "May 15"),
    ]
    assert reading.location.place == "us/ca/santa-clara"
    assert reading.release.published_on is None
