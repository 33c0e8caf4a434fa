"""A statement as the strip and the lists of the review show it."""

from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.review import Reviewed
from fairhearing.web.review.sieve import unsure


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A statement in the strip."""

    finding: str
    ordinal: int
    outcome: str
    words: str
    decided: bool


def ticks(reviewed: Sequence[Reviewed]) -> tuple[Tick, ...]:
    """Put each statement into the strip, numbered in order."""
    return tuple(
        Tick(
            finding=one.finding.id,
            ordinal=ordinal,
            outcome="not_sure" if unsure(one) else one.outcome.value,
            words=one.finding.statement.quoted,
            decided=one.review is not None,
        )
        for ordinal, one in enumerate(reviewed, start=1)
    )
