"""The sample calendar of the demo network, as it is shipped."""

from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[3] / "data" / "samples" / "santa-clara-calendar.ics"
SAMPLE_PLACE = "us/ca/santa-clara"
SAMPLE_NAME = "Sample calendar (Daysheet)"
# Nobody answers there: the demo hands the file in, and the calendar is paused.
SAMPLE_ADDRESS = "https://samples.daysheet.example/santa-clara.ics"


def sample_calendar() -> bytes:
    return SAMPLE.read_bytes()
