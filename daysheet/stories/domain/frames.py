"""Words that need what follows them: 'provide' its 'with', 'urge Congress' its 'to', 'the largest' its 'in'."""

import re

from daysheet.lib.caseless import Caseless

_DOERS = Caseless(
    r"\b(?:allow|enabl|urg|push|ask|press|help|requir|order|call|encourag|tell|forc|want|expect|invit|direct|permit|permitt|caus|request"
    r"|need|lead|summon|compel|warn|remind|select|nominat|elect|appoint|hir|assist|inspir|mak|work with|partner with|join|empower|prepar|train|authoriz|instruct|persuad|convinc|give|giv|gave|it is|it was)(?:e|es|s|ing|ed|d)?\b",
)
_AMOUNT = re.compile(r"[$€£][\d.,]+(?: (?:million|billion|thousand))?$")
_NEEDY = {
    "to": """expected agreed able unable required seeking seeks sought order ordered plans planned hopes wants wanted aims
        intends intended likely continue continues continued work works working worked help helps helped used set
        scheduled designed led due according addition up close responsible eligible need needs needed failed refused
        conspired attempted attempt attempts bid intent intention decision began begin allowed allow urged urge encouraged encourage asked ask directed told invites
        invite enabled committed dedicated related subject prior thanks similar access response support pleased proud
        honored ready want plan decided right priority commitment respect going have has had ability effort efforts opportunity authority failing
        refusing adds pledged vowed chance returned return next how is are was were be been applicable equal fighting
        sensitive adjacent vulnerable opposed devoted exposed""",
    "for": "paid critical essential indispensable necessary vital reserved eligible responsible calls called calling looking known eligible apply account prepare care accounts stands up except",
    "with": "connection charged along together begin begins dealing working work worked associated comply consistent provide provides start",
    "in": "resulting engaged participate located held based result results invest invests involved interested lives live which",
    "by": "for paid operated followed led owned caused joined accompanied sponsored affected hosted created signed supported is was",
    "on": "based depend depends rely focus focused focuses working impact relies served serves sits imposed report later",
    "from": "suffer ranging comes come came benefit resulting arising different far stems prevent prevented protect protects",
    "as": "such well known serves served serving same described act acts acting far long soon",
    "at": "aimed located held arrived look looking",
    "and": "both between",
    "over": "handed presided turned concerns",
    "under": "",
    "that": "so such",
}
_NEEDY_BEFORE = {word: frozenset(before.split()) for word, before in _NEEDY.items()}
_SHARED_NEEDS = {
    "with": """provide provides provided providing supply supplies present presents presented presenting equip equips honours charge charged charges charging connect connects
        replace replaces replacing meet met meets meeting work works worked working share shared partner partnered help helped
        spoke speak speaks talk talks discuss deal persons people individuals those""",
    "for": "apply applied account ask asked hold held thank thanked praise praised",
    "from": "prevent prevents prevented protect protects protected prohibit prohibits keep keeps transfer transition prohibited",
    "as": "serve serves served described regard refer referred recognize recognized identified posing posed",
    "into": "bring brings enter turn",
    "on": "impose place places put spend based",
}
_NEEDED_LATER = {word: frozenset(before.split()) for word, before in _SHARED_NEEDS.items()}
_NEAR = 6
_SUPERLATIVE = Caseless(
    r"\b(?:largest|biggest|highest|first|most|greatest|oldest|fastest|best|lowest|only|record)\b[^,.]{0,40}$",
)
_SCOPE = re.compile(r"^(?:in|since|for|on|at|from|of|among|to)\b")
_AND_LATE = re.compile(r"\b(?:and|or)\s[\w’'-]+$")
_NAME_GOES_ON = re.compile(r"^(?:for|on|at|and|with)\s(?:the\s)?[A-Z]")


def needs_more(head: str, tail: str, *, is_title: bool = False) -> bool:
    """Whether the words of a head are not whole without the small word that begins the tail."""
    following = tail.split(maxsplit=1)[0]
    words = [word.casefold().strip(',;()“”"') for word in head.split()[-_NEAR:]]
    last = words[-1] if words else ""
    if is_title and (last, following) == ("charged", "with"):
        return False
    if last in _NEEDY_BEFORE.get(following, frozenset()) or head[-1:] in ",;":
        return True
    if any(word in _NEEDED_LATER.get(following, ()) for word in words):
        return True
    if (following in ("to", "by") and last.endswith("ed")) or (
        following == "in" and not is_title and _AMOUNT.search(head)
    ):
        return True
    return _breaks_a_phrase(head, tail, is_title) or (
        following == "to" and bool(_DOERS.search(head.rpartition(",")[2].rpartition(" to ")[2]))
    )


def _breaks_a_phrase(head: str, tail: str, is_title: bool) -> bool:
    """'The largest in history' loses its sense, 'texts and threats' its second half, 'Fund for Peace' its name."""
    if _SUPERLATIVE.search(head) and _SCOPE.match(tail):
        return True
    last = head.split()[-1] if head else ""
    if not is_title and last[:1].isupper() and _NAME_GOES_ON.match(tail):
        return True
    return not is_title and bool(_AND_LATE.search(head))
