"""What was changed: every entry, and the transcript as it stood after any of them."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.comparing import Differing
from fairhearing.domain.reading.transcript import Transcript, Turn
from fairhearing.web.frame.whence import page_of
from fairhearing.web.transcript.differing import Run, runs
from fairhearing.web.transcript.parts import PART, part
from fairhearing.work.case import cases
from fairhearing.work.house import choices
from fairhearing.work.transcripts import mended, mending
from fairhearing.work.transcripts.mended import Edit

LATEST = 100
"""Entries shown at once, the newest first."""

_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry as the history shows it."""

    edit: Edit
    what: str
    words: tuple[Run, ...]
    turn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """A turn that differs between two states."""

    turn: str
    name: str
    start: float
    voice_before: str
    words: tuple[Run, ...]
    gone: bool
    new: bool


@require_GET
def history(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show the entries, newest first; at the side of the transcript, or on a page of its own."""
    edits = mended.history(item_id)
    first = _whole(request.GET.get("before"), len(edits) + 1)
    shown_edits = [edit for edit in reversed(edits) if edit.number < first][:LATEST]
    now = mending.edited(item_id)
    shown = {
        "item_id": item_id,
        "lines": [_line(edit) for edit in shown_edits],
        "count": len(edits),
        "older": shown_edits[-1].number if shown_edits and shown_edits[-1].number > 1 else None,
        "now": now,
        "seen": now.number,
        "timed": now.transcript.timed,
        "corrector": choices.corrector(),
        "corrector_said": choices.corrector_said(),
    }
    if "side" in request.GET:
        return render(request, "transcript/_history.html", shown)
    return render(request, "transcript/history.html", shown | {"item": cases.item(item_id)})


@require_GET
def stood(request: HttpRequest, item_id: str, number: int) -> HttpResponse:
    """Show the transcript as it stood after an entry, or what differs from it now."""
    last = mending.edited(item_id).number
    if number > last:
        raise WrongUse(_("There is no such change."), safe=_("Nothing was changed."))
    then = mending.edited(item_id, number).transcript
    shown: dict[str, object] = {
        "item": cases.item(item_id),
        "item_id": item_id,
        "number": number,
        "edit": next((e for e in mended.history(item_id) if e.number == number), None),
        "timed": then.timed,
        "compare": "compare" in request.GET,
    }
    if "compare" in request.GET:
        differing = mended.compared(item_id, number)
        now = mending.edited(item_id).transcript
        shown["beside"] = [_beside(one, then, now) for one in differing]
    else:
        first = _whole(request.GET.get("from"), 0)
        shown["part"] = part(then, first, PART)
    return render(request, "transcript/stood.html", shown)


@require_POST
def corrector(request: HttpRequest, item_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Say who corrects from now on."""
    choices.name_corrector(request.POST.get("name", "")[:_LONGEST_NAME])
    return redirect(page_of(request))


def _line(edit: Edit) -> Line:
    return Line(
        edit=edit,
        what=str(_WHAT.get(edit.action, edit.action)),
        words=runs(edit.before, edit.after),
        turn=edit.subject if edit.start is not None and edit.action != "replace" else "",
    )


def _beside(one: Differing, then: Transcript, now: Transcript) -> Beside:
    before, after = one.before, one.after
    turn = after or before
    if turn is None:
        raise AssertionError(one)
    was, here = _name(then, before), _name(now, after)
    return Beside(
        turn=one.turn,
        name=here or was,
        start=turn.start,
        voice_before=was if before and after and was != here else "",
        words=runs(before.text if before else "", after.text if after else ""),
        gone=after is None,
        new=before is None,
    )


def _name(transcript: Transcript, turn: Turn | None) -> str:
    return transcript.speaker(turn.speaker).shown if turn else ""


def _whole(asked: str | None, otherwise: int) -> int:
    return int(asked) if asked and asked.isascii() and asked.isdigit() else otherwise


_WHAT = {
    "name": gettext_lazy("A voice was named"),
    "same": gettext_lazy("Two voices are one person"),
    "turn": gettext_lazy("A turn was given to another voice"),
    "words": gettext_lazy("Words were changed"),
    "confirm": gettext_lazy("Heard, and right as it stands"),
    "mark": gettext_lazy("Something was marked"),
    "unmark": gettext_lazy("A mark was taken away"),
    "split": gettext_lazy("A turn was split"),
    "merge": gettext_lazy("Two turns were joined"),
    "add": gettext_lazy("A turn was added"),
    "remove": gettext_lazy("A turn was taken out"),
    "replace": gettext_lazy("Words were replaced everywhere"),
    "undo": gettext_lazy("A change was undone"),
    "redo": gettext_lazy("A change was made again"),
}
