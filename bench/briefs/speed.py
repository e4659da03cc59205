"""Drafts of all real releases: do all come out, do all keep what is promised, how fast, and in how much memory."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from bench.briefs.promises import grounds_of, is_traced, is_within_lengths
from bench.briefs.sets import ROOT, SHARED
from bench.calibration import circumstances
from daysheet.cli.offline.brief import draft_of
from daysheet.stories.domain.brief import Brief
from daysheet.stories.domain.checks import blocking, check_brief
from daysheet.wire.domain.release import ParsedRelease
from daysheet.wire.sources.rows import BadRow, parse_row, read_rows

STATUS = Path("/proc/self/status")
RELEASES = SHARED / "releases.jsonl"
FIRST = {"title": "Selma opens a library", "text": "The city of Selma, Ala., opened a library on March 2."}
RUNS = 3
COLD_RUNS = 5
ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")
Figures = dict[str, Any]


def figures() -> Figures:
    """All figures; drafting runs in a process of its own, so that its memory is told without the measuring's."""
    if not RELEASES.exists():
        raise SystemExit("../shared/data/releases.jsonl is absent: it is not shipped with the project.")
    command = [sys.executable, "-m", "bench.briefs.speed"]
    runs = [
        subprocess.run(command, cwd=ROOT, env=os.environ | ONE_THREAD, stdout=subprocess.PIPE, check=True)
        for _ in range(RUNS)
    ]
    found = sorted((json.loads(run.stdout) for run in runs), key=lambda run: float(run["seconds"]))
    seconds = [float(run["seconds"]) for run in found]
    middle: Figures = found[RUNS // 2]
    return {**middle, "runs": seconds, "cold_seconds": cold_seconds(), "circumstances": circumstances()}


def told(found: Figures) -> list[str]:
    """The figures in three lines."""
    drafts = found["drafts"]
    return [
        f"all {found['releases']} releases: crashes {found['crashes']}; bad rows {found['bad_rows']}; "
        f"without a lead {found['without_lead']}; within lengths {share(found['within_lengths'], drafts)}; "
        f"findings {found['findings']}; fully traced {share(found['traced'], drafts)}; blocked {found['blocked']}",
        f"  {drafts / found['seconds']:.1f} drafts a second of one core (median of {RUNS}: "
        f"{drafts / max(found['runs']):.1f} to {drafts / min(found['runs']):.1f}); resident at most {found['megabytes']:.0f} MB; "
        f"cold daysheet brief {found['cold_seconds']:.2f} s (median of {COLD_RUNS})",
        f"  {found['circumstances']}",
    ]


def share(part: int, whole: int) -> str:
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "0 of 0"


def drafting() -> Figures:
    """Every release drafted, one at a time; only drafting is timed."""
    counted: Counter[str] = Counter()
    draft_of(parse_row(FIRST))  # loads what is loaded once
    with RELEASES.open("rb") as stream:
        seconds = sum(timed(parsed, counted) for parsed in read_rows(stream))
    names = ("releases", "bad_rows", "crashes", "drafts", "without_lead")
    names += ("within_lengths", "findings", "traced", "blocked")
    return {name: counted[name] for name in names} | {"seconds": seconds, "megabytes": most_megabytes()}


def most_megabytes() -> float:
    """The most that this process had in memory; Linux's rusage would tell the parent's where that was more."""
    if STATUS.exists():
        return int(STATUS.read_text(encoding="utf-8").partition("VmHWM:")[2].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def timed(parsed: ParsedRelease | BadRow, counted: Counter[str]) -> float:
    """Seconds of processor time that the draft takes; what it is like is counted outside of them."""
    counted["releases"] += 1
    if isinstance(parsed, BadRow):
        counted["bad_rows"] += 1
        return 0.0
    start = time.process_time()
    try:
        brief = draft_of(parsed)
    except Exception as error:
        print(f"{parsed.id}: {error!r}", file=sys.stderr)
        counted["crashes"] += 1
        return 0.0
    took = time.process_time() - start
    judge(brief, parsed, counted)
    return took


def judge(brief: Brief, release: ParsedRelease, counted: Counter[str]) -> None:
    counted["drafts"] += 1
    counted["without_lead"] += brief.lead is None or not brief.lead.text.strip()
    counted["within_lengths"] += is_within_lengths(brief)
    counted["findings"] += len(check_brief(brief, release.text, release.title))
    counted["traced"] += all(is_traced(ground, release) for ground in grounds_of(brief))
    counted["blocked"] += bool(blocking(brief, release.text, release.title))


def cold_seconds() -> float:
    """How long the command takes from the shell for one release, the machine's file cache being warm."""
    with RELEASES.open(encoding="utf-8") as file, TemporaryDirectory() as folder:
        one = Path(folder) / "one.jsonl"
        one.write_text(file.readline(), encoding="utf-8")
        return median(
            seconds_of([str(Path(sys.executable).parent / "daysheet"), "brief", str(one), "--json"])
            for _ in range(COLD_RUNS)
        )


def seconds_of(command: list[str]) -> float:
    start = time.monotonic()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - start


if __name__ == "__main__":
    print(json.dumps(drafting()))
