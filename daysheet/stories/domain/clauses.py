"""Shortening a sentence at the borders of its clauses; what remains stands there word for word."""

import re
from collections.abc import Iterator

from daysheet.stories.domain.tidying import capitalised, ended
from daysheet.stories.domain.verbs import BASE_VERBS, ING_NOUNS, VERBS_ONLY, has_finite, is_past_or_finite
from daysheet.stories.domain.wording import word_count

_SUBORDINATE = re.compile(r"^(?:When|While|As|Since|If|Although|Though|Because|Before|Until|Unless|After)\b")
_LED_BY_A_VERB = re.compile(
    r"^(?:To\s[a-z]+|(?!(?:During|King|Spring|Nothing|Everything|Something|Anything)\b)[A-Z][a-z]+ing)\b"
)
_OPENING = re.compile(
    r"^(?:Following|After|In|On|At|By|With|During|For|From|To|Under|As|Through|Among|Over|Upon|Since|When|While|Before|[A-Z][a-z]+ing)"
    r"\b[^,]{5,200}(?:,\s(?:19|20)\d\d)?,\s(?=(?P<rest>[A-Z]|the\b|an?\b|his\b|U\.S\.))"
)
_BORDER = re.compile(r"(?P<mark>[,;]|\s[–—-]+|—|–)\s*(?=(?P<next>[\w$“\"]+))")
_MARKERS = """which who whom whose where when while as including with and but or after following according a an the one both
each some many most all leaving making so such because since although though in at on by from for through during before
under part led along plus until as"""
_OPENS_A_CLAUSE = frozenset(_MARKERS.split())
_PHRASE = re.compile(
    r"\s(?=(?:to|for|in|at|by|with|from|through|throughout|during|after|before|on|under|because|while|when|where|following"
    r"|as|across|against|over|around|since|until|along|among|using|including|via)\s)"
)
_DOERS = re.compile(
    r"\b(?:allow|enabl|urg|push|ask|press|help|requir|order|call|encourag|tell|forc|want|expect|invit|direct|permit|permitt|caus|request"
    r"|need|lead|empower|prepar|train|authoriz|instruct|persuad|convinc|give|giv|gave|it is|it was)(?:e|es|s|ing|ed|d)?\b",
    re.IGNORECASE,
)
_CLAUSE_WORD = re.compile(
    r"\b(?:that|which|who|whether|while|when|because|if|where|why|how|what)\b", re.IGNORECASE
)
_LEANS = re.compile(
    r"^(?:He|She|They|It|His|Her|Their|Its|Those|That|Both|Another|Others|Among th|The (?:latter|former|two|pair)\b|As such"
    r"|Each|Some|Who|Which|Such|Then|Once|Instead|Any|If (?!convicted|found guilty)|Later|Afterwards?|(?:During|In|At|After|With|Under|For|By|As) (?:this|these|that|those|it)"
    r"|(?:This|These)(?! (?:new |federal |year|week|month|critical |important |bipartisan )?(?:funding|funds?|money|grants?|awards?|projects?"
    r"|program|events?|legislation|bill|law|agreement|settlement|act|investments?|case|initiative|partnership|loans?|year|week|month"
    r"|decision|announcement|effort|measure|resolution|rule|increase|season|summer|fall|spring|winter)\b))\b"
)
_AMOUNT = re.compile(r"[$€£][\d.,]+(?: (?:million|billion|thousand))?$")
_UNFINISHED = re.compile(
    r"\b(?:including|such as)\b(?!.*\band\b)[^,]*,[^,]*$|\bcharging\b(?!.*\b(?:with|for)\b)", re.IGNORECASE
)
_NEEDY = {
    "to": """expected agreed able unable required seeking seeks sought order ordered plans planned hopes wants wanted aims
        intends intended likely continue continues continued work works working worked help helps helped used set
        scheduled designed led due according addition up close responsible eligible need needs needed failed refused
        conspired attempted began begin allowed allow urged urge encouraged encourage asked ask directed told invites
        invite enabled committed dedicated related subject prior thanks similar access response support pleased proud
        honored ready want plan decided right priority commitment respect going have has had ability effort efforts opportunity authority failing
        refusing adds pledged vowed chance returned return next how is are was were be been applicable equal fighting""",
    "for": "responsible calls called calling looking known eligible apply account prepare care accounts stands up except",
    "with": "connection charged along together begin begins dealing working work worked associated comply consistent provide provides start",
    "in": "resulting engaged participate located held based result results invest invests involved interested lives live which",
    "by": "operated followed led owned caused joined accompanied sponsored affected hosted created signed supported is was",
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
_NEVER_LAST = """the a an of to and for with by in on at or as that which who its their his her our your including such both
not no nor more than is are was were be been will would may can from into about between but if u.s. mr ms dr rep sen
has have had do does did also back all simply even"""
_NOT_LAST = frozenset(_NEVER_LAST.split())
_BEFORE_PAST = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "has",
        "have",
        "had",
        "he",
        "she",
        "they",
        "it",
        "who",
        "not",
        "also",
        "and",
    }
)
_CONDITION = re.compile(
    r"^\W*(?:\w+\s)?(?:unless|until|except|only if|if|provided|subject to|pending|allegedly|without|not|no|never|but)\b"
    r"|\b(?:unless|except)\b",
    re.IGNORECASE,
)
_MIDDLE = re.compile(
    r",\s(?:[A-Z][a-z]+|who|which|whose|where|including|a|an|the|one of|former|along with|as well as|formerly|also|based|located"
    r"|known|now|then|identified|\d\d)\b[^,;:\"“”()]{2,140},(?=\s(?P<next>(?!and\b|or\b)[a-z]+))"
)
_GOES_ON = re.compile(r",\s(?:an?|the|who|\d\d)\b[^;:]+,\s(?:with|for|to|on|in|at)\s")
_POST = re.compile(
    r",\s(?:(?:a|the)\s)?(?:Ranking|Chair\w*|Vice|Co-\w+|[Mm]ember|Dean|President|Director|CEO|Founder|Secretary)\b[^,;:]{2,160},(?=\s)"
)
_FIGURE = re.compile(r"\$?\d[\d,.]*")
_PAREN = re.compile(r"\s*\([^()]{1,60}\)")
_FEWEST = 5
_LIST_ITEM = 4


