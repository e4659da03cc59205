"""The figures in the answers of theory questions, each computed again and looked up in the points."""

import re
from math import e, exp, log, sqrt

import pytest

from tests.guides.bank import question
from tests.guides.figures import (
    Z,
    auc,
    chi_square_tail,
    cross_entropy,
    expected_maximum,
    gini,
    ndcg,
    percent,
    poisson,
    posterior,
    sigmoid,
    signed,
    softmax,
    wilson,
)

PROBABILITY = {
    "q-probability-1": [percent(posterior(0.02, 0.9, 0.07)), f"{0.98 / 0.02:.0f} times"],
    "q-probability-2": [
        f"{0.02 / 0.98 * (0.9 / 0.07) ** 2:.2f} to 1",
        percent(posterior(0.02, 0.9, 0.07, alarms=2)),
    ],
    "q-probability-3": [f"= {15 / 20}", f"= {15 / 20 * 7.5 + 5 / 20 * 2.5} minutes"],
    "q-probability-4": [f"= {40 * 1 / 40:.0f}.", percent(1 / e)],
    "q-probability-5": [percent(poisson(3, 0)), percent(1 - sum(poisson(3, k) for k in range(6)))],
    "q-probability-6": [percent((2 + 3) / (2 + 8 + 5)), percent((2 + 30) / (2 + 8 + 50))],
    "q-probability-7": [f"= {0.5 * 4 + 0.5 * 4 / 10}", f"give {0.5 * 4 + 0.5 * 4 / 100}"],
    "q-probability-8": [percent((90 + 500) / 1100), percent((800 + 40) / 1100)],
}

STATISTICS = {
    "q-statistics-1": [f"{round(Z**2 * 0.25 / 0.02**2):,}"],
    "q-statistics-3": [percent(1 - 0.95**20), percent(0.05 / 20, 2)],
    "q-statistics-4": [
        f"= {(30 - 18) ** 2 / 48}",
        f"p about {chi_square_tail(3.0):.3f}",
        f"{100 * (30 - 18) / 1000:.1f} percentage points",
    ],
    "q-statistics-5": [percent(1 - (1 - 1 / 200) ** 200, 0)],
    "q-statistics-7": [f"= {1 + 9 * 0.2}", f"about {1000 / 2.8:.0f}", f"about {sqrt(2.8):.2f}"],
    "q-statistics-9": [percent(end) for end in wilson(18, 20)],
    "q-ab-testing-1": [
        f"{16 * 0.04 * 0.96 / 0.004**2:,.0f} an arm",
        f"{2 * 38400:,} visitors",
        f"{76800 / 6000} days",
        f"{2.5**2}",
        f"{16 * 0.04 * 0.96 / 0.01**2:,.0f} an arm",
    ],
    "q-ab-testing-3": [f"about {1000**2 / 101000:.2f}", f"p about {chi_square_tail(1000**2 / 101000):.4f}"],
    "q-ab-testing-5": [f"= {1 - 0.6**2:.2f}", f"{100 * 0.6**2:.0f}% fewer"],
}

ALGEBRA = {
    "q-linear-algebra-3": [f"about {percent(4 / 6)}"],
    "q-linear-algebra-4": [f"= {2 - 2 * 0.8:.1f}", f"about {sqrt(0.4):.3f}"],
    "q-linear-algebra-5": [f"{20 * 12000:,} numbers", f"about {10000 * 2000 / 240000:.0f} times"],
    "q-linear-algebra-6": [f"= {2 / 100}", f"about {99 / 101:.3f}"],
    "q-optimisation-1": [
        signed((sigmoid(0) - 1) * 2, (sigmoid(0) - 1) * -1),
        signed(-0.1 * (sigmoid(0) - 1) * 2, -0.1 * (sigmoid(0) - 1) * -1),
        f"= {0.1 * 2 + 0.05}",
        f"about {sigmoid(0.1 * 2 + 0.05):.3f}",
    ],
    "q-optimisation-2": [
        "(" + ", ".join(f"{p:.3f}" for p in softmax([2, 1, 0])) + ")",
        f"about {-log(softmax([2, 1, 0])[1]):.3f}",
        f"(0.665, −{1 - softmax([2, 1, 0])[1]:.3f}, 0.090)",
    ],
    "q-optimisation-3": [
        f"is {1 - 2 * 0.1}",
        f"lands at {0.1 * 2 * 3:.1f}",
        f"by {abs(1 - 2 * 1.1):.1f} each",
    ],
    "q-optimisation-5": [
        f"is {0.01 * 0.99:.4f}",
        f"of −{1 - 0.01}",
        f"about −{2 * 0.99 * 0.01 * 0.99:.4f}",
    ],
    "q-optimisation-6": [f"= {2 * (5 - 4)}.", f"= {2 * 3} and dL/db = 2", f"loss is {4**2}"],
}

