"""Where tests find the labelled data that is not shipped with the project."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def shared(path: str) -> Path:
    """The file under ../shared; skips the test when it is absent, fails it when CI=true."""
    found = SHARED / path
    if found.exists():
        return found
    reason = f"../shared/{path} is absent: this test needs data that is not shipped with the project"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)
