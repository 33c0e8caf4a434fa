"""Promises: those found, to confirm; those that wait; those kept and not kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.casework.letters.letter import Letter, Way, in_order
from fairhearing.domain.casework.promises.promise import Kept, Promise
from fairhearing.domain.casework.register import Line
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import day_asked, one_of
from fairhearing.work.case import cases
from fairhearing.work.casework import promises
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.casework.promises import PROMISES

SHOWN = 50
"""Of each list on the page; the others follow when some are decided."""
OFFERED = 40
"""Later letters offered as those that kept a promise: the newest."""


@require_http_methods(["GET", "POST"])
def promises_of_case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show all promises of a case, and take what the person decides about one that was found."""
    problem = None
    if request.method == "POST":
        try:
            _confirm(request, case_id)
            letter_id = request.POST.get("back", "")
            return redirect("letter", case_id, letter_id) if letter_id else _again(case_id)
        except Problem as refused:
            problem = refused
    return _shown(request, case_id, problem)


@require_POST
def decide(request: HttpRequest, case_id: str) -> HttpResponse:
    """Say how a promise stands."""
    kept = one_of(Kept, request.POST.get("kept"))
    seen = request.POST.get("seen", "")
    try:
        if kept is None or not seen.isdecimal():
            raise WrongUse("That is not one of the choices.", safe="Nothing was changed.")
        promise_id, later = request.POST.get("promise", ""), request.POST.get("later", "")
        promises.decide(case_id, promise_id, kept, later, seen=int(seen))
    except Problem as problem:
        return _shown(request, case_id, problem)
    return _again(case_id)


def _confirm(request: HttpRequest, case_id: str) -> None:
    typed = request.POST
    one = promises.find(
        case_id, typed.get("found", ""), typed.get("letter", ""), typed.get("sheet", "")
    )
    if "no" in typed:
        promises.set_aside(case_id, one)
    else:
        by = day_asked(typed.get("by", ""))
        promises.confirm(case_id, one, words=typed.get("words", ""), by=by)


def _again(case_id: str) -> HttpResponse:
    return redirect("promises", case_id)


def _shown(request: HttpRequest, case_id: str, problem: Problem | None) -> HttpResponse:
    lines = [line for line in PROMISES.lines(case_id) if line.value.kept is not Kept.NONE]
    proposed, left = promises.proposed(case_id)
    letters = LETTERS.lines(case_id)
    shown = {
        "case": cases.card(case_id),
        "proposed": proposed[:SHOWN],
        "more": max(0, len(proposed) - SHOWN),
        "left": left,
        "waiting": sorted((one for one in lines if one.value.kept is Kept.WAITING), key=_due),
        "over": [one for one in lines if one.value.kept is not Kept.WAITING],
        "later": _incoming(letters),
        "today": timezone.localdate(),
        "known": {line.id: line for line in letters},
        "problem": problem,
    }
    status = status_of(problem) if problem else 200
    return render(request, "letters/promises.html", shown, status=status)


def _incoming(lines: tuple[Line[Letter], ...]) -> tuple[Line[Letter], ...]:
    came = in_order(one for one in lines if one.value.way is Way.IN and not one.value.same_as)
    return came[-OFFERED:][::-1]


def _due(line: Line[Promise]) -> tuple[bool, str]:
    by = line.value.by
    return by is None, by.isoformat() if by else ""
