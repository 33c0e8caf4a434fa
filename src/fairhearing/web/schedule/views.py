"""The schedule: what is in it, what is not yet and why, and the papers to take away."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_safe

from fairhearing.domain.checking.review import Candidate
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.work.check import printing, reviewing
from fairhearing.work.check.reviewing import ReviewPage


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A statement, or something left out, as the list of what is not in shows it."""

    room: str
    number: str
    words: str
    candidate: Candidate


@require_GET
def preview(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show the schedule exactly as printed, page by page."""
    page = reviewing.review_page(check_id)
    shown = {
        "page": page,
        "schedule": printing.schedule_of(check_id),
        "pages": range(1, printing.pages(check_id) + 1),
        "undecided": [one for one in _lines(page) if one.candidate.waits],
        "unheard": [one for one in _lines(page) if _unheard(one.candidate)],
        "mended": [one for one in _lines(page) if one.candidate.subject in page.mended],
    }
    return render(request, "schedule/schedule.html", shown)


@require_safe
def page(request: HttpRequest, check_id: str, number: int) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Draw one page of the printed schedule."""
    return HttpResponse(printing.preview(check_id, number), content_type="image/png")


@require_safe
def paper(request: HttpRequest, check_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the schedule as a file."""
    wanted = form_of(form)
    return handed(printing.printed(check_id, wanted), wanted, "schedule")


def _lines(page: ReviewPage) -> Iterator[Line]:
    for number, one in enumerate(page.reviewed, start=1):
        words = one.finding.statement.quoted
        yield Line(room="review", number=str(number), words=words, candidate=one)
    for left in page.omissions:
        words = f"{left.omission.evidence.speaker}: {left.omission.evidence.text}"
        yield Line(room="left_out", number=_("Left out"), words=words, candidate=left)


def _unheard(one: Candidate) -> bool:
    return one.review is not None and not one.review.heard and not one.rejected
