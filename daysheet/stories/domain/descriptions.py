"""A player's description in the release's own words."""

import re
from itertools import takewhile

from daysheet.places.domain.states import STATES
from daysheet.stories.domain.appositions import Description
from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.mentions import Mention
from daysheet.stories.domain.tidying import capitalised, ended
from daysheet.stories.domain.titles import BODIES, OFFICES
from daysheet.stories.domain.wording import word_count
from daysheet.wire.domain.states import code_of

_WORDS = 12
_SEVERAL = {
    "Senators": "Senator",
    "Reps": "Rep",
    "Representatives": "Representative",
    "Congressmen": "Congressman",
    "Congresswomen": "Congresswoman",
    "Congressmembers": "Congressmember",
    "Governors": "Governor",
    "Mayors": "Mayor",
    "Councilmembers": "Councilmember",
    "Sergeants": "Sergeant",
}
_PLURAL = re.compile(r"\b(?:Sens|Chairs|Judges|Attorneys|Members|Officials|Co-Chairs|Leaders)\b")
_PRAISE = re.compile(
    r"\b(?:leading|leaders?|premier|innovative|world[- ]class|renowned|award[- ]winning|cutting[- ]edge|top|fastest[- ]growing|trusted"
    r"|passionate|dedicated to|that puts|behind the|proud\w*|best|finest|visionary)\b"
)
_CONGRESS = re.compile(
    r"(?:U\.S\. |United States )?(?:Rep\.?|Representative|Congress(?:wo)?man|Congressmember|Sen\.?|Senator)"
)
_OF_STATE = re.compile(rf"^(?:{'|'.join(STATES.values())})\s(?=Congress)")
_TAG = re.compile(
    r"\((?:[RDI]\w*\.?\s?[-–]\s?)?(?P<state>[A-Z][\w.]*?(?:\s[A-Z]\w+)?)(?:\s?[-–]\s?(?P<district>\d{1,2}))?\)"
)
_NO_OFFICE = frozenset({"Mr", "Ms", "Mrs", "Miss", "Dr", "Prof", "Veteran", "Defendant"})
_ADDRESSED = re.compile(
    r"(?:^[A-Z]{2,6})?\s(?:Dr|Mr|Ms|Mrs|Miss|Prof|Rev|Hon)\.?$"
)  # 'Superintendent Dr.', 'CDC Dr.'
_NEVER_LAST = frozenset("and or of in at for the a an to with by on as from that who which whose".split())
_COMPANY = re.compile(r"\b(?:Inc|Corp|LLC|Ltd|Co)\b")
_BY_THE_WAY = re.compile(r",\s(?:in an? (?:statement|letter|interview)|during|at the time)\b.*$")
_NEXT_NAME = re.compile(r",?\sand\s(?=[A-Z])|,\s(?=[A-Z])")
_ANOTHER = re.compile(
    r"^[Tt]he (?:U\.S\. )?(?:Department|Justice|City|Town|County|State|House|Senate|company)\b(?! [’'])(?!.*\b(?:that|which|of the)\b)"
)
_LISTED = re.compile(r"^,\s(?:and\s[A-Z]|(?:[^,]{2,30},\s){0,6}?[\w\s’-]{2,30}?,?\s(?:and|or)\s)")
_LAST_PHRASE = re.compile(
    r"\s(?:in|of|for|from|at|with|to|across)\s(?!.*\s(?:in|of|for|from|at|with|to|across)\s).*$"
)
_IDLE = re.compile(r"\s(?:used|located|based|found|sold|held|offered|available)$")
_HALF_DONE = re.compile(r",?\sand\s(?:is|are|has|have|was)(?:\s\w+ing)?$")
_OPEN_RELATIVE = re.compile(r"\bwhose(?:\s\w+){1,3}$|\b(?:that|which)(?:\s\w+)?$")
_WORTH = {"apposition": 5, "beat": 4, "predicate": 2, "deed": 2, "tag": 1}


def worth_of(mention: Mention) -> int:
    """How good a description is: an apposition before a title, a title before what is merely said of somebody."""
    told = _WORTH[mention.description.kind] if mention.description else 0
    if mention.description and (
        _PRAISE.search(mention.description.text) or mention.description.text.startswith("of ")
    ):
        told = 1
    return max(told, 3 + (told == 1) if _own_title(mention) else 0)