def shorten(text: str, most: int, *, fewest: int = _FEWEST) -> str | None:
    """The sentence within so many words, cut only where a clause ends; None where that cannot be."""
    if word_count(text) <= most:
        return ended(text)
    fits = {(strong, form) for strong, form in _shorter_forms(text) if word_count(form) <= most}
    ranked = sorted(fits, key=lambda fit: (_worth(fit[1]) + 4 * fit[0], fit), reverse=True)
    return next((ended(form) for _, form in ranked if _is_whole(form, fewest)), None)


def _worth(form: str) -> float:
    """What a form tells: its words, and its figures twice."""
    return word_count(form) + 2 * len(_FIGURE.findall(form))


def _shorter_forms(text: str) -> Iterator[tuple[bool, str]]:
    """Shorter forms of a sentence, each with whether it was cut at a strong border."""
    for base in _without_asides(text):
        yield True, base
        for border in _BORDER.finditer(base):
            head, tail = base[: border.start()], base[border.end() :]
            if _opens_a_clause(border, head) and not _CONDITION.search(tail):
                yield True, base[: border.start()]
        for border in _PHRASE.finditer(base):
            if _may_end_before(base, border) and not _CONDITION.search(base[border.end() :]):
                yield False, base[: border.start()]


def _opens_a_clause(border: re.Match[str], head: str) -> bool:
    """Whether a comma ends something whole: in 'new, critical rating' and before a list's last 'and' it does not."""
    word = border["next"]
    if border["mark"] != ",":
        return True
    if word.casefold() in ("and", "or"):
        _, comma, item = head.rpartition(",")
        return not comma or word_count(item) > _LIST_ITEM
    return word.casefold() in _OPENS_A_CLAUSE or word[0].isupper() or word.endswith(("ing", "ed"))


def _without_asides(text: str) -> list[str]:
    """The sentence with and without its opening phrase, its brackets, and what stands between commas."""
    opening = _OPENING.match(text)
    whole = [text]
    if opening and not _CONDITION.search(opening.group()) and has_verb(text[opening.end() :]):
        whole.append(capitalised(text[opening.end() :]))
    forms = [form for base in whole for form in (base, _PAREN.sub("", base))]
    for form in tuple(forms):
        trimmed = form
        for start, end in _asides(form):
            trimmed = trimmed[:start] + trimmed[end:]
            forms.append(trimmed)
    return list(dict.fromkeys(forms))


def _asides(form: str) -> list[tuple[int, int]]:
    """What stands between commas before a verb and can go, the last first."""
    posts = [(m.start(), m.end()) for m in _POST.finditer(form)]
    middles = [
        (m.start(), m.end())
        for m in _MIDDLE.finditer(form)
        if (is_past_or_finite(m["next"]) or _GOES_ON.match(form, m.start(), m.end() + 6))
        and not any(a < m.end() and m.start() < b for a, b in posts)
    ]
    return sorted(posts + middles, reverse=True)


def _may_end_before(text: str, border: re.Match[str]) -> bool:
    """Whether the words before a small word are whole without what it brings."""
    head = text[: border.start()]
    following = text[border.end() :].split(maxsplit=1)[0]
    last = head.split()[-1].casefold().strip(",;") if head else ""
    if last in _NEEDY_BEFORE.get(following, frozenset()) or head[-1:] in ",;":
        return False
    if (following == "to" and last.endswith("ed")) or (following == "in" and _AMOUNT.search(head)):
        return False
    return not (following == "to" and _DOERS.search(head.rpartition(",")[2].rpartition(" to ")[2]))


def _is_whole(text: str, fewest: int) -> bool:
    """Whether a cut piece can stand as a sentence."""
    words = text.split()
    if _UNFINISHED.search(text):
        return False
    if len(words) < fewest or not is_balanced(text) or not _may_be_last(words) or not has_verb(text):
        return False
    opened = list(_CLAUSE_WORD.finditer(text))
    return not opened or has_finite(text[opened[-1].end() :].split(), since=0, bare_forms=True)


def _may_be_last(words: list[str]) -> bool:
    last, before = (words[n].casefold().strip('.,:;”"') for n in (-1, -2))
    if last in _NOT_LAST or before == "to" or (last.endswith("ing") and last not in ING_NOUNS):
        return False
    if last in VERBS_ONLY or (last.endswith("ed") and before not in _BEFORE_PAST):
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
        if not comma:
            return False
    return has_finite(text.split())


def stands_alone(text: str) -> bool:
    """Whether a sentence can be read without the one before it."""
    return not _LEANS.match(text)
