"""Names in a text, word by word, and whether a source holds them: 'Selma', 'FBI', 'IL-06', 'Loretta King'."""

import re
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from daysheet.places.domain.states import STATES
from daysheet.stories.domain.given_names import is_given_name
from daysheet.stories.domain.numbers import WORDS
from daysheet.stories.domain.plain_words import is_plain
from daysheet.stories.domain.verbs import FINITE
from daysheet.stories.domain.wording import Token, tokens

_GENERIC = """jr sr ii iii mr mrs ms us united states state federal member members congress department division district
congressional monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december million billion trillion thousand hundred percent jan feb mar apr jun jul aug sep sept oct nov dec i"""
_TITLES: tuple[str, ...] = (
    "rep reps representative representatives congressman congresswoman congressmember",
    "sen sens senator senators",
)
_TITLES += (
    "gov governor",
    "atty attorney",
    "dept department",
    "ave avenue",
    "st saint street",
    "gen general",
    "lt lieutenant",
)
_TITLES += (
    "sgt sergeant",
    "col colonel",
    "capt captain",
    "maj major",
    "prof professor",
    "dr doctor",
    "inc incorporated",
)
_SAME_TITLE = {word: tuple(words.split()) for words in _TITLES for word in words.split()}
GENERIC = frozenset(_GENERIC.split())
_STARTERS = """a an the this that these those he she it they we you his her its their our my your who what when where
why how if as at by in on of for from with to and but or so yet also after before since until while although though
because both each every many most more much some such several any all there here then now today yesterday about under
over between among against during through throughout within without upon according following additionally further
furthermore moreover however meanwhile once only even still just one two three four five six seven eight nine ten is
are was were be been has have had do does did will would can could may might must should not no never neither nor none
award amount sentence penalty total seized topics officials mayors experts agents police people residents students
funding funds money grants grant projects project program programs workers families members victims investigators
prosecutors authorities lawmakers leaders schools out off up down"""
_COMMON = frozenset(_STARTERS.split()) | WORDS.keys()
_ENDINGS = tuple("ing ed ly tion tions ment ments ness ity ers ors als ies able ful".split())
_HEADLINE_VERBS = """gets get wins win says say urges helps faces makes opens hosts honors leads backs calls sets names
seeks joins meets votes gives takes visits tours holds adds cuts pays brings plans aims prepares protects pleads
receives receive secures secure introduces introduce announces announce settles settle admits admit new first free"""
_COMMON_HEADS = frozenset(_HEADLINE_VERBS.split()) | _COMMON
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]|\.\")[\"'(\s-]*$")
_SHORTENED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Lt|Reps?|Sens?|Gov|Gen|Jr)\. $")


@dataclass(frozen=True, slots=True)
class Name:
    """One or more capitalised words side by side."""

    text: str
    start: int
    end: int
    words: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class ReleaseWords:
    """The words of a whole release, and those that it writes with a capital inside a sentence."""

    keys: Set[str]
    capitals: Set[str]
    neighbours: Set[tuple[str, str]] = frozenset()  # capitalised words side by side: ('lake', 'park')


@dataclass(frozen=True, slots=True)
class KnownWords:
    """What a source's words say about names: the words it has, and which stand close together."""

    keys: Set[str]
    pairs: Set[tuple[str, str]]


def known_words(passages: Iterable[str]) -> KnownWords:
    """The words of some folded passages, with the spellings that mean the same."""
    told = [_words_of(passage) for passage in passages]
    return KnownWords(
        keys=frozenset().union(*(known.keys for known in told)),
        pairs=frozenset().union(*(known.pairs for known in told)),
    )


def release_words(sentences: Iterable[str], title: str) -> ReleaseWords:
    """The words of a release's folded sentences and title; what only its title capitalises is no name."""
    heading = tokens(title)
    keys = {t.key for t in heading}
    named = {t.key for t in heading if t.is_capital and t.start and not is_title_case(title)}
    beside: set[tuple[str, str]] = set()
    for sentence in sentences:
        words = tokens(sentence)
        keys |= {t.key for t in words}
        named |= {t.key for t in words if t.is_capital and not starts_sentence(t, sentence)}
        beside |= {(a.key, b.key) for a, b in pairwise(words) if a.is_capital and b.is_capital}
    return ReleaseWords(frozenset(keys), frozenset(named), frozenset(beside))


