"""What is counted of a draft while all releases are drafted."""

import json
import subprocess
import sys
from collections import Counter

from bench.briefs.speed import most_megabytes, share, timed, told
from daysheet.wire.sources.rows import parse_row, read_row
from tests.bench.corpora import row
from tests.shared import ROOT


def test_drafts_and_bad_rows_are_counted_apart():
    counted = Counter()

    seconds = [timed(parsed, counted) for parsed in (parse_row(row(1)), read_row(b"garbage", 2))]

    assert seconds[0] > 0 == seconds[1]
    assert +counted == Counter(releases=2, drafts=1, bad_rows=1, within_lengths=1, traced=1)


def test_a_crash_is_counted_and_told(capsys):
    counted = Counter()

    timed(Broken(), counted)

    assert counted == Counter(releases=1, crashes=1)
    assert "broken: " in capsys.readouterr().err


class Broken:
    id = "broken"


def test_the_figures_are_told_in_plain_lines():
    names = "releases drafts within_lengths traced".split()
    nothing = "crashes bad_rows without_lead findings blocked".split()
    found = dict.fromkeys(names, 40) | dict.fromkeys(nothing, 0)
    found |= {
        "runs": [1.6, 2.0, 2.5],
        "seconds": 2.0,
        "megabytes": 188.4,
        "cold_seconds": 0.912,
        "circumstances": "calibration 41 ms",
    }

    lines = told(json.loads(json.dumps(found)))

    assert lines[1] == (
        "  20.0 drafts a second of one core (median of 3: 16.0 to 25.0); resident at most 188 MB; "
        "cold daysheet brief 0.91 s (median of 5)"
    )
    assert "within lengths 40 of 40 (100.0%)" in lines[0]
    assert share(0, 0) == "0 of 0"


def test_memory_is_told_of_the_process_itself_not_of_its_parent():
    held = bytearray(300_000_000)
    code = "from bench.briefs.speed import most_megabytes; print(most_megabytes())"

    done = subprocess.run([sys.executable, "-c", code], stdout=subprocess.PIPE, check=True, cwd=ROOT)

    assert 10 < float(done.stdout) < 250 < most_megabytes()
    assert len(held) == 300_000_000
