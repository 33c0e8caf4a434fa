"""Which voices heard at different times are the same person.

Agglomerative clustering over cosine distance: the two groups of voices most alike are joined
until none are alike enough, or until as many are left as there are people. Two voices heard
side by side are never one person.
"""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Prints: TypeAlias = npt.NDArray[np.float32]
Matrix: TypeAlias = npt.NDArray[np.float32]

_NEVER = 9.0  # farther than any two voices can be


def clusters(
    prints: Prints, groups: Sequence[float], *, threshold: float, number: int | None
) -> list[int]:
    """Say which person each print is, by number; prints of one group were heard side by side."""
    apart = distances(prints, prints)
    marks = np.asarray(groups)
    apart[marks[:, None] == marks[None, :]] = _NEVER
    np.fill_diagonal(apart, np.inf)
    return _joined(apart, threshold, number)


def distances(one: Prints, other: Prints) -> Matrix:
    """Cosine distance of each of `one` to each of `other`: 0 the same, 1 unlike, 2 opposite."""
    apart: Matrix = 1 - _unit(one) @ _unit(other).T
    return apart


def _joined(apart: Matrix, threshold: float, number: int | None) -> list[int]:
    # Average linkage by the Lance-Williams rule; rows of joined groups become infinite.
    count = len(apart)
    owner = np.arange(count)
    size = np.ones(count, np.float32)
    left = count
    while left > (number or 1):
        first, second = divmod(int(apart.argmin()), count)
        nearest = apart[first, second]
        if not np.isfinite(nearest) or (number is None and nearest > threshold):
            break
        total = size[first] + size[second]
        row = (size[first] * apart[first] + size[second] * apart[second]) / total
        row[first] = np.inf
        apart[first, :] = apart[:, first] = row
        apart[second, :] = apart[:, second] = np.inf
        size[first] = total
        owner[owner == second] = first
        left -= 1
    return [int(n) for n in np.unique(owner, return_inverse=True)[1]]


def _unit(prints: Prints) -> Prints:
    lengths = np.linalg.norm(prints, axis=1, keepdims=True)
    unit: Prints = (prints / np.maximum(lengths, 1e-9)).astype(np.float32)
    return unit
