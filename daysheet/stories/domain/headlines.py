"""A headline of at most seventy characters, by dropping whole clauses of the title or of the lead."""

import re
from collections.abc import Iterator

from daysheet.places.domain.states import STATES
from daysheet.stories.domain.capitals import spelled
from daysheet.stories.domain.clauses import has_verb, is_balanced, shorten
from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.tidying import capitalised, plain, without_openers
from daysheet.stories.domain.verbs import BASE_VERBS, FINITE, VERBS_ONLY

MOST = 70
_FEWEST = 12
_LABEL = re.compile(
    r"^(?:(?:PHOTO|NEWS|PRESS|VIDEO|MEDIA)\s)?(?:RELEASE|ADVISORY|ALERT|STATEMENT|ICYMI|READOUT|BREAKING|UPDATE|VIDEO"
    r"|PHOTOS?|NEWS|WATCH|FACT SHEET|MEMO|OP-ED|TRANSCRIPT|FOR IMMEDIATE RELEASE)\s*[:–—|-]\s*",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s+[|»]\s+[^|]{3,60}$")
_SUBJECT = re.compile(
    r"^(?P<who>[^:]{3,60}?)\s(?:today\s)?(?:announces?|applauds?|celebrates?|releases?|touts?|highlights?|praises?|hails?)\s"
    r"(?P<rest>\S.{11,})$",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:U\.S\.\s)?(?:Representatives?|Congress(?:wo)?m[ae]n|Congressmember|Reps?\.|Senators?|Sens?\.)\s(?=[A-Z])"
)
_BORDER = re.compile(r"[,;:]\s|\s[–—-]+\s|—|\s\(")
_PHRASE = re.compile(
    r"\s(?=(?:to|for|in|at|on|with|from|after|following|during|through|as|amid|against|under|while|despite|because|by|and"
    r"|before|over|across|into|about|ahead of|that|&|alleging|regarding|related to|showing|stemming from)\s)",
    re.IGNORECASE,
)
_LAST_RESORT = re.compile(
    r"\s(?=(?:to|of|for|in|at|on|with|from|after|following|during|through|as|under|by|over|across|[A-Z]?[a-z]+ing)\s)",
    re.IGNORECASE,
)
_STATE_NEXT = re.compile(rf"(?:{'|'.join(sorted(STATES.values()))}|D\.C\.)\b")
_STATE_COMMA = re.compile(rf",\s(?:{'|'.join(sorted(STATES.values()))}|D\.C\.|[A-Z]{{2}})$")
_DOERS = re.compile(
    r"\b(?:allow|enabl|urg|push|ask|press|help|requir|order|call|encourag|tell|forc|want|expect|invit|direct|lead|mak)"
    r"(?:e|es|s|ing|ed)?\b",
    re.IGNORECASE,
)
_NEEDS = {
    "to": """agree agrees plead pleads continue continues vote votes work works fail fails move moves seek seeks is are was were
        due be failing related according response return returns address remarks access letter set aims trying plans how way
        respond responds charge charges conspiring attempting agreeing""",
    "for": "call calls look looks apply account responsible praise praises prepare prepares stand stands push pushes",
    "with": "charged americans meet meets connection partner partners work works plead along",
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
    | {"to"}
)
_NEVER_LAST_WORDS = """the a an of to and for with by in on at or as that its his her their is are was were not no new first
more over nearly & u.s announces announce introduces applauds celebrates joins leads secures from will would rep sen both have has had it he she they we announced
"""
_NEVER_LAST = frozenset(_NEVER_LAST_WORDS.split())
_BEFORE_VERB = frozenset({"will", "not", "to", "can", "would", "must", "may", "could", "and", "should"})
_TURNS = re.compile(r"\b(?:not|no|never|unless|if|without|except|alleged\w*|until|pending)\b", re.IGNORECASE)


def headlines_of(title: str, text: str) -> Iterator[str]:
    """The title in at most seventy characters, cut only where a clause ends, the best form first."""
    full = spelled(_SITE.sub("", _LABEL.sub("", plain(title))), text)
    yield from (form for form in _forms(full) if form and len(form) <= MOST)


