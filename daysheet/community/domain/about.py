"""Which page of ours a submission is about."""

import re
from datetime import date

LOCAL_PATH = re.compile(r"/(?!/)[A-Za-z0-9._~%/-]*")
LONGEST = 200
PLACE = re.compile(r"/(us/[a-z]{2}/[a-z0-9-]+)(/.*)?")
DAY = r"/(\d{4})/(\d{2})/(\d{2})/"


def about_path(text: str) -> str:
    """The text where it is the path of a page here, else ''."""
    return text if len(text) <= LONGEST and LOCAL_PATH.fullmatch(text) else ""


def place_slug(about: str) -> str:
    """'us/ca/santa-clara' for a page of that city, else ''."""
    found = PLACE.fullmatch(about)
    return found[1] if found else ""


def about_in_words(about: str, place_name: str) -> str:
    """What the page is, for people; `place_name` is '' for a page of no city. '' for no page."""
    if not place_name:
        return f"the page {about}" if about else ""
    rest = about.removeprefix("/" + place_slug(about))
    if story := re.fullmatch(rf"/news{DAY}([^/]+)/?.*", rest):
        title = story[4].replace("-", " ")
        return f"the {place_name} story of {day_in_words(*story.groups()[:3])}, “{title}”"
    if day := re.fullmatch(DAY, rest):
        return f"{place_name} Today of {day_in_words(*day.groups())}"
    return f"{place_name} Today" if rest in {"", "/"} else f"the page {about} of {place_name} Today"


def day_in_words(year: str, month: str, day: str) -> str:
    """'1 March 2026'; a date that does not exist stays as it was written."""
    try:
        on = date(int(year), int(month), int(day))
    except ValueError:
        return f"{year}-{month}-{day}"
    return f"{on.day} {on:%B %Y}"
