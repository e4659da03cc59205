"""What the answer points' figures rest on, computed anew: formulas that more than one question uses."""

from itertools import product
from math import comb, cos, exp, factorial, log, log2, pi, sin, sqrt
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def percent(share, digits=1):
    """0.2079 as '20.8%'."""
    return f"{100 * share:.{digits}f}%"


def signed(*numbers):
    """A vector as the points write it, with a real minus sign: '(−1.0, 0.5)'."""
    return "(" + ", ".join(f"{n:g}" if n % 1 else f"{n:.1f}" for n in numbers).replace("-", "−") + ")"


def posterior(prior, hit, false_alarm, alarms=1):
    """Bayes' rule for independent alarms of a test."""
    odds = prior / (1 - prior) * (hit / false_alarm) ** alarms
    return odds / (1 + odds)


def poisson(mean, n):
    return exp(-mean) * mean**n / factorial(n)


def softmax(scores):
    top = max(scores)
    powers = [exp(s - top) for s in scores]
    return [p / sum(powers) for p in powers]


def sigmoid(x):
    return 1 / (1 + exp(-x))


def auc(positive, negative):
    """The share of pairs in the right order; ties count half."""
    pairs = list(product(positive, negative))
    return sum((p > n) + (p == n) / 2 for p, n in pairs) / len(pairs)


def dcg(gains):
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains, start=1))


def ndcg(gains):
    return dcg(gains) / dcg(sorted(gains, reverse=True))


def gini(*counts):
    return 1 - sum((n / sum(counts)) ** 2 for n in counts)


def wilson(hits, n):
    """Both ends of the 95% Wilson interval of a share."""
    p, z = hits / n, Z
    middle, half = p + z * z / 2 / n, z * sqrt(p * (1 - p) / n + z * z / 4 / n / n)
    return [(middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)]


def chi_square_tail(x):
    """P(chi-square with one degree of freedom > x)."""
    return 2 * (1 - NormalDist().cdf(sqrt(x)))


def expected_maximum(n, step=0.001):
    """The mean of the largest of n standard normal draws: the integral of x n φ(x) Φ(x)^(n−1)."""
    normal = NormalDist()
    grid = (k * step for k in range(-8000, 8001))
    return sum(x * n * normal.pdf(x) * normal.cdf(x) ** (n - 1) * step for x in grid)


def at_least(n, hits, p):
    """P(at least this many hits in n independent tries)."""
    return sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in range(hits, n + 1))


def clock(hour):
    return sin(2 * pi * hour / 24), cos(2 * pi * hour / 24)


def cross_entropy(probabilities):
    """The mean loss in nats when these were the probabilities of what happened."""
    return -sum(map(log, probabilities)) / len(probabilities)