def headlines_from(lead: str) -> Iterator[str]:
    """Headlines from the lead sentence, for a release without a title that can be cut."""
    flat = plain(lead).rstrip(".")
    yield from (form for form in _forms(flat) if len(form) <= MOST and (has_verb(form) or form == flat))
    shorter = (shorten(flat, most, fewest=3) for most in range(11, 4, -1))
    yield from (form.rstrip(".") for form in shorter if form and len(form) <= MOST + 1)


def headlines_at_words(text: str) -> Iterator[str]:
    """Where no clause ends early enough: the text up to a word that can end a headline, the fullest first."""
    flat = plain(text).rstrip(".")
    for border in reversed(list(re.finditer(r"\s", flat[: MOST + 1]))):
        head, words = flat[: border.start()].rstrip(",;:–—- "), flat[: border.start()].split()
        last = words[-1].casefold().strip(".,:;") if words else ""
        before = words[-2].casefold() if len(words) > 1 else ""
        leans = last in _NEVER_LAST | VERBS_ONLY or (last in BASE_VERBS and before in _BEFORE_VERB)
        if len(words) > 3 and not leans and is_balanced(head):
            yield head


def _forms(full: str) -> Iterator[str]:
    """The title and shorter forms of it, the fullest first; each is whole."""
    bare = _TITLE.sub("", full)
    first, _, others = bare.partition(" ")
    bases = [full, bare, *([others] if is_given_name(first) else []), *_without_subject(full)]
    bases += [capitalised(base.removeprefix("The ")) for base in bases if base.startswith("The ")]
    yield from bases
    cuts = [cut for base in bases for cut in _cuts(base)]
    yield from (cut for _, cut in sorted(cuts, key=lambda c: -len(c[1]) - 12 * c[0]) if len(cut) <= MOST)
    last = {base[: border.start()] for base in bases for border in _LAST_RESORT.finditer(base)}
    yield from sorted(
        (cut for cut in last if len(cut) <= MOST and _is_plain_whole(cut, full)), key=lambda c: -len(c)
    )


def _is_plain_whole(head: str, full: str) -> bool:
    """Whether a head that leans on its tail a little still says something by itself."""
    words = head.split()
    if full[len(head) :].lstrip().startswith("to ") and _DOERS.search(" ".join(words[-3:])):
        return False
    keeps_sense = not _TURNS.search(full[len(head) :]) and is_balanced(head) and words[-1][-1] not in ",;:"
    last = words[-1].casefold().strip(".,:;")
    return keeps_sense and len(words) > 3 and last not in _NEVER_LAST | VERBS_ONLY and _has_verb(words[1:])


def _without_subject(full: str) -> list[str]:
    """'Thompson Announces $1 Million Grant …' holds the news without who announces it."""
    found = _SUBJECT.match(full)
    return [capitalised(without_openers(found["rest"]))] if found else []


def _cuts(base: str) -> Iterator[tuple[bool, str]]:
    """What stands before each border of a title, with whether the border is a strong one."""
    for border in _BORDER.finditer(base):
        head, tail = base[: border.start()], base[border.end() :]
        inside_a_place = _STATE_COMMA.search(head) or _STATE_NEXT.match(tail)
        if not inside_a_place and _is_whole(head, tail):
            yield True, head.rstrip(" ,;:–—-")
    for border in _PHRASE.finditer(base):
        head, tail = base[: border.start()], base[border.end() :]
        if not _leans_on(head, tail.split(maxsplit=1)[0].casefold()) and _is_whole(head, tail):
            yield False, head.rstrip(" ,;:–—-")


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
    if _TURNS.search(tail) or not is_balanced(head):
        return False
    return not _has_verb(tail.split()) or _has_verb(words[1:])


def _has_verb(words: list[str]) -> bool:
    """Whether a word of a title acts; 'to' counts before a verb: 'Udall to Host'."""
    bare = [word.casefold().strip(".,:;") for word in words]
    pairs = zip(bare, [*bare[1:], ""], strict=False)
    return any(word in _VERBS and (word != "to" or following in _VERBS) for word, following in pairs)
