"""A headline of at most seventy characters, by dropping whole clauses of the title or of the lead."""

import re
from collections.abc import Iterable, Iterator, Sequence

from daysheet.lib.caseless import Caseless
from daysheet.places.domain.states import STATES
from daysheet.stories.domain.borders import may_not_end
from daysheet.stories.domain.capitals import spelled
from daysheet.stories.domain.clauses import shorten
from daysheet.stories.domain.complements import awaits
from daysheet.stories.domain.frames import needs_more
from daysheet.stories.domain.squeezing import bare_title, squeezed
from daysheet.stories.domain.tidying import plain
from daysheet.stories.domain.verbs import BASE_VERBS, FINITE, VERBS_ONLY
from daysheet.stories.domain.wholeness import has_verb, is_balanced

MOST = 70
_FEWEST = 12
_SHORT_FORM = re.compile(r"\b(?:Inc|Co|Corp|Ltd|Jr|Sr|U\.S|D\.C|[A-Z]\.[A-Z])$")
_LONE_FIGURE = re.compile(r"\b(?:million|billion|and) \d+$")
_VAGUE = frozenset(
    """agreement legislation lawsuit letter award statement settlement grant grants bill funding charges charge actions
    announced guilty arrested indicted charged roundtable meeting hearing event report visit plan persons sheet brief waiver""".split()
)
_FIGURE = re.compile(r"\d")
_BORDER = re.compile(r"[,;:]\s|\s[–—-]+\s|—|\s\(")
_PHRASE = Caseless(
    r"\s(?=(?:to|for|in|at|on|with|from|after|following|during|through|as|amid|against|under|while|despite|because|by|and"
    r"|before|over|across|into|about|ahead of|that|alleging|regarding|related to|showing|stemming from"
    r"|supporting|honoring|celebrating|recognizing|discussing|requiring|allowing|banning|prohibiting|creating|expanding|improving"
    r"|protecting|designating|condemning|calling|urging|featuring|highlighting|marking|moving|addressing|ensuring|funded by)\s)",
)
_STATE_NEXT = re.compile(rf"(?:{'|'.join(sorted(STATES.values()))}|D\.C\.)\b")
_STATE_COMMA = re.compile(rf",\s(?:{'|'.join(sorted(STATES.values()))}|D\.C\.|[A-Z]{{2}})$")
_DOERS = Caseless(
    r"\b(?:allow|enabl|urg|push|ask|press|help|requir|order|call|encourag|tell|forc|want|expect|invit|direct|lead|mak)"
    r"(?:e|es|s|ing|ed)?\b",
)
_NEEDS = {
    "to": """agree agrees plead pleads continue continues vote votes work works fail fails move moves seek seeks is are was were
        due be failing related according response return returns address remarks access letter set aims trying plans how way
        respond responds charge charges conspiring attempting agreeing fight fights intent""",
    "for": "call calls look looks apply account responsible praise praises prepare prepares stand stands push pushes",
    "with": "americans meet meets connection partner partners work works plead along",
    "in": """participate participates engage results invest invests involved guilty located connection involvement lawmakers
        joins join attends""",
    "on": "statement focus focuses based remarks working rely impact sits vote votes calls",
    "by": "led hosted joined owned sponsored operated caused introduced sentenced passed",
    "as": "such well known serve serves",
    "from": "protect protects prevent prevents away free",
    "at": "aimed",
    "and": "between both",
    "that": "says said shows requires",
    "over": "concerns takes",
    "into": "look looks inquiry investigation",
    "about": "says statement",
    "against": "case fight guard",
}
_NEEDY = {word: frozenset(before.split()) for word, before in _NEEDS.items()}
_VERBS = (
    FINITE
    | {
        form
        for verb in BASE_VERBS
        for form in (verb, f"{verb}ed", f"{verb}d", f"{verb}ing", f"{verb[:-1]}ing")
    }
    | set("to confirmed approved adopted signed rejected advanced elected appointed killed".split())
)
_NEVER_LAST_WORDS = """the a an of to and for with by in on at or as that its his her their is are was were not no new first
more over than per via nearly & u.s announces announce introduces applauds celebrates joins leads secures from will would rep sen both have has had it he she they we announced intent
"""
_NEVER_LAST = frozenset(_NEVER_LAST_WORDS.split())
_NO_END = _NEVER_LAST | VERBS_ONLY
_BEFORE_VERB = frozenset({"will", "not", "to", "can", "would", "must", "may", "could", "and", "should"})
_WAITING = 15  # characters that another headline may have less
_LONGEST = 500  # characters of a title that are read
_LEAST = 30  # characters that tell something
_SMALL_WORD = re.compile(
    r"(?:to|for|in|at|on|with|from|after|during|through|as|against|under|by|over|of|into|about|that|who|which)\s|\(",
    re.IGNORECASE,
)
_TURNS = Caseless(r"\b(?:not|no|never|unless|if|without|except|alleged\w*|until|pending)\b")


