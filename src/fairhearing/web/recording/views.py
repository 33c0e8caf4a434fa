"""Recording: the page, and what its script sends while it records."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from fairhearing.domain.casework.calls.call_sheet import ASKING, IF_NO
from fairhearing.domain.problems import Problem, Refused
from fairhearing.web.frame.answers import status_of
from fairhearing.web.recording import sent
from fairhearing.web.recording.microphone import may_use_microphone
from fairhearing.work.calls import papers, sealing
from fairhearing.work.calls import recording as _keeping
from fairhearing.work.calls.recording import Gone
from fairhearing.work.case import cases
from fairhearing.work.house import home, kept_problems

P = ParamSpec("P")
_View = Callable[Concatenate[HttpRequest, P], HttpResponse]

_LOCKED, _GONE = 423, 410


def told_to_a_script(view: _View[P]) -> _View[P]:
    """Answer a script in its own way when something is wrong."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Exception as error:
            problem = kept_problems.known(error)
            if problem is None:
                raise
            told = {"happened": problem.happened, "safe": problem.safe, "todo": problem.todo}
            return JsonResponse(told, status=_status(problem))

    return answer


@require_GET
@may_use_microphone
def record(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what to say first, try the microphone, and record."""
    page = cases.case_page(case_id)
    shown = {"page": page, "case_id": case_id, "asking": ASKING, "if_no": IF_NO}
    return render(request, "recording/record.html", shown | {"never": papers.never()})


@require_POST
@told_to_a_script
def begin(request: HttpRequest, case_id: str) -> HttpResponse:
    """Begin a recording."""
    how, sheet, follows = sent.begun(request)
    begun = _keeping.begin(case_id, how, sheet=sheet, follows=follows)
    left = _keeping.room(how.rate)
    return JsonResponse(
        {
            "id": begun,
            "left": left,
            "piece": reverse("record_piece", args=[begun]),
            "end": reverse("record_end", args=[begun]),
            "state": reverse("record_state", args=[begun]),
        }
    )


@require_POST
@told_to_a_script
def piece(request: HttpRequest, recording: str) -> HttpResponse:
    """Keep a piece, or note in a pause that the page is still there."""
    given = sent.piece(request)
    kept = _keeping.still_there(recording) if given is None else _keeping.keep(recording, given)
    if sent.heard(request):
        _keeping.heard_somebody()
    told = {"next": kept.next, "seconds": kept.seconds, "left": kept.left}
    return JsonResponse(told | {"end": kept.end.value if kept.end else ""})


@require_POST
@told_to_a_script
def end(request: HttpRequest, recording: str) -> HttpResponse:  # noqa: ARG001  a POST has nothing to say
    """End a recording and begin to seal it."""
    _keeping.end(recording)
    if home.is_unlocked():
        sealing.soon()
    return HttpResponse(status=204)


@require_GET
@told_to_a_script
def state(request: HttpRequest, recording: str) -> HttpResponse:  # noqa: ARG001  the address says all
    """Say whether a recording is sealed, and where it is then."""
    if not home.is_unlocked():
        return JsonResponse({"sealed": False, "locked": True})
    item = sealing.sealed(recording)
    if item is None:
        problem = sealing.problem_of(recording)
        return JsonResponse({"sealed": False, "problem": str(problem) if problem else ""})
    case = reverse("case", args=[item.case_id])
    statement = reverse("statement", args=[item.id])
    return JsonResponse({"sealed": True, "name": item.name, "case": case, "statement": statement})


@require_POST
def end_read(request: HttpRequest, case_id: str, item_id: str) -> HttpResponse:  # noqa: ARG001  a POST has nothing to say
    """Note that the person has read how a recording ended."""
    sealing.end_was_read(case_id, item_id)
    return redirect("case", case_id)


def _status(problem: Problem) -> int:
    if isinstance(problem, Gone):
        return _GONE
    if isinstance(problem, Refused) and not home.is_unlocked():
        return _LOCKED
    return status_of(problem)
