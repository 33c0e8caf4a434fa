"""Rotas and patterns: entered, laid over one another, and what would fit."""

from collections.abc import Mapping
from datetime import timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from fairhearing.domain.casework.rota.counting import NIGHT
from fairhearing.domain.casework.rota.proposing import proposals
from fairhearing.domain.problems import Problem
from fairhearing.domain.procedures.reading import rules
from fairhearing.render import calendar_file
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import day_asked
from fairhearing.web.frame.entering import Room
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.web.rota.forms import ArrangementForm, FitForm, RotaForm
from fairhearing.work.calls import papers
from fairhearing.work.case import cases
from fairhearing.work.casework import casework_papers
from fairhearing.work.casework import rota as keeping

_APART = "pattern_%s"
"""Ids of the second form of a page."""


def _around(_request: HttpRequest, case_id: str) -> Mapping[str, object]:
    return {
        "arranged": keeping.ARRANGEMENTS.lines(case_id),
        "arranging": ArrangementForm(case_id, auto_id=_APART),
        "rules": rules("time"),
    }


ROTAS = Room(
    register=keeping.ROTAS,
    form=RotaForm,
    page="times",
    template="rota/times.html",
    change_title=_("A work rota"),
    around=_around,
)
ARRANGEMENTS = Room(
    register=keeping.ARRANGEMENTS,
    form=ArrangementForm,
    page="times",
    template="rota/times.html",
    change_title=_("A pattern of time with the child"),
)


@require_POST
def arrange(request: HttpRequest, case_id: str) -> HttpResponse:
    """Enter a pattern."""
    form = ArrangementForm(case_id, request.POST, auto_id=_APART)
    problem = None
    if form.is_valid():
        try:
            keeping.ARRANGEMENTS.enter(case_id, form.value())
            return redirect("times", case_id)
        except Problem as wrong:
            problem = wrong
    shown = {
        "case": cases.card(case_id),
        "lines": keeping.ROTAS.lines(case_id),
        "form": RotaForm(case_id),
        "problem": problem,
        **_around(request, case_id),
        "arranging": form,
    }
    return render(request, "rota/times.html", shown, status=400)


@require_safe
def laid(request: HttpRequest, case_id: str, rota_id: str, arrangement_id: str) -> HttpResponse:
    """Show both over one another, counted and as a calendar."""
    first = day_asked(request.GET.get("from", ""))
    shown = {
        "case": cases.card(case_id),
        "laid": keeping.laid(case_id, rota_id, arrangement_id, first),
        "night": NIGHT,
    }
    return render(request, "rota/laid.html", shown)


@require_safe
def calendar(request: HttpRequest, case_id: str, rota_id: str, arrangement_id: str) -> HttpResponse:
    """Hand over a calendar file."""
    plain = request.GET.get("titles") == "plain"
    made = keeping.calendar_of(keeping.laid(case_id, rota_id, arrangement_id), plain=plain)
    response = HttpResponse(made, content_type=calendar_file.MEDIA)
    response.headers["Content-Disposition"] = 'attachment; filename="calendar.ics"'
    return response


@require_safe
def paper(
    request: HttpRequest,  # noqa: ARG001  Django passes it
    case_id: str,
    rota_id: str,
    arrangement_id: str,
    form: str,
) -> HttpResponse:
    """Hand over the count and the calendar as a paper."""
    wanted = form_of(form)
    one = keeping.laid(case_id, rota_id, arrangement_id)
    return handed(papers.printed(casework_papers.laid(case_id, one), wanted), wanted, "time")


@require_safe
def fit(request: HttpRequest, case_id: str, rota_id: str) -> HttpResponse:
    """Show which patterns would clash least with a rota."""
    line = keeping.ROTAS.line(case_id, rota_id)
    asked = {"nights": 7, "changes": "18:00", "first": timezone.localdate() + timedelta(days=1)}
    form = FitForm(request.GET or asked)
    shown = {"case": cases.card(case_id), "rota": line, "form": form, "problem": None}
    status = 200
    if form.is_valid():
        try:
            shown["proposed"] = proposals(line.value, **form.cleaned_data)
        except Problem as problem:
            shown["problem"], status = problem, status_of(problem)
    return render(request, "rota/fit.html", shown, status=status)
