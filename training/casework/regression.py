"""Logistic regression by Newton's steps, and folds that keep a letter whole."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
STEPS = 30
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Fitted:
    """What each sign weighs, and what stands alone."""

    weights: Numbers
    alone: float

    def says(self, signs: Numbers) -> Numbers:
        """Say how likely each row is."""
        said: Numbers = 1 / (1 + np.exp(-(signs @ self.weights + self.alone)))
        return said


def learn(signs: Numbers, so: Numbers, counts: Numbers, held_back: float) -> Fitted:
    """Find the weights; `counts` says how much each row counts, `held_back` draws to nothing."""
    rows = np.hstack([signs, np.ones((len(signs), 1))])
    back = np.append(np.full(signs.shape[1], held_back), 1e-6)
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        said = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (counts * (said - so)) + back * weights
        bend = (rows * (counts * said * (1 - said))[:, None]).T @ rows + np.diag(back)
        weights -= np.linalg.solve(bend, slope)
    return Fitted(weights[:-1], float(weights[-1]))


def folds(
    letter: npt.NDArray[np.int64],
) -> Iterator[tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]]:
    """Part the rows ten times into those to learn from and those left out, letters kept whole."""
    for fold in range(FOLDS):
        outside = letter % FOLDS == fold
        yield ~outside, outside
