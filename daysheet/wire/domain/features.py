"""What the model sees of a sentence: its words, its shape, its place, and what the rules take it for."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from math import fsum, log
from typing import TYPE_CHECKING

from daysheet.wire.domain import cues, noise
from daysheet.wire.domain.roles import DATELINE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from daysheet.wire.domain.roles import Line

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d|[$%#@©®™•]")
_STEM = 5
_EARLY = 10
_NO_NEWS = frozenset({"other", "boilerplate", "contact", "quote"})
_LATER_CAPITAL = re.compile(r"[a-z,0-9)] [“‘\"]?[A-Z]")
_CONTENT = re.compile(r"[^\W\d_]{4,}|\d[\d,.]*\d")
_LAST_HEADING = re.compile(
    r"\W*(?:about\b|forward|cautionary|safe harbor|media contact|contacts?\b|investor|press contact|source\b|related|notes? to)",
    re.IGNORECASE,
)
_CUES = {
    "said": cues.SAID,
    "said by": cues.SAID_BY,
    "I": cues.FIRST_PERSON,
    "we": cues.WE,
    "next": cues.NEXT,
    "player": cues.PLAYER,
    "no player": cues.NO_PLAYER,
    "titled": cues.TITLED,
    "why": cues.WHY,
    "stakes": cues.STAKES,
    "did": cues.DID,
    "credit": cues.CREDIT,
    "law": cues.LAW,
    "money": cues.MONEY,
    "number": cues.NUMBER,
    "charge": cues.CHARGE,
    "event": cues.EVENT,
    "ago": cues.AGO,
    "links": noise.LINKS,
    "company": noise.COMPANY,
    "innocence": noise.INNOCENCE,
    "email": noise.EMAIL,
    "phone": noise.PHONE,
    "reach": noise.REACH,
    "applying": noise.APPLYING,
    "about": noise.ABOUT,
    "web": re.compile(r"https?:|www\.|\.(?:com|org|gov|net|edu)\b"),
    "day": re.compile(
        r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    ),
    "year": re.compile(r"\b(?:19|20)\d\d\b"),
    "you": re.compile(r"\b[Yy]ou(?:rs?|rself)?\b"),
    "ticker": re.compile(r"\b(?:NYSE|NASDAQ|Nasdaq|OTC\w*|TSX\w*|LSE|AMEX)\b ?:"),
    "will": re.compile(r"\bwill\b|\bwould\b"),
    "may": re.compile(r"\b(?:may|might|could|can)\b"),
    "must": re.compile(r"\b(?:must|should|shall)\b"),
    "now": re.compile(r"\btoday\b|\bthis (?:week|morning|month)\b|\bannounc\w+"),
    "years": re.compile(r"\b(?:\w+ )?(?:years?|months?) (?:in|of) (?:prison|federal)|\bmaximum\b|\bfac(?:es|ing)\b"),
}  # fmt: skip


def features_of(title: str, lines: Sequence[Line], guesses: Sequence[str]) -> list[list[str]]:
    """The features of each sentence, by name; those of its neighbours are in it."""
    words = [_words_of(line.text) for line in lines]
    shape = [list(_shape(line, said)) for line, said in zip(lines, words, strict=True)]
    placed = _places(title, lines, guesses)
    under = _sections(lines)
    found = []
    for i, said in enumerate(words):
        before = [f"-1 {f}" for f in shape[i - 1]] if i else ["-1 none"]
        after = [f"+1 {f}" for f in shape[i + 1]] if i + 1 < len(lines) else ["+1 none"]
        found.append(
            [
                "bias",
                *_worded(said),
                *shape[i],
                *_build(lines[i].text, said),
                *placed[i],
                *under[i],
                *before,
                *after,
            ]
        )
    return found


def _worded(words: Sequence[str]) -> Iterator[str]:
    yield from dict.fromkeys(f"w:{w}" for w in words)
    yield from dict.fromkeys(f"stem:{w[:_STEM]}" for w in words if len(w) > _STEM)
    yield from dict.fromkeys(f"b:{a} {b}" for a, b in zip(words, words[1:], strict=False))


def _words_of(text: str) -> list[str]:
    return [w.casefold() if not w[0].isdigit() else "0" for w in _WORD.findall(text)]


def _shape(line: Line, words: Sequence[str]) -> Iterator[str]:
    """What a sentence is like, which its neighbours are told too."""
    yield f"first:{' '.join(words[:1])}"
    yield f"first two:{' '.join(words[:2])}"
    yield f"ends:{line.text[-1:] if not line.text[-1:].isalnum() else 'a'}"
    yield f"begins:{_kind(line.text[:1])}"
    yield f"words:{_bucket(line.words, (2, 4, 7, 12, 18, 25, 35, 50))}"
    yield f"quoted:{_bucket(line.quoted, (0.0, 0.2, 0.45, 0.7, 0.95))}"
    if line.opens_line:
        yield "opens line"
        if DATELINE.match(line.text):
            yield "dateline"
    if line.text.isupper():
        yield "all capitals"
    capitals = sum(w[:1].isupper() for w in line.text.split())
    yield f"capitals:{_bucket(capitals / max(1, line.words), (0.1, 0.25, 0.5, 0.8))}"
    yield from (f"cue:{name}" for name, cue in _CUES.items() if cues.shows(cue, line.text))


def _build(text: str, words: Sequence[str]) -> list[str]:
    """How a sentence is built: names and figures make news, general words do not."""
    names, figures = len(_LATER_CAPITAL.findall(text)), words.count("0")
    found = [
        f"names:{min(names, 5)}",
        f"figures:{min(figures, 3)}",
        f"past:{min(text.count('ed '), 2)}",
        f"ing:{min(text.count('ing '), 2)}",
        f"commas:{min(text.count(','), 4)}",
    ]
    return found if names or figures else [*found, "abstract"]


def _kind(letter: str) -> str:
    if letter.isalpha():
        return "A" if letter.isupper() else "a"
    return "0" if letter.isdigit() else letter


def _bucket(value: float, borders: Sequence[float]) -> int:
    """How many of the borders, which are in order, a value is above."""
    return bisect_left(borders, value)


def _places(title: str, lines: Sequence[Line], guesses: Sequence[str]) -> list[list[str]]:
    count = len(lines)
    lead = guesses.index("lead") if "lead" in guesses else 0
    contents = [_content(line.text) for line in lines]
    topic = _content(title)
    news = topic | (contents[lead] if lines else set())
    spread = Counter(word for words in contents for word in words)
    central = _centrality(contents, spread)
    seen: Counter[str] = Counter()
    said: set[str] = set()
    titled = [len(words & topic) / max(1, len(topic)) for words in contents]
    ranks = _ranks(titled, [i for i, guess in enumerate(guesses) if guess not in _NO_NEWS][:_EARLY])
    found = []
    for i, guess in enumerate(guesses):
        words = contents[i]
        fresh = len(words - said) / max(1, len(words))
        said |= words
        found.append(
            [
                f"rule:{guess}",
                f"rule -1:{guesses[i - 1] if i else ''}",
                f"rule +1:{guesses[i + 1] if i + 1 < count else ''}",
                f"rule and rank:{guess} {min(seen[guess], 4)}",
                f"at:{min(i, 6)}",
                f"share:{_bucket(i / count, (0.1, 0.25, 0.5, 0.75, 0.9))}",
                f"from end:{min(count - 1 - i, 4)}",
                f"after lead:{max(-2, min(i - lead, 8))}",
                f"title:{_bucket(titled[i], (0.0, 0.2, 0.4, 0.6))}",
                f"title rank:{min(ranks.get(i, 4), 4)}",
                f"news:{_bucket(len(words & news), (0, 1, 3, 5, 8))}",
                f"fresh:{_bucket(fresh, (0.3, 0.5, 0.7, 0.9))}",
                f"central:{_bucket(central[i], (0.4, 0.8, 1.1, 1.5))}",
            ]
        )
        seen[guess] += 1
    return found


def _ranks(values: Sequence[float], among: Sequence[int]) -> dict[int, int]:
    """Which of these sentences has the most, which the next, from 0; the earlier of two that have as much."""
    return {i: rank for rank, i in enumerate(sorted(among, key=lambda i: -values[i]))}


def _sections(lines: Sequence[Line]) -> list[list[str]]:
    """What stands above each sentence: the last heading, the paragraph's first words, an end of the news."""
    heading, since, inside, over = "", 0, 0, ""
    found = []
    for line in lines:
        inside = 0 if line.opens_line else inside + 1
        features = [f"in paragraph:{min(inside, 3)}", f"over:{over}"]
        if heading and since <= 12:
            features += [f"under:{word}" for word in heading.split()[:3]] + [f"lines under:{min(since, 5)}"]
        found.append(features)
        since += 1
        if line.opens_line and not line.is_prose and line.words <= 12:
            heading, since = " ".join(_WORD.findall(line.text.casefold())), 0
            if _LAST_HEADING.match(line.text):
                over = "heading"
        elif noise.RULES.fullmatch(line.text):
            over = "rule"
    return found


def _content(text: str) -> set[str]:
    return {word.casefold() for word in _CONTENT.findall(text)}


def _centrality(contents: Sequence[set[str]], spread: Counter[str]) -> list[float]:
    """How much each sentence speaks of what the whole release speaks of; 1 is the mean."""
    weights = [fsum(log(spread[w]) for w in words) / (len(words) + 3) for words in contents]
    mean = fsum(weights) / max(1, len(weights)) or 1.0
    return [weight / mean for weight in weights]
