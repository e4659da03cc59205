"""A real Chromium against a real server; nothing may leave the machine."""

import os
import shutil

import pytest
from playwright.sync_api import sync_playwright

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium():
    """Debian's Chromium; skips with the way to have it when it is absent, fails then when CI=true."""
    path = shutil.which("chromium")
    if path is None:
        reason = "no chromium here. To have it: sudo apt-get install -y chromium"
        pytest.fail(reason) if os.environ.get("CI") == "true" else pytest.skip(reason)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, live_server):
    """A function that opens an address of the site; at the end every request must have stayed here."""
    asked, contexts = [], []

    def opened(path="/", *, width=1280, scheme="light", script=True):
        context = chromium.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=script
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("request", lambda request: asked.append(request.url))
        page.goto(live_server.url + path)
        return page

    yield opened
    for context in contexts:
        context.close()
    strays = [url for url in asked if not url.startswith((live_server.url, "data:", "blob:", "about:"))]
    assert strays == []
