"""What a release claims in its own voice: praise, blame and demands are given to it, never told as facts."""

import re
from functools import lru_cache

from daysheet.stories.domain.quotations import quotations_in
from daysheet.stories.domain.wording import fold

_CLAIM = re.compile(
    r"\b(?:greatest|worst|best|finest|indispensable|tireless\w*|historic (?!site|district|bridge|building|preservation|society)"
    r"|common[- ]sense|radical|reckless\w*|disastrous\w*|shameful\w*|outrageous\w*|proud\w*|leading advocate|(?:strong|fierce|vocal) advocate"
    r"|unacceptable|undermin\w+|(?:Congress|administration|Democrats|Republicans|Washington|nobody|lawmakers) (?:must|should)"
    r"|must (?:act|stop|end|do)|deserves?|purposefully|cannot afford|need(?:s)? to (?:be|act|do|stop|hold)"
    r"|will not (?:let|allow|tolerate|stand)|failed (?:policies|leadership)|attacks? on|skyrocket\w*|job-killing|politically motivated"
    r"|championed|proving|crucial|utmost|committed to|dedicated to|works? diligently|fight(?:s|ing)? (?:for|to))\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(
    r"\b(?:said|says|according to|told|wrote|argued?s?|called|alleges?|alleged|announced|stated?s?|urged?s?|asked|requires?|ordered"
    r"|claims?|claimed|believes?|argues|letter|cited|complaint)\b",
    re.IGNORECASE,
)
_OWN_VOICE = re.compile(
    r"\b(?:[Ww]e|us|I|[Mm]y)\b|\b[Oo]ur\b(?! (?:great |entire |whole )?(?:nation|country|state)\b)"
)
_OUR_NATION = re.compile(r"\b[Oo]ur\b")


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