def headlines_of(title: str, text: str) -> Iterator[str]:
    """The title in at most seventy characters: whole, in fewer words, or cut where a clause ends."""
    full = spelled(bare_title(plain(title[:_LONGEST])), text)
    bases = [without_stop(base) for base in squeezed(full)]
    yield from sorted(
        (base for base in bases if len(base) <= MOST and ends_well(base)), key=lambda b: -len(b)
    )
    yield from _cut(bases)


def without_stop(headline: str) -> str:
    """A headline without a full stop or comma at its end, but with the point of 'Inc.'."""
    bare = headline.rstrip(" .,:;")
    return f"{bare}." if _SHORT_FORM.search(bare) and headline[len(bare) :].startswith(".") else bare


def rank(headline: str, *, is_title: bool, is_whole: bool, waits: bool) -> float:
    """How good a headline is: the whole title, then what tells most; what waits for its object tells little."""
    words = headline.split() or [""]
    has_figure = bool(_FIGURE.search(headline))
    score = len(headline) + 18 * is_title + 40 * is_whole + 8 * has_figure - _WAITING * waits
    score -= 25 * (words[-1].strip(".,").casefold() in _VAGUE and not has_figure and len(words) < 7)
    score -= 30 * (len(words) < 4) + 30 * bool(_LONE_FIGURE.search(headline))
    return score if has_figure or _has_verb(words[1:]) else score - (12 if is_title and is_whole else 30)


def _worth(cut: str) -> float:
    """What a cut title tells: its length, its figures, its verb."""
    return len(cut) + 6 * bool(_FIGURE.search(cut)) + 8 * _has_verb(cut.split()[1:])


def ends_well(headline: str) -> bool:
    """Whether a title is not cut off itself."""
    words = headline.split()
    return bool(words) and words[-1][-1] != "," and words[-1].casefold().strip(".,:;") not in _NEVER_LAST


def headlines_from(lead: str) -> Iterator[str]:
    """Headlines from the lead sentence, for a release without a title that can be cut."""
    flat = plain(lead).rstrip(".")
    bases = list(squeezed(flat))
    yield from (base for base in bases if len(base) <= MOST)
    yield from (cut for cut in _cut(bases) if has_verb(cut))
    shorter = (shorten(base, most, fewest=3) for most in range(12, 4, -1) for base in bases)
    yield from (form.rstrip(".") for form in shorter if form and len(form) <= MOST + 1)


def headlines_at_words(text: str) -> list[str]:
    """Where no clause ends early enough: the text, or fewer words of it, up to a word that can end a headline.

    The best come first: before a small word no name is broken, and what waits for more tells little.
    """
    flats = [plain(base).rstrip(".") for base in squeezed(text[:_LONGEST])]
    found = {
        (
            at > _LEAST and not awaits(flat[:at], flat[at:]),
            bool(_SMALL_WORD.match(flat, at + 1)),
            at,
            flat[:at].rstrip(",;:–—- "),
        )
        for flat in flats
        for at in (border.start() for border in re.finditer(r"\s", flat[: MOST + 1]))
        if _may_end_at(flat[:at])
    }
    return [headline for *_, headline in sorted(found, reverse=True)]


