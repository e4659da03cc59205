"""A title in fewer words: without its label, offices, announcer, asides and praise; nothing is cut off."""

import re
from collections.abc import Iterator

from daysheet.places.domain.states import STATES
from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.tidying import capitalised, without_openers
from daysheet.stories.domain.verbs import BASE_VERBS

_LABEL = re.compile(
    r"^(?:(?:PHOTO|NEWS|PRESS|VIDEO|MEDIA|NEW)\s)?(?:RELEASE|ADVISORY|ALERT|STATEMENT|ICYMI|READOUT|BREAKING|UPDATE|VIDEO|NEW|LETTER"
    r"|PHOTOS?|NEWS|WATCH|READ|LISTEN|AUDIO|EXCLUSIVE|FACT SHEET|MEMO|OP-ED|TRANSCRIPT|FOR IMMEDIATE RELEASE)\s*[:–—|-]\s*",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s+[|»]\s+[^|]{3,60}$")
_SUBJECT = re.compile(
    r"^(?P<who>[^:]{3,60}?)\s(?:today\s)?(?:announces?|applauds?|celebrates?|releases?|touts?|highlights?|praises?|hails?)\s"
    r"(?P<rest>\S.{11,})$"
    r"|^(?P<party>[^:]{3,60}?)\s(?:enters(?: into)?|reaches)\s(?P<deal>(?:[A-Z]\w+\s){0,2}(?:Agreement|Settlement)\s.{11,})$",
    re.IGNORECASE,
)
# Without its announcer, a title has to hold a figure, a deed or money of its own: 'Mark Gould as Manager' does not.
_TELLS = re.compile(
    r"\d|\b(?:Million|Billion|Grants?|Fund(?:s|ing)|Awards?|Approv\w+|Confirm\w+|Help|Relief|Settlement|Agreement|Eligibility|Investment"
    r"|Nominat\w+|Appointment|Bill|Act|Law|to [A-Z]\w+)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:U\.S\.\s)?(?:Representatives?|Congress(?:wo)?m[ae]n|Congressmember|Reps?\.?|Senators?|Sens?\.)\s(?=[A-Z])|^(?:Acting\s)?Attorney General\s(?=[A-Z][\w.]*[^s\W](?:\s|:))"
)
_WHERE_FROM = re.compile(
    r"(?P<who>\b(?:Man|Woman|Men|Women|Residents?|Officers?|Sheriff|Doctor|Members?|Lawyer|Couple|Owners?))"
    r"\s(?:in|of|from)\s[A-Z][\w.]+(?:\s[A-Z]\w+){0,2}(?:,\s[A-Z]\w+,?)?(?=\s(?:Pleads?|Sentenced|Convicted|Indicted|Charged|Found|Arrested|Admits)\b)"
)
_STATE_NAME = rf"(?:{'|'.join(sorted(STATES.values()))}|[A-Z][a-z]{{1,4}}\.|[A-Z]{{2}}|N\.[A-Z]\.)"
_STATE = re.compile(
    rf"(?<=[a-z]),\s{_STATE_NAME}(?:,(?=\s)|$|(?=\s(?:to|for|on|in|at|with|after|and|from)\s))"
)
_PAREN = re.compile(r"\s*\([^()]{1,40}\)")
_QUOTED = re.compile(r"\s[“\"][^“”\"]{4,40}[”\"](?=\s[A-Z])")
_PRAISE = re.compile(
    r"\b(?:Historic|Critical|Major|Vital|Important|Bipartisan|Comprehensive|Landmark|Much-Needed|Long-Awaited|Annual|Groundbreaking"
    r"|Significant|Crucial|Innovative|Transformative|Additional|Local|Proudly|Formally|Recently)\s(?=[A-Z$\d])"
)
_TWO = re.compile(
    r"^(?P<one>[A-Z][^,:;]{8,60}?)\sand\s(?:[A-Z][\w.’'-]*\s|of\s|the\s){3,8}?(?P<verb>[A-Z][a-z]+)(?P<rest>\s.{6,})$"
)
_ROW = re.compile(
    r"^(?P<one>[A-Z][\w’'-]+)(?:,\s[A-Z][\w’'-]+){1,4}(?:,?\s(?:and|&)\s[A-Z][\w’'-]+)?\s(?P<verb>[A-Za-z][a-z]+)(?P<rest>\s.{12,})$"
)
_INITIAL = re.compile(r"^[A-Z]\.\s")
_COUNTRY = re.compile(r"\bUnited States\b")


def bare_title(title: str) -> str:
    """A title without a label before it and the site's name behind it."""
    return _SITE.sub("", _LABEL.sub("", _LABEL.sub("", title)))


def squeezed(title: str) -> Iterator[str]:
    """The title and the same news in fewer words, the fullest first."""
    bare = _OFFICE.sub("", title)
    forms = [title, bare, *_without_given_name(bare)]
    for drop in (_PAREN, _STATE, _PRAISE, _QUOTED):
        forms = _once([*forms, *(drop.sub("", form) for form in forms)])
    forms = _once([*forms, *(_WHERE_FROM.sub(r"\g<who>", form) for form in forms)])
    forms = _once([*forms, *(_COUNTRY.sub("U.S.", form) for form in forms)])
    forms = _once([*forms, *(form for base in forms for form in without_announcer(base))])
    forms += [capitalised(form.removeprefix("The ")) for form in forms if form.startswith("The ")]
    yield from _once([*forms, *(lone for form in forms for lone in _first_of_two(form))])


def _once(forms: list[str]) -> list[str]:
    """Each form once, where it came first."""
    return list(dict.fromkeys(forms))


def _first_of_two(title: str) -> list[str]:
    """'Acme and Mill Works Abandon Merger' is 'Acme Abandons Merger': one of two that did the same."""
    found = _ROW.match(title) or _TWO.match(title)
    if found is None or found["verb"].casefold() not in BASE_VERBS:
        return []
    ending = "es" if found["verb"].endswith(("s", "sh", "ch", "x")) else "s"
    verb = f"{found['verb'][:-1]}ies" if re.search(r"[^aeiou]y$", found["verb"]) else found["verb"] + ending
    return [f"{found['one']} {verb}{found['rest']}"]


def _without_given_name(title: str) -> list[str]:
    """'Julia Letlow Hires …' is 'Letlow Hires …'; a surname that is a given name too stays."""
    first, _, others = title.partition(" ")
    others = _INITIAL.sub("", others)
    second, _, rest = others.partition(" ")
    is_pair = second[:1].isupper() and second.isalpha() and not second.endswith("s") and rest[:1].isupper()
    return [others] if is_given_name(first) and is_pair else []


def without_announcer(title: str) -> list[str]:
    """'Thompson Announces $1 Million Grant …' holds the news without who announces it."""
    found = _SUBJECT.match(title)
    if found is None or not (found["deal"] or _TELLS.search(found["rest"])):
        return []
    return [capitalised(without_openers(found["rest"] or found["deal"]))]
