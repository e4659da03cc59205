"""Floors on the hand labels: what the reading of releases must not fall below."""

import pytest

from tests.wire import measuring


@pytest.fixture(scope="module")
def items():
    return measuring.labelled()


def test_sentences_are_cut_as_by_hand(items):
    assert measuring.span_f1(items) >= 0.97


def test_places_are_the_hand_s(items):
    assert len(measuring.wrong_places(items)) <= 2
