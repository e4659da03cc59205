"""How releases write the states: 'CA', 'Calif.', 'California'."""

from __future__ import annotations

import re
from functools import lru_cache

from daysheet.lib.caseless import Caseless
from daysheet.places.domain.states import STATES

# The Associated Press's short forms, and older ones that are still met.
_SHORT = {
    "AL": "Ala", "AZ": "Ariz", "AR": "Ark", "CA": "Calif|Cal", "CO": "Colo", "CT": "Conn|Ct", "DE": "Del", "FL": "Fla",
    "GA": "Ga", "ID": "Ida", "IL": "Ill", "IN": "Ind", "KS": "Kan|Kans", "KY": "Ky", "LA": "La", "MA": "Mass", "MD": "Md",
    "ME": "Me", "MI": "Mich", "MN": "Minn", "MS": "Miss", "MO": "Mo", "MT": "Mont", "NE": "Neb|Nebr", "NV": "Nev",
    "OH": "Oh", "OK": "Okla", "OR": "Ore|Oreg", "PA": "Pa|Penn|Penna", "TN": "Tenn", "TX": "Tex", "VT": "Vt", "VA": "Va",
    "WA": "Wash", "WI": "Wis|Wisc", "WY": "Wyo",
}  # fmt: skip


def _forms() -> dict[str, str]:
    """Every written form without dots, to its code."""
    forms = {code: code for code in STATES}
    forms |= {name: code for code, name in STATES.items()} | {
        name.upper(): code for code, name in STATES.items()
    }
    for code, short in _SHORT.items():
        forms |= dict.fromkeys((*short.split("|"), *short.upper().split("|")), code)
    return forms


_FORMS = _forms()
_SPACED = sorted((f for f in _FORMS if len(f) > 2), key=len, reverse=True)
_DOTTED = [rf"{code[0]}\.\s?{code[1]}\." for code in STATES]
# A state as it stands behind a city's comma.
STATE = rf"(?:{'|'.join(map(re.escape, _SPACED))}|{'|'.join(_DOTTED)}|{'|'.join(STATES)}|W\.\s?Va\.|Ct|Ga|Ky|La|Md|Me|Mo|Oh|Pa|Vt|Va)\.?(?![\w])"
STATE_NAMES = frozenset(name.casefold() for name in STATES.values())
_CODES = {name.casefold(): code for code, name in STATES.items()}
# A county, river or street that is called like a state lies elsewhere as a rule, and so does most of Kansas City.
_NO_STATE = r"(?!\s(?:Count(?:y|ies)|Parish|River|Avenue|Ave|Street)\b)(?!(?<=Kansas)\sCity\b)"
_NAME = Caseless(
    rf"\b(?:{'|'.join(sorted(map(re.escape, STATES.values()), key=len, reverse=True))})\b{_NO_STATE}"
)
_MARK = re.compile(
    rf"\((?:[RDI]-)?({'|'.join(STATES)})(?:-?\s?(?:\d{{1,2}}|AL|At.Large))?\)|\([RDI]-({STATE})(?:-\d+)?\)"
)
_PUBLISHER = re.compile(rf"\((?:House|Senate),\s*({'|'.join(STATES)})\)")


def code_of(form: str) -> str | None:
    """The postal code that a written form means."""
    plain = re.sub(r"[.\s]+", " ", form).strip() if len(form) > 5 else form.replace(".", "").replace(" ", "")
    return _FORMS.get(plain) or ("WV" if plain in {"WVa", "W Va"} else None)


@lru_cache(maxsize=32)
def state_spans(text: str) -> tuple[tuple[str, int, int], ...]:
    """The states that are written out, with their bounds; not 'Washington', which is mostly the capital."""
    return tuple(
        (code, *found.span())
        for found in _NAME.finditer(text)
        if (code := _CODES[found[0].casefold()]) != "WA"
    )


def named_states(text: str) -> list[str]:
    return [code for code, _, _ in state_spans(text)]


def member_states(text: str) -> list[str]:
    """The states of the members of Congress marked so: '(R-GA)', '(NY-13)', '(D-Miss.)'."""
    return [code for a, b in _MARK.findall(text) if (code := a or code_of(b))]


def publisher_state(publisher: str) -> str | None:
    """The state of a member's office: 'Office of Zoe Lofgren (House, CA)'."""
    found = _PUBLISHER.search(publisher)
    return found[1] if found else None
