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


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Log-odds of something about a statement, for each part of what was measured."""

    alone: float
    fit: float
    same_way: float
    matched: float
    missing: float
    unheard: float
    judge: float = 0.0
    otherwise: float = 0.0


FAST = Weights(alone=-0.4, fit=2.0, same_way=0.6, matched=0.8, missing=0.0, unheard=-1.8)
"""Where no judge was asked. Fitted on thirteen conversations written by others and on our own. In
talks of two versions half of what scores .55 is borne out; to move half-way there (-.55) gave .02
in the balanced share there, nothing on the others, and more true statements not found."""
FULL = Weights(
    alone=0.25, fit=0.0, same_way=0.0, matched=0.25, missing=0.0, unheard=-1.8, judge=0.47,
    otherwise=-0.4,
)  # fmt: skip
"""Where a judge was asked: fitted on the 397 of 481 statements of talks by others and in two
versions that no sign decides. What fits tells nothing of this beside the judge that was taught."""
OTHERWISE = Weights(
    alone=-1.4, fit=10.0, same_way=0.0, matched=0.0, missing=0.0, unheard=0.0, otherwise=0.4
)
"""That what is not borne out is said otherwise, and not missing: the better a moment fits, the
sooner. Fitted on the 155 of the same statements that are not borne out."""
SURELY_OTHERWISE = 0.75
"""How likely it must be that a statement is not borne out and said otherwise for that to be the
outcome without any sign. There 32 were named so, 29 of them not borne out; at .65 it was 55 and
46."""
RELATED, ENOUGH = 0.27, 5
"""Mean fit of a report's statements from which it is about this record, and how many tell it.

