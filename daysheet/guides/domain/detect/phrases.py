"""Phrases of a small pattern language, kept as a tree that a text is walked along.

A phrase is words with blanks between. `deploy*` is any word that begins so, `a|b` either, `a?` may be
missing, `new+hires|juniors` sets two words against one, `=Go` is that word in just these letters, `#` a number,
`^` the beginning of a clause, `..` up to four words of the same clause,
`,` a comma, a bracket or an end, `:` a colon or a dash; `&` and `%` are nothing. A letter s or z in -ise, and a plural's s, are not minded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from daysheet.guides.domain.detect.tokens import CLAUSE, COMMA, JOINED, Token, Words, key_of, read_words

MOST_BETWEEN = 4
_NOTHING: Any = MappingProxyType({})  # a dict that stays empty: most nodes have nothing of a kind behind them
_MOST_KNOWN = 20_000  # words whose beginnings are kept in memory
Label = tuple[str, str]


def _nothing() -> Any:
    return _NOTHING


@dataclass(slots=True)
class Node:
    """What may follow, and what is known when a phrase ends here."""

    words: dict[str, Node] = field(default_factory=_nothing)
    beginnings: dict[str, Node] = field(default_factory=_nothing)
    exact: dict[str, dict[str, Node]] = field(default_factory=_nothing)
    lengths: tuple[int, ...] = ()
    number: Node | None = None
    gap: Node | None = None
    parted: Node | None = None
    clause: Node | None = None
    start: Node | None = None
    labels: tuple[Label, ...] = ()
    known: dict[str, tuple[tuple[Node, bool], ...]] = field(
        default_factory=_nothing
    )  # of a root: words met before


@dataclass(frozen=True, slots=True)
class Match:
    """Words `first` to `last` (not included) of a text, and the label of the phrase that they are."""

    first: int
    last: int
    label: Label
    is_exact: bool  # False when `=Go` was met in other letters


def add_phrase(root: Node, phrase: str, label: Label) -> None:
    """Put a phrase, with each of its alternatives, into the tree."""
    parts, ends = phrase.split(), [root]
    if parts and (parts[0] in ("..", ",", ":") or parts[-1] in ("..", "^")):
        raise ValueError(f"{phrase!r} begins or ends with what only stands between words.")
    for part in parts:
        optional = part.endswith("?") and len(part) > 1
        ahead = [node for end in ends for node in _step(end, part.removesuffix("?") if optional else part)]
        ends = [*ends, *ahead] if optional else ahead
    for end in ends:
        if end is root:
            raise ValueError(f"{phrase!r} is no phrase: it may be empty.")
        if label not in end.labels:
            end.labels = (*end.labels, label)


def _step(node: Node, part: str) -> list[Node]:
    if part == "..":
        node.gap = node.gap or Node()
        return [node.gap]
    return [_path(node, option) for option in part.split("|")]


def _path(node: Node, option: str) -> Node:
    """The node behind one alternative."""
    match option:
        case "&" | "/" | "-" | "%":
            return node
        case "#":
            node.number = node.number or Node()
            return node.number
        case ",":
            node.parted = node.parted or Node()
            return node.parted
        case "^":
            node.start = node.start or Node()
            return node.start
        case ":":
            node.clause = node.clause or Node()
            return node.clause
    return _words(node, option)


def _words(node: Node, option: str) -> Node:
    """The node behind a word, or behind several to the reader ('new+hires', 'a/b')."""
    if "+" in option and all(option.split("+")):
        for word in option.split("+"):
            node = _words(node, word)
        return node
    if option.startswith("="):
        node.exact = node.exact or {}
        return _behind(node.exact.setdefault(key_of(option[1:]), {}), option[1:])
    is_beginning, stem = option.endswith("*"), option.removesuffix("*").replace("*", "z")
    keys = [key_of(stem)] if stem.isalnum() else [t.key for t in read_words(stem).tokens]
    if not keys:
        raise ValueError(f"{option!r} holds no word.")
    for key in keys[:-1] if is_beginning else keys:
        node.words = node.words or {}
        node = _behind(node.words, key)
    if not is_beginning:
        return node
    last = keys[-1] if len(keys) > 1 or stem.endswith("s") else stem.casefold()
    node.lengths = tuple(sorted({*node.lengths, len(last)}))
    node.beginnings = node.beginnings or {}
    return _behind(node.beginnings, last)


def _behind(nodes: dict[str, Node], word: str) -> Node:
    if word not in nodes:
        nodes[word] = Node()
    return nodes[word]


def matches(root: Node, words: Words) -> Iterator[Match]:
    """Every phrase in the text, from left to right; of one label at one word the longest only."""
    for first, token in enumerate(words.tokens):
        begun = _begun(root, token)
        if root.start and words.breaks[first] >= CLAUSE:
            begun = (*begun, *_following(root.start, token))
        best: dict[Label, Match] = {}
        for node, is_exact in begun:
            for label, last, exact in _ends(node, words, first + 1, is_exact):
                if label not in best or best[label].last < last:
                    best[label] = Match(first, last, label, exact)
        yield from best.values()


def _begun(root: Node, token: Token) -> tuple[tuple[Node, bool], ...]:
    """As `_following` of the root, which is asked for every word of every text: kept by word."""
    begun = root.known.get(token.raw)
    if begun is None:
        if not root.known or len(root.known) >= _MOST_KNOWN:
            root.known = {}
        begun = root.known[token.raw] = tuple(_following(root, token))
    return begun


def _ends(node: Node, words: Words, at: int, is_exact: bool) -> Iterator[tuple[Label, int, bool]]:
    """Where the phrases that lead through this node end, `at` being the next word."""
    for label in node.labels:
        yield label, at, is_exact
    if node.parted and words.breaks[at] >= COMMA:
        yield from _past(node.parted, words, at, is_exact)
    if node.clause and words.breaks[at] == CLAUSE:
        yield from _past(node.clause, words, at, is_exact)
    if at < len(words.tokens) and words.breaks[at] == JOINED:
        for ahead, exact in _following(node, words.tokens[at]):
            yield from _ends(ahead, words, at + 1, is_exact and exact)
    if node.gap:
        yield from _over_gap(node.gap, words, at, is_exact)


def _past(node: Node, words: Words, at: int, is_exact: bool) -> Iterator[tuple[Label, int, bool]]:
    """As `_ends`, past a comma or a colon: the next word need not be joined."""
    for label in node.labels:
        yield label, at, is_exact
    if at < len(words.tokens):
        for ahead, exact in _following(node, words.tokens[at]):
            yield from _ends(ahead, words, at + 1, is_exact and exact)
    if node.gap:
        yield from _over_gap(node.gap, words, at, is_exact)


def _over_gap(node: Node, words: Words, at: int, is_exact: bool) -> Iterator[tuple[Label, int, bool]]:
    for place in range(at, min(at + MOST_BETWEEN + 1, len(words.tokens))):
        if words.breaks[place] > COMMA:
            return
        for ahead, exact in _following(node, words.tokens[place]):
            yield from _ends(ahead, words, place + 1, is_exact and exact)


def _following(node: Node, token: Token) -> Iterator[tuple[Node, bool]]:
    """The nodes that this word leads to, each with whether its letters are as written."""
    if ahead := node.words.get(token.key):
        yield ahead, True
    for length in node.lengths:
        if ahead := node.beginnings.get(token.key[:length]):
            yield ahead, True
    if node.exact:
        for word, ahead in node.exact.get(token.key, {}).items():
            yield ahead, word == token.raw
    if node.number and token.raw[0].isdigit():
        yield node.number, True
