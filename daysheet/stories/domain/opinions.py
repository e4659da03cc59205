"""What a release claims in its own voice: praise, blame and demands are given to it, never told as facts."""

import re
from functools import lru_cache

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.quotations import quotations_in
from daysheet.stories.domain.wording import fold

_CLAIM = Caseless(
    r"\b(?:greatest|worst|best|finest|indispensable|tireless\w*|historic (?!site|district|bridge|building|preservation|society)"
    r"|common[- ]sense|radical|reckless\w*|disastrous\w*|shameful\w*|outrageous\w*|proud\w*|leading advocate|(?:strong|fierce|vocal) advocate"
    r"|unacceptable|undermin\w+|(?:Congress|administration|Democrats|Republicans|Washington|nobody|lawmakers) (?:must|should)"
    r"|must (?:act|stop|end|do)|deserves?|purposefully|cannot afford|need(?:s)? to (?:be|act|do|stop|hold)"
    r"|will not (?:let|allow|tolerate|stand)|failed (?:policies|leadership)|attacks? on|skyrocket\w*|job-killing|politically motivated"
    r"|championed|proving|crucial|utmost|committed to|dedicated to|works? diligently|fight(?:s|ing)? (?:for|to))\b",
)
_GIVEN = Caseless(
    r"\b(?:said|says|according to|told|wrote|argued?s?|called|alleges?|alleged|announced|stated?s?|urged?s?|asked|requires?|ordered"
    r"|claims?|claimed|believes?|argues|letter|cited|complaint)\b",
)
_OWN_VOICE = re.compile(
    r"\b(?:[Ww]e|us|I|[Mm]y)\b|\b[Oo]ur\b(?! (?:great |entire |whole )?(?:nation|country|state)\b)"
)
_OUR_NATION = re.compile(r"\b[Oo]ur\b")
# 'The bond would not raise the rate, the finance office estimates, because …': who reckons stands between commas.
_RECKONED = re.compile(
    r",\s(?P<source>according to [^,;.]{3,80}|(?!(?:and|but|which|who|where|while|as|or|that|it)\b)[^,;:.“”\"]{2,60}?\s"
    r"(?P<verb>estimates?|expects?|projects?|forecasts?|predicts?|calculates|anticipates|believes|hopes))(?=[,;.])"
)
_RECKONING = Caseless(
    r"\b(?:estimat|expect|project(?:s|ed|ions?)\b|forecast|predict|calculat|anticipat|believ|hope|according to|sa(?:id|ys)\b)",
)
_WORD = re.compile(r"[\w$%]+")
_HALF = 0.5


@lru_cache(maxsize=4096)
def is_claim(text: str) -> bool:
    """Whether a sentence praises, blames or demands without saying who does."""
    return bool(_OWN_VOICE.search(text) or _OUR_NATION.search(text)) or (
        bool(_CLAIM.search(text)) and not _GIVEN.search(text)
    )


def attributed(text: str) -> str:
    """A claim with the release as its speaker; '' where it says 'we' outside quotation marks. A fact stays as it is."""
    if not is_claim(text) or quotations_in(fold(text)):
        return text
    return "" if _OWN_VOICE.search(text) else f"{text.rstrip(' .')}, the release says."


def dropped_source(text: str, passage: str) -> str:
    """Who estimates or expects what the text tells, as the passage has it between commas; '' where the text says so."""
    if _RECKONING.search(text):
        return ""
    told = set(_WORD.findall(text.casefold()))
    for found in _RECKONED.finditer(passage):
        clause = re.split(r"[;.]\s", passage[: found.start()])[-1]
        words = _WORD.findall(clause.casefold())
        if words and sum(word in told for word in words) > _HALF * len(words):
            return found["source"]
    return ""
