"""The papers of a case's casework: chronology, log of an order, rota, costs."""

from django.utils import timezone

from fairhearing.render import chronology_paper
from fairhearing.render.blocks import Paper
from fairhearing.work import chronology as dated
from fairhearing.work import rows


def chronology(case_id: str) -> Paper:
    """Set everything dated in a case."""
    return chronology_paper.compose(
        dated.chronology(case_id),
        case=rows.case_row(case_id).title,
        made_on=timezone.localdate(),
    )
