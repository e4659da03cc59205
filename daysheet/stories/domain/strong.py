"""Words too strong to stand in a sentence whose passages have nothing of the kind: 'killed', 'fraud', 'rejected'."""

import re
from collections.abc import Iterator

from daysheet.stories.domain.wording import EMPTY_WORDS, Token, tokens

_DEATH = (
    "kill dead death die dying fatal murder homicid manslaughter slain slay perish lost victim late assassin"
)
_THEFT = "steal stole theft larcen robb burglar embezzl took take taking thief thieves misappropriat divert"
_BORNE_OUT_BY = {
    "kill killed kills killing killings": _DEATH,
    "die died dies deaths fatal fatally deadly": _DEATH + " pass surviv suicid obituar",
    "murder murders murdered murderer": "murder homicid assassin",
    "rape raped rapes rapist": "rap sexual",
    "molested": "molest sexual abus",
    "fraud fraudulent fraudster defrauded": "fraud defraud scam scheme swindl conspir false",
    "guilty": "guilt plead pled plea convict admit",
    "convicted convict": "convict guilt plea pled sentenc found felon",
    "arrested arrest arrests": "arrest custody detain apprehend jail captur",
    "bankrupt bankruptcy": "bankrupt insolven chapter",
    "terrorist terrorists terrorism": "terror",
    "bribe bribes bribed bribery": "brib kickback corrupt",
    "corrupt corruption": "corrupt brib kickback",
    "embezzled embezzlement": "embezzl " + _THEFT,
    "stole stolen robbed thief": _THEFT,
    "tortured torture": "tortur",
    "suicide": "suicid",
    "arson arsonist": "arson",
    "kidnapped kidnapping": "kidnap abduct",
    "exploded explosion": "explo blast deton bomb",
    "destroyed": "destr demolish raz ruin devast burn",
    "lied liar": "lie lied lies lying false mislead untrue perjur misrepresent",
    "started": "start began begin begun commenc launch open kick set initiat since from found establish cause creat introduc first",
    "caused causes": "caus due result led lead because spark trigger from creat blame",
    "blamed blames": "blam fault due caus accus attribut responsib",
    "rejected rejects": "reject turn den deni oppos against block struck strik declin refus overrul",
    "denied denies": "den reject refus disput declin turn block depriv exclu withh",
    "admitted admits": "admi plead pled plea guilt acknowledg confess conced",
    "won wins": "win won victor award receiv earn champion beat elect prevail select honor recogn grant secur get got",
    "attacked attacks": "attack assault beat hit struck strik bomb shot ambush hack",
    "assaulted assault": "assault attack beat hit sexual punch struck strik",
    "praised praises": "prais commend applaud hail thank welcom laud celebrat prou honor grat appla great",
    "fired": "fir dismiss terminat shot shoot oust remov discharg",
    "resigned resigns": "resign step quit left leav depart retir",
    "refused refuses": "refus declin reject den not never turn fail unwilling",
    "threatened threatens": "threat risk endanger jeopard",
    "sued sues": "sue suing lawsuit suit complaint fil litig court action",
    "shot": "shot shoot gun fire",
    "stabbed": "stab knife",
    "abused abuse": "abus assault mistreat harm exploit neglect",
    "poisoned": "poison toxic contamin",
    "crashed": "crash collid wreck hit",
    "apologized apologizes": "apolog sorry regret",
}  # fmt: skip
_STRONG = {word: tuple(stems.split()) for words, stems in _BORNE_OUT_BY.items() for word in words.split()}

_CHARGE = re.compile(
    r"\b(?:charged with|accused of|convicted of|guilty (?:to|of)|indicted (?:on|for))(?P<what> [^.,;\"]+)"
)
_BORDER = frozenset(
    "for in by after on at against from as during over when where who while with to between".split()
)
_FIRST, _ALIKE = 4, 4


def too_strong(folded: str, around: str) -> Iterator[str]:
    """The strong words of a sentence that nothing in its passages bears out."""
    words = [t for t in tokens(folded) if t.key in _STRONG]
    told = [part for t in tokens(around) for part in t.key.split("-")] if words else []
    return (t.text for t in words if not _is_borne_out(t, told))


def unheard_charge(folded: str, around: str) -> str:
    """The first word of what somebody is charged with or accused of that no passage has."""
    charges = list(_CHARGE.finditer(folded))
    told = {t.key[:_ALIKE] for t in tokens(around)} if charges else set()
    for charge in charges:
        for word in tokens(charge["what"])[:_FIRST]:
            if word.key in _BORDER:
                break
            if word.key not in EMPTY_WORDS and word.key[:_ALIKE] not in told and word.key.isalpha():
                return word.text
    return ""


def _is_borne_out(word: Token, told: list[str]) -> bool:
    stems = _STRONG[word.key]
    return any(part == word.key or part.startswith(stems) for part in told)
