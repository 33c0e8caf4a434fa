"""Asks and answers, and positions, as papers."""

from django.utils import timezone

from fairhearing.render import answers_paper, positions_paper
from fairhearing.render.blocks import Paper
from fairhearing.work.case import rows
from fairhearing.work.case.people import MATTERS
from fairhearing.work.casework import asks
from fairhearing.work.casework import positions as keeping


def answers(case_id: str, letter_id: str) -> Paper:
    """Set the asks of a letter beside what the replies did with them."""
    return answers_paper.compose(
        asks.grid(case_id, letter_id, propose=False),
        case=rows.case_row(case_id).title,
        made_on=timezone.localdate(),
    )


def positions(case_id: str, matter_id: str) -> Paper:
    """Set what was said about a matter, in order of time."""
    return positions_paper.compose(
        MATTERS.line(case_id, matter_id).value,
        keeping.of_matter(case_id, matter_id),
        case=rows.case_row(case_id).title,
        made_on=timezone.localdate(),
    )
