"""The pattern language of phrases."""

import pytest

from daysheet.guides.domain.detect.phrases import Node, add_phrase, matches
from daysheet.guides.domain.detect.tokens import read_words


def found(phrase, text):
    """The stretches of the text that the phrase matches."""
    root = Node()
    add_phrase(root, phrase, ("it", ""))
    words = read_words(text)
    return [text[words.tokens[m.first].start : words.tokens[m.last - 1].end] for m in matches(root, words)]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("docker", "Docker and DOCKER", ["Docker", "DOCKER"]),
        ("docker", "dockerise", []),
        ("retrain*", "We retrained it.", ["retrained"]),
        ("a/b test*", "A/B testing and A/B-tests", ["A/B testing", "A/B-tests"]),
        ("scikit learn", "scikit-learn", ["scikit-learn"]),
        ("node js", "Node.js", ["Node.js"]),
        ("c++*", "C++17, C", ["C++17"]),
        (".net", "C# on .NET, ASP.NET", [".NET"]),
        ("model registry", "model, registry", []),
        ("model registry", "models. Registry", []),
        ("quantised", "a quantized net", ["quantized"]),
        ("micro service", "micro-services", ["micro-services"]),
        ("naive bayes", "Naïve Bayes", ["Naïve Bayes"]),
        ("led|managed .. team", "Managed a cheerful team", ["Managed a cheerful team"]),
        ("led .. team", "led one two three four five team", []),
        ("led .. team", "led nobody. The team", []),
        ("new+hires|juniors", "new hires, juniors, hires", ["new hires", "juniors"]),
        ("some? rust", "some Rust", ["some Rust", "Rust"]),
        ("# gpus", "on 64 GPUs", ["64 GPUs"]),
        ("reads ,", "reads, reads on", ["reads"]),
        ("interests :", "Interests: chess", ["Interests"]),
        ("^ learning", "Learning Rust. Machine learning.", ["Learning"]),
    ],
)
def test_phrase(phrase, text, expected):
    assert found(phrase, text) == expected


def test_exact_letters_are_told_apart():
    root = Node()
    add_phrase(root, "=Go", ("go", ""))

    assert [m.is_exact for m in matches(root, read_words("Go go GO"))] == [True, False, False]


def test_of_two_ends_the_longer_is_kept():
    assert found("data|data quality?", "data quality") == ["data quality"]


@pytest.mark.parametrize("phrase", ["", "a?", "docker ;"])
def test_a_phrase_without_words_is_refused(phrase):
    with pytest.raises(ValueError, match=r"no phrase|no word"):
        add_phrase(Node(), phrase, ("it", ""))
