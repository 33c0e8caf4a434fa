"""The list of cases: each with what is due in it next."""

from dataclasses import dataclass

from fairhearing.domain.problems import OurFault
from fairhearing.work.case import cases
from fairhearing.work.case.shown import CaseCard
from fairhearing.work.casework import due
from fairhearing.work.casework.due import Due


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case in the list; `soonest` is what is due next, and `more` how much there is after it.

    `fault` says why that cannot be worked out.
    """

    card: CaseCard
    soonest: Due | None
    more: int
    fault: OurFault | None = None


def lines() -> tuple[CaseLine, ...]:
    """Every case, most recently touched first."""
    return tuple(_line(card) for card in cases.list_cases())


def _line(card: CaseCard) -> CaseLine:
    ahead = due.ahead(card.id)
    first = ahead.dated[:1]
    return CaseLine(
        card=card,
        soonest=first[0] if first else None,
        more=len(ahead.listed) - len(first),
        fault=ahead.fault,
    )
