"""Beginning a draft: the list of them, the kinds there are, and what goes into one."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from fairhearing.domain.casework.asks.grid import SAID
from fairhearing.domain.casework.drafts.kind import Takes, kind, kinds
from fairhearing.domain.casework.drafts.material import Open, Point, Written
from fairhearing.domain.casework.letters.letter import Way
from fairhearing.domain.checking.language.words import on_screen
from fairhearing.domain.filings.telling import place
from fairhearing.domain.problems import WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.work.case import cases
from fairhearing.work.casework import writing
from fairhearing.work.casework.writing_material import Choice, Value, offer


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A choice as the page shows it: where it is from, and its words."""

    choice: Choice
    chosen: bool
    lead: str
    words: str


@require_safe
def drafts(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the drafts of a case, and the kinds that can be begun."""
    parts: dict[str, list[object]] = {}
    for one in kinds():
        parts.setdefault(one.part, []).append(one)
    shown = {
        "case": cases.card(case_id),
        "lines": sorted(writing.DRAFTS.lines(case_id), key=lambda line: line.changed, reverse=True),
        "parts": parts.items(),
        "check": request.GET.get("check", ""),
    }
    return render(request, "writing/drafts.html", shown)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest, case_id: str, kind: str) -> HttpResponse:
    """Show what can go into a draft of a kind, and make it of what was chosen."""
    about = {"check_id": request.GET.get("check", ""), "letter_id": request.GET.get("letter", "")}
    problem = None
    if request.method == "POST":
        try:
            ticked = request.POST.getlist("in")
            made = writing.start(case_id, kind, ticked, request.POST.get("to", ""), about)
            return redirect("draft", case_id, made)
        except WrongUse as wrong:
            problem = wrong
    return _shown(request, case_id, kind, about, problem)


def _shown(
    request: HttpRequest, case_id: str, name: str, about: dict[str, str], problem: WrongUse | None
) -> HttpResponse:
    offered = offer(case_id, kind(name), **about)
    ticked = request.POST.getlist("in") if problem else None
    groups = [
        (group.title, [_line(one, ticked) for one in group.choices]) for group in offered.groups
    ]
    shown = {
        "case": cases.card(case_id),
        "offer": offered,
        "groups": groups,
        "to": request.POST.get("to", offered.whom),
        "problem": problem,
        "takes_findings": Takes.FINDINGS in offered.kind.takes,
        "takes_asks": Takes.ASKS in offered.kind.takes,
        "check": about["check_id"],
    }
    status = status_of(problem) if problem else 200
    return render(request, "writing/begin.html", shown, status=status)


def _line(choice: Choice, ticked: list[str] | None) -> Line:
    lead, words = _said(choice.value)
    chosen = choice.chosen if ticked is None else choice.key in ticked
    return Line(choice=choice, chosen=chosen, lead=lead, words=words)


def _said(value: Value) -> tuple[str, str]:
    if isinstance(value, Point):
        if value.outcome is None:
            return _("Left out"), value.record[0].text
        return f"{place(value.page, value.paragraph)}: {on_screen(value.outcome)}", value.says
    if isinstance(value, Open):
        stands = _(SAID[value.kind]) if value.kind else _("No reply found")
        return f"{value.number}. ({stands})" if value.number else stands, value.words
    if isinstance(value, Written):
        way = _("to") if value.way is Way.OUT else _("from")
        return f"{value.when.words if value.when else ''}, {way} {value.who}", value.subject
    return value.title, value.says
