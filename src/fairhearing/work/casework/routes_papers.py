"""Where something can go, to print."""

from django.utils import timezone

from fairhearing.domain.saying import day
from fairhearing.render import routes_paper
from fairhearing.render.blocks import Paper
from fairhearing.work.case import rows
from fairhearing.work.casework import routes
from fairhearing.work.casework.due import Due
from fairhearing.work.casework.routes import Subject


def where(case_id: str, subject: Subject) -> Paper:
    """Set every way that something of a case can go."""
    found = routes.ways_of(case_id, subject)
    return routes_paper.compose(
        ((one.way, tuple(_limit(due) for due in one.limits)) for one in found.listed),
        found.rules,
        words=subject.words,
        source=subject.source,
        case=rows.case_row(case_id).title,
        made_on=timezone.localdate(),
    )


def _limit(one: Due) -> str:
    if one.by is None:
        return f"{one.expected.what}: {one.expected.check}"
    said = day(one.by) if one.firm else f"check; it may be about {day(one.by)}"
    return f"{one.expected.what}: {said}."
