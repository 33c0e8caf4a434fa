"""Area under the curve, balanced accuracy, calibration, and how sure the figures are."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from random import Random
from typing import Protocol, TypeVar

Pair = tuple[float, bool]
"""A score, higher for what should be so, and whether it is so."""
ROUNDS = 1000
SEED = 7
BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
NO_MORE = 3.0
"""Seen never in n, a thing happens with 95 % likelihood no more often than three times in n."""


class Unit(Protocol):
    """One thing that is counted. `name` is that of the talk that it is about."""

    @property
    def name(self) -> str:
        """The name of the talk."""


U = TypeVar("U", bound=Unit)


def auc(pairs: Sequence[Pair]) -> float:
    """Chance that something that is so scores above something that is not; ties count half."""
    so = sum(truth for _, truth in pairs)
    if not 0 < so < len(pairs):
        return math.nan
    ranked = sorted(pairs)
    rank_sum, i = 0.0, 0
    while i < len(ranked):
        j = i
        while j < len(ranked) and ranked[j][0] == ranked[i][0]:
            j += 1
        rank_sum += (i + 1 + j) / 2 * sum(truth for _, truth in ranked[i:j])
        i = j
    return (rank_sum - so * (so + 1) / 2) / (so * (len(pairs) - so))


def balanced(pairs: Sequence[Pair], threshold: float = 0.5) -> float:
    """Mean of the shares rightly called so and rightly called not so."""
    so = share(score >= threshold for score, truth in pairs if truth)
    not_so = share(score < threshold for score, truth in pairs if not truth)
    return (so + not_so) / 2


def best_threshold(pairs: Sequence[Pair]) -> float:
    """Choose the threshold with the highest balanced accuracy on these pairs."""
    return max(sorted({score for score, _ in pairs}), key=lambda t: balanced(pairs, t), default=0.5)


def share(of: Iterable[bool]) -> float:
    """Share of what is so; not a number where there is nothing to count."""
    counted = list(of)
    return sum(counted) / len(counted) if counted else math.nan


def interval(
    units: Sequence[U], figure: Callable[[Sequence[U]], float]
) -> tuple[float, float] | None:
    """Where the figure lies with 95 % likelihood, by drawing whole talks again and again.

    Statements about one talk are right or wrong together, so drawing them one by one would make
    the figure look surer than it is. None where there is only one talk. A figure that is 0 or 1
    however it is drawn is given the bound that its count allows.
    """
    talks: dict[str, list[U]] = defaultdict(list)
    for unit in units:
        talks[unit.name].append(unit)
    if len(talks) < 2:  # noqa: PLR2004  one talk cannot be drawn otherwise
        return None
    dice = Random(SEED)  # noqa: S311  not for secrets; the same draw on every run
    groups = list(talks.values())
    drawn = [
        figure([unit for group in dice.choices(groups, k=len(groups)) for unit in group])
        for _ in range(ROUNDS)
    ]
    found = sorted(value for value in drawn if not math.isnan(value))
    if not found:
        return None
    low, high = found[int(0.025 * len(found))], found[math.ceil(0.975 * len(found)) - 1]
    if low == high and low in (0.0, 1.0):
        most = min(1.0, NO_MORE / len(units))
        return (0.0, most) if low == 0 else (1 - most, 1.0)
    return low, high


def bands(scored: Sequence[Pair]) -> list[tuple[float, float, list[Pair]]]:
    """Sort what was scored into bands: from, to, and what is in each."""
    return [
        (low, min(high, 1.0), [pair for pair in scored if low <= pair[0] < high])
        for low, high in pairwise(BANDS)
    ]


def miscalibration(scored: Sequence[Pair]) -> float:
    """Mean distance, band by band, between the score and the share that is right."""
    far = sum(
        abs(sum(score for score, _ in band) - sum(right for _, right in band))
        for _, _, band in bands(scored)
    )
    return far / len(scored) if scored else math.nan