SUPERVISED = {
    "q-supervised-1": [f"about {exp(0.7):.2f}", percent(sigmoid(log(1 / 9) + 0.7)), percent(sigmoid(0.7))],
    "q-supervised-3": [f"about {0.01**0.1:.3f}"],
    "q-supervised-4": [
        f"= {gini(6, 4):.2f}",
        f"about {gini(5, 1):.3f}",
        f"= {gini(1, 3)}",
        f"about {0.6 * gini(5, 1) + 0.4 * gini(1, 3):.3f}",
        f"about {gini(6, 4) - 0.6 * gini(5, 1) - 0.4 * gini(1, 3):.3f}",
    ],
    "q-supervised-6": [f"= {3 / 4}"],
    "q-supervised-7": [f"about {(3 + 1) / (4000 + 5000) / ((0 + 1) / (16000 + 5000)):.1f}"],
    "q-supervised-9": [" and ".join([", ".join(["0", f"{1 - 0.4}"]), f"{1 + 0.5}"])],
    "q-generalisation-3": [f"{3 - 0.5} and 0", f"{3 / 2} and {0.4 / 2}"],
    "q-generalisation-4": [
        f"about {100 * sqrt(0.8 * 0.2 / 500):.1f} points",
        f"about {expected_maximum(200):.2f}",
        percent(0.8 + expected_maximum(200) * sqrt(0.8 * 0.2 / 500)),
    ],
    "q-generalisation-6": [f"= {1 / 0.8}"],
    "q-generalisation-7": [f"is {11 - 9} points", f"is {9 - 4}"],
    "q-tuning-1": [percent(1 - 0.95**60)],
    "q-tuning-2": [f"{5 * 50 * 5:,} fits", f"{50 * 5} plus 1"],
    "q-tuning-3": [f"= {48 * 0.25 + 12 * 1:.0f} h"],
    "q-tuning-4": [f"about {0.6 * sqrt(2):.2f}", f"about {0.6 * sqrt(2 / 5):.2f}"],
    "q-boosting-1": [f"{30 - 0.1 * 15}, {30 - 0.1 * 15} and {30 + 0.1 * 30:.0f}"],
}

EVALUATION = {
    "q-evaluation-1": [
        percent((60 + 880) / 1000),
        percent((20 + 880 + 40 - 20) / 1000),
        f"Precision is {percent(60 / 100)}",
        f"recall {percent(60 / 80)}",
        f"about {2 * 60 / (2 * 60 + 40 + 20):.3f}",
    ],
    "q-evaluation-2": [f"about {auc([0.9, 0.6, 0.4], [0.7, 0.4, 0.2]):.3f}"],
    "q-evaluation-3": [f"{1e6 * 0.999 * 0.01:,.0f} false", percent(800 / (800 + 9990))],
    "q-evaluation-4": [f"has {140 / 200:.0%}", f"= {0.2 * abs(0.8 - 0.7):.3f}"],
    "q-evaluation-8": [percent(50 / 450)],
    "q-evaluation-9": [
        f"about {(0.95 + 0.70 + 0.20) / 3:.3f}",
        f"= {0.9 * 0.95 + 0.09 * 0.70 + 0.01 * 0.20:.3f}",
    ],
    "q-evaluation-12": [
        f"about {cross_entropy([0.6]):.3f}",
        f"about {cross_entropy([0.99] * 9 + [0.01]):.3f}",
        f"costs {-log(0.01):.1f}",
    ],
    "q-imbalance-2": [percent(0.1 / 1.1), f"about −{-log(0.1):.3f}"],
    "q-labelling-1": [f"= {(0.8 - 0.5) / (1 - 0.5):.2f}"],
    "q-labelling-2": [f"About {2000 * 0.01:.0f} potholes"],
    "q-features-4": [f"about {5_000_000 / 2**20:.1f} queries"],
    "q-framing-1": [f"{140 * 4} inspections"],
    "q-fairness-1": [
        percent(0.5 * 0.8 / (0.5 * 0.8 + 0.5 * 0.1)),
        percent(0.2 * 0.8 / (0.2 * 0.8 + 0.8 * 0.1)),
    ],
    "q-monitoring-1": [f"about {0.1 * log(0.6 / 0.5) - 0.1 * log(0.1 / 0.2):.3f}"],
    "q-causal-2": [f"About {12 - 5} points", percent(1.12 / 1.05 - 1)],
    "q-anomaly-1": [f"= {2000 * 24 * 0.001:.0f} a day", f"{2000 * 24 * 0.001**2:.3f} a day"],
    "q-recsys-1": [
        f"about {7 / 1.585 + 3 / 2:.2f}",
        f"about {7 + 3 / 1.585:.2f}",
        f"about {ndcg([0, 7, 3]):.3f}",
    ],
    "q-recsys-2": [f"{2e6 * 0.2e-3:.0f} seconds", f"{300 * 0.2:.0f} ms"],
    "q-recsys-3": [percent(0.04 / 0.3)],
    "q-bandits-1": [f"Beta({2 + 1}, {8 + 1})", f"Beta({30 + 1}, {170 + 1})"],
    "q-rl-1": [f"= {1 / (1 - 0.9):.0f}."],
    "q-vision-1": [f"overlap is {(10 - 5) * 10}", f"union {100 + 100 - 50}", f"about {50 / 150:.3f}"],
}

