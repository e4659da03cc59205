"""What is set against the reader's work, bought in, put off, or done at leisure is not asked and not shown."""

import pytest

from tests.guides.domain.detect.small import ids


@pytest.mark.parametrize(
    "text",
    [
        "Our billing team keeps Docker alive; you write its manual.",
        "Our storage group hands over Docker images, and you sign them.",
        "You draw what our Docker team counts.",
        "Docker hosting is bought in.",
        "Docker is outsourced to a firm in Riga.",
        "The mail system, with its Docker images, is a sister squad.",
        "Docker may come one day, not now.",
        "Docker might follow later.",
    ],
)
def test_a_posting_does_not_ask_for_what_it_sets_apart(text):
    assert ids(text, "posting") == []


@pytest.mark.parametrize(
    "text",
    [
        "Docker hosting was outsourced.",
        "Our Docker set-up is bought in.",
        'Course "Docker for beginners", registered',
        "After work I play with Docker and paint.",
        "Jobs around Docker gladly considered.",
        "Roles with Docker are welcome.",
    ],
)
def test_a_resume_does_not_show_what_it_sets_apart(text):
    assert ids(text) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("posting", "Our billing team keeps Docker alive, and it is growing."),
        ("posting", "In our team you run Docker; you write its manual."),
        ("posting", "You run what our team built with Docker."),
        ("posting", "Docker, bought tickets and outsourced catering: you keep all three."),
        ("resume", "Ended an outsourcing contract and moved to Docker."),
        ("resume", "After work on Docker I led the billing squad."),
        ("resume", "Registered images in Docker."),
    ],
)
def test_what_is_near_such_words_stays(kind, text):
    assert ids(text, kind) == ["containers"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("resume", "Staff engineer for Docker at Acme."),
        ("resume", "Staff training in Docker."),
        ("resume", "Marketing analytics with Docker."),
        ("resume", "Management systems in Docker."),
        ("posting", "A staff engineer running Docker."),
        ("posting", "Marketing models in Docker are yours to train."),
        ("resume", "My startup ships Docker images."),
        ("resume", "My consultancy built Docker clusters for banks."),
        ("resume", "The university's Docker cluster was run by me."),
    ],
)
def test_a_title_a_field_and_a_house_of_ones_own_are_not_other_people(kind, text):
    assert ids(text, kind) == ["containers"]
