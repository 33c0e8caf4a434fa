"""Who is speaking."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.domain.reading.transcript import Role, Span, Speaker, Transcript
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.web.playing.sounding import sounding
from fairhearing.work import cases, reading, speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A voice as the page shows it; `name` and `role` are as last typed or saved."""

    number: int
    speaker: Speaker
    seconds: float
    clips: tuple[Span, ...]
    words: str
    name: str
    role: str


@require_http_methods(["GET", "POST"])
def speakers(request: HttpRequest, item_id: str) -> HttpResponse:
    """Ask for a name and a role for each voice; save them all at once."""
    transcript = reading.transcript(item_id)
    problem = None
    if request.method == "POST":
        try:
            _save(request, item_id, transcript)
            return redirect("case", cases.item(item_id).case_id)
        except Problem as refused:
            problem = refused
    shown = {
        "item": cases.item(item_id),
        "voices": [_voice(request, item_id, transcript, n) for n in range(_count(transcript))],
        "roles": [(role.value, _(role.value)) for role in Role],
        "sounding": sounding(item_id, transcript),
        "problem": problem,
    }
    return render(
        request, "speakers/speakers.html", shown, status=status_of(problem) if problem else 200
    )


@require_POST
def same(request: HttpRequest, item_id: str) -> HttpResponse:
    """Say that two voices are one person."""
    label, into = request.POST.get("label", ""), request.POST.get("into", "")
    if not into or label == into:
        raise WrongUse(_("Choose which of the other voices it is."), safe=_("Nothing was changed."))
    speaking.same_person(item_id, label, into)
    return redirect("speakers", item_id)


def _count(transcript: Transcript) -> int:
    return len(transcript.speakers)


def _voice(request: HttpRequest, item_id: str, transcript: Transcript, number: int) -> Voice:
    speaker = transcript.speakers[number]
    turns = [turn for turn in transcript.turns if turn.speaker == speaker.label]
    saved_role = speaker.role.value if speaker.role else ""
    return Voice(
        number=number,
        speaker=speaker,
        seconds=sum(turn.end - turn.start for turn in turns),
        clips=speaking.clips(item_id, speaker.label),
        words=max((turn.text for turn in turns), key=len, default=""),
        name=request.POST.get(f"name-{number}", speaker.name),
        role=request.POST.get(f"role-{number}", saved_role),
    )


def _save(request: HttpRequest, item_id: str, transcript: Transcript) -> None:
    for number, speaker in enumerate(transcript.speakers):
        name = request.POST.get(f"name-{number}", "").strip()
        role = one_of(Role, request.POST.get(f"role-{number}"))
        if (name, role) != (speaker.name, speaker.role):
            speaking.name_speaker(item_id, speaker.label, name, role)
