"""What opens a reader's own page goes into no log line."""

import logging
import sys

import pytest

from daysheet.lib.masking import MaskedFormatter, masked

TOKEN = "q3-_Zk1Xo9Vb7Tn5Rm4Lp2Ws8Yd6Hc0J"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"Not Found: /plans/{TOKEN}/", "Not Found: /plans/…/"),
        (f"/plans/{TOKEN}.ics", "/plans/….ics"),
        (f"/plans/{TOKEN}", "/plans/…"),
        (f"/plans/{TOKEN[:9]}?x=1", "/plans/…?x=1"),
        (f"/plans/{TOKEN}/week/2026-12-07/", "/plans/…/week/2026-12-07/"),
        (f"Gone: /submissions/{TOKEN}/", "Gone: /submissions/…/"),
        (f"/reminders/{TOKEN}.ics", "/reminders/….ics"),
        (
            f"Referer checking failed - https://a.example/plans/{TOKEN}/ does",
            "Referer checking failed - https://a.example/plans/…/ does",
        ),
        (f"'/plans/{TOKEN}' and '/submissions/{TOKEN}'", "'/plans/…' and '/submissions/…'"),
        ("/plans/import/", "/plans/import/"),
        ("/desk/submissions/12/read/", "/desk/submissions/12/read/"),
        ("/reminders/ /guides/bread/ three plans", "/reminders/ /guides/bread/ three plans"),
    ],
)
def test_the_private_part_of_an_address_is_masked(text, told):
    assert masked(text) == told


def test_values_and_tracebacks_are_masked_too():
    try:
        raise KeyError(f"/plans/{TOKEN}/")
    except KeyError:
        failed = sys.exc_info()
    record = logging.LogRecord("a", logging.ERROR, "x.py", 1, "%s failed", (f"/plans/{TOKEN}/",), failed)

    line = MaskedFormatter("{message}", style="{").format(record)

    assert line.startswith("/plans/…/ failed\nTraceback")
    assert line.endswith("KeyError: '/plans/…/'")
