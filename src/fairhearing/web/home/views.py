"""Home: every case, most recent first, and starting one."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import status_of
from fairhearing.work import cases


@require_GET
def cases_page(request: HttpRequest) -> HttpResponse:
    """List the cases."""
    return render(request, "home/cases.html", {"cases": cases.list_cases(), "here": "home"})


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
