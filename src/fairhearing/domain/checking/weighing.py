"""The one place where signs, fit and judgement become an outcome and a score.

Every weight and threshold of the check stands here. The score is meant as a probability that
the outcome is right; `bench/checking` prints how well it keeps that promise.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Judgement
from fairhearing.domain.checking.rules.signs import Sign

FIT_CENTRE, FIT_SLOPE = 0.46, 9.0
"""Support from the fit of the best moment alone."""
JUDGE_CENTRE, JUDGE_SLOPE = 0.0, 1.6
"""Support from the judge's log-odds."""
FIT_WITH_JUDGE, JUDGE_WITH_FIT = 0.8, 0.5
SAME_WAY_ROUND = 1.2
"""Log-odds added where all of a claim is said the same way round, less for part of it."""
HALF = 0.5
MATCHED_FIGURE = 0.7
"""Log-odds added where a figure of the statement was heard there."""
MISSING_FIGURE = 1.6
"""Log-odds taken off where a figure of the statement was never heard."""
JUDGED_CONTRADICTED = 0.4
"""Log-odds of the judge from which its "False" counts without a rule."""
JUDGED_STRENGTH = 0.62
SETTLED = 0.6
"""Score from which what the rules found is sure enough, and no judge is asked."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """What was measured of one claim.

    How well its best moment fits, how much of it is said the same way round, and how many of
    its figures were heard or never heard.
    """

    fit: float
    same_way: float = 0.0
    matched: int = 0
    missing: int = 0


def support(measured: Measured, judgement: Judgement | None) -> float:
    """Say how likely the statement is borne out, signs aside."""
    odds = FIT_SLOPE * (measured.fit - FIT_CENTRE)
    odds += SAME_WAY_ROUND * max(0.0, measured.same_way - HALF)
    if judgement is not None:
        judged = JUDGE_SLOPE * (judgement.supported - JUDGE_CENTRE)
        odds = FIT_WITH_JUDGE * odds + JUDGE_WITH_FIT * judged
    odds += MATCHED_FIGURE * min(measured.matched, 2) - MISSING_FIGURE * measured.missing
    return logistic(odds)


def weigh(
    signs: Sequence[Sign], measured: Measured, judgement: Judgement | None, *, attributed: bool
) -> Weighed:
    """Choose the outcome. `attributed` says that it is about someone on the record."""
    borne_out = support(measured, judgement)
    strongest = max(signs, key=_strength, default=None)
    if strongest is not None:
        force = _strength(strongest)
        if force >= HALF:
            doubt = 0.1 * borne_out if judgement else 0.0
            return Weighed(outcome=strongest.outcome, score=_kept(force - doubt), sign=strongest)
        borne_out *= 1 - force / 2
    if borne_out >= HALF:
        return Weighed(outcome=Outcome.SUPPORTED, score=_kept(borne_out))
    if _judged_against(judgement) and measured.fit >= TOUCHED:
        return Weighed(outcome=Outcome.CONTRADICTED, score=JUDGED_STRENGTH)
    if not attributed and measured.fit < TOUCHED:
        return Weighed(outcome=Outcome.NOT_CHECKABLE, score=_kept(1 - borne_out))
    return Weighed(outcome=Outcome.NOT_FOUND, score=_kept(1 - borne_out))


def _judged_against(judgement: Judgement | None) -> bool:
    return (
        judgement is not None
        and judgement.supported < 0
        and judgement.contradicted >= JUDGED_CONTRADICTED
    )


def logistic(odds: float) -> float:
    """Turn log-odds into a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _strength(sign: Sign) -> float:
    return sign.strength * min(1.0, 0.4 + 0.6 * sign.reading.fit / SIGN_FULL_FIT)


def _kept(score: float) -> float:
    return round(max(LOWEST, min(HIGHEST, score)), 3)
