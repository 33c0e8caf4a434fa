"""The one place where signs, fit and judgement become an outcome and a score.

Every weight and threshold of the check stands here. The score is meant as a probability that
the outcome is right; `bench/checking` prints how well it keeps that promise.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Judgement
from fairhearing.domain.checking.signs import Sign

FIT_CENTRE, FIT_SLOPE = 0.46, 9.0
"""Support from the fit of the best moment alone."""
JUDGE_CENTRE, JUDGE_SLOPE = 0.0, 1.6
"""Support from the judge's log-odds."""
FIT_WITH_JUDGE, JUDGE_WITH_FIT = 0.6, 0.9
MATCHED_FIGURE = 0.7
"""Log-odds added where a figure of the statement was heard there."""
MISSING_FIGURE = 1.6
"""Log-odds taken off where a figure of the statement was never heard."""
JUDGED_CONTRADICTED = 0.2
"""Log-odds of the judge from which its "False" counts without a rule."""
JUDGED_STRENGTH = 0.62
SETTLED = 0.86
"""Score from which the rules alone are sure enough and no judge is asked."""
TOUCHED = 0.33
"""Fit below which nothing on the record touches a statement."""
SIGN_FULL_FIT = 0.5
DOUBTFUL = 0.8
"""What a doubtful deciding word leaves of a score."""
LOWEST, HIGHEST = 0.02, 0.98


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The outcome, how likely it is right, and the sign that decided it, if one did."""

    outcome: Outcome
    score: float
    sign: Sign | None = None


def support(fit: float, judgement: Judgement | None, missing: int, matched: int) -> float:
    """How likely the statement is borne out, signs aside."""
    odds = FIT_SLOPE * (fit - FIT_CENTRE)
    if judgement is not None:
        judged = JUDGE_SLOPE * (judgement.supported - JUDGE_CENTRE)
        odds = FIT_WITH_JUDGE * odds + JUDGE_WITH_FIT * judged
    return logistic(odds - MISSING_FIGURE * missing + MATCHED_FIGURE * min(matched, 2))


def weigh(
    signs: Sequence[Sign],
    fit: float,
    judgement: Judgement | None,
    missing: int,
    matched: int,
    *,
    attributed: bool,
) -> Weighed:
    """Choose the outcome. `attributed` says that someone on the record is said to have said it."""
    borne_out = support(fit, judgement, missing, matched)
    strongest = max(signs, key=_strength, default=None)
    if strongest is not None:
        force = _strength(strongest)
        if force >= 0.5:  # noqa: PLR2004  more likely than not
            doubt = 0.1 * borne_out if judgement else 0.0
            return Weighed(outcome=strongest.outcome, score=_kept(force - doubt), sign=strongest)
        borne_out *= 1 - force / 2
    if borne_out >= 0.5:  # noqa: PLR2004  more likely than not
        return Weighed(outcome=Outcome.SUPPORTED, score=_kept(borne_out))
    if (
        judgement is not None
        and judgement.supported < 0
        and judgement.contradicted >= JUDGED_CONTRADICTED
        and fit >= TOUCHED
    ):
        return Weighed(outcome=Outcome.CONTRADICTED, score=JUDGED_STRENGTH)
    if not attributed and fit < TOUCHED:
        return Weighed(outcome=Outcome.NOT_CHECKABLE, score=_kept(1 - borne_out))
    return Weighed(outcome=Outcome.NOT_FOUND, score=_kept(1 - borne_out))


def logistic(odds: float) -> float:
    """Turn log-odds into a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _strength(sign: Sign) -> float:
    return sign.strength * min(1.0, 0.4 + 0.6 * sign.reading.fit / SIGN_FULL_FIT)


def _kept(score: float) -> float:
    return round(max(LOWEST, min(HIGHEST, score)), 3)
