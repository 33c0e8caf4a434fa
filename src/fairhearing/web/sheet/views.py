"""Before and during: the plan, and the calm screen with the list to tick and the notes."""

from collections.abc import Callable
from dataclasses import asdict

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fairhearing.domain.casework.calls.call_sheet import COURTEOUS, IF_NO, Occasion, Plan, Sheet
from fairhearing.domain.problems import Problem
from fairhearing.domain.procedures.reading import rules
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import day_asked
from fairhearing.web.recording.microphone import may_use_microphone
from fairhearing.work.calls import noting, papers, sheets
from fairhearing.work.calls.sheets import Clash
from fairhearing.work.case import cases
from fairhearing.work.house import drafts

WAS = "was:"
"""Before the name of a field: what stood in it when the page was shown, or saved last."""

PLANNED = ("occasion", "who", "when", "about", "questions", "points", "asking")
TYPED = ("note", "promise", "by", "remembered", "later")
"""Fields that are typed on the screens during and after, and saved as they are typed."""


@require_POST
def start(request: HttpRequest, case_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Begin a call sheet."""
    return redirect("sheet", sheets.start(case_id))


@require_http_methods(["GET", "POST"])
def plan(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Show the plan, and keep what is typed into it, at once or when the button is pressed."""
    sheet = sheets.sheet(sheet_id)
    if request.method == "POST":
        chosen = "ours" in request.POST or "theirs" in request.POST
        back = redirect("sheet", sheet_id) if chosen else redirect("case", sheet.case_id)
        return _clashed(request, sheet_id) or back
    if sheet.sealed:
        return redirect("after", sheet_id)
    return render(request, "sheet/plan.html", about(sheet) | _planned(sheet.plan))


@require_POST
def begin(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Keep the plan, and note that it begins."""
    if clashed := _clashed(request, sheet_id):
        return clashed
    sheets.begin(sheet_id)
    return redirect("during", sheet_id)


@require_GET
@may_use_microphone
def during(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Show the list to tick and room to write, and nothing else."""
    sheet = sheets.sheet(sheet_id)
    if sheet.sealed or not sheet.begun:
        return redirect("after" if sheet.sealed else "sheet", sheet_id)
    return render(request, "sheet/during.html", _during(sheet))


@require_POST
def typed(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Keep what is being typed, before it is written down.

    What was written down meanwhile is not half typed any more, though it may arrive later.
    """
    written = {line.words for line in sheets.sheet(sheet_id).lines}
    written |= {words for _, words in noting.additions(sheet_id)}
    sent = _fields(request, TYPED).items()
    drafts.keep(form(sheet_id), {name: "" if w.strip() in written else w for name, w in sent})
    return HttpResponse(status=204)


@require_POST
def note(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Write down a note."""
    return _written(request, sheet_id, "note", lambda words: sheets.note(sheet_id, words))


@require_POST
def promise(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Write down a promise."""

    def write(words: str) -> None:
        sheets.promise(sheet_id, words, day_asked(request.POST.get("by", "")))

    return _written(request, sheet_id, "promise", write)


@require_POST
def tick(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Tick a question or a point, or take the tick away."""
    sheets.tick(sheet_id, request.POST.get("point", ""), on=request.POST.get("on") == "yes")
    if request.headers.get("HX-Request"):
        return render(request, "sheet/_list.html", _during(sheets.sheet(sheet_id)))
    return redirect("during", sheet_id)


@require_POST
def end(request: HttpRequest, sheet_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Note that it is over."""
    sheets.end(sheet_id)
    return redirect("after", sheet_id)


@require_POST
def resume(request: HttpRequest, sheet_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Note that it was not over yet."""
    sheets.resume(sheet_id)
    return redirect("during", sheet_id)


@require_GET
def guidance(request: HttpRequest) -> HttpResponse:
    """Show everything that we know the guidance says about recording."""
    return render(request, "sheet/guidance.html", {"rules": rules(papers.RECORDING)})


def form(sheet_id: str) -> str:
    """Name the form in which notes are typed."""
    return f"sheet:{sheet_id}"


def about(sheet: Sheet) -> dict[str, object]:
    """Say what every page of a call sheet needs."""
    return {
        "sheet": sheet,
        "case": cases.case_page(sheet.case_id).card,
        "typed": drafts.kept(form(sheet.id)),
    }


def _clashed(request: HttpRequest, sheet_id: str) -> HttpResponse | None:
    """Keep what was typed into the plan; give back what another window wrote too.

    A page that saves as one types sends parts, and is answered with parts.
    """
    typed = _fields(request, PLANNED)
    typed.pop(request.POST.get("theirs", ""), None)
    seen = {name: request.POST[WAS + name] for name in typed if WAS + name in request.POST}
    clashes = sheets.change_plan(sheet_id, typed, seen)
    told = {"clashes": [_told(one) for one in clashes]}
    if request.headers.get("X-Part"):
        if not clashes:
            return HttpResponse(status=204)
        return render(request, "frame/_clashes.html", told, status=409)
    if not clashes:
        return None
    sheet = sheets.sheet(sheet_id)
    plan = {**asdict(sheet.plan), **{one.field: one.yours for one in clashes}}
    shown = about(sheet) | _planned(sheet.plan) | {"plan": plan} | told
    return render(request, "sheet/plan.html", shown, status=409)


def _planned(plan: Plan) -> dict[str, object]:
    """Say what the plan's page needs: what stands in it, and what stood there when last seen."""
    return {
        "occasions": _occasions(),
        "never": papers.never(),
        "if_no": IF_NO,
        "plan": plan,
        "seen": [(WAS + name, words) for name, words in asdict(plan).items()],
    }


def _told(clash: Clash) -> dict[str, str]:
    said = dict(_occasions()) if clash.field == "occasion" else {}
    return {
        "field": clash.field,
        "label": _labels()[clash.field],
        "raw": clash.stands,
        "stands": said.get(clash.stands, clash.stands),
        "yours": said.get(clash.yours, clash.yours),
    }


def _labels() -> dict[str, str]:
    return {
        "occasion": _("What is it?"),
        "who": _("With whom?"),
        "when": _("When?"),
        "about": _("What about?"),
        "questions": _("What do you want to ask?"),
        "points": _("What do you want to say?"),
        "asking": _("What you could say"),
    }


def _during(sheet: Sheet) -> dict[str, object]:
    return about(sheet) | {
        "questions": sheet.done(sheet.plan.to_ask),
        "points": sheet.done(sheet.plan.to_make),
        "written": [line for line in reversed(sheet.lines) if line in sheet.notes + sheet.promises],
        "courteous": COURTEOUS,
        "if_no": IF_NO,
    }


def _written(
    request: HttpRequest, sheet_id: str, field: str, write: Callable[[str], None]
) -> HttpResponse:
    """Write down what a form brought; where that is refused, what was typed stays in its place."""
    words = request.POST.get(field, "")
    try:
        write(words)
        drafts.done(form(sheet_id), field, *(["by"] if field == "promise" else []))
        problem, status = None, 200
    except Problem as refused:
        drafts.keep(form(sheet_id), _fields(request, TYPED))
        problem, status = refused, status_of(refused)
    shown = _during(sheets.sheet(sheet_id)) | {"problem": problem}
    if request.headers.get("HX-Request"):
        return render(request, "sheet/_written.html", shown)
    if problem:
        return render(request, "sheet/during.html", shown, status=status)
    return redirect("during", sheet_id)


def _fields(request: HttpRequest, known: tuple[str, ...]) -> dict[str, str]:
    return {name: request.POST[name] for name in known if name in request.POST}


def _occasions() -> list[tuple[str, str]]:
    return [
        (Occasion.CALL.value, _("A telephone call")),
        (Occasion.VIDEO.value, _("A video call")),
        (Occasion.MEETING.value, _("A meeting in a room, or a visit")),
        (Occasion.HEARING.value, _("A court hearing")),
    ]
