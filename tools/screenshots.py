"""Take the pictures of docs/screenshots from a running demo: tools/screenshots.py http://127.0.0.1:8000 [FOLDER]."""

import shutil
import sys
from datetime import timedelta
from pathlib import Path
from urllib.request import urlopen

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from daysheet.lib.clock import read_clock

ROOT = Path(__file__).resolve().parent.parent
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
FLAGS += ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
GUIDE = "/guides/software-engineer-to-machine-learning-engineer/"
PAGES = {
    "home": "/",
    "edition": "/us/ca/santa-clara/2026/03/01/",
    "story": "",  # found on the edition
    "holidays": "/holidays/",
    "month": "/holidays/2026/03/",
    "holiday": "/holidays/thanksgiving-day/",
    "topics": "/holidays/topics/",
    "search": "/search/?q=washington",
    "birthday": "/birthdays/03-01/",
    "person": "/birthdays/glenn-miller/",
    "cities": "/cities/",
    "guide": GUIDE,
    "graph": f"{GUIDE}#graph",  # that section alone
}


def main(base: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    pages = {**PAGES, "story": story_address(base)}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        plan = new_plan(browser, base)
        pages |= {"plan": plan, "week": f"{plan}week/{read_clock().date() + timedelta(days=14)}/"}
        for name, path in pages.items():
            for width in (390, 1280):
                for scheme in ("light", "dark"):
                    shoot(browser, base + path, folder / f"{name}-{width}-{scheme}.png", width, scheme)
        browser.close()


def story_address(base: str) -> str:
    """The first story of Santa Clara's 1 March."""
    with urlopen(f"{base}/us/ca/santa-clara/2026/03/01/") as page:
        html = page.read().decode()
    start = html.index('href="/us/ca/santa-clara/news/2026/') + 6
    return html[start : html.index('"', start)]


def new_plan(browser: Browser, base: str) -> str:
    """The address of a plan, made by ticking as a reader makes one."""
    page = browser.new_page()
    page.goto(f"{base}{GUIDE}start/?by=ticking")
    for held in ("python-production", "testing", "databases-sql", "statistics"):
        for box in page.locator(f"input[value='{held}']").all():
            box.check()
    page.get_by_role("button", name="That is right").click()
    page.get_by_role("button", name="Make my plan").click()
    page.wait_for_url("**/plans/**")
    address = page.url.removeprefix(base)
    page.close()
    return address


def shoot(browser: Browser, url: str, path: Path, width: int, scheme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(url)
    part = page.locator(f"#{url.partition('#')[2]}") if "#" in url else None
    part.screenshot(path=path) if part else page.screenshot(path=path, full_page=True)
    page.close()
    # 128 colours are enough for two inks, and a third of the bytes.
    Image.open(path).convert("RGB").quantize(128, dither=Image.Dither.NONE).save(path, optimize=True)
    print(path)


if __name__ == "__main__":
    main(sys.argv[1].rstrip("/"), Path(sys.argv[2]) if len(sys.argv) > 2 else ROOT / "docs" / "screenshots")
