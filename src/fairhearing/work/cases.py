"""Cases: what is in each, and what to do next."""

from django.db.models import Q

from fairhearing.domain.problems import WrongUse
from fairhearing.store import tables
from fairhearing.work import next_step, rows
from fairhearing.work.shown import (
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
    "case_page",
    "find",
    "item",
    "list_cases",
    "start_case",
]


def list_cases() -> tuple[CaseCard, ...]:
    """Every case, most recently touched first."""
    return tuple(_page(row).card for row in tables.Case.objects.order_by("-updated"))


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


def case_page(case_id: str) -> CasePage:
    """Everything about one case; `WrongUse` where there is none with this id."""
    return _page(rows.case_row(case_id))


def item(item_id: str) -> Item:
    """Show one file; `WrongUse` where there is none with this id."""
    return rows.item_of(rows.item_row(item_id))


def _page(row: tables.Case) -> CasePage:
    items = tuple(rows.item_of(one) for one in row.items.all())
    jobs = tuple(rows.job_of(one) for one in row.jobs.reverse())
    checks = tuple(rows.check_of(one) for one in row.checks.reverse())
    step = next_step.next_step(items, jobs, checks)
    card = CaseCard(
        id=row.pk,
        title=row.title,
        updated=row.updated,
        example=row.example,
        waiting=next_step.waiting(step),
    )
    return CasePage(card=card, items=items, jobs=jobs, checks=checks, next_step=step)
