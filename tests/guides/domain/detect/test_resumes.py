"""What of a résumé's words counts, and why the rest does not."""

import pytest

from daysheet.guides.domain.detect.finding import Span
from tests.guides.domain.detect.small import detected, ids, reasons


def test_a_named_tool_is_found_with_the_words_that_name_it():
    text = "🙂 Docker daily.\nDOCKER again."

    (found,) = detected(text).found

    assert found.competency == "containers"
    assert found.evidence == (Span(2, 8, "Docker"), Span(16, 22, "DOCKER"))
    assert text[2:8] == "Docker"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("No Docker yet.", 'denied: "No Docker"'),
        ("I have never used Docker at work.", 'denied: "never used Docker"'),
        ("Python, but no experience with Docker.", 'denied: "no experience with Docker"'),
        ("Interested in Docker.", 'a wish or interest: "Interested in Docker"'),
        ("I would like to work with Docker.", 'a wish or interest: "would like to work with Docker"'),
        ("Learning Docker.", 'a wish or interest: "Learning Docker"'),
        ("Currently reading about Docker.", 'a wish or interest: "Currently reading about Docker"'),
        ("Interests: Docker, chess", 'a wish or interest: "Interests: Docker"'),
        ("HOBBIES\nDocker on a small server", "a wish or interest"),
        ("Tried Docker once in a notebook.", 'only tried: "Tried Docker"'),
        ("Docker is handled by another team.", 'someone else\'s work: "Docker is handled by another team"'),
        (
            "The Docker images are somebody else's.",
            "someone else's work: \"Docker images are somebody else's\"",
        ),
        ("Loading shipping containers.", "another meaning of the word"),
    ],
)
def test_words_that_only_look_like_it_are_set_aside_with_the_reason(text, reason):
    assert "containers" not in ids(text)
    assert reasons(text) == {"containers": reason}


@pytest.mark.parametrize(
    "text",
    [
        "Not only Docker.",
        "Docker without downtime.",
        "No Java but Docker.",
        "Never late. Docker.",
        "Interested in chess. Docker.",
        "No Java, five years of daily Docker.",
        "Machine learning, Docker.",
        "Ran Docker for the other team and for ours.",
        "INTERESTS\nchess\n\nSKILLS\nDocker",
    ],
)
def test_a_cue_reaches_no_further_than_its_clause(text):
    assert "containers" in ids(text)


def test_a_denied_list_is_denied_to_its_end():
    assert ids("No Docker, Kubernetes or Java.") == []


def test_the_team_next_door_does_not_count():
    text = "Feature tables for the recommender team in Python."

    assert ids(text) == ["python-production"]
    assert reasons(text) == {"recsys-ranking": 'someone else\'s work: "for the recommender team"'}


def test_what_is_found_elsewhere_is_not_set_aside_as_well():
    text = "Docker in production. No Docker at home."

    assert ids(text) == ["containers"]
    assert reasons(text) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Go, Python, Docker", ["containers", "general-programming", "python-production"]),
        ("Python and a team that will go live.", ["python-production"]),
        ("go, python", ["general-programming", "python-production"]),
        ("Go home early. I like Python.", ["python-production"]),
        ("At the Helm of Python.", ["python-production"]),
        ("Skills: Helm", ["kubernetes"]),
        ("FRAMEWORKS: REACT, HELM", ["general-programming", "kubernetes"]),
        ("React quickly to calls.", []),
    ],
)
def test_an_ambiguous_name_needs_company(text, expected):
    assert ids(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PyTorch, scikit-learn, inference", ["model-serving", "pytorch", "sklearn"]),
        ("Statistical inference", []),
        ("Python and monitoring", ["observability", "python-production"]),
        ("PyTorch, scikit-learn, monitoring", ["pytorch", "sklearn"]),
        ("prompts with citations", ["llm-apis", "rag"]),
        ("my citations", []),
        ("Courses: sampling", ["statistics"]),
        ("sampling of wine", []),
        ("regression tests in Python", ["python-production"]),
        ("classified incoming support tickets", ["nlp"]),
        ("classified ads. Support tickets", []),
    ],
)
def test_some_words_count_only_in_their_subject(text, expected):
    assert ids(text) == expected


def test_a_resume_has_neither_required_nor_preferred():
    told = detected("Docker")

    assert (told.required, told.preferred) == ((), ())


@pytest.mark.parametrize("text", ["", "   ", "…", "\n\n", "Grüße"])
def test_nothing_is_found_in_nothing(text):
    told = detected(text)

    assert (told.found, told.set_aside) == ((), ())


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("EDUCATION\nDocker", 0.4),
        ("SKILLS\nDocker", 0.5),
        ("Used Docker.", 0.6),
        ("Classified support tickets.", 0.75),
        ("Classified 300 support tickets.", 0.85),
        ("Docker in 2019.", 0.6),
        ("Docker. Docker. Docker.", 0.7),
        ("Docker. " * 20, 0.75),
    ],
)
def test_strength(text, strength):
    assert [found.strength for found in detected(text).found] == [strength]
