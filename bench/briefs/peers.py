"""The usual extractive summarisers as our drafts' peers, each with our sentences in place of theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache, partial

from newspaper.nlp import keywords, scored_sentences
from newspaper.settings import SUMMARIZE_KEYWORD_COUNT
from newspaper.text import StopWords
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from bench.briefs.extracts import by_hand, extract, greedy
from bench.briefs.measures import Bounds, Summary, body_text
from bench.briefs.sets import Item
from daysheet.wire.domain.sentences import split

_WORD = re.compile(r"(?<!['’\w])[^\W\d_]+(?:-[^\W\d_]+)*")
_SHORTEST = 10  # newspaper4k passes over sentences of ten characters or fewer
Rank = Callable[[Item], Sequence[Bounds]]


class Words:
    """Words as sumy's own tokenizer gives them (letters and hyphens), without the data that it wants."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(_WORD.findall(sentence))


def lead(item: Item) -> list[Bounds]:
    """The release from its beginning."""
    return list(split(item.release.text))


def by_sumy(summariser: type, item: Item) -> list[Bounds]:
    """Our sentences in the order in which one of sumy's summarisers ranks them."""
    text, bounds, order = item.release.text, lead(item), []
    rank = summariser(Stemmer("english"))
    rank.stop_words = get_stop_words("english")
    sentences = [Sentence(text[start:end], Words()) for start, end in bounds]

    def kept(ranked: list) -> list:
        order.extend(info.order for info in ranked)
        return ranked

    rank(ObjectDocumentModel([Paragraph(sentences)]), kept)
    return [bounds[i] for i in order]


def by_newspaper(item: Item) -> list[Bounds]:
    """Our sentences in the order in which newspaper4k ranks them."""
    stopwords, text = english(), item.release.text
    bounds = [(start, end) for start, end in lead(item) if end - start > _SHORTEST]
    scored = scored_sentences(
        [" ".join(text[start:end].split()) for start, end in bounds],
        list(stopwords.tokenizer(item.release.title)),
        keywords(text, stopwords, SUMMARIZE_KEYWORD_COUNT),
        stopwords,
    )
    return [bounds[i] for i, _, _ in scored]


@lru_cache(maxsize=1)
def english() -> StopWords:
    return StopWords("en")


PEERS: dict[str, Rank] = {
    "LEAD": lead,
    "TextRank (sumy)": partial(by_sumy, TextRankSummarizer),
    "LexRank (sumy)": partial(by_sumy, LexRankSummarizer),
    "Luhn (sumy)": partial(by_sumy, LuhnSummarizer),
    "newspaper4k": by_newspaper,
    "ranked by hand labels": lambda item: by_hand(item.sentences),
}
ORACLE = "greedy oracle"


def summaries(rank: Rank, items: Sequence[Item], words: dict[str, int]) -> dict[str, Summary]:
    """What a peer makes of each release, at the length that our draft of it has."""
    return {item.release.id: extract(item.release.text, rank(item), words[item.release.id]) for item in items}


def oracle(words: dict[str, int]) -> Rank:
    """Ranks by the reference brief itself; only for items that have one."""
    return lambda item: greedy(
        item.release.text, lead(item), body_text(item.reference or {}), words[item.release.id]
    )
