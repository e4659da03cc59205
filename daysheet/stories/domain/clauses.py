"""Shortening a sentence at the borders of its clauses; what remains stands there word for word."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from daysheet.lib.caseless import Caseless
from daysheet.stories.domain.borders import behind_aside, may_not_end, splits_pair
from daysheet.stories.domain.complements import awaits
from daysheet.stories.domain.condensing import condensed
from daysheet.stories.domain.frames import needs_more
from daysheet.stories.domain.series import is_participle, splits_series
from daysheet.stories.domain.tidying import capitalised, ended
from daysheet.stories.domain.verbs import BASE_VERBS, has_finite, is_past_or_finite
from daysheet.stories.domain.wholeness import has_verb, is_whole
from daysheet.stories.domain.wording import word_count

_OPENING = re.compile(
    r"^(?!According\b)(?:Following|After|In|On|At|By|With|During|For|From|To|Under|As|Through|Among|Over|Upon|Since|When|While|Before|[A-Z][a-z]+ing)"
    r"\b(?:[^,]|,\s(?=[a-z]+\s(?:and|or)\s)){5,200}(?:,\s(?:19|20)\d\d)?,\s(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d)(?=(?P<rest>[A-Z]|the\b|an?\b|U\.S\.))"
)
_BORDER = re.compile(
    r"(?P<mark>[,;](?! (?:M\.D|D\.D|Ph\.|Jr|Sr|Inc|LLC|L\.P|Ltd)\b)|\s[–—-]+|—|–)\s*(?=(?P<next>[\w$“\"]+))"
)
_MARKERS = """which who whom whose where when while as including with and but or after following according a an the one both
each some many most all leaving making so such because since although though in at on by from for through during before
under part led along plus until as especially particularly specifically namely also formerly"""
_OPENS_A_CLAUSE = frozenset(_MARKERS.split())
_PHRASE = re.compile(
    r"\s(?=(?:to|for|in|at|by|with|from|through|throughout|during|after|before|on|under|because|while|when|where|following"
    r"|as|across|against|over|around|since|until|along|among|using|including|via|related to|relating to|regarding|concerning"
    r"|and(?=\s[a-z]+(?:ing|ed)\s)|stemming from|arising from|resulting from|alleging|involving|aimed at)\s)"
)
_LEANS = re.compile(
    r"^(?:He|She|They|It|His|Her|Their|Its|Those|That|Both|Many(?! of)|Another|Others|Among th|The (?:latter|former|two|pair)\b|As such"
    r"|Each|Some|Who|Which|Such|Then|Once|Instead|Any|If (?!convicted|found guilty)|Later|Afterwards?|(?:During|In|At|After|With|Under|For|By|As) (?:this|these|that|those|it)"
    r"|(?:This|These)(?! (?:new |federal |year|week|month|critical |important |bipartisan )?(?:funding|funds?|money|grants?|awards?|projects?"
    r"|program|events?|legislation|bill|law|agreement|settlement|act|investments?|case|initiative|partnership|loans?|year|week|month"
    r"|decision|announcement|effort|measure|resolution|rule|increase|season|summer|fall|spring|winter)\b))\b"
)
_CONDITION = Caseless(
    r"^\W*(?:\w+\s)?(?:unless|until|except|only if|if|provided|subject to|pending|allegedly|without|not|no|never|but)\b"
    r"|\b(?:unless|except)\b",
)
# What no sentence loses: a condition, a denial, a doubt.
_TURNS = Caseless(
    r"\b(?:unless|until|except|if|provided|subject to|pending|alleged\w*|without|not|no|never|deny|denies|denied|denying|although|though"
    r"|cleared|acquitted|innocent|failed|dismissed)\b|n[’']t\b"
)
_MIDDLE = re.compile(
    r",\s(?:[A-Z][a-z]+|who|which|whose|where|including|a|an|the|one of|former|along with|as well as|formerly|also|based|located"
    r"|known|now|then|identified|joined by|accompanied by|led by|together with|in partnership with|\d\d)\b[^,;:\"“”()]{2,140}(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?,(?=\s(?P<next>(?!and\b|or\b)[a-z]+))"
)
_WHO = re.compile(  # with a list inside: 'Lee, who has been fined for theft, fraud and arson, admitted …'
    r",\swho\s(?:(?!,\s[A-Z]|\sand\s[A-Z])[^;:“”\"()]){2,220}?,(?=\s(?P<next>[a-z]{3,}ed|was|were|is|are|has|have|had|will|would|said|took|made|gave)\b)"
)
_GOES_ON = re.compile(r",\s(?:an?|the|who|\d\d)\b[^;:]+,\s(?:with|for|to|on|in|at|from)\s")
_POST = re.compile(
    r",\s(?:(?:a|the)\s)?(?:Ranking|Chair\w*|Vice|Co-\w+|[Mm]ember|Dean|President|Director|CEO|Founder|Secretary)\b[^,;:]{2,160},(?=\s)"
)
_AGE_BEFORE = re.compile(r",\s\d\d$")  # 'Ann Lee, 49, who has been a nurse, will lead' keeps both its commas
_NEXT_NAMED = re.compile(r"\sand\s(?:[A-Z][\w.’'-]+\s){1,3}of\s")  # 'Ann Lee, founder of X, and Bo Day of Y'
# A clause of its own, or the next of a list: 'the owners, a manager and a former manager of X, to settle'
_NO_ASIDE = re.compile(
    r"^,\s(?:an?|the|[A-Z][a-z]+)\s[^,]*\b(?:is|are|was|were|will|would|has|have|had|can|could|may|must)\b|^,\san?\s[^,]*\sand\san?\s"
)
_AFTER_A_STATE = re.compile(r",\s(?:[A-Z][a-z]{1,4}\.|[A-Z]{2})$")  # 'the Gary, Ind., Police Department'
_FIGURE = re.compile(r"\d[\d,.]*")
_PAREN = re.compile(r"\s*\([^()]{1,60}\)|\s[–—]\s(?!and\b)[^–—;:“”\"]{3,120}\s[–—](?=\s[a-z])")
_FEWEST = 5
_AWAITS, _IN_A_PHRASE, _AT_A_MARK = range(3)  # where a form is cut: the later, the better
_FAR = 40  # words: before a comma, a verb waits for longer
_GAINS = {_AWAITS: -12, _IN_A_PHRASE: 0, _AT_A_MARK: 8}  # in words: how much more another has to tell
_INSIDE_AN_ASIDE = re.compile(
    r",\s(?:such as|including|like|especially|particularly|who|which|whose)\b[^,]*$"
)
_SMALL = frozenset({"from", "to", "for", "with", "in", "at", "on", "by", "as"})
_ARTICLES = frozenset({"the", "a", "an", "one", "some", "many", "all", "each", "most"})


def shorten(
    text: str, most: int, *, fewest: int = _FEWEST, at_marks: bool = False, waiting: bool = False
) -> str | None:
    """The sentence within so many words, cut only where a clause ends; None where that cannot be.

    `at_marks` cuts at commas, dashes and semicolons alone, as somebody's own words are; `waiting` also where the
    last word still waits for something.
    """
    if word_count(text) <= most:
        return ended(text)
    least = _AT_A_MARK if at_marks else _AWAITS if waiting else _IN_A_PHRASE
    fits = (form for border, words, form in _shorter_forms(text) if border >= least and words <= most)
    return next((ended(form) for form in fits if is_whole(form, fewest)), None)


@lru_cache(maxsize=256)
def _shorter_forms(text: str) -> tuple[tuple[int, int, str], ...]:
    """Shorter forms of a sentence, the best first, each with where it was cut, and its words."""
    ranked = sorted(set(_cut_forms(text)), key=lambda cut: (_worth(*cut), cut), reverse=True)
    return tuple((border, word_count(form), form) for border, form in ranked)


def _worth(border: int, form: str) -> float:
    """What a form tells: its words, and its figures twice; a good border counts as words do."""
    return word_count(form) + 2 * len(_FIGURE.findall(form)) + _GAINS[border]


def _cut_forms(text: str) -> Iterator[tuple[int, str]]:
    for base in _without_asides(text):
        yield _AT_A_MARK, base
        for border in _BORDER.finditer(base):
            head, tail = base[: border.start()], base[border.end() :]
            if (
                _opens_a_clause(border, head, tail)
                and not _CONDITION.search(tail)
                and not _goes_on(head, tail)
            ):
                yield _AWAITS if awaits(head, tail, _FAR) else _AT_A_MARK, head
        for border in _PHRASE.finditer("" if base.startswith("There ") else base):
            head, tail = base[: border.start()], base[border.end() :]
            waits = needs_more(head, tail) or may_not_end(head, tail) or splits_pair(head, tail)
            if not waits and not _CONDITION.search(tail):
                yield _AWAITS if awaits(head, tail) else _IN_A_PHRASE, head


def _goes_on(head: str, tail: str) -> bool:
    """Whether a head cut at a comma lacks something behind it, or behind the aside that begins there."""
    later = behind_aside(tail)
    if later and (
        is_past_or_finite(later.split()[0]) or needs_more(head, later) or awaits(head, later, _FAR)
    ):
        return True
    return may_not_end(head, tail)


def _opens_a_clause(border: re.Match[str], head: str, tail: str) -> bool:
    """Whether a comma ends something whole: in 'new, critical rating' and before a list's last 'and' it does not."""
    word = border["next"]
    if _INSIDE_AN_ASIDE.search(head) and word in _SMALL:
        return False
    if border["mark"] != ",":
        return border["mark"] != ";" or has_verb(tail.split(";")[0])
    if splits_series(head, tail):
        return False
    if word[0].isupper() or word in _ARTICLES or word.casefold() in ("and", "or"):
        return True
    is_one_of_others = word in BASE_VERBS and "among other things" in head
    return (
        word.casefold() in _OPENS_A_CLAUSE or word.endswith("ing") or is_participle(tail) or is_one_of_others
    )


