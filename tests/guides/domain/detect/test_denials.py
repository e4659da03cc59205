"""Denials that follow the noun, and contact too slight to count."""

import pytest

from tests.guides.domain.detect.small import ids, reasons


@pytest.mark.parametrize(
    "text",
    [
        "Docker not applied.",
        "Docker was weighed and rejected.",
        "Docker was tested but not adopted.",
        "Docker: none.",
        "Docker never came up.",
        "Docker played no part.",
        "Docker was ruled out early.",
        "We decided against Docker.",
        "Docker is not among my tools.",
        "Docker was not my job.",
        "Docker has not been necessary so far.",
        "Experience with Docker: no.",
        "Docker I leave alone.",
        "Nothing of mine runs in Docker.",
        "None of my services uses Docker.",
        "I stay away from Docker.",
        "Please no Docker.",
        "I do not do anything with Docker.",
        "Docker was postponed for good.",
    ],
)
def test_a_denial_is_heard(text):
    assert ids(text) == []
    assert reasons(text)["containers"].startswith("denied")


@pytest.mark.parametrize(
    "text",
    [
        "Docker is not planned.",
        "Docker is not foreseen.",
        "Docker is not on the roadmap.",
        "You may forget Docker.",
        "Nothing here is built on Docker.",
        "None of our services runs in Docker.",
        "We do not touch anything in Docker.",
        "Docker is not our thing.",
        "Docker has been ruled out.",
        "We decided against Docker.",
        "Docker is none of your worries.",
        "Docker was dropped last year.",
        "You can leave Docker at the door.",
        "Docker plays no role.",
        "You will not meet Docker.",
    ],
)
def test_a_denial_of_a_posting_is_heard(text):
    assert ids(f"Java and Python needed. {text}", "posting") == ["general-programming", "python-production"]


@pytest.mark.parametrize(
    "text",
    [
        "Docker never failed under me.",
        "Docker without root rights.",
        "Nothing reaches users without a Docker image of mine.",
        "Dropped the old scripts for Docker.",
        "Docker images that are not larger than 80 MB.",
        "Docker was not enough, so I wrote a scheduler.",
        "Not a single night without Docker.",
        "Docker was introduced; virtual machines were dropped.",
        "Ruled out a faulty disk, then rebuilt the Docker images.",
        "Nothing is released by hand; Docker does it.",
        "Docker is not new to me.",
        "Decided against virtual machines; Docker since.",
        "Docker, not virtual machines.",
        "Never lost an order. Docker.",
    ],
)
def test_what_is_no_denial_stays(text):
    assert ids(text) == ["containers"]


@pytest.mark.parametrize(
    "text",
    [
        "I have read a bit about Docker.",
        "A single idle Sunday with Docker.",
        "Docker, one long night, and that was that.",
        "Docker I know from slides only.",
        "Docker only from books.",
        "Some reading on Docker.",
        "Fiddled with Docker for a day.",
        "I once looked at Docker.",
        "Had a quick look at Docker.",
        "I have seen Docker at a fair.",
        "Docker: heard a lecture, no more.",
        "A passing acquaintance with Docker.",
        "Read an article on Docker.",
        "One evening of Docker, not to be repeated.",
        "Watched a friend use Docker.",
        "I know Docker only by hearsay.",
    ],
)
def test_slight_contact_does_not_count(text):
    assert ids(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Moved forty services to Docker in one weekend.",
        "Docker every evening and weekend, on call.",
        "Wrote an article on Docker.",
        "Gave lectures on Docker.",
        "Wrote a book about Docker.",
        "Read replicas in Docker.",
        "Once a week: Docker images renewed.",
        "A day with 4,000 orders and no failed Docker start.",
        "Looked after Docker for six years.",
        "I have seen Docker through three major versions.",
        "Night shifts with Docker and Java.",
        "Only Docker, no virtual machines.",
        "Evening school, then Docker at work.",
        "Had Docker reviewed once a year.",
        "One of three people who know Docker here.",
    ],
)
def test_real_contact_counts(text):
    assert "containers" in ids(text)


@pytest.mark.parametrize(
    "text",
    [
        "I hope that Docker comes next.",
        "Docker would be my next wish.",
        "Docker attracts me.",
        "Docker is what I would love to do one day.",
        "One day, perhaps, Docker.",
        "Looking into Docker in the evenings.",
        "My next book is about Docker.",
        "Ready for Docker, if you let me.",
        "I dream of Docker.",
        "A job with Docker would suit me.",
        "Docker is still on my wish list.",
        "I am saving up for a Docker course.",
        "Docker: soon.",
        "From autumn I shall study Docker.",
    ],
)
def test_a_wish_is_none_of_what_one_can(text):
    assert ids(text) == []