def description_of(mention: Mention) -> str:
    """A short phrase that says who it is, as a sentence; empty where the release does not say."""
    office, told = _own_title(mention), mention.description
    if seat := _seat(office, told):
        return seat
    text = told.text if told and told.kind in ("apposition", "predicate", "deed") else ""
    if not text or (told and told.kind in ("predicate", "deed") and office):
        added = told.text if told and told.kind == "beat" else ""
        text = f"{office} {added}".strip() if office else text
    if not text:
        return ""
    short = _finished(text if word_count(text) <= _WORDS else _first_clause(text))
    is_boast = bool(_PRAISE.search(short)) and mention.kind == "organisation"
    says_little = _ANOTHER.match(short) or short.startswith("of ")
    return "" if not short or is_boast or says_little else ended(capitalised(short))


def _finished(text: str) -> str:
    """The description without the small words at its end that lead to nothing, and without another's name."""
    text = _without_next_name(_BY_THE_WAY.sub("", text.rstrip(" .,")))
    words = text.split()
    while words and words[-1].casefold().strip(",.") in _NEVER_LAST:
        words.pop()
    whole = " ".join(words).rstrip(" ,")
    return "" if _OPEN_RELATIVE.search(whole) else _HALF_DONE.sub("", whole)


def _without_next_name(text: str) -> str:
    """'director of the council' of 'director of the council, and Amira Rasheed'."""
    for border in _NEXT_NAME.finditer(text):
        rest = text[border.end() :].split()
        if len(rest) > 1 and is_given_name(rest[0]) and rest[1][:1].isupper():
            return text[: border.start()]
        if border.group().startswith(", and") and (_COMPANY.search(" ".join(rest)) or _is_bare_name(rest)):
            return text[: border.start()]
    return text


def _is_bare_name(words: list[str]) -> bool:
    """Whether words begin with two or three capitalised ones that are neither an office nor a body."""
    run = list(takewhile(lambda word: word[:1].isupper(), words))
    return 1 < len(run) < 4 and not (BODIES | OFFICES) & set(run)


def _seat(office: str, told: Description | None) -> str:
    """'U.S. representative for Ohio's 10th District' of 'Rep. Ann Lee (D-OH-10)'; empty for any other office."""
    own = _OF_STATE.sub("", office)
    if not _CONGRESS.fullmatch(own) or (told and told.kind not in ("tag", "beat")):
        return ""
    chamber = "senator" if "Sen" in office else "representative"
    tag = _TAG.search(told.text) if told else None
    code = code_of(tag["state"]) if tag else None
    state = STATES[code] if code else None
    if tag is None or state is None:
        return f"U.S. {chamber}."
    number = (tag["district"] or "").lstrip("0")
    if not number or chamber == "senator":
        return f"U.S. {chamber} from {state}."
    return f"U.S. representative for {_of(state)} {_nth(int(number))} District."


def _of(state: str) -> str:
    return f"{state}’" if state.endswith("s") else f"{state}’s"


def _nth(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _own_title(mention: Mention) -> str:
    """The office before a name; of an office that several share, one."""
    bare = mention.title.strip(".")
    if bare in _NO_OFFICE or _PLURAL.search(mention.title):
        return ""
    title = _ADDRESSED.sub("", mention.title)
    return re.sub(r"\w+", lambda m: _SEVERAL.get(m.group(), m.group()), title)


def _first_clause(text: str) -> str:
    """A long description up to the last comma that keeps it within its words, or its last whole phrase."""
    pieces = re.split(r",(?=\s)", text)
    while len(pieces) > 1 and word_count(",".join(pieces)) > _WORDS:
        pieces.pop()
    joined = ",".join(pieces)
    if word_count(joined) <= _WORDS:
        return _before_list(pieces[0]) if _LISTED.match(text[len(joined) :]) else joined
    return (shorten(f"X is {joined}", _WORDS + 2) or "X is ")[5:].rstrip(".")


def _before_list(words: str) -> str:
    """'serves 90,000 customers' where Georgia is only the first of the states: half a list would say too much."""
    short = _IDLE.sub("", _LAST_PHRASE.sub("", words))
    return short if word_count(short) > 2 else ""
