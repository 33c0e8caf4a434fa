"""Asking the correspondence: what letters say of something, and what they never mention."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fairhearing.domain.casework.letters.letter import Letter, Way
from fairhearing.domain.casework.positions.searching import SHOWN, Hit, Searched
from fairhearing.domain.casework.register import Line
from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.work.case import cases
from fairhearing.work.casework import searching
from fairhearing.work.casework.letters import THREADS


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A paragraph that was found, with its letter."""

    hit: Hit
    line: Line[Letter]


@require_safe
def search(request: HttpRequest, case_id: str) -> HttpResponse:
    """Search the letters, and say what was searched."""
    asked, thread_id = request.GET.get("q", ""), request.GET.get("thread", "")
    way = one_of(Way, request.GET.get("way"))
    shown: dict[str, object] = {
        "case": cases.card(case_id),
        "asked": asked,
        "threads": THREADS.lines(case_id),
        "thread_id": thread_id,
        "way": way,
    }
    problem = None
    if "q" in request.GET:
        try:
            found, lines = searching.searched(case_id, asked, thread_id=thread_id, way=way)
            shown |= _told(found, lines)
        except Problem as refused:
            problem = refused
    status = status_of(problem) if problem else 200
    return render(request, "asks/search.html", shown | {"problem": problem}, status=status)


def _told(found: Searched, lines: dict[str, Line[Letter]]) -> dict[str, object]:
    return {
        "found": found,
        "hits": [Place(hit=hit, line=lines[hit.letter_id]) for hit in found.hits[:SHOWN]],
        "near": [Place(hit=hit, line=lines[hit.letter_id]) for hit in found.near[:SHOWN]],
        "strange": [lines[letter_id] for letter_id in found.strange],
        "unread": [lines[letter_id] for letter_id in found.unread],
    }
