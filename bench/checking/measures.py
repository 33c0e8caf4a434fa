"""Area under the curve, balanced accuracy, calibration, and how sure the figures are."""

import random
from collections.abc import Callable, Sequence

Pair = tuple[float, bool]
"""A score, higher for what should be so, and whether it is so."""

_ROUNDS = 400


def auc(pairs: Sequence[Pair]) -> float:
    """Chance that something that is so scores above something that is not; ties count half."""
    so = sorted(score for score, truth in pairs if truth)
    not_so = sorted(score for score, truth in pairs if not truth)
    if not so or not not_so:
        return float("nan")
    ranked = sorted(pairs)
    rank_sum, i = 0.0, 0
    while i < len(ranked):
        j = i
        while j < len(ranked) and ranked[j][0] == ranked[i][0]:
            j += 1
        middle = (i + 1 + j) / 2
        rank_sum += middle * sum(1 for _, truth in ranked[i:j] if truth)
        i = j
    return (rank_sum - len(so) * (len(so) + 1) / 2) / (len(so) * len(not_so))


def balanced(pairs: Sequence[Pair], threshold: float = 0.5) -> float:
    """Mean of the shares rightly called so and rightly called not so."""
    so = [score >= threshold for score, truth in pairs if truth]
    not_so = [score < threshold for score, truth in pairs if not truth]
    if not so or not not_so:
        return float("nan")
    return (sum(so) / len(so) + sum(not_so) / len(not_so)) / 2


def interval(
    pairs: Sequence[Pair], measure: Callable[[Sequence[Pair]], float]
) -> tuple[float, float]:
    """Where the figure lies with 95 % likelihood, by drawing the pairs again and again."""
    dice = random.Random(7)  # noqa: S311  not for secrets; the same draw on every run
    found = sorted(
        value
        for _ in range(_ROUNDS)
        if (value := measure([dice.choice(pairs) for _ in pairs])) == value
    )
    return (found[int(0.025 * len(found))], found[int(0.975 * len(found)) - 1]) if found else (0, 1)


def calibration(
    scored: Sequence[tuple[float, bool]], steps: int = 5
) -> list[tuple[float, float, int]]:
    """Mean score, share right and count for each band of scores."""
    bands = []
    for step in range(steps):
        low, high = step / steps, (step + 1) / steps
        band = [(s, r) for s, r in scored if low <= s < high or (step == steps - 1 and s == 1)]
        if band:
            mean = sum(s for s, _ in band) / len(band)
            bands.append((mean, sum(r for _, r in band) / len(band), len(band)))
    return bands
