"""Whether a comma stands inside a series: between its members, before a state, between two adjectives."""

import re

from daysheet.places.domain.states import STATES
from daysheet.stories.domain.verbs import has_finite, is_past_or_finite

_STATE = re.compile(
    rf"(?:{'|'.join(sorted(STATES.values()))}|D\.C\.|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn"
    r"|Miss|Mo|Mont|Neb|Nev|N\.[CDHJMY]|Okla|Ore|Pa|R\.I|S\.[CD]|Tenn|Tex|Va|Vt|Wash|Wis|W\.\s?Va|Wyo|[A-Z]{2})(?:\.|,|$|\s)"
)
_MEMBERS = re.compile(r"(?P<first>[^,;]{2,80}?)(?:,\s[^,;]{2,80}){0,8}(?:,\s|\s)(?:and|or|&)\s")
_DOINGS = re.compile(r"\w+ing\b[^,;]*(?:,\s\w+ing\b[^,;]*)*,?\sand\s(?:\w+\s)?\w+ing\b")
_DOING_BEFORE = re.compile(r"\b\w{2,}ing\s(?:[\w’'-]+\s?){1,8}$")
_AFTER_A_PARTICIPLE = frozenset(
    """by in on at to from with for under over as into through during after before of and off out up down between among
    against around along across about because last this today earlier late the a an its his her their it him them""".split()
)
_CLAUSES = frozenset("which who whom whose where when while including with as for and but or".split())


def splits_series(head: str, tail: str) -> bool:
    """Whether the comma between head and tail has members of a series on both sides, or a state behind it."""
    if _STATE.match(tail):
        return True
    words = tail.split()
    if words[0] in ("and", "or"):
        member = re.split(r"[,;]", tail)[0].split()[1:]
        return not member or not (is_past_or_finite(member[0]) or has_finite(["it", *member]))
    if words[0].endswith("ing"):
        return bool(_DOINGS.match(tail) and _DOING_BEFORE.search(head))
    if words[0].casefold() in _CLAUSES:
        return False
    members = _MEMBERS.match(tail)
    return members is not None and not has_finite(["it", *members["first"].split()])


def is_participle(tail: str) -> bool:
    """Whether a tail begins as 'held in Boston' does, and not as 'uninsured residents' does."""
    first, _, rest = tail.partition(" ")
    following = rest.split(maxsplit=1)[0].casefold().strip(",.") if rest else ""
    is_figure = following[:1].isdigit() or following[:1] in tuple("$€£")
    return first.endswith("ed") and (is_figure or following in _AFTER_A_PARTICIPLE)
