"""A row of people who announce something together, told by the first of them and 'others'."""

import re

_OFFICE = r"(?:(?:U\.S\.|[A-Z][a-z]+)\s)?(?:Reps?\.|Sens?\.|Gov\.|Mayor|Commissioner)\s"
_NAME = r"(?:[A-Z]\.\s)?[A-Z][\w’'-]+(?:\s(?:[A-Z]\.|“[^”]+”|[A-Z][\w’'-]+)){1,3}(?:,\s(?:M\.D\.|Jr\.|Sr\.))?"
_JOINT = r"(?:,\s(?:and\s|as\swell\sas\s|along\swith\s)?|\sand\s|,?\salong\swith\s|,?\sjoined\sby\s)"
_CROWD = re.compile(
    rf"^(?P<first>(?:{_OFFICE})?{_NAME})(?:{_JOINT}(?:{_OFFICE})?{_NAME}){{2,}},?\s(?!and\b)(?=[a-z]{{3,}}\b)"
)
_ONE = re.compile(r"\b(Rep|Sen)s\.")


def with_others(text: str) -> str:
    """'Sens. Lee, Cruz and Ann Poe announced …' as 'Sen. Lee and others announced …'; any other text unchanged."""
    found = _CROWD.match(text)
    if found is None or not re.match(_OFFICE, found["first"]):
        return text
    first = _ONE.sub(r"\1.", found["first"])
    return f"{first} and others {text[found.end() :]}"
