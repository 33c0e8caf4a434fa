"""The transcript, part by part."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from fairhearing.domain.reading.spans import seconds
from fairhearing.domain.reading.transcript import Transcript, Why
from fairhearing.web.playing.sounding import sounding
from fairhearing.web.transcript.asked import new_voice
from fairhearing.web.transcript.parts import MOST, PART, Part, part, place_of, turn_at
from fairhearing.work.case import cases
from fairhearing.work.transcripts import mending, reading


@require_GET
def read(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show the part of the transcript around the place asked for."""
    now = mending.edited(item_id)
    transcript = now.transcript
    shown: dict[str, object] = {"item_id": item_id, "seen": now.number}
    if request.headers.get("HX-Request"):
        shown |= {"part": _asked_part(request, transcript), "words": "plain" not in request.GET}
        shown["way"] = next((way for way in ("earlier", "later") if way in request.GET), "")
        answer = render(request, "transcript/_part.html", shown)
        answer.headers["X-Seen"] = str(now.number)
        return answer
    shown |= {
        "item": cases.item(item_id),
        "transcript": transcript,
        "speakers": transcript.speakers,
        "new_voice": new_voice(transcript),
        "part": part(transcript, _first(request, transcript)),
        "words": True,
        "timed": transcript.timed,
        "change": request.GET.get("change", ""),
        "undoes": now.undoes,
        "redoes": now.redoes,
        "changed": now.number > 0,
        "sounding": sounding(item_id, transcript),
        "unheard": seconds(transcript.unheard),
        "foreign": any(one.why is Why.FOREIGN for one in transcript.left_out),
        "asked_abroad": reading.heard_in_other_languages(item_id),
    }
    return render(request, "transcript/transcript.html", shown)


def _asked_part(request: HttpRequest, transcript: Transcript) -> Part:
    """Take the part asked for: from a place, or the one beside a turn that keeps its id."""
    beside = request.GET.get("before") or request.GET.get("after", "")
    count = _count(request)
    if not beside:
        return part(transcript, _first(request, transcript), count)
    place = place_of(transcript, beside)
    if place is None:
        return part(transcript, 0, 0)
    if "after" in request.GET:
        return part(transcript, place + 1, count if place + 1 < len(transcript.turns) else 0)
    return part(transcript, max(0, place - count), min(count, place))


def _first(request: HttpRequest, transcript: Transcript) -> int:
    asked = request.GET.get("from", "")
    if asked.isascii() and asked.isdigit():
        return int(asked)
    turn = request.GET.get("turn") or request.GET.get("change")
    if turn:
        return max(0, (place_of(transcript, turn) or 0) - 3)
    at = _seconds(request)
    return max(0, turn_at(transcript, at) - 3) if at is not None else 0


def _seconds(request: HttpRequest) -> float | None:
    asked = request.GET.get("at", "")
    return float(asked) if asked.isascii() and asked.replace(".", "", 1).isdigit() else None


def _count(request: HttpRequest) -> int:
    asked = request.GET.get("count", "")
    return min(int(asked), MOST) if asked.isascii() and asked.isdigit() and int(asked) else PART
