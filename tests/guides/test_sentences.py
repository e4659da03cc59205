"""Single sentences, of which each tells one competency in its own way."""

from collections import Counter
from pathlib import Path

import pytest

from daysheet.guides.domain.detect.finding import detect
from daysheet.guides.words import lexicon
from tests.guides.labelled import rows

SENTENCES = rows(Path(__file__).with_name("sentences.jsonl"))


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: f"{row['competency']}: {row['text'][:40]}")
def test_a_sentence_tells_its_competency(row):
    told = detect(row["text"], row["kind"], lexicon(), {row["competency"]})

    assert [found.competency for found in told.found] == [row["competency"]]


def test_every_competency_has_sentences_and_none_stands_twice():
    assert {row["competency"] for row in SENTENCES} == lexicon().ids
    assert min(Counter(row["competency"] for row in SENTENCES).values()) >= 2
    assert len({row["text"] for row in SENTENCES}) == len(SENTENCES)


@pytest.mark.parametrize(
    ("text", "kind", "competency"),
    [
        ("The building is three storeys; the hall of events seats 400.", "resume", "big-data-processing"),
        ("NLP engineer. Extraction by prompting hosted LLMs.", "posting", "model-serving"),
        ("Ports and adapters round the OpenAI API.", "resume", "llm-finetuning"),
        ("Fine-tuned BERT encoders; prompts for GPT-4.", "resume", "llm-finetuning"),
        ("Exploratory test sessions before each release.", "posting", "eda"),
        ("Serviced transformers and switchgear for a grid operator.", "resume", "transformers-attention"),
        ("Protocols for diffusion-weighted MRI.", "resume", "generative-models"),
        ("Next door sits the React group.", "resume", "general-programming"),
        ("Regular speaker at user groups.", "resume", "unsupervised-learning"),
        ("Penetration tests of the online services.", "posting", "ab-testing"),
        ("Llama 3 on vLLM: KV cache tuned.", "resume", "nosql-caching"),
        ("vLLM on eight cards.", "resume", "llm-apis"),
        ("Personal data\nBorn 1986, married", "resume", "security-privacy-eng"),
        ("XLM-R encoders, probing in Python.", "resume", "general-programming"),
        ("Sweeps: Bayesian optimisation in PyTorch.", "resume", "probability"),
        ("Training of detectors in mixed precision.", "resume", "model-evaluation"),
        ("ML system design reviews of a ranker.", "posting", "system-design"),
    ],
)
def test_what_only_looks_like_a_competency_is_not_found(text, kind, competency):
    assert detect(text, kind, lexicon(), {competency}).found == ()
