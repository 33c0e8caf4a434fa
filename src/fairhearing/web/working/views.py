"""Waiting: how far each job is, in words."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from fairhearing.web.working.progress import Progress, progress
from fairhearing.work.case import cases
from fairhearing.work.long_work import jobs


@require_GET
def case_jobs(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what is going on in a case; scripts ask again for the lines alone."""
    if request.headers.get("HX-Request"):
        return _lines(request, tuple(progress(job) for job in jobs.jobs(case_id)))
    page = cases.case_page(case_id)
    lines = tuple(progress(job) for job in page.jobs)
    shown = {"page": page, "lines": lines, "open": _any_open(lines)}
    return render(request, "working/working.html", shown)


@require_GET
def one_job(request: HttpRequest, job_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Show the job among the others of its case."""
    return redirect("working", jobs.job(job_id).case_id)


@require_POST
def cancel(request: HttpRequest, job_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Stop a job; what is finished of it is kept."""
    return redirect("working", jobs.cancel(job_id).case_id)


def _lines(request: HttpRequest, lines: tuple[Progress, ...]) -> HttpResponse:
    still = _any_open(lines)
    shown = {"lines": lines, "open": still}
    response = render(request, "working/_lines.html", shown)
    if not still:
        # Everything has finished: the whole page now has something else to suggest.
        response.headers["HX-Refresh"] = "true"
    return response


def _any_open(lines: tuple[Progress, ...]) -> bool:
    return any(line.job.state.open for line in lines)
