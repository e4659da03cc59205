"""Look for bytes and texts that bring a parser, the splitter or the drafting down: `python tools/fuzz.py --minutes 10`.

With atheris installed (it is no dependency of ours) `--atheris` lets it choose the bytes for the parsers instead.
"""

from __future__ import annotations

import argparse
import importlib
import logging
import sys
import time
import traceback
import warnings
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from daysheet.wire.domain.release import ParsedRelease
from tests.wire.sources import nonsense, surviving

if TYPE_CHECKING:
    from collections.abc import Callable

LONG = settings(
    max_examples=60, deadline=None, database=None, suppress_health_check=list(HealthCheck),
    phases=[Phase.generate, Phase.shrink],
)  # fmt: skip
SLOW = 5.0  # seconds of one core for one input
tried: Counter[str] = Counter()


def timed(name: str, work: Callable[..., Any], *args: Any) -> Any:
    """What the work gives; an input that takes too long is a finding too."""
    tried[name] += 1
    started = time.process_time()
    found = work(*args)
    took = time.process_time() - started
    assert took < SLOW, f"{name}: {took:.1f} s"
    return found


@LONG
@given(st.sampled_from(sorted(nonsense.SEEDS)), st.data())
def look_at_files(name: str, data: Any) -> None:
    for release in timed(name, surviving.survive_file, data.draw(nonsense.damaged(name)), name):
        if len(release.text) < 20_000:
            timed("draft", surviving.survive_draft, release)


@LONG
@given(st.binary(max_size=2000), st.sampled_from(sorted(nonsense.SEEDS)))
def look_at_bytes(raw: bytes, name: str) -> None:
    timed(f"bytes as {name}", surviving.survive_file, raw, name)


@LONG
@given(nonsense.odd_texts(most=400), nonsense.odd_texts(most=12))
def look_at_texts(text: str, title: str) -> None:
    release = ParsedRelease("r", title, text, None, "", "", "0" * 64, "text")
    timed("split", surviving.survive_text, text)
    timed("draft", surviving.survive_draft, release)


def run(minutes: float) -> int:
    """How many findings there were; each is printed once with the smallest input that shows it."""
    until, found = time.monotonic() + 60 * minutes, {}
    while time.monotonic() < until:
        for look in (look_at_files, look_at_texts, look_at_bytes):
            try:
                look()
            except Exception as error:  # every kind of it is a finding, and printed
                told = "".join(traceback.format_exception(error)[-6:])
                key = f"{type(error).__name__} {traceback.extract_tb(error.__traceback__)[-1]}"
                if found.setdefault(key, told) is told:
                    print(
                        f"== finding {len(found)}: {key}\n{told}\n{getattr(error, '__notes__', '')}",
                        flush=True,
                    )
    print(f"{sum(tried.values()):,} inputs, {len(found)} findings: {dict(tried)}")
    return len(found)


def run_atheris(minutes: float) -> None:
    atheris = importlib.import_module("atheris")
    names = sorted(nonsense.SEEDS)

    def look(raw: bytes) -> None:
        name = names[raw[0] % len(names)] if raw else names[0]
        surviving.survive_file(raw[1:], name)

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], f"-max_total_time={int(60 * minutes)}", "-max_len=4000", "-timeout=20"], look)
    atheris.Fuzz()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--atheris", action="store_true")
    args = parser.parse_args()
    logging.disable(logging.WARNING)
    warnings.simplefilter("error")
    if args.atheris:
        run_atheris(args.minutes)
        return 0
    return 1 if run(args.minutes) else 0


if __name__ == "__main__":
    sys.exit(main())