@lru_cache(maxsize=512)
def _words_of(passage: str) -> KnownWords:
    words = tokens(passage)
    order = [part for word in words for part in word.key.split("-")]
    steps = (zip(order, order[step:], strict=False) for step in (1, 2, 3))
    return KnownWords(
        keys=frozenset().union(_initials(words), *map(spellings, {word.key for word in words})),
        pairs=frozenset(chain.from_iterable(steps)),
    )


@lru_cache(maxsize=4096)
def spellings(key: str) -> frozenset[str]:
    """A word with what it is also written as: 'il-06' holds 'il', '06', 'illinois'; 'ind' is 'indiana'."""
    parts = {key, *key.split("-"), *key.split("/")}
    parts |= {part.strip("0") for part in parts if part.isdigit()}
    parts |= {word for part in parts for word in _STATE_WORDS.get(part, ())}
    parts |= {word for part in parts for word in _SAME_TITLE.get(part, ())}
    singular = {part.removesuffix("s") for part in parts if len(part) > 3}
    return frozenset(parts | singular | {f"{part}s" for part in parts})


def _state_words() -> dict[str, tuple[str, ...]]:
    by_code = {code.lower(): tuple(name.lower().split()) for code, name in STATES.items()}
    short = {"ala": "AL", "ariz": "AZ", "ark": "AR", "calif": "CA", "colo": "CO", "conn": "CT", "del": "DE"}
    short |= {"fla": "FL", "ill": "IL", "ind": "IN", "kan": "KS", "mass": "MA", "mich": "MI", "minn": "MN"}
    short |= {"miss": "MS", "mont": "MT", "neb": "NE", "nev": "NV", "okla": "OK", "ore": "OR", "penn": "PA"}
    short |= {"tenn": "TN", "tex": "TX", "wash": "WA", "wis": "WI", "wyo": "WY"}
    return by_code | {word: by_code[code.lower()] for word, code in short.items()}


_STATE_WORDS = _state_words()


def _initials(words: tuple[Token, ...]) -> set[str]:
    """The acronyms that runs of capitalised words could be called by: 'faa' for Federal Aviation Administration."""
    found: set[str] = set()
    run = ""
    for word in words:
        if word.is_capital:
            run += word.key[:1]
            found |= {run[-length:] for length in range(2, min(len(run), 8) + 1)}
        elif word.key not in {"of", "the", "for", "and"}:
            run = ""
    return found


def starts_sentence(token: Token, folded: str) -> bool:
    """Whether a capital letter there may be owed to the sentence's beginning alone."""
    before = folded[max(0, token.start - 9) : token.start]
    nearest = before.rstrip()[-1:]
    if nearest.isalnum() or nearest == ",":
        return False  # mostly so, and told without a search
    return not before or bool(_SENTENCE_START.search(before)) and not _SHORTENED.search(before)


@lru_cache(maxsize=2048)
def is_title_case(folded: str) -> bool:
    """Whether most longer words are capitalised, as in a headline."""
    words = [t for t in tokens(folded) if len(t.key) > 3 and t.key[0].isalpha()]
    return len(words) >= 3 and sum(t.is_capital for t in words) >= 0.9 * len(words)


def is_heading(folded: str) -> bool:
    """Whether every longer word is capitalised, the verbs too: a heading or a headline, no sentence."""
    if folded.rstrip('"').endswith(".") and any(t.text in FINITE for t in tokens(folded)):
        return False
    words = [t for t in tokens(folded) if len(t.key) > 4 and t.key[0].isalpha()]
    return len(words) >= 2 and all(t.is_capital for t in words)


@lru_cache(maxsize=512)
def names_in(folded: str) -> tuple[Name, ...]:
    """The runs of capitalised words of a folded text; in a headline, where all are, none."""
    if is_title_case(folded):
        return ()
    return tuple(_side_by_side([t for t in tokens(folded) if t.is_capital], folded))


def is_capital_by_place(name: Name, folded: str) -> bool:
    """Whether a single word may be capitalised only because a sentence begins with it."""
    word = name.words[0]
    return len(name.words) == 1 and starts_sentence(word, folded) and not is_given_name(word.text)


def unknown_names(folded: str, source: KnownWords, release: ReleaseWords) -> list[Name]:
    """The names of a text that its source does not hold, words side by side as one."""
    loose = is_title_case(folded)
    words = tokens(folded)
    unheard = [
        t
        for t in words
        if t.is_capital and not _is_known(t, source) and not _completes_a_name(t, words, source, release)
    ]
    strange = _side_by_side([t for t in unheard if _is_name(t, folded, release, loose)], folded)
    found = [name for name in strange if not loose or _stands_out(name, folded, source, release)]
    mixed = [name for name in _mixed_names(folded, source) if not _overlaps(name, found)]
    return sorted(found + mixed, key=lambda name: name.start)


