"""When two names are one player, and F1 over them."""

import pytest

from bench.briefs.names import is_same, matched, names_f1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Casten", "Rep. Sean Casten", True),
        ("Embra Jackson, Sr.", "Embra Jackson", True),
        ("José Ángel", "Jose Angel", True),
        ("U.S. Department of Transportation", "Department of Transportation", True),
        ("Sean Casten", "Sean Duffy", False),
        ("Ann Casten", "Sean Casten", False),
        ("Department of Justice", "Department of Transportation", False),
        ("U.S.", "U.S. Attorney", False),
    ],
)
def test_names_mean_one_player_when_the_shorter_is_in_the_longer(one, other, same):
    assert is_same(one, other) is same


def test_a_wanted_name_is_met_once():
    assert matched(["Casten", "Sean Casten"], ["Sean Casten", "Ann Lee"]) == 1


def test_f1_is_over_all_releases_together():
    # 2 right of 3 said and 4 wanted
    pairs = [(["Casten", "Ann Lee"], ["Sean Casten"]), (["FBI"], ["FBI", "DEA", "ATF"])]

    assert names_f1(pairs) == pytest.approx(2 * 2 / (3 + 4))
