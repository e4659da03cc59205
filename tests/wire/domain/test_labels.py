"""Floors on the hand labels: what the reading of releases must not fall below."""

import pytest

from tests.wire import measuring


@pytest.fixture(scope="module")
def items():
    return measuring.labelled()


def test_sentences_are_cut_as_by_hand(items):
    assert measuring.span_f1(items) >= 0.97


def test_roles_agree_with_the_hand(items):
    roles, _ = measuring.roles_and_importance(items)

    assert roles.macro_f1(at_least=15) >= 0.85
    assert roles.recall("lead") == 1.0
    assert min(roles.recall("boilerplate"), roles.recall("contact")) >= 0.85


def test_contacts_and_furniture_hardly_ever_pass_for_news(items):
    roles, _ = measuring.roles_and_importance(items)

    assert measuring.noise_let_through(roles) <= 3


def test_what_a_brief_cannot_miss_is_seen(items):
    _, importance = measuring.roles_and_importance(items)

    assert importance.recall(3) >= 0.78


def test_places_are_the_hand_s(items):
    assert len(measuring.wrong_places(items)) <= 2
