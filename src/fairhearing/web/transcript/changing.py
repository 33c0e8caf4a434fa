"""Changing a transcript: one turn, all of it, and what was played meanwhile."""

from collections.abc import Callable, Iterable

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.web.frame.answers import status_of
from fairhearing.web.transcript import asked
from fairhearing.web.transcript.parts import lines
from fairhearing.work.case import cases
from fairhearing.work.house import kept_problems
from fairhearing.work.transcripts import listened, mending
from fairhearing.work.transcripts.mending import Changed, Clashed, Edited

Outcome = Changed | Clashed


@require_POST
def mend(request: HttpRequest, item_id: str, turn: str) -> HttpResponse:
    """Change one turn."""

    def make() -> Outcome:
        transcript = mending.edited(item_id).transcript
        if request.POST.get("do") == "change":
            return _make_all(request, item_id, transcript, turn)
        change = asked.one_change(request.POST, transcript, turn)
        return mending.change(item_id, change, seen=_seen(request))

    return _answer(request, item_id, turn, make)


@require_http_methods(["GET", "POST"])
def mend_all(request: HttpRequest, item_id: str) -> HttpResponse:
    """Replace everywhere, undo, redo; or, only asked, say what was changed since."""
    ways: dict[str, Callable[[], Outcome]] = {
        "replace": lambda: mending.change(
            item_id, asked.wanted(request.POST.dict()), seen=_seen(request)
        ),
        "undo": lambda: mending.undo(item_id, seen=_seen(request)),
        "redo": lambda: mending.redo(item_id, seen=_seen(request)),
    }
    if request.method == "GET":
        return _told(item_id, _seen(request))
    way = ways.get(request.POST.get("do", ""))
    if way is None:
        raise WrongUse(_("The program did not understand what was sent."))
    return _answer(request, item_id, "", way)


@require_POST
def heard(request: HttpRequest, item_id: str) -> HttpResponse:
    """Note what was played."""
    listened.heard(item_id, asked.spans(request.POST.get("spans", "")))
    return HttpResponse(status=204)


def _make_all(request: HttpRequest, item_id: str, transcript: Transcript, turn: str) -> Outcome:
    stands = next((one for one in transcript.turns if one.id == turn), None)
    if stands is None:
        raise WrongUse(_("This turn is no longer there."), safe=_("What you typed is kept."))
    made: Outcome = Changed(number=_seen(request))
    for change in asked.whole_form(request.POST, stands):
        made = mending.change(item_id, change, seen=made.number)
        if isinstance(made, Clashed):
            break
    return made


def _answer(
    request: HttpRequest, item_id: str, turn: str, make: Callable[[], Outcome]
) -> HttpResponse:
    script = bool(request.headers.get("X-Part"))
    try:
        made = make()
    except (Problem, DatabaseError, OSError) as fault:
        problem = kept_problems.known(fault)
        if problem is None:
            raise
        if script:
            return JsonResponse(_words_of(problem), status=status_of(problem))
        return _refused(request, item_id, turn, problem)
    if isinstance(made, Clashed):
        return _clash(item_id, made) if script else _choose(request, item_id, made)
    if script:
        return _told(item_id, _seen(request))
    return redirect(_back(request, item_id, turn, made))


def _told(item_id: str, seen: int) -> JsonResponse:
    now, changed = mending.edited(item_id), mending.since(item_id, seen)
    return JsonResponse(_turns(item_id, now, changed.turns) | {"gone": changed.gone})


def _clash(item_id: str, clash: Clashed) -> JsonResponse:
    told = _turns(item_id, mending.edited(item_id), (clash.turn,))
    theirs = clash.stands.text if clash.stands else None
    told |= {"clash": clash.turn, "theirs": theirs, "number": clash.number}
    return JsonResponse(told, status=409)


def _turns(item_id: str, now: Edited, turns: Iterable[str]) -> dict[str, object]:
    shown = {"item_id": item_id, "words": True, "timed": now.transcript.timed}
    return {
        "number": now.number,
        "at": f"{timezone.localtime():%H:%M}",
        "undoes": now.undoes,
        "redoes": now.redoes,
        "voices": [[one.label, one.shown] for one in now.transcript.speakers],
        "new_voice": asked.new_voice(now.transcript),
        "turns": [
            {
                "id": line.id,
                "follows": line.follows,
                "html": render_to_string("transcript/_turn.html", shown | {"line": line}),
            }
            for line in lines(now.transcript, frozenset(turns))
        ],
    }


def _choose(request: HttpRequest, item_id: str, clash: Clashed) -> HttpResponse:
    """Show both wordings on a page without scripts."""
    shown = {
        "item": cases.item(item_id),
        "item_id": item_id,
        "clash": clash,
        "typed": request.POST.get("words", ""),
        "seen": clash.number,
    }
    return render(request, "transcript/clash.html", shown, status=409)


def _refused(request: HttpRequest, item_id: str, turn: str, problem: Problem) -> HttpResponse:
    shown = {
        "item": cases.item(item_id),
        "item_id": item_id,
        "problem": problem,
        "turn": turn,
        "typed": request.POST.get("words", ""),
        "seen": _seen(request),
    }
    return render(request, "transcript/clash.html", shown, status=status_of(problem))


def _back(request: HttpRequest, item_id: str, turn: str, made: Outcome) -> str:
    do = request.POST.get("do", "")
    if do == "replace" or "put" in request.POST:
        return f"{reverse('find', args=[item_id])}?done"
    if do in ("undo", "redo"):
        return reverse("history", args=[item_id])
    there = made.turns[0] if isinstance(made, Changed) and made.turns else turn
    return f"{reverse('transcript', args=[item_id])}?turn={there}#t{there}"


def _words_of(problem: Problem) -> dict[str, str]:
    return {"happened": problem.happened, "safe": problem.safe, "todo": problem.todo}


def _seen(request: HttpRequest) -> int:
    asked_for = request.POST.get("seen") or request.GET.get("seen", "")
    return int(asked_for) if asked_for.isascii() and asked_for.isdigit() else 0
