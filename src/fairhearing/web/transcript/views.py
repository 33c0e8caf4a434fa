"""The transcript, part by part."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from fairhearing.domain.reading.spans import seconds
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.web.playing.sounding import sounding
from fairhearing.web.transcript.parts import DOUBT, PART, part, turn_at
from fairhearing.work import cases, mended, reading, speaking


@require_GET
def read(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show the part of the transcript around the place asked for."""
    transcript = reading.transcript(item_id)
    first = _first(request, transcript)
    shown = {"item_id": item_id, "doubt": DOUBT, "speakers": transcript.speakers}
    if request.headers.get("HX-Request"):
        shown |= {"part": part(transcript, first, _count(request)), "words": _words(request)}
        shown["way"] = next((way for way in ("earlier", "later") if way in request.GET), "")
        return render(request, "transcript/_part.html", shown)
    item = cases.item(item_id)
    shown |= {
        "item": item,
        "transcript": transcript,
        "part": part(transcript, first),
        "words": True,
        "at": _seconds(request),
        "sounding": sounding(item_id, transcript),
        "unheard": seconds(transcript.unheard),
        "history": mended.history(item_id),
    }
    return render(request, "transcript/transcript.html", shown)


@require_POST
def reassign(request: HttpRequest, item_id: str, turn: int) -> HttpResponse:
    """Give a turn to another voice; the machine's transcript itself never changes."""
    speaking.reassign_turn(item_id, turn, request.POST.get("label", ""))
    return redirect(f"{reverse('transcript', args=[item_id])}?from={max(0, turn - 3)}#t{turn}")


def _first(request: HttpRequest, transcript: Transcript) -> int:
    asked = request.GET.get("from", "")
    if asked.isdigit():
        return int(asked)
    at = _seconds(request)
    return max(0, turn_at(transcript, at) - 3) if at is not None else 0


def _seconds(request: HttpRequest) -> float | None:
    asked = request.GET.get("at", "")
    return float(asked) if asked.replace(".", "", 1).isdigit() else None


def _count(request: HttpRequest) -> int:
    asked = request.GET.get("count", "")
    return min(int(asked), PART) if asked.isdigit() and int(asked) else PART


def _words(request: HttpRequest) -> bool:
    return "plain" not in request.GET
