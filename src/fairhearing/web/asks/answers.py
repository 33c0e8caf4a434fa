"""The grid of a letter: each ask beside each reply, to decide, and on paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from fairhearing.domain.casework.asks.answering import Answer, AnswerKind
from fairhearing.domain.casework.asks.grid import SAID, Cell, Row
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.work.calls import papers
from fairhearing.work.case import cases
from fairhearing.work.casework import ask_papers, asked_again, asks, closely
from fairhearing.work.casework.letters import LETTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A place of the grid with what its form holds: typed, decided or proposed."""

    cell: Cell
    mine: object


class AnswerForm(forms.Form):
    """Holds what was decided of one ask and one reply; read with care, shown by the page."""

    words = forms.CharField(max_length=20_000, required=False)
    reason = forms.CharField(max_length=2000, required=False)
    instead = forms.CharField(max_length=2000, required=False)
    note = forms.CharField(max_length=2000, required=False)
    seen = forms.IntegerField(required=False)


@require_safe
def answers(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponse:
    """Show the grid; what nobody decided yet has the program's proposal."""
    return _shown(request, case_id, letter_id)


@require_POST
def decide(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponse:
    """Keep what the person decided of one ask and one reply."""
    ask_id, reply_id = request.POST.get("ask", ""), request.POST.get("reply", "")
    try:
        kind = one_of(AnswerKind, request.POST.get("kind"))
        form = AnswerForm(request.POST)
        if kind is None or not form.is_valid():
            raise WrongUse(
                _("Please choose what the reply did with it."),
                safe=_("What you typed is still here."),
                todo=_("Choose one of the five, then press “Save”."),
            )
        typed = dict(form.cleaned_data)
        seen = typed.pop("seen") or 0
        if kind is AnswerKind.IGNORED:
            typed["words"] = ""
        answer = Answer(ask_id=ask_id, reply_id=reply_id, kind=kind, **typed)
        asks.decide(case_id, answer, seen=seen)
    except Problem as problem:
        return _shown(request, case_id, letter_id, problem)
    page = reverse("answers", args=(case_id, letter_id))
    return redirect(f"{page}#a-{ask_id}")


@require_POST
def read_closely(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponse:
    """Have the replies read closely, and show how far that is."""
    try:
        closely.begin(case_id, letter_id)
    except Problem as problem:
        return _shown(request, case_id, letter_id, problem)
    return redirect("working", case_id)


@require_safe
def paper(request: HttpRequest, case_id: str, letter_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the grid as a paper."""
    wanted = form_of(form)
    return handed(papers.printed(ask_papers.answers(case_id, letter_id), wanted), wanted, "answers")


def _shown(
    request: HttpRequest, case_id: str, letter_id: str, problem: Problem | None = None
) -> HttpResponse:
    lines = LETTERS.lines(case_id)
    shown = {
        "case": cases.card(case_id),
        "grid": (grid := asks.grid(case_id, letter_id, lines)),
        "again": asked_again.counted_elsewhere(case_id, asks.grids(case_id, lines)),
        "rows": [(row, _filled(row, request.POST if problem else {})) for row in grid.rows],
        "kinds": [(kind.value, said) for kind, said in SAID.items()],
        "closely": closely.stands(case_id, letter_id, lines),
        "problem": problem,
    }
    return render(
        request, "asks/answers.html", shown, status=status_of(problem) if problem else 200
    )


def _filled(row: Row, typed: Mapping[str, str]) -> list[Filled]:
    """Fill the form of each reply; what was typed and could not be kept stays where it was."""
    return [
        Filled(
            cell=cell,
            mine=typed
            if (typed.get("ask"), typed.get("reply")) == (row.ask.id, cell.reply.id)
            else (cell.answer.value if cell.answer else cell.found),
        )
        for cell in row.cells
    ]