def _without_asides(text: str) -> list[str]:
    """The sentence with and without its opening phrase, its brackets, and what stands between commas."""
    opening = _OPENING.match(text)
    whole = [text]
    if (
        opening
        and not _TURNS.search(opening.group())
        and has_verb(text[opening.end() :])
        and not splits_series(opening.group(), text[opening.end() :])
    ):
        whole.append(capitalised(text[opening.end() :]))
    whole += [short for form in whole if (short := condensed(form)) != form]
    forms = [form for base in whole for form in (base, _PAREN.sub(_unless_it_turns, base))]
    for form in tuple(forms):
        trimmed = form
        for start, end in _asides(form):
            comma = "," if _AGE_BEFORE.search(trimmed[:start]) else ""
            trimmed = trimmed[:start] + comma + trimmed[end:]
            forms.append(trimmed)
    return list(dict.fromkeys(forms))


def _unless_it_turns(aside: re.Match[str]) -> str:
    return aside.group() if _TURNS.search(aside.group()) else ""


def _asides(form: str) -> list[tuple[int, int]]:
    """What stands between commas before a verb and can go, the last first."""
    posts = [
        (m.start(), m.end())
        for m in _POST.finditer(form)
        if not _NEXT_NAMED.match(form, m.end()) and not _TURNS.search(m.group())
    ]
    found = (
        m for comma in re.finditer(",", form) for p in (_MIDDLE, _WHO) if (m := p.match(form, comma.start()))
    )
    middles = {
        (m.start(), m.end())
        for m in found
        if not _TURNS.search(m.group())
        and not _AFTER_A_STATE.search(form[: m.start()])
        and not _NO_ASIDE.search(m.group())
        and not _is_one_of_many_deeds(form, m)
        and (is_past_or_finite(m["next"]) or _GOES_ON.match(form, m.start(), m.end() + 6))
    }
    return _apart([*posts, *sorted(middles)])


def _apart(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those that overlap none before them, the last in the text first."""
    kept: list[tuple[int, int]] = []
    for start, end in stretches:
        if not any(a < end and start < b for a, b in kept):
            kept.append((start, end))
    return sorted(kept, reverse=True)


def _is_one_of_many_deeds(form: str, aside: re.Match[str]) -> bool:
    """Whether the verb behind it is the second deed of three: 'visited Ava, Missouri, toured the campus, and spoke'."""
    before = form[: aside.start()].split()
    return ", and " in form[aside.end() :] and has_finite(before) and is_past_or_finite(aside["next"])


def stands_alone(text: str) -> bool:
    """Whether a sentence can be read without the one before it."""
    return not _LEANS.match(text)
