"""Home: every case, most recent first, and starting one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import status_of
from fairhearing.work.case import case_list, cases, example


@require_GET
def cases_page(request: HttpRequest) -> HttpResponse:
    """List the cases."""
    found = case_list.lines()
    shown = {"cases": found, "example": any(one.card.example for one in found), "here": "home"}
    return render(request, "home/cases.html", shown)


@require_http_methods(["GET", "POST"])
def new_case(request: HttpRequest) -> HttpResponse:
    """Ask what to call a case, and begin it."""
    title = request.POST.get("title", "")
    if request.method == "GET":
        return render(request, "home/new.html", {"title": ""})
    try:
        return redirect("case", cases.start_case(title))
    except Problem as problem:
        said = {"title": title, "problem": problem}
        return render(request, "home/new.html", said, status=status_of(problem))


@require_POST
def example_case(request: HttpRequest) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Lay out the invented example, to try everything on before one's own case."""
    return redirect("case", example.begin())
