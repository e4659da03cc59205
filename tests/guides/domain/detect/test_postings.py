"""What a posting requires, what it prefers, and what it does not ask for."""

import pytest

from tests.guides.domain.detect.small import detected, ids, reasons


def asked(text):
    told = detected(text, "posting")
    return list(told.required), list(told.preferred)


@pytest.mark.parametrize(
    ("text", "required", "preferred"),
    [
        ("Python and Docker needed.", ["containers", "python-production"], []),
        ("Python. Docker is a plus.", ["python-production"], ["containers"]),
        ("Python, SQL, Docker a plus.", ["python-production"], ["containers"]),
        ("Python; Docker, Kubernetes and Java are a bonus.", ["python-production"], ["containers", "general-programming", "kubernetes"]),
        ("Nice: Docker, Kubernetes. Python.", ["python-production"], ["containers", "kubernetes"]),
        ("Python, ideally with Docker.", ["python-production"], ["containers"]),
        ("Python. Java is a plus, as is knowledge of Docker.", ["python-production"], ["containers", "general-programming"]),
        ("Python required, Docker welcome.", ["python-production"], ["containers"]),
        ("Interest in Docker is nice to have. Python.", ["python-production"], ["containers"]),
        ("Docker is not required but a plus.", [], ["containers"]),
        ("Docker needed. Docker on Kubernetes is a plus.", ["containers"], ["kubernetes"]),
        ("REQUIREMENTS\nPython\n\nNICE TO HAVE\nDocker\nJava\n\nBENEFITS\nKubernetes course", ["python-production"], ["containers", "general-programming"]),
        ("## What you bring\n- Python\n## Bonus points\n- Docker", ["python-production"], ["containers"]),
        ("Interest in Docker", ["containers"], []),
        ("Python or Java", ["general-programming", "python-production"], []),
    ],
)  # fmt: skip
def test_demand(text, required, preferred):
    assert asked(text) == (required, preferred)
    assert ids(text, "posting") == sorted(required + preferred)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Docker is not needed.", 'not needed: "Docker is not needed"'),
        ("Docker not required.", 'not needed: "Docker not required"'),
        ("We do not use Docker.", 'not needed: "We do not use Docker"'),
        ("No Docker knowledge needed.", 'not needed: "No Docker"'),
        ("NOT NEEDED\nDocker", "not needed"),
        ("What you do not need: Docker", 'not needed: "What you do not need: Docker"'),
        ("Our customers use Docker.", 'about the firm, not the job: "Our customers use Docker"'),
        (
            "The Docker images are built by our platform team.",
            'someone else\'s work: "Docker images are built by our"',
        ),
        (
            "A platform team takes care of Docker.",
            'someone else\'s work: "A platform team takes care of Docker"',
        ),
        ("ABOUT US\nWe have shipped Docker since 2014.", "about the firm, not the job"),
        ("Python.\nWhy us?\nDocker on Fridays", "about the firm, not the job"),
        ("We offer: a Docker course", 'about the firm, not the job: "We offer: a Docker"'),
    ],
)
def test_what_is_not_asked_for_is_set_aside(text, reason):
    assert "containers" not in ids(text, "posting")
    assert reasons(text, "posting") == {"containers": reason}


def test_typescript_is_part_of_an_interface_where_a_posting_is_for_one():
    assert ids("Vue, TypeScript", "posting") == ["frontend-ui"]
    assert ids("Python, TypeScript", "posting") == ["general-programming", "python-production"]
    assert ids("Vue, TypeScript", "resume") == ["frontend-ui", "general-programming"]
