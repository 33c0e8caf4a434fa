"""Names and words of a case: add, remove, and hear recordings again with them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import status_of
from fairhearing.work.case import cases
from fairhearing.work.transcripts import terms


@require_http_methods(["GET", "POST"])
def terms_of_case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the list, and take what is added to it."""
    problem = None
    if request.method == "POST":
        try:
            terms.add(case_id, request.POST.get("words", ""))
            return redirect("terms", case_id)
        except Problem as refused:
            problem = refused
    shown = {
        "page": cases.case_page(case_id),
        "terms": terms.terms(case_id),
        "offered": terms.offered(case_id),
        "unaware": terms.unaware(case_id),
        "most": terms.MOST,
        "typed": request.POST.get("words", ""),
        "problem": problem,
    }
    return render(request, "terms/terms.html", shown, status=status_of(problem) if problem else 200)


@require_POST
def remove(request: HttpRequest, case_id: str) -> HttpResponse:
    """Take one word off the list."""
    terms.remove(case_id, request.POST.get("term", ""))
    return redirect("terms", case_id)