NETWORKS = {
    "q-networks-1": [
        f"= {20 * 64 + 64:,}",
        f"= {64 * 32 + 32:,}",
        f"{1344 + 2080 + 33:,}",
        f"{20 * 64:,}",
        f"{3457 + 1280:,}",
    ],
    "q-networks-2": [f"about {sqrt(1000):.1f}", f"about {sqrt(2 / 1000):.3f}"],
    "q-networks-3": [f"about {0.25**20 * 1e13:.0f} × 10^-13"],
    "q-networks-7": [
        f"128 × {(56 + 2 - 3) // 2 + 1} × 28",
        f"{3 * 3 * 64 * 128 + 128:,}",
        f"about {28 * 28 * 128 * 576 / 1e6:.1f} million",
        f"{64 * 56 * 56:,} × {128 * 28 * 28:,}",
        f"about {64 * 56 * 56 * 128 * 28 * 28 / 1e9:.0f} billion",
    ],
    "q-nlp-1": [f"about {2 * log(100):.2f}", f"about {2 * log(10000 / 9900):.3f}"],
    "q-nlp-3": [f"about {exp(3):.1f}", f"about {exp(2.8):.1f}", f"{2.8 * 1.2:.2f} nats"],
    "q-transformers-1": [f"deviation {sqrt(64):.0f}."],
    "q-transformers-2": [
        f"about {softmax([2, 0, 0])[0]:.3f}",
        f"and {softmax([2, 0, 0])[1]:.3f}",
        f"about {sum(p * v for p, v in zip(softmax([2, 0, 0]), [10, 20, 40], strict=True)):.1f}",
        " and ".join(f"{p:.3f}" for p in softmax([2, 0])),
        f"about {sum(p * v for p, v in zip(softmax([2, 0]), [10, 20], strict=True)):.1f}",
    ],
    "q-transformers-3": [
        f"{2 * 32 * 8 * 128 * 2:,} bytes",
        f"{131072 * 4096 // 2**20} MiB",
        f"{24 * 1024 // 512} such",
        f"{2 * 32 * 32 * 128 * 2 * 4096 // 2**30} GiB",
    ],
    "q-transformers-4": [f"{4 * 768**2:,}", f"{2 * 768 * 3072:,}", f"{6 * 768:,} tokens"],
    "q-llm-1": [
        "{:.3f}, {:.3f} and {:.3f}".format(*softmax([3, 2, 0])),
        "{:.3f}, {:.3f} and {:.3f}".format(*softmax([6, 4, 0])),
    ],
    "q-llm-3": [f"{14 / 20:.0%} of the errors"],
    "q-llm-5": [f"{(58 + 44) / 2:.0f}%", f"about {(58 - 44) / 2:.0f} points"],
    "q-llm-6": [f"about ± {100 * Z * sqrt(0.85 * 0.15 / 100):.0f} points"],
    "q-llm-7": [f"{2 * 4096 * 8:,} of {4096**2:,}", percent(2 * 4096 * 8 / 4096**2, 2)],
    "q-llm-8": [
        f"{50000 * 2000 / 1e6:.0f} million",
        f"{(100 + 60) * 30:,} euros a month",
        f"{25 + 0.1 * 75:.2f} euros a day",
        f"{32.5 + 60:.2f} euros",
        f"{(32.5 + 60) * 30:,.0f} euros a month",
        f"{60 / 92.5:.0%} of the bill",
    ],
    "q-llm-9": [
        percent(0.95**7),
        f"= {0.95 + 0.05 * 0.8 * 0.95:.3f}",
        percent((0.95 + 0.05 * 0.8 * 0.95) ** 7),
    ],
    "q-vector-1": [f"{1e7 * 768 * 4 / 1e9:.2f} GB", f"{1e7 * 64 / 1e9:.2f} GB", f"{768 * 4 // 64} times"],
    "q-gpu-1": [f"{1.3 * 16} GB"],
    "q-distributed-1": [f"{560 / 800:.0%}."],
    "q-optimise-inference-1": [
        f"{7 * 2} GB, {7} GB and {7 / 2} GB",
        f"{14 / 0.9:.1f}, {7 / 0.9:.1f} and {3.5 / 0.9:.1f} ms",
    ],
}

FIGURES = PROBABILITY | STATISTICS | ALGEBRA | SUPERVISED | EVALUATION | NETWORKS
ROWS = [(key, figure) for key, figures in FIGURES.items() for figure in figures]


def stands_in(figure, points):
    """Whether the figure is told as it is and not as a part of a longer number."""
    return re.search(rf"(?<![\d.,]){re.escape(figure)}(?!\d|[.,]\d)", " ".join(points)) is not None


def test_a_part_of_a_longer_number_is_not_that_number():
    assert stands_in("20.8%", ["It is 20.8%, and no more."])
    assert not stands_in("0.8%", ["It is 20.8%, and no more."])
    assert not stands_in("38", ["It is 38,400."])


@pytest.mark.parametrize(("key", "figure"), ROWS)
def test_the_answer_tells_the_figure_that_comes_out(key, figure):
    assert stands_in(figure, question(key)["points"]), f"{figure} is not in {question(key)['points']}"
