"""Where a release says that it was issued, however its agency writes it."""

import pytest

from daysheet.wire.domain.dateline import dateline_of
from daysheet.wire.domain.place_names import PlaceNames
from daysheet.wire.domain.release import Sentence
from tests.wire.small_gazetteer import GAZETTEER


def dateline_in(text: str, role: str = "lead", states: tuple[str, ...] = ()):
    sentence = Sentence(0, 0, len(text), text, role, 2)
    return dateline_of([sentence], PlaceNames(GAZETTEER), states)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("RENO, NV, June 05, 2024 /24-7PressRelease/ -- The mill has a new owner.", "us/nv/reno"),
        ("CHICAGO--(BUSINESS WIRE)--The mill has a new owner.", "us/il/chicago"),
        ("DULUTH, Minn. and FARGO, N.D., May 06, 2025 (GLOBE NEWSWIRE) -- Two banks merge.", "us/mn/duluth"),
        ("RENO, Nev., and KELOWNA, British Columbia, Nov. 20, 2019 -- The mill closes.", "us/nv/reno"),
        ("CHICAGO / LYON – A maker of packaging shows a cap.", "us/il/chicago"),
    ],
)
def test_agencies_write_datelines_in_many_ways(text, slug):
    assert dateline_in(text).place.slug == slug


@pytest.mark.parametrize("role", ["boilerplate", "why_it_matters", "player"])
def test_a_plain_dateline_counts_whatever_its_sentence_does(role):
    found = dateline_in("RENO, Nev. – Water is something that we all take for granted.", role)

    assert found.place.slug == "us/nv/reno"


def test_a_city_before_a_dash_is_no_dateline_in_such_a_sentence():
    assert dateline_in("Reno - a town of many mills - is where it began.", "player", ("NV",)) is None


def test_a_second_city_belongs_to_the_dateline():
    text = "DULUTH, Minn. and FARGO, N.D., May 06, 2025 (GLOBE NEWSWIRE) -- Two banks merge."

    found = dateline_in(text)

    assert text[found.start : found.end] == "DULUTH, Minn."
    assert text[found.until :].lstrip() == "Two banks merge."


def test_a_bare_dateline_means_the_city_beside_which_its_namesakes_are_small():
    assert dateline_in("MARQUETTE – The university has a grant.").place.slug == "us/mi/marquette"
    assert dateline_in("SELMA – The sawmill closes.") is None
