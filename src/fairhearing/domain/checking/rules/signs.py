"""A sign: one plain reason to think that a statement and the record differ, or agree.

Each rule looks at one claim and its readings and gives signs. No rule decides: `weighing`
does, in one place.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.stance import Stance

ORIGINATES = frozenset({"asked", "suggested", "offered", "demanded", "insisted", "threatened"})
"""Acts that a person does first, not by agreeing when somebody else has put it."""
NEAR_BEST = 0.8
"""Readings that fit at least this share of the best one are about the same thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What one rule saw. `strength` is how likely the outcome is if the moment is the right one.

    `written` are the deciding words of the report, `heard` those of the record; `because` is a
    clause that a reason can carry, or "". `judged` marks what a judge saw: then `strength` holds
    as it is.
    """

    outcome: Outcome
    strength: float
    reading: Reading
    written: str
    heard: str
    because: str = ""
    judged: bool = False


def of_person(claim: Claim, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give the readings in which the person concerned speaks, or all where nobody is named."""
    if not claim.person:
        return tuple(readings)
    if claim.act in ORIGINATES:
        return tuple(
            r
            for r in readings
            if r.line.speaker == claim.person
            or (r.stance is Stance.DENIES and r.said_by(claim.person))
        )
    return tuple(r for r in readings if r.said_by(claim.person))


def near_best(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give the readings that fit nearly as well as the best."""
    best = max((r.fit for r in readings), default=0.0)
    return tuple(r for r in readings if r.fit >= NEAR_BEST * best)
