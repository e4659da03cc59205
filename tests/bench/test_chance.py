"""What a difference on few releases is worth."""

from bench.briefs.chance import interval, told_lead_over


def test_equal_differences_leave_nothing_to_chance():
    assert interval([0.25] * 10) == (0.25, 0.25)
    assert interval([]) == (0.0, 0.0)


def test_few_and_uneven_differences_reach_both_sides_of_nothing():
    low, high = interval([-0.3, 0.4, -0.2, 0.3])

    assert -0.3 <= low < 0 < high <= 0.4


def test_the_gain_over_another_is_told_with_its_sign():
    assert told_lead_over([0.5, 0.75], [0.25, 0.5], "LEAD") == (
        "ROUGE-1 over LEAD +0.250 (95 % of draws: +0.250 to +0.250)"
    )
