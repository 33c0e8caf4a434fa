"""The home of a case, and choosing what to compare with what."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.case import waits
from fairhearing.web.case.steps import step_of
from fairhearing.web.frame.answers import status_of
from fairhearing.web.working.progress import progress
from fairhearing.work.calls import meetings, sealing, sheets, statements
from fairhearing.work.case import case_home, cases
from fairhearing.work.case.cases import CasePage, Item, ItemState, Use
from fairhearing.work.check import checking
from fairhearing.work.transcripts import reading


@require_GET
def overview(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what is next, what is due and what waits for whom, then the rooms and the files."""
    home = case_home.of(case_id)
    page = home.page
    return render(
        request,
        "case/case.html",
        {
            "page": page,
            "home": home,
            "step": step_of(case_id, home.step),
            "for_you": waits.lines(home.for_you),
            "for_others": waits.lines(home.for_others),
            "records": _of(page, Use.RECORD),
            "reports": _of(page, Use.REPORT),
            "notes": _of(page, Use.NOTES),
            "stated": statements.stated(item.id for item in page.items if item.kind.has_sound),
            "sheets": sheets.of_case(case_id),
            "meetings": meetings.of_case(case_id),
            "others": _of(page, Use.PAPER) + _of(page, Use.UNKNOWN),
            "standing": sealing.standing(case_id),
            "not_ended": sealing.not_ended(case_id),
            "open_jobs": [progress(job) for job in page.jobs if job.state.open],
        },
    )


@require_http_methods(["GET", "POST"])
def choose_check(request: HttpRequest, case_id: str) -> HttpResponse:
    """Ask which report to compare with which recordings, and start."""
    page = cases.case_page(case_id)
    reports, records = _ready(page, Use.REPORT), _ready(page, Use.RECORD)
    notes = _ready(page, Use.NOTES)
    chosen = {
        "report": request.POST.get("report") or (reports[0].id if reports else ""),
        "records": request.POST.getlist("record") or [item.id for item in records],
        "notes": request.POST.get("notes", _newest_notes(page, notes)),
        "fast": "fast" in request.POST,
    }
    shown = {"page": page, "reports": reports, "records": records, "chosen": chosen}
    shown["notes"] = notes
    if request.method == "GET":
        return render(request, "case/choose_check.html", shown)
    try:
        return redirect("job", _start(request, case_id))
    except Problem as problem:
        shown["problem"] = problem
        return render(request, "case/choose_check.html", shown, status=status_of(problem))


@require_POST
def read_again(request: HttpRequest, item_id: str) -> HttpResponse:
    """Start reading a file, with what the person says of it: how many people, other languages."""
    told = request.POST.get("speakers", "")
    people = int(told) if told.isascii() and told.isdigit() else None
    others = "other_languages" in request.POST
    return redirect("job", reading.read_again(item_id, people, other_languages=others))


def _start(request: HttpRequest, case_id: str) -> str:
    report, records = request.POST.get("report", ""), tuple(request.POST.getlist("record"))
    if not report or not records:
        raise WrongUse(
            _("Choose one report and at least one recording."),
            safe=_("Nothing was started."),
        )
    notes = request.POST.get("notes", "")
    fast = "fast" in request.POST
    return checking.start_check(case_id, report, records, fast=fast, notes_id=notes)


def _of(page: CasePage, use: Use) -> list[Item]:
    return [item for item in page.items if item.use is use]


def _newest_notes(page: CasePage, ready: list[Item]) -> str:
    """Choose the newest that nothing was compared with yet, or else the newest."""
    waiting = case_home.notes_waiting(page) or tuple(reversed(ready))
    return waiting[0].id if waiting else ""


def _ready(page: CasePage, use: Use) -> list[Item]:
    return [item for item in _of(page, use) if item.state is ItemState.READ]
