"""Phrases of law and office in fewer words: nothing that a reader asks for is lost, and nothing new is said."""

import re

_COURT_NAME = r"(?:U\.?S\.?|[Uu]nited [Ss]tates)\sDistrict\sCourt"
_DISTRICT = (
    r"the\s(?:Northern|Southern|Eastern|Western|Middle|Central)\sDistrict\sof\s[A-Z]\w+(?:\s[A-Z]\w+)?"
)
_BY_JUDGE = re.compile(
    r"(?<=[a-z\d])\sby\s(?:[Cc]hief\s)?(?:U\.?S\.?\s|[Uu]nited [Ss]tates\s)(?:[Dd]istrict\s|[Mm]agistrate\s)?(?:[Cc]ourt\s)?Judge"
    rf"(?:\s[A-Z][\w.’'-]*){{1,4}}(?:\s(?:of|for|in)\s{_DISTRICT})?(?=\s[a-z]|[,.]|$)"
)
_IN_COURT = re.compile(
    rf"(?<=[a-z\d])\sin\s(?:{_DISTRICT}|(?:the\s)?{_COURT_NAME}(?:\s(?:for|in)\s(?:{_DISTRICT}))?)(?=\s[a-z]|[,.]|$)"
)
_AMOUNT = re.compile(r"\s(?:in|for)\sthe\s(?:total\s)?amounts?\sof\s(?=[$€£])")
_TOTAL = re.compile(r"\b(?:a\s)?(?:grand\s|combined\s)?total of (?=[$€£\d])")
_IN_ORDER = re.compile(r"\bin order to\b")
_FILLER = re.compile(
    r",\s(?:for example|for instance|in addition|of course|however|therefore|in turn|as well)(?=,\s)(?:,)"
)
# Offices whose initials newspapers print without explaining them; the first ones are said as words.
_SAID_AS_WORDS = frozenset("FEMA NASA HUD OSHA NOAA ICE".split())
_SPELLED = "FBI CIA EPA USDA IRS SEC FDA CDC NIH FCC FAA TSA DEA ATF FTC".split()
_INITIALS = re.compile(
    rf"\b(?P<the>[Tt]he\s)?(?:U\.S\.\s)?(?:[A-Z][\w’'-]+(?:,)?\s(?:(?:of|and|for|on|the|[A-Z][\w’'-]+,?)\s){{1,8}})\((?P<short>{'|'.join([*sorted(_SAID_AS_WORDS), *_SPELLED])})\)(?:[’']s)?"
)


def condensed(text: str) -> str:
    """The sentence without the judge and the court that heard a case, and with the best known initials for offices."""
    short = _IN_COURT.sub("", _BY_JUDGE.sub("", text)) if "District" in text or "Judge" in text else text
    short = _AMOUNT.sub(" of ", short) if "amount" in short else short
    short = _TOTAL.sub("", short) if "total of" in short else short
    short = _IN_ORDER.sub("to", short) if "in order" in short else short
    short = _FILLER.sub("", short) if ", " in short else short
    return _INITIALS.sub(_initials, short) if "(" in short else short


def _initials(name: re.Match[str]) -> str:
    the = name["the"] or ""
    return name["short"] if name["short"] in _SAID_AS_WORDS else the + name["short"]
