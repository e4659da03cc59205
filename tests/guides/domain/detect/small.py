"""A small lexicon for the rules' tests, so that they do not hang on the shipped words."""

from daysheet.guides.domain.detect.finding import detect
from daysheet.guides.domain.detect.lexicon import lexicon_from

ROWS = {
    "containers": {"names": "docker; container*"},
    "kubernetes": {"names": "kubernetes", "unsure": "=Helm"},
    "general-programming": {"names": "java", "unsure": "=Go; =React", "interface": "typescript"},
    "frontend-ui": {"names": "vue"},
    "python-production": {"names": "python"},
    "statistics": {"names": "statistics; regression", "studied": "sampling"},
    "recsys-ranking": {"names": "recommender*"},
    "model-serving": {"names": "bentoml", "models": "inference"},
    "pytorch": {"names": "pytorch"},
    "sklearn": {"names": "scikit learn"},
    "llm-apis": {"names": "prompts"},
    "rag": {"llms": "citations"},
    "observability": {"services": "monitoring"},
    "nlp": {"tasks": "classif* .. tickets"},
}
MEANINGS = [
    {"words": "shipping container*", "of": ["containers"]},
    {"words": "regression test*", "of": ["statistics"]},
    {"words": "at the =Helm; go live"},
]
SMALL = lexicon_from(ROWS, MEANINGS)


def detected(text, kind="resume"):
    return detect(text, kind, SMALL, ROWS.keys())


def ids(text, kind="resume"):
    return [found.competency for found in detected(text, kind).found]


def reasons(text, kind="resume"):
    return {aside.competency: aside.reason for aside in detected(text, kind).set_aside}
