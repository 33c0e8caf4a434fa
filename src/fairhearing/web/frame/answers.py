"""Pages that any room may need: a problem, a stranger at the door, nothing here, our fault."""

import sys

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from fairhearing import faults
from fairhearing.domain.problems import (
    IntegrityBroken,
    OurFault,
    PartMissing,
    Problem,
    Refused,
    Unreadable,
    WrongUse,
)

_STATUS: dict[type[Problem], int] = {
    OurFault: 500,
    Unreadable: 422,
    IntegrityBroken: 500,
    PartMissing: 503,
    Refused: 409,
}


def status_of(problem: Problem) -> int:
    """Which HTTP status tells a program what the page tells the person."""
    return next((code for kind, code in _STATUS.items() if isinstance(problem, kind)), 400)


def problem_page(request: HttpRequest, problem: Problem) -> HttpResponse:
    """Say what happened, what is safe and what to do."""
    kept = {"problem": problem, "broken": isinstance(problem, IntegrityBroken)}
    return render(request, "frame/problem.html", kept, status=status_of(problem))


def stranger_page(request: HttpRequest) -> HttpResponse:
    """Tell a browser that did not come through a one-time link how to come in."""
    return render(request, "frame/stranger.html", status=403)


def not_here(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  Django names it
    """Answer for an address with nothing behind it."""
    problem = Problem(
        _("There is nothing at this address."),
        safe=_("Everything you saved is still here."),
        todo=_("Go back, or start again from your cases."),
    )
    return render(request, "frame/problem.html", {"problem": problem}, status=404)


def not_understood(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  Django names it
    """Answer a request that no page of ours would make."""
    problem = WrongUse(
        _("The program did not understand this address."),
        safe=_("Nothing was changed."),
        todo=_("Start again from your cases."),
    )
    return render(request, "frame/problem.html", {"problem": problem}, status=400)


def our_fault(request: HttpRequest) -> HttpResponse:
    """Answer when the program itself failed. Touches nothing of the case."""
    if fault := sys.exc_info()[1]:
        faults.note(fault)
    problem = OurFault(
        _("Something went wrong in the program. It is not because of anything you did."),
        safe=_("Your files are sealed and were not changed."),
        todo=_("Go back and try again. If it happens again, close the program and open it."),
    )
    return render(request, "frame/problem.html", {"problem": problem}, status=500)


def refused_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django names it
    """Answer when a form was sent from elsewhere, or from a page of an earlier session."""
    problem = Refused(
        _("This page was open since before the program was last started."),
        safe=_("Nothing was changed."),
        todo=_("Go back, load the page again, and send it once more."),
    )
    return render(request, "frame/problem.html", {"problem": problem}, status=403)
