"""Loaded before the settings: every test run has a data folder of its own and nobody's DAYSHEET_* variables."""

import atexit
import os
import shutil
import tempfile

KEPT = {"DAYSHEET_DATABASE_URL", "DAYSHEET_GOLDEN"}

for name in [n for n in os.environ if n.startswith("DAYSHEET_") and n not in KEPT]:
    del os.environ[name]
GOLDEN = os.environ.pop("DAYSHEET_GOLDEN", "")
DATA = tempfile.mkdtemp(prefix="daysheet-tests-")
os.environ["DAYSHEET_DATA"] = DATA
os.mkdir(os.path.join(DATA, "static"))  # WhiteNoise warns of a folder that is not there
# Sync Playwright beside a live server runs an event loop in this thread, which Django would refuse.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
atexit.register(shutil.rmtree, DATA, ignore_errors=True)
