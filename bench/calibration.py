"""A loop of known work, timed beside every measurement, so that a busy or slow machine shows."""

import os
import time


def calibration_ms() -> float:
    """Milliseconds of processor time for a million additions in pure Python."""
    start = time.process_time()
    total = 0
    for number in range(1_000_000):
        total += number
    return (time.process_time() - start) * 1000


def circumstances() -> str:
    """'calibration 41 ms, load 0.3 0.2 0.1'"""
    load = " ".join(f"{part:.1f}" for part in os.getloadavg())
    return f"calibration {calibration_ms():.0f} ms, load {load}"
