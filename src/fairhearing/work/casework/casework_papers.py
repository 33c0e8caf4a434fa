"""The papers of a case's casework: chronology, log of an order, rota, costs."""

from django.utils import timezone

from fairhearing.domain.procedures.reading import rule
from fairhearing.render import chronology_paper, costs_paper, order_paper, rota_paper
from fairhearing.render.blocks import Paper
from fairhearing.work.case import rows
from fairhearing.work.casework import chronology as dated
from fairhearing.work.casework import costs as spent
from fairhearing.work.casework import orders
from fairhearing.work.casework.rota import Laid


def chronology(case_id: str) -> Paper:
    """Set everything dated in a case."""
    every = dated.chronology(case_id)
    return chronology_paper.compose(
        every.entries,
        nameless=every.fault is not None,
        case=rows.case_row(case_id).title,
        made_on=timezone.localdate(),
    )


def costs(case_id: str) -> Paper:
    """Set everything spent on a case."""
    case, summed = rows.case_row(case_id), spent.summed(case_id)
    return costs_paper.compose(
        [line.value for line in spent.by_day(case_id)],
        summed,
        receipts=dict(case.items.values_list("pk", "name")),
        rules=[rule("court", one) for one in (["P17"] if summed.rated else []) + ["P14"]],
        case=case.title,
        made_on=timezone.localdate(),
    )


def order(case_id: str, order_id: str) -> Paper:
    """Set an order with the log of what happened under it."""
    return order_paper.compose(
        orders.ORDERS.line(case_id, order_id).value,
        {line.id: line.value for line in orders.provided(case_id, order_id)},
        [line.value for line in orders.log(case_id, order_id)],
        files=dict(rows.case_row(case_id).items.values_list("pk", "name")),
        enforcing=rule("court", "P11"),
        made_on=timezone.localdate(),
    )


def laid(case_id: str, one: Laid) -> Paper:
    """Set a pattern of time with a child against a rota."""
    return rota_paper.compose(
        one.rota.value,
        one.arrangement.value,
        one.counted,
        one.days,
        case=rows.case_row(case_id).title,
        made_on=timezone.localdate(),
    )