On 19 conversations of ours the mean is .30 to .69 against their own report, .11 to .25 against
another's.
"""
MOSTLY_HERE = 0.4
"""Share of the statements that something on the record touches, from which a report is about
nothing else: then what is not found is not on it. In 31 reports of ours it is .42 to 1."""
ELSEWHERE = -2.0
"""Log-odds where the report as a whole is about something else."""
FARTHEST = 6.0
"""Log-odds of a model beyond this count no more: it is never that sure."""
HALF = 0.5
ENOUGH_FORCE = 0.55
"""What a sign must be worth to decide. On 724 statements written by others, of which 379 are true,
4.5 % of the true ones were marked as differing with .5, 3.7 % with .55, and as many exactly right.
"""
OVERRULED, WEAKLY_PLACED = 2.5, 0.45
"""Log-odds of the judge above which it halves a sign, wherever that was found: of 12 statements
with a sign that it took for borne out, most by less, 8 were as the sign said and 1 was. And the fit
of a sign's moment below which the judge halves it too where it finds nothing there."""
SETTLED = 0.75
"""Score from which what differs is sure enough to ask no judge. What is borne out never is: of 8
statements of which the rules were surest, and that the judge doubted, 6 were not."""
ABSENT = -2.2
"""Log-odds of the judge from which nothing like the statement is there, so that a sign from a
poor moment is about something else."""
UNSAID_AT_MOST = 0.58
"""Highest score of "not found", and of what is contradicted by no sign, in a report about this
record: short of being sure. Of the statements of others that were not found, one in five was never
spoken of; of 32 that were contradicted by no sign, 20 were, and 6 differ in another way."""
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
    its figures were heard, were not said of this, or are nowhere on the record; and whether the
    report is about this record at all.
    """

    fit: float
    same_way: float = 0.0
    matched: int = 0
    missing: int = 0
    unheard: int = 0
    related: bool = True


def support(measured: Measured, judgement: Judgement | None) -> float:
    """Say how likely the statement is borne out, signs aside."""
    odds = _odds(FULL if judgement else FAST, measured, judgement)
    return logistic(odds + (0.0 if measured.related else ELSEWHERE))


def otherwise(measured: Measured, judgement: Judgement | None) -> float:
    """Say how likely what is not borne out is contradicted; 0 where no judge was asked."""
    return logistic(_odds(OTHERWISE, measured, judgement)) if judgement else 0.0


def _odds(weights: Weights, measured: Measured, judgement: Judgement | None) -> float:
    odds = weights.alone + weights.fit * measured.fit + weights.same_way * measured.same_way
    odds += weights.matched * min(measured.matched, 2) + weights.missing * min(measured.missing, 2)
    odds += weights.unheard * min(measured.unheard, 2)
    if judgement is None:
        return odds
    supported, against = _bounded(judgement.supported), _bounded(judgement.otherwise)
    return odds + weights.judge * supported + weights.otherwise * against


def about_this(fits: Sequence[float]) -> bool:
    """Whether statements that fit their best moments so well are about this record."""
    return len(fits) < ENOUGH or sum(fits) / len(fits) >= RELATED


def only_about_this(fits: Sequence[float]) -> bool:
    """Whether the record touches so many statements that the report is about nothing else."""
    return sum(fit >= TOUCHED for fit in fits) >= MOSTLY_HERE * len(fits)


def _bounded(odds: float) -> float:
    return max(-FARTHEST, min(FARTHEST, odds))


def weigh(
    signs: Sequence[Sign], measured: Measured, judgement: Judgement | None, *, attributed: bool
) -> Weighed:
    """Choose the outcome. `attributed` says that it is about someone on the record."""
    borne_out = support(measured, judgement)
    strongest = max(signs, key=_strength, default=None)
    if strongest is not None:
        force = _strength(strongest) * _left_by(judgement, strongest)
        if force >= ENOUGH_FORCE:
            doubt = 0.1 * borne_out if judgement else 0.0
            return Weighed(outcome=strongest.outcome, score=_kept(force - doubt), sign=strongest)
        borne_out *= 1 - force / 2
    if borne_out >= HALF:
        return Weighed(outcome=Outcome.SUPPORTED, score=_kept(borne_out))
    unsaid = 1 - borne_out
    against = unsaid * otherwise(measured, judgement)
    if measured.related:  # the less likely it is borne out, the higher, and never sure
        unsaid = HALF + (UNSAID_AT_MOST - HALF) * (1 - borne_out / HALF)
        if against >= SURELY_OTHERWISE:
            return Weighed(outcome=Outcome.CONTRADICTED, score=_kept(unsaid))
    if not attributed and measured.fit < TOUCHED:
        return Weighed(outcome=Outcome.NOT_CHECKABLE, score=_kept(unsaid))
    return Weighed(outcome=Outcome.NOT_FOUND, score=_kept(unsaid))


def logistic(odds: float) -> float:
    """Turn log-odds into a probability."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odds))))


def _strength(sign: Sign) -> float:
    if sign.judged:
        return sign.strength
    return sign.strength * min(1.0, 0.4 + 0.6 * sign.reading.fit / SIGN_FULL_FIT)


def _left_by(judgement: Judgement | None, sign: Sign) -> float:
    """Say what a judge leaves of a sign: half, where it finds the statement borne out.

    Half too where the moment is a poor one and the judge finds nothing like the statement there.
    All, where it is said to be somebody else's and reads at least as well to the judge so.
    """
    if judgement is None or sign.judged or _theirs_as_well(judgement, sign):
        return 1.0
    elsewhere = judgement.supported < ABSENT and sign.reading.fit < WEAKLY_PLACED
    return HALF if elsewhere or judgement.supported > OVERRULED else 1.0


def _theirs_as_well(judgement: Judgement, sign: Sign) -> bool:
    theirs = judgement.of_another if sign.outcome is Outcome.MISATTRIBUTED else None
    return theirs is not None and theirs.supported >= max(0.0, judgement.supported)


def _kept(score: float) -> float:
    return round(max(LOWEST, min(HIGHEST, score)), 3)
