"""The list of cases: each with what is due in it next."""

from dataclasses import dataclass

from fairhearing.work.case import cases
from fairhearing.work.case.shown import CaseCard
from fairhearing.work.casework import due
from fairhearing.work.casework.due import Due


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case in the list; `soonest` is what is due next, and `more` how much there is after it."""

    card: CaseCard
    soonest: Due | None
    more: int


def lines() -> tuple[CaseLine, ...]:
    """Every case, most recently touched first."""
    return tuple(_line(card) for card in cases.list_cases())


def _line(card: CaseCard) -> CaseLine:
    ahead = due.ahead(card.id)
    soonest = next((one for one in ahead if one.by), None)
    return CaseLine(card=card, soonest=soonest, more=len(ahead) - 1 if soonest else len(ahead))
