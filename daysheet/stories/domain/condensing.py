"""Round-about phrases in fewer words, where the words that go say nothing: 'grants in the amount of $5' are of $5."""

import re

_AMOUNT = re.compile(
    r"\b(?P<what>grants?|loans?|awards?|fines?|penalt(?:y|ies)|reimbursements?|payments?|contracts?|donations?|gifts?|bonds?)"
    r"\s(?:in|for)\sthe\s(?:total\s)?amounts?\sof\s(?=[$€£])"
)
_TOTAL = re.compile(r"(?<=\s)a\s(?:grand\s|combined\s)?total of (?=[$€£])")
_IN_ORDER = re.compile(r"(?<=\s)in order to\b")


def condensed(text: str) -> str:
    """The sentence without 'in the amount of', 'a total of' before money, and 'in order'."""
    short = _AMOUNT.sub(r"\g<what> of ", text) if "amount" in text else text
    short = _TOTAL.sub("", short) if "total of" in short else short
    return _IN_ORDER.sub("to", short) if "in order" in short else short
