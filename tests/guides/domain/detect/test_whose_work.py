"""Whose work a sentence tells: the reader's own, or that of people beside them."""

import pytest

from tests.guides.domain.detect.small import ids, reasons


def others_of(text, kind="resume"):
    return {c for c, reason in reasons(text, kind).items() if reason.startswith("someone else's work")}


@pytest.mark.parametrize(
    "text",
    [
        "The billing squad runs its jobs on Docker.",
        "The crew downstairs packs everything with Docker.",
        "Two analysts in Madrid keep the Docker images.",
        "My apprentices write Docker files; I sign the budget.",
        "The supplier delivers Docker images, which I unpack.",
        "Another institute maintains the Docker set-up.",
        "Meanwhile the operations department moved to Docker.",
        "Across the corridor, a lab simulates glaciers with Docker.",
        "Next door: a unit that runs Docker; we meet at lunch.",
        "My sister's company sells Docker hosting.",
        "Our statisticians prefer Docker.",
        "I write the specification and the contractors build it with Docker.",
        "While the vendor patches Docker, I wait.",
        "Consultants from Lisbon set up Docker for us.",
        "They run it on Docker; I read the invoices.",
        "The colleagues upstairs are responsible for Docker.",
        "One of my customers trains dogs and Docker users too.",
    ],
)
def test_what_other_people_do_is_their_work(text):
    assert others_of(text) == {"containers"}
    assert ids(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Docker images are maintained by the release crew.",
        "The Docker files were written by a contractor.",
        "Docker and its registry stem from the infrastructure department.",
        "The Docker images arrive from a supplier.",
        "Docker falls to the operations squad, the weekend to me.",
        "Docker is the business of the hosting firm.",
        "Docker was the sister institute's task.",
        "Docker is in the hands of two freelancers.",
        "Docker remains with headquarters.",
        "Docker is up to the site engineers.",
        "Calls go to a Docker cluster that the hosting unit built and watches.",
        "I call a service whose Docker images the vendor makes.",
        "I only read the logs of Docker; others run it.",
        "Docker is a doctoral student's project, not mine.",
        "The Docker images are bought from an agency.",
        "Docker is being looked into by a university.",
        "Docker gets done by the folks in Porto.",
        "Scans pass through a vendor's Docker service before I see them.",
        "Docker? The vendor does that.",
        "Docker: others.",
        "Docker: a freelancer.",
        "Docker front end by a colleague.",
        "Docker reaches us as an archive from head office.",
        "Docker is what the research colleagues swear by.",
        "Docker exists, but it belongs to the network people.",
        "Docker is the planners' choice.",
    ],
)
def test_what_others_make_own_or_send_is_their_work(text):
    assert others_of(text) == {"containers"}
    assert ids(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I run Docker, and the testers complain.",
        "Agreed the Docker rules with the security department.",
        "The support team was trained in Docker by me.",
        "Docker images used by four teams.",
        "My team and I moved to Docker.",
        "Gave the analysts a Docker image of their own.",
        "Taught Docker to the scientists.",
        "The vendor failed, so I wrote the Docker files.",
        "Took Docker over from a contractor.",
        "Collected wishes from the sales department and built the Docker images.",
        "Lead of the platform team: Docker, two shifts.",
        "Our team packs everything with Docker.",
        "The network is owned by another department; Docker is mine.",
        "A group of eight engineers, led by me, moved to Docker.",
        "Built Docker images that the designers start with one click.",
        "Wrote Docker guides that our customers read.",
        "Showed colleagues how Docker works.",
        "Docker images reviewed by two colleagues.",
        "Docker for the analysts, who query it daily.",
        "Team player, team events, Docker.",
        "Across the company, moved forty services to Docker.",
        "Showed engineers how Docker works.",
        "Replaced the vendor by Docker.",
        "Docker is nobody's job but mine.",
        "Within the risk department developed Docker images.",
        "Founded a start-up that builds on Docker.",
        "Joined another team that runs Docker.",
        "Part of an international research group that built Docker tools.",
        "Inside the claims division ran Docker.",
        "As part of the data team, moved everything to Docker.",
        "Worked alongside the vendor built into our house: Docker.",
        "Managed contractors; Docker.",
        "Management approved my Docker plan.",
        "Docker, with two working students under me.",
        "For the sales department wrote a Docker image.",
        "The physics group asked me for Docker images.",
        "Engineers depend on my Docker images.",
    ],
)
def test_own_work_beside_other_people_stays(text):
    assert ids(text) == ["containers"]


@pytest.mark.parametrize(
    "text",
    [
        "The neighbouring unit ships Docker images.",
        "Our harbour division runs Docker.",
        "The Docker images you start come from a partner.",
        "Product squads pack your results in Docker; you do not.",
        "Docker is cared for by the site engineers.",
        "A second team in Oslo owns Docker.",
        "Docker sits with our sister company.",
        "Docker is being examined by an institute; you read its reports.",
        "Letters pass through a vendor's Docker service before you see them.",
        "The Docker images we buy in.",
        "Docker is the task of the hosting crew.",
        "Other colleagues decide about Docker.",
        "Docker? Others do that.",
        "Our creative partners use Docker. That is their affair.",
        "The Docker images themselves are packed by the crew downstairs.",
    ],
)
def test_what_others_do_is_not_asked_for(text):
    assert ids(f"Java and Python needed. {text}", "posting") == ["general-programming", "python-production"]


@pytest.mark.parametrize(
    "text",
    [
        "Our team runs Docker.",
        "You join a team that builds on Docker.",
        "The team uses Docker.",
        "Together with the analysts you pack models in Docker.",
        "You advise the product teams on Docker.",
        "Your colleagues expect Docker from you.",
        "You will take Docker over from the current owner.",
        "We build on Docker; sales sells it.",
        "You help other teams to move to Docker.",
        "You lead a group of six engineers who use Docker.",
        "Docker, agreed with the security department.",
        "You turn the researchers' scripts into Docker images.",
        "You work with a supplier, and you check their Docker images.",
        "Engineers who know Docker are what we need.",
        "The firm grows, and you bring Docker.",
        "You build Docker images that our customers run.",
        "Docker is never somebody else's job.",
        "An engineer in this role runs Docker.",
        "The data team, which you join, runs Docker.",
        "The scientists left us Docker images; you tidy them.",
    ],
)
def test_work_beside_other_people_is_asked_for(text):
    assert ids(text, "posting") == ["containers"]


@pytest.mark.parametrize(
    "text",
    [
        "Who we are. Forty people who ship Docker.",
        "Training in Docker is provided.",
        "You will be taught Docker in your first month.",
        "Docker can be picked up here.",
        "OUR NEIGHBOURS\nA lab that runs Docker",
        "Our clients include a farm that works with Docker.",
        "Among our customers: a farm that works with Docker.",
        "ELSEWHERE IN THE HOUSE\nDocker",
        "We were started by two Docker fans.",
        "A course in Docker is paid for.",
    ],
)
def test_what_the_firm_is_or_gives_is_not_asked_for(text):
    assert ids(f"Java needed. Python needed.\n{text}", "posting") == [
        "general-programming",
        "python-production",
    ]