def _completes_a_name(
    word: Token, words: tuple[Token, ...], source: KnownWords, release: ReleaseWords
) -> bool:
    """'Ohio' beside 'Dayton' where the source has 'Dayton', and the release 'Dayton, Ohio'."""
    n = words.index(word)
    pairs = [
        *zip(words[max(0, n - 1) : n], [word], strict=False),
        *zip([word], words[n + 1 : n + 2], strict=False),
    ]
    return any(
        (a.key, b.key) in release.neighbours and _is_known(b if a is word else a, source) for a, b in pairs
    )


def _overlaps(name: Name, others: list[Name]) -> bool:
    return any(name.start < other.end and other.start < name.end for other in others)


def _stands_out(name: Name, folded: str, source: KnownWords, release: ReleaseWords) -> bool:
    """In a headline every word has a capital: a name is what is known as one, or all that is foreign to it."""
    if any(t.key in release.capitals or (is_given_name(t.text) and not is_plain(t.key)) for t in name.words):
        return True
    if not any(is_plain(t.key) or t.key[0].isdigit() for t in name.words):
        return True
    others = [t.key for t in tokens(folded) if t not in name.words]
    return sum(bool(spellings(key) & source.keys) for key in others) >= 0.9 * len(others)


def _is_known(token: Token, source: KnownWords) -> bool:
    parts = token.key.split("-")
    if len(parts) > 1 and token.key not in source.keys and not any(part.isdigit() for part in parts):
        return all(
            part in GENERIC or part in _COMMON or bool(spellings(part) & source.keys) for part in parts
        )
    whole = token.key in source.keys or bool(spellings(token.key) & source.keys) or _is_scale(token)
    whole = whole or (
        token.key.endswith(("ian", "ean", "ese")) and any(k[:5] == token.key[:5] for k in source.keys)
    )
    return whole or all(part in source.keys or part in GENERIC for part in parts) or token.key in GENERIC


def _is_scale(token: Token) -> bool:
    """The M of '$7.3M' and the K of '5K', which the words of a text stand apart from their figures."""
    return token.text in ("K", "M", "B")


def _is_name(token: Token, folded: str, release: ReleaseWords, loose: bool) -> bool:
    if token.key in _COMMON and starts_sentence(token, folded):
        return False
    if is_given_name(token.text) or token.key in release.capitals:
        return True
    if not loose and not starts_sentence(token, folded):
        return True
    if token.key in release.keys - release.capitals:
        return False
    return token.key not in _COMMON_HEADS and not token.key.endswith(_ENDINGS) and not is_plain(token.key)


def _mixed_names(folded: str, source: KnownWords) -> list[Name]:
    """Persons put together from two: 'Jamie Brown' where the source has Jamie Raskin and Anthony Brown."""
    found = []
    for first, second in pairwise(tokens(folded)):
        touching = folded[first.end : second.start] == " "
        if touching and second.is_capital and first.is_capital and is_given_name(first.text):
            known = first.key in source.keys and second.key in source.keys
            if known and (first.key, second.key.split("-")[0]) not in source.pairs:
                found.append(Name(folded[first.start : second.end], first.start, second.end, (first, second)))
    return found


def protagonists(sentences: Iterable[str]) -> tuple[str, ...]:
    """The two names that a release has most often: who is meant by 'he' or 'the company' far from any name."""
    told: Counter[str] = Counter()
    for sentence in sentences:
        for name in names_in(sentence):
            told.update(list(dict.fromkeys(t.text for t in name.words if _may_be_told_of(t))))
    return tuple(name for name, _ in told.most_common(2))


def _may_be_told_of(word: Token) -> bool:
    return (
        word.key not in GENERIC
        and word.key not in _SAME_TITLE
        and not is_plain(word.key)
        and len(word.key) > 3
    )


def is_whole_name(folded: str, source: KnownWords) -> bool:
    """Whether a source holds a name as it stands: each of its words, and each beside the next."""
    keys = [part for t in tokens(folded) for part in t.key.split("-")]
    return all(key in source.keys for key in keys) and all(pair in source.pairs for pair in pairwise(keys))


def _side_by_side(words: list[Token], folded: str) -> list[Name]:
    groups: list[list[Token]] = []
    for word in words:
        if groups and folded[groups[-1][-1].end : word.start].strip(" .") == "":
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Name(folded[g[0].start : g[-1].end], g[0].start, g[-1].end, tuple(g)) for g in groups]
