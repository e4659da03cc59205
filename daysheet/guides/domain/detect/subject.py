"""What a text is about, so far as it decides what an ambiguous word means."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from daysheet.guides.domain.detect.headings import SKILLS, STUDY
from daysheet.guides.domain.detect.phrases import Match, Node, add_phrase, matches
from daysheet.guides.domain.detect.scopes import Layout
from daysheet.guides.domain.detect.tokens import COMMA, SENTENCE, Words

# Competencies that only a text about models tells.
_OF_MODELS = frozenset(
    """sklearn class-imbalance gradient-boosting hyperparameter-tuning pytorch tensorflow-keras hf-transformers
    experiment-tracking model-versioning model-serving batch-inference feature-store ml-cicd model-monitoring cloud-ml
    explainability supervised-learning unsupervised-learning model-evaluation feature-engineering neural-networks
    computer-vision nlp transformers-attention llm-finetuning recsys-ranking reinforcement-learning
    generative-models distributed-training model-optimisation ml-system-design time-series anomaly-fraud""".split()
)
_COURSES = frozenset(
    "course courses coursework module modules lecture lectures class classes curriculum syllabus nanodegree mooc specialization".split()
)
_OF_LANGUAGE_MODELS = frozenset(("llm-apis", "rag", "llm-agents", "llm-finetuning"))
# Competencies whose names stand in any text, and so are no company for a tool's name.
_OF_PEOPLE = frozenset(
    "tech-communication tech-leadership agile-delivery research-literacy problem-framing".split()
)
_LEAST = 2
_SAID_OF_TOOLS = frozenset(
    "is are or and experience knowledge skills nice welcome preferred required".split()
)
_ROLES = """machine learning engineer|scientist|developer|researcher|team; ml engineer|scientist|platform|infrastructure|infra|ops|team; mlops;
    data scientist; applied scientist; ai engineer; deep learning engineer; research scientist|engineer machine|ml|ai; ml ,; machine learning; ml lead; computer vision engineer; nlp engineer"""


def _roles() -> Node:
    root = Node()
    for phrase in _ROLES.split(";"):
        add_phrase(root, phrase, ("role", ""))
    return root


_TREE = _roles()
_NAMED_WITHIN = 12  # words at the head of a text, where the role is named


def is_about_models(words: Words, sure: list[Match]) -> bool:
    """Whether models are the subject: the role says so, or two competencies of that field do."""
    if any(m.first < _NAMED_WITHIN for m in matches(_TREE, words)):
        return True
    return len({m.label[0] for m in sure} & _OF_MODELS) >= _LEAST


def subjects_missing(words: Words, borne_out: list[Match], kind: str) -> set[str]:
    """The kinds of phrases that count only where something else is the subject of the text."""
    told = {m.label[0] for m in borne_out if m.label[1] != "interface"}
    missing = {"services" if is_about_models(words, borne_out) else "models"}
    if not told & _OF_LANGUAGE_MODELS:
        missing.add("llms")
    if kind == "posting" and "frontend-ui" in told:
        missing.add("interface")
    return missing


def sentences_of_study(words: Words, layout: Layout) -> set[int]:
    """The sentences that speak of courses."""
    of = layout.cut.sentence.of
    return {of[at] for at, token in enumerate(words.tokens) if token.raw.casefold() in _COURSES}


def is_studied(match: Match, studied: set[int], layout: Layout) -> bool:
    """Whether the words stand under education, or in a sentence that speaks of courses."""
    return layout.sections[match.first] == STUDY or layout.cut.sentence.of[match.first] in studied


@dataclass(frozen=True, slots=True)
class Company:
    """Where the sure names of tools stand: how many there are in each sentence, and of how many competencies."""

    in_sentence: Counter[int]
    competencies: int


def company_of(sure: list[Match], layout: Layout) -> Company:
    names = [
        m for m in sure
        if m.label[1] in ("names", "interface") and m.last - m.first <= 3 and m.label[0] not in _OF_PEOPLE
    ]  # fmt: skip
    places = {m.first for m in names}
    return Company(Counter(layout.cut.sentence.of[at] for at in places), len({m.label[0] for m in names}))


def is_in_company(match: Match, company: Company, words: Words, layout: Layout) -> bool:
    """Whether an ambiguous name stands where names of tools stand.

    In its own letters: in a list of skills, in a sentence with another name, or in a text with three. In other
    letters ('react, redux'): as an item of a list beside a name, or of skills.
    """
    has_beside = company.in_sentence[layout.cut.sentence.of[match.first]] > 0
    in_list = _is_item(match, words)
    if not match.is_exact:
        return in_list and (has_beside or layout.sections[match.first] == SKILLS)
    if layout.sections[match.first] == SKILLS or has_beside:
        return True
    begins = words.breaks[match.first] == SENTENCE and not in_list and not _is_subject(match, words)
    return not begins and company.competencies >= 3


def _is_subject(match: Match, words: Words) -> bool:
    """Whether what follows speaks of knowing the thing: 'Rust is a bonus', 'Go experience'."""
    return match.last < len(words.tokens) and words.tokens[match.last].key in _SAID_OF_TOOLS


def _is_item(match: Match, words: Words) -> bool:
    """Whether a comma, a bracket, 'and' or 'or' stands on both sides."""
    before = words.breaks[match.first] >= COMMA or words.tokens[match.first - 1].key in ("and", "or")
    after = words.breaks[match.last] >= COMMA or words.tokens[match.last].key in ("and", "or")
    return before and after
