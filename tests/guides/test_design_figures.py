"""The sums in the design questions' answers, each computed again and looked up in the points."""

from math import comb

import pytest

from tests.guides.bank import question
from tests.guides.figures import percent
from tests.guides.test_question_figures import stands_in


def a_second(n):
    """Pictures a second in batches of n that take 8 + 2n ms."""
    return 1000 * n / (8 + 2 * n)


def settled(load):
    """The batch size n at which `load` a second arrive while a batch is computed: n = load (8 + 2n) / 1000."""
    return load * 8 / (1000 - 2 * load)


def meet(similarity, bands=20, rows=5):
    """The chance that two pages share a MinHash bucket."""
    return 1 - (1 - similarity**rows) ** bands


OPERATIONS = 6 * 3e9 * 60e9
FIGURES = {
    "q-design-library-1": [f"{3_000_000 * 0.08:,.0f} positives"],
    "q-design-bus-1": [f"about {400 / 15:.0f} messages"],
    "q-design-bakery-1": [f"{60 * 80:,} series"],
    "q-design-market-1": [f"= {200 * 500:,} scores"],
    "q-design-energy-1": [f"× {48 * 2} = {20_000 * 96 / 1e6:.2f} million"],
    "q-design-moderation-1": [f"{40_000 * 0.015:.0f} bad comments", f"{4 * 300:,} readings"],
    "q-design-minutes-1": [
        f"{60_000 * 9_000 / 1e6:.0f} million tokens: {540 * 0.5:.0f} euros",
        f"{60_000 * 300 / 1e6:.0f} million: {18 * 2} euros",
        f"{270 + 36} euros in all",
    ],
    "q-design-museum-1": [f"about {300_000 * 512 * 4 / 1e6:.0f} MB"],
    "q-design-selfhost-1": [
        f"{1500 * 3600 / 1e6} million tokens",
        f"{5.4 * 1.2:.2f} euros",
        f"about {2 / 6.48:.0%} average",
    ],
    "q-design-transcripts-1": [f"about {25 / 8:.1f} hours"],
    "q-design-batch-1": [f"about {5_000_000 / 20_000 / 60:.0f} minutes"],
    "q-design-dedupe-1": [
        f"{comb(300_000_000, 2) / 1e16:.1f} × 10^16",
        f"about {percent(meet(0.8), 2)} at 0.8 and {percent(meet(0.3))} at 0.3",
    ],
    "q-design-labels-1": [f"{60 / 30:.0f} euros from an expert and {20 / 40:.2f}", f"{1500 * 2:,} euros"],
    "q-design-serving-1": [f"= {300 / 25:.0f} pods", f"{300 / 25 / 0.6:.0f} pods"],
    "q-design-batching-1": [
        f"one {a_second(1):.0f} a second",
        f"gives {a_second(4):.0f}, n = 8 about {a_second(8):.0f}",
        f"{a_second(10**9):.0f} a second",
        f"first one {3 * 1000 / 200:.0f} ms",
        f"about {15 + 8 + 2 * 4} ms",
        f"about {settled(200):.1f},",
        f"settle at {settled(400):.0f}: {8 + 2 * 16} ms",
    ],
    "q-design-latency-1": [f"about {percent(1 - 0.99**12)}"],
    "q-design-lifts-1": [f"About {6000 * 2:,} failures"],
    "q-design-wildlife-1": [f"{9 * 0.8:.1f} million empty"],
    "q-design-llmtrain-1": [
        f"= {OPERATIONS / 1e21:.2f} × 10^21",
        f"{OPERATIONS / 200e12 / 1e6:.1f} million seconds, {OPERATIONS / 200e12 / 3600:,.0f} hours",
        f"cards {OPERATIONS / 200e12 / 3600 / 32:.0f} hours",
        f"is {OPERATIONS / 200e12 / 3600 * 2:,.0f} euros",
    ],
    "q-design-stream-join-1": [
        f"= {20_000 * 3600 / 1e6:.0f} million",
        f"bytes {20_000 * 3600 * 200 / 1e9:.1f} GB",
    ],
    "q-code-bisect-1": [f"{(64).bit_length() - 1} runs, {6 * 40 // 60} hours"],
    "q-code-vector-1": [f"{500_000 * 384 * 4 / 1e6:.0f} MB", f"about {768 / 20:.0f} ms"],
    "q-code-dsa-3": [f"most {2_000_000_000 // 200_000:,} occurrences"],
}
ROWS = [(key, figure) for key, figures in FIGURES.items() for figure in figures]


@pytest.mark.parametrize(("key", "figure"), ROWS)
def test_the_answer_tells_the_figure_that_comes_out(key, figure):
    assert stands_in(figure, question(key)["points"]), f"{figure} is not in {question(key)['points']}"


def test_answers_under_light_load_take_less_than_thirty_milliseconds():
    computing = 8 + 2 * settled(200)

    assert 2 * computing < 30
    assert 2 * (8 + 2 * settled(400)) > 60
