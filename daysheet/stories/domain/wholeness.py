"""Whether a piece of a sentence can stand as one: its verb, its last words, its brackets."""

import re
from functools import lru_cache

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.verbs import BASE_VERBS, ING_NOUNS, VERBS_ONLY, has_finite

_SUBORDINATE = re.compile(r"^(?:When|While|As|Since|If|Although|Though|Because|Before|Until|Unless|After)\b")
_LED_BY_A_VERB = re.compile(
    r"^(?:To\s[a-z]+|(?!(?:During|King|Spring|Nothing|Everything|Something|Anything)\b)[A-Z][a-z]+ing)\b"
)
_GOES_ON_IN = re.compile(r"\s(?:when|where|which|who|whose|because|although)\b")
_CLAUSE_WORD = Caseless(r"\b(?:that|which|who|whether|while|when|because|if|where|why|how|what)\b")
_UNFINISHED = re.compile(
    r"\b(?:including|such as)\b(?!.*\band\b)[^,]*,[^,]*$|\bcharging\b(?!.*\b(?:with|for)\b)"
    r"|\b(?:that|which|who|and|but|to),\s[^,]*$"  # what stands between commas never closes
    r"|\bbetween\b(?!.*\band\b)|\bfrom\b[^,]{1,40}\d\d?$(?<!\d{4})|\b[Nn]ot only\b(?!.*\bbut\b)|\b[Bb]oth\b(?!.*\band\b)"
    r"|\bthat (?:while|although|because|when|once)\b[^,]*$"
    r"|\bput(?:s|ting)?(?! off)(?:\s[\w’'-]+){1,4}$"
    r"|\brang(?:e|es|ed|ing)\b[^,]*\bfrom\b(?!.*\bto\b)"
    r"|[,;]\s(?:among other things|among others|in many (?:instances|cases)|for (?:example|instance)|in addition|in turn|in part)$"
    r"|^With\s[^,]*\s\w+ing\b[^,]*$"
    r"|^(?:In addition to|Along with|Together with|Because of|Due to|Thanks to|Instead of|Rather than|According to|Based on|As a result of)\b[^,]*$"
    r"|^(?:In|On|At|Under|By|With)\s(?:an?|the|its|his|her|their)\s[\w-]+\s\w+ed\b[^,]*$"
)
_ASIDE_IN_A_CLAUSE = re.compile(
    r"\bthat\s(?P<who>[^,]{2,70}),\s(?:upon|when|while|after|before|on|if|as|in|by|with|despite|following|although|because|since)\b[^,]*$"
)
_REPORT = re.compile(
    r"\b(?:alleges?|alleged|says?|said|believes?|argues?|argued|states?|contends?|estimates?|fears?)\s(?=the\b|an?\b|[A-Z])(?P<rest>.*)$"
)
_NAMED_ONLY = re.compile(  # 'Acme, Inc., a maker of pumps based in Ohio' has no verb of its own
    r"^(?!(?:In|On|At|By|After|Before|During|With|For|From|Under|As|When|While|If|Since|To|Over|Through)\b)(?P<who>.+), an?\s[^,]+$"
)
_RELATIVE = re.compile(r"(?:,?\s|\s?[–—]\s?)(?:which|who|whose|whom|where|that)\s")
_VERB_BORDER = re.compile(
    r"\s(?=(?:is|are|was|were|will|would|can|could|may|must|should|has|have|had|[a-z]{3,}ed|[a-z]{3,}s)\s)"
)
_NEVER_LAST = """the a an of to and for with by in on at or as that which who its their his her our your including such both
not no nor more than is are was were be been will would may can from into about between but if u.s. mr ms dr rep sen
has have had do does did also back all simply even one other new able likely key due together part up out fully those
every each any most some very so just about over under only whether"""
_NOT_LAST = frozenset(_NEVER_LAST.split())
_BEFORE_PAST = frozenset("is are was were be been being has have had he she they it who not also and".split())
_LEANING_PAST = frozenset(
    "used based designed intended made placed considered located known called required said told received needed".split()
)
_LEANING_VERBS = VERBS_ONLY | _LEANING_PAST
_NOT_NOUNS = frozenset(
    """pay put ask seek agree sue meet win join hire learn read write teach become respond continue complete
    travel afford choose access apply submit visit attend address develop receive build hold tell buy sell""".split()
)
_AFTER_AN_ARTICLE = frozenset("the a an this its their his her our of for".split())


@lru_cache(maxsize=2048)
def is_whole(text: str, fewest: int) -> bool:
    """Whether a cut piece can stand as a sentence."""
    words = text.rstrip(".").split()
    if len(words) < fewest or not is_balanced(text) or _UNFINISHED.search(text.rstrip(".")):
        return False
    if not _may_be_last(words) or not has_verb(text) or not _main_clause_has_verb(text):
        return False
    if ";" in text and not has_verb(text.rpartition(";")[2].strip()):
        return False
    named = _NAMED_ONLY.match(text)
    if named and not has_finite(named["who"].split()):
        return False
    item = text.rpartition(", ")[2].split()
    if item and item[0] in BASE_VERBS and "," in text and "and" not in item:
        return False  # a list of deeds that stops before its last one
    report = _REPORT.search(text)
    if report and not has_finite(report["rest"].split()):
        return False
    inside = _ASIDE_IN_A_CLAUSE.search(text)
    if inside and not has_finite(inside["who"].split()):
        return False
    opened = list(_CLAUSE_WORD.finditer(text))
    return not opened or has_finite(text[opened[-1].end() :].split(), since=0, bare_forms=True)


def _main_clause_has_verb(text: str) -> bool:
    """'The project, which will create jobs' has a verb, but not its own."""
    relative = _RELATIVE.search(text)
    if relative is None or _SUBORDINATE.match(text) or has_verb(text[: relative.start()]):
        return True
    rest = text[relative.end() :]
    if relative.group().strip()[0] in "–—":
        return any(has_finite(["it", *part.split()[:4]]) for part in re.split("[–—]", rest)[1:])
    if not relative.group().startswith(","):
        return sum(has_finite(["it", *part.split()]) for part in _VERB_BORDER.split(rest)) > 1
    closed = [part.split() for part in rest.split(",")[1:]]
    return any(part and has_finite(["it", *part[:3]]) for part in closed)


def _may_be_last(words: list[str]) -> bool:
    last, before = (words[n].casefold().strip('.,:;”"') for n in (-1, -2))
    if last in _NOT_LAST or before == "to" or (last.endswith("ing") and last not in ING_NOUNS):
        return False
    if last in _LEANING_VERBS or (last.endswith("ed") and before not in _BEFORE_PAST):
        return False
    if last in _NOT_NOUNS and before not in _AFTER_AN_ARTICLE:
        return False
    return not (
        last in BASE_VERBS and before in {"and", "or", "will", "can", "would", "may", "must", "not", "could"}
    )


def is_balanced(text: str) -> bool:
    """Whether brackets and quotation marks come in pairs."""
    pairs = text.count("(") == text.count(")") and text.count("“") == text.count("”")
    return pairs and text.count('"') % 2 == 0


def has_verb(text: str) -> bool:
    """Whether the main clause has its verb: what follows an opening phrase counts, not the phrase."""
    if _SUBORDINATE.match(text) or _LED_BY_A_VERB.match(text):
        _, comma, text = text.partition(",")
        while _GOES_ON_IN.match(text):
            _, comma, text = text.partition(",")
        if not comma:
            return False
    return has_finite(text.split())
