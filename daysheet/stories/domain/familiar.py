"""Names that a release shows to be names by how it uses them: again in short, in brackets, over a paragraph."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from daysheet.places.domain.states import state_code
from daysheet.stories.domain.dates import MONTHS, WEEKDAYS
from daysheet.stories.domain.tidying import plain, without_dateline
from daysheet.stories.domain.titles import BODIES, NO_BODY, NO_PERSON, OFFICES
from daysheet.wire.domain.release import Sentence

_WORD = r"[A-Z][\w&’'-]*[\w]"
_RUN = re.compile(rf"\b{_WORD}(?: (?:{_WORD}|[A-Z]\.|&))*")
_ABOUT = re.compile(
    rf"^\W*(?:About|ABOUT)\s(?:the\s)?(?P<name>{_WORD}(?:\s(?:&|of|for|and|at|the)?\s?{_WORD}){{0,6}})\W*$"
)
_TICKER = re.compile(
    rf"(?P<name>{_WORD}(?:\s(?:&\s)?{_WORD}){{0,4}}),?(?:\s(?:Inc|Corp|Ltd|Co|plc|LLC|N\.V|S\.A|AG)\.?)?\s\((?:NASDAQ|Nasdaq|NYSE|OTC|TSX|LSE|AMEX)"
)
_PLACED = re.compile(
    rf"\b(?:in|at|near|from|around|across|outside|Downtown|North|South|East|West) ({_WORD})\b"
)
_NO_NAME = frozenset(MONTHS) | frozenset(WEEKDAYS)
_CAPITAL_BY_PLACE = frozenset(
    "If Each Every The A An In On At For With This These Those It He She They We As After While When But And".split()
)
_THINGS = frozenset(
    "point gap ridge mountain bay harbor port heights hills forest housing care act network tunnel station mine".split()
)
_COMPASS = frozenset(
    "North South East West Northern Southern Eastern Western Central Greater Upper Lower".split()
)
_LONGEST = 5


def familiar_names(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Names with their kind, 'person' or 'organisation': 'Chandi Biswas' is a person where 'Biswas' follows."""
    texts = [without_dateline(plain(s.text)) for s in sentences]
    runs = Counter(run for text in texts for run in _runs(text))
    for text in texts:
        if placed := _PLACED.findall(text):
            runs -= Counter(dict.fromkeys(placed, 9))
    found = {run: kind for run in runs if (kind := _kind(run, runs))}
    about = (
        m["name"]
        for s in sentences
        if s.role in ("other", "boilerplate") and (m := _ABOUT.match(plain(s.text)))
    )
    tickers = (m["name"] for text in texts for m in _TICKER.finditer(text))
    return found | {name: "organisation" for name in (*about, *tickers) if not state_code(name)}


def _runs(text: str) -> Iterable[str]:
    """The runs of capitalised words of a sentence, without the small word that begins it."""
    for match in _RUN.finditer(text):
        words = re.sub(r"[’']s?$", "", match.group()).split()
        if words[0] in _CAPITAL_BY_PLACE:
            words = words[1:]
        if words and not (match.start() == 0 and len(words) == 1):
            yield " ".join(words)


def _kind(run: str, runs: Counter[str]) -> str:
    """A person goes on by the last word, an organisation by the first words."""
    words = run.split()
    if not 1 < len(words) <= _LONGEST or state_code(run) or {w.casefold() for w in words} & _NO_NAME:
        return ""
    if (
        words[0] in _COMPASS
        or words[0].strip(".") in OFFICES
        or {words[-1]} & (NO_BODY | NO_PERSON | OFFICES)
    ):
        return ""
    if not all(word.strip(".&-").replace("-", "").isalpha() for word in words if word != "&"):
        return ""
    if words[-1].endswith("ing") or words[-1].casefold() in _THINGS:
        return ""
    by_last, by_first = runs[words[-1]], sum(runs[" ".join(words[:n])] for n in range(1, len(words)))
    if (
        by_last > 0
        and not by_first
        and not any(other.startswith(f"{run} ") and BODIES & set(other.split()) for other in runs)
        and not words[-1].endswith("ans")
        and len(words) < 4
        and not BODIES & set(words)
        and "&" not in words
    ):
        return "person"
    return "organisation" if (by_first > 1 or ("&" in words and runs[run] > 1)) and not by_last else ""
