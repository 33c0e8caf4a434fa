"""Who is speaking."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.domain.reading.spans import seconds
from fairhearing.domain.reading.transcript import Role, Span, Speaker, Transcript
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.web.playing.sounding import sounding
from fairhearing.work.case import cases
from fairhearing.work.transcripts import reading, speaking, suggesting, voices
from fairhearing.work.transcripts.suggesting import Suggestion


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
    may_be: tuple[Suggestion, ...] = ()


@require_http_methods(["GET", "POST"])
def speakers(request: HttpRequest, item_id: str) -> HttpResponse:
    """Ask for a name and a role for each voice; save them all at once."""
    transcript, item = reading.transcript(item_id), cases.item(item_id)
    problem = None
    if request.method == "POST":
        try:
            taken = _save(request, item_id, transcript)
            return redirect("speakers", item_id) if taken else redirect("case", item.case_id)
        except Problem as refused:
            problem = refused
    may_be = suggesting.suggestions(item_id)
    shown = {
        "item": item,
        "voices": [
            _voice(request, item_id, transcript, n, may_be) for n in range(_count(transcript))
        ],
        "roles": [(role.value, _(role.value)) for role in Role],
        "kept_voices": voices.kept(item.case_id),
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


@require_POST
def forget(request: HttpRequest, item_id: str) -> HttpResponse:
    """Remove what is kept of one voice, or of all voices of the case; stay on this page."""
    if "all" in request.POST:
        voices.forget_all(cases.item(item_id).case_id)
    else:
        voices.forget(request.POST.get("of", ""), request.POST.get("label", ""))
    return redirect("speakers", item_id)


def _count(transcript: Transcript) -> int:
    return len(transcript.speakers)


def _voice(
    request: HttpRequest,
    item_id: str,
    transcript: Transcript,
    number: int,
    may_be: tuple[Suggestion, ...],
) -> Voice:
    speaker = transcript.speakers[number]
    turns = [turn for turn in transcript.turns if turn.speaker == speaker.label]
    saved_role = speaker.role.value if speaker.role else ""
    return Voice(
        number=number,
        speaker=speaker,
        seconds=seconds(Span(start=turn.start, end=turn.end) for turn in turns),
        clips=speaking.clips(item_id, speaker.label),
        words=max((turn.text for turn in turns), key=len, default=""),
        name=request.POST.get(f"name-{number}", speaker.name),
        role=request.POST.get(f"role-{number}", saved_role),
        may_be=tuple(one for one in may_be if one.label == speaker.label),
    )


def _save(request: HttpRequest, item_id: str, transcript: Transcript) -> bool:
    """Save what was typed and the suggestion that was taken, if one was; says whether one was."""
    taken = _taken(request, item_id)
    for number, speaker in enumerate(transcript.speakers):
        name = request.POST.get(f"name-{number}", "").strip()
        role = one_of(Role, request.POST.get(f"role-{number}"))
        if taken and taken.label == speaker.label:
            name, role = taken.name or name, taken.role or role
        if (name, role) != (speaker.name, speaker.role):
            speaking.name_speaker(item_id, speaker.label, name, role)
    if "keep" in request.POST:
        voices.keep(item_id)
    return taken is not None


def _taken(request: HttpRequest, item_id: str) -> Suggestion | None:
    asked = request.POST.get("take", "")
    if not asked:
        return None
    for one in suggesting.suggestions(item_id):
        if asked == one.key:
            return one
    raise WrongUse(
        _("That suggestion is no longer there: something was changed meanwhile."),
        safe=_("Nothing was saved."),
        todo=_("Look at the voice again."),
    )
