"""Hearing one turn again, and taking what was heard or leaving it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import status_of
from fairhearing.web.playing.sounding import sounding
from fairhearing.work.case import cases
from fairhearing.work.transcripts import hearing_again, reading
from fairhearing.work.transcripts.mending import Clashed


@require_http_methods(["GET", "POST"])
def again(request: HttpRequest, item_id: str, turn_id: str) -> HttpResponse:
    """Ask which model is to hear the turn, and show what it heard."""
    shown = _shown(item_id, turn_id)
    shown["chosen"] = request.POST.get("model", "")
    if request.method == "POST":
        try:
            shown["again"] = hearing_again.hear(item_id, turn_id, str(shown["chosen"]))
        except Problem as problem:
            shown["problem"] = problem
            return render(request, "again/again.html", shown, status=status_of(problem))
    return render(request, "again/again.html", shown)


@require_POST
def take(request: HttpRequest, item_id: str, turn_id: str) -> HttpResponse:
    """Take what was heard; show both again where the turn was changed meanwhile."""
    model, seen = request.POST.get("model", ""), request.POST.get("seen", "")
    number = int(seen) if seen.isdigit() else 0
    made = hearing_again.take(item_id, turn_id, model, seen=number)
    if isinstance(made, Clashed):
        shown = _shown(item_id, turn_id) | {"chosen": model, "changed": True}
        shown["again"] = hearing_again.hear(item_id, turn_id, model)
        return render(request, "again/again.html", shown, status=409)
    start = hearing_again.turn(item_id, turn_id).start
    return redirect(f"{reverse('transcript', args=[item_id])}?at={start}")


def _shown(item_id: str, turn_id: str) -> dict[str, object]:
    turn, transcript = hearing_again.turn(item_id, turn_id), reading.transcript(item_id)
    return {
        "item": cases.item(item_id),
        "turn": turn,
        "speaker": transcript.speaker(turn.speaker),
        "models": hearing_again.models(item_id),
        "sounding": sounding(item_id, transcript),
    }
