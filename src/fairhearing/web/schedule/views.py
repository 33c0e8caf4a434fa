"""The schedule: what is in it, what is not yet and why, and the papers to take away."""

from typing import Final, Literal

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_safe

from fairhearing.web.review.sieve import waits
from fairhearing.work import printing, reviewing

Form = Literal["pdf", "docx", "html"]

_MEDIA: Final[dict[Form, str]] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}
_PAPER_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
)
"""The paper as HTML is one file with its own styles: it may show itself and do nothing else."""


@require_GET
def preview(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show the schedule exactly as printed, page by page."""
    page = reviewing.review_page(check_id)
    undecided = [one for one in page.reviewed if waits(one)]
    numbers = {one.finding.id: n for n, one in enumerate(page.reviewed, start=1)}
    shown = {
        "page": page,
        "schedule": printing.schedule_of(check_id),
        "pages": range(1, printing.pages(check_id) + 1),
        "undecided": [(numbers[one.finding.id], one) for one in undecided],
        "unheard": [
            (numbers[one.finding.id], one)
            for one in page.reviewed
            if one.review is not None and not one.review.heard and not one.counts
        ],
    }
    return render(request, "schedule/schedule.html", shown)


@require_safe
def page(request: HttpRequest, check_id: str, number: int) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Draw one page of the printed schedule."""
    return HttpResponse(printing.preview(check_id, number), content_type="image/png")


@require_safe
def paper(request: HttpRequest, check_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the schedule as a file."""
    if form not in _MEDIA:
        raise Http404
    wanted: Form = form
    response = HttpResponse(printing.printed(check_id, wanted), content_type=_MEDIA[wanted])
    if wanted == "html":
        response.headers["Content-Security-Policy"] = _PAPER_POLICY
    else:
        response.headers["Content-Disposition"] = f'attachment; filename="schedule.{wanted}"'
    return response