def _may_end_at(head: str) -> bool:
    words = head.split()
    last = words[-1].casefold().strip(".,:;") if words else ""
    before = words[-2].casefold() if len(words) > 1 else ""
    leans = last in _NO_END or last.endswith("ed") or (last in BASE_VERBS and before in _BEFORE_VERB)
    leans = leans or (last.endswith("s") and last in FINITE)  # 'Hollis Creek Water Files'
    if "‘" in head and "’" not in head.rpartition("‘")[2]:
        return False
    return len(words) > 3 and not leans and is_balanced(head.rstrip(",;:–—- "))


def _cut(bases: Sequence[str]) -> list[str]:
    """The bases cut at their borders, the best first."""
    cuts = {(strong, cut, _waits(cut, base)) for base in bases for strong, cut in _cuts(base)}
    scored = {
        (_worth(cut) + 10 * strong - _WAITING * waits, cut) for strong, cut, waits in cuts if len(cut) <= MOST
    }
    return [cut for _, cut in sorted(scored, reverse=True)]


def waits_for_more(headline: str, sources: Iterable[str]) -> bool:
    """Whether a headline stops where a source goes on with what its last noun or verb waits for."""
    return any(_waits(headline, source) for source in sources)


def _waits(headline: str, source: str) -> bool:
    last = " ".join(headline.split()[-2:]).casefold()
    if not last:
        return False
    _, found, tail = source.casefold().partition(last)
    tail = tail.lstrip(" ,;:")
    return bool(found and tail) and (
        awaits(headline, tail, near=3) or (tail.startswith("and ") and _joins_names(tail))
    )


def _cuts(base: str) -> Iterator[tuple[bool, str]]:
    """What stands before each border of a title, with whether the border is a strong one."""
    for border in _BORDER.finditer(base):
        head, tail = base[: border.start()], base[border.end() :]
        inside = _STATE_COMMA.search(head) or _STATE_NEXT.match(tail) or tail.startswith(("and ", "& "))
        if not inside and _is_whole(head, tail):
            yield True, head.rstrip(" ,;:–—-")
    for border in _PHRASE.finditer(base):
        head, tail = base[: border.start()], base[border.end() :]
        following = tail.split(maxsplit=1)[0].casefold()
        if (
            not _leans_on(head, following)
            and not needs_more(head, tail, is_title=True)
            and not may_not_end(head.casefold(), tail.casefold(), is_title=True)
            and _is_whole(head, tail)
        ):
            yield False, head.rstrip(" ,;:–—-")


def _joins_names(tail: str) -> bool:
    """Whether 'and' goes on inside a name or between two nouns: 'Fire and Rescue Firehouse', 'House and Senate'."""
    second = tail.split()[1:2]
    return not _has_verb(second) and [word.casefold() for word in second] not in (["the"], ["its"], ["a"])


def _leans_on(head: str, following: str) -> bool:
    """Whether the words before a small word need what follows it: 'Urges Congress' needs 'to Act'."""
    last = head.split()[-1].casefold().strip(",.") if head else ""
    if following == "by" and last.endswith("ed"):
        return True
    return last in _NEEDY.get(following, frozenset()) or (following == "to" and bool(_DOERS.search(head)))


def _is_whole(head: str, tail: str) -> bool:
    """Whether the head of a title can stand without its tail."""
    words = [word.casefold().strip(".,:;") for word in head.split()]
    if len(head) < _FEWEST or len(words) < 3 or words[-1] in _NEVER_LAST:
        return False
    if ("‘" in head and "’" not in head.rpartition("‘")[2]) or (
        tail[:3] == "to " and not _has_verb(words[1:])
    ):
        return False
    if _TURNS.search(tail) or not is_balanced(head):
        return False
    if "that" in words and not _has_verb(words[words.index("that") + 1 :]):
        return False  # 'The firm announced that its solar farm'
    return not _has_verb(tail.split()) or _has_verb(words[1:])


def _has_verb(words: list[str]) -> bool:
    """Whether a word of a title acts; 'to' counts before a verb: 'Udall to Host'."""
    bare = [word.casefold().strip(".,:;") for word in words]
    pairs = zip(bare, [*bare[1:], ""], strict=False)
    return any(word in _VERBS and (word != "to" or following in _VERBS) for word, following in pairs)
