"""Find and replace: each place shown as it is and as it would be, before anything is changed."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from fairhearing.domain.problems import Problem
from fairhearing.domain.reading.mending.changes import Replaced
from fairhearing.domain.reading.mending.finding import Place, replacing
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.web.transcript import asked
from fairhearing.work.case import cases
from fairhearing.work.transcripts import mending

MOST = 200
"""Places shown at once; all of them are counted and replaced."""

_BESIDE = 48
"""Letters shown on each side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPlace:
    """A place with a few words around it, and its whole turn with the replacement made there.

    Where nothing would be left of the turn, `instead` is "".
    """

    turn: str
    name: str
    at: float
    before: str
    found: str
    after: str
    instead: str
    start: int
    end: int


@require_GET
def find(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show the places, alone for the page's own script, otherwise on a page of their own."""
    now = mending.edited(item_id)
    wanted = asked.wanted(request.GET.dict())
    shown: dict[str, object] = {"item_id": item_id, "seen": now.number, "wanted": wanted}
    if wanted.find.split():
        shown |= _found(item_id, now.transcript, wanted)
    else:
        shown["wanted"] = None
    if "part" in request.GET:
        return render(request, "transcript/_places.html", shown)
    shown |= {"item": cases.item(item_id), "done": "done" in request.GET}
    return render(request, "transcript/find.html", shown)


def _found(item_id: str, transcript: Transcript, wanted: Replaced) -> dict[str, object]:
    try:
        places = mending.find(item_id, wanted)
    except Problem as problem:
        return {"problem": problem}
    names = {speaker.label: speaker.shown for speaker in transcript.speakers}
    after = replacing(transcript.turns, wanted)
    return {
        "count": len(places),
        "emptied": 0 if wanted.put else sum(not text for _turn, text in after),
        "places": [_shown(one, names, wanted.put) for one in places[:MOST]],
        "more": max(0, len(places) - MOST),
        "timed": transcript.timed,
    }


def _shown(place: Place, names: dict[str, str], put: str) -> ShownPlace:
    before, after = place.text[: place.start], place.text[place.end :]
    return ShownPlace(
        turn=place.turn,
        name=names.get(place.label, place.label),
        at=place.at,
        before=("… " if len(before) > _BESIDE else "") + before[-_BESIDE:],
        found=place.text[place.start : place.end],
        after=after[:_BESIDE] + (" …" if len(after) > _BESIDE else ""),
        instead=f"{before}{put}{after}".strip(),
        start=place.start,
        end=place.end,
    )
