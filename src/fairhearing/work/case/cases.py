"""Cases: what is in each, and what to do next."""

from django.db.models import Q

from fairhearing.domain.problems import WrongUse
from fairhearing.store import tables
from fairhearing.work.case import rows
from fairhearing.work.case.shown import (
    Action,
    CaseCard,
    CasePage,
    CheckCard,
    Item,
    ItemState,
    NextStep,
    Use,
    Waiting,
)

__all__ = [
    "Action",
    "CaseCard",
    "CasePage",
    "CheckCard",
    "Item",
    "ItemState",
    "NextStep",
    "Use",
    "Waiting",
    "card",
    "case_page",
    "find",
    "item",
    "list_cases",
    "start_case",
]


def list_cases() -> tuple[CaseCard, ...]:
    """Every case, most recently touched first."""
    return tuple(rows.card_of(row) for row in tables.Case.objects.order_by("-updated"))


def start_case(title: str, *, example: bool = False) -> str:
    """Begin a case and say its id; `WrongUse` without a title."""
    words = " ".join(title.split())
    if not words:
        raise WrongUse("Please give the case a name.", todo="Any words you will know it by.")
    return tables.Case.objects.create(title=words, example=example).pk


def find(words: str) -> str:
    """Find a case by its id or, where only one has it, its title, and give its id."""
    found = tables.Case.objects.filter(Q(pk=words) | Q(title=words))
    if len(found) > 1:
        raise WrongUse(
            f"{len(found)} cases are called “{words}”.",
            todo="Please use the id that “fairhearing case list” shows.",
        )
    return found[0].pk if found else rows.case_row(words).pk


def card(case_id: str) -> CaseCard:
    """Show a case in a line; `WrongUse` where there is none with this id."""
    return rows.card_of(rows.case_row(case_id))


def case_page(case_id: str) -> CasePage:
    """Everything about one case; `WrongUse` where there is none with this id."""
    return rows.page_of(rows.case_row(case_id))


def item(item_id: str) -> Item:
    """Show one file; `WrongUse` where there is none with this id."""
    return rows.item_of(rows.item_row(item_id))
