"""A recording statement: asked on one page, entered when the button is pressed."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairhearing.domain.evidence.recording_statement import (
    Answer,
    Choice,
    Question,
    Statement,
    said,
)
from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.work.calls import meetings, papers, statements
from fairhearing.work.case import cases
from fairhearing.work.house import drafts


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question with what stands in its form."""

    question: Question
    chosen: str
    words: str

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What can be chosen, in words."""
        return [(one.value, said(one)) for one in self.question.choices]


@require_http_methods(["GET", "POST"])
def statement(request: HttpRequest, item_id: str) -> HttpResponse:
    """Show the questions with what was answered; enter what is answered now."""
    problem: Problem | None = None
    if request.method == "POST":
        try:
            statements.state(item_id, {one: _answer(request, one) for one in Question})
        except Problem as refused:
            problem = refused
            drafts.keep(statements.form(item_id), _typed(request))
        else:
            drafts.done(statements.form(item_id))
            return redirect("statement", item_id)
    return _page(request, item_id, problem)


@require_POST
def typed(request: HttpRequest, item_id: str) -> HttpResponse:
    """Keep what is being typed, before it is stated."""
    statements.of_recording(item_id)
    drafts.keep(statements.form(item_id), _typed(request))
    return HttpResponse(status=204)


@require_safe
def paper(request: HttpRequest, item_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the statement."""
    wanted = form_of(form)
    return handed(papers.printed(papers.statement(item_id), wanted), wanted, "recording-statement")


def _page(request: HttpRequest, item_id: str, problem: Problem | None) -> HttpResponse:
    item, stated = cases.item(item_id), statements.of_recording(item_id)
    half = _half_typed(item_id, stated)
    shown = {
        "item": item,
        "statement": stated,
        "asked": [_asked(one, stated.answers[one], half) for one in Question],
        "half": bool(half),
        "says": statements.says(item_id).told,
        "meeting": meetings.told(item_id),
        "replaced": [
            (one, until, answer) for one in Question for until, answer in stated.replaced(one)
        ],
        "problem": problem,
    }
    status = status_of(problem) if problem else 200
    return render(request, "statement/statement.html", shown, status=status)


def _half_typed(item_id: str, stated: Statement) -> dict[str, str]:
    """Give what was typed and not stated; {} where it is what stands, and only came late."""
    half = drafts.kept(statements.form(item_id))
    asked = [_asked(one, stated.answers[one], half) for one in Question]
    stands = [_asked(one, stated.answers[one], {}) for one in Question]
    return {} if asked == stands else half


def _asked(question: Question, answer: Answer, half: dict[str, str]) -> Asked:
    return Asked(
        question=question,
        chosen=half.get(f"{question}-choice", answer.choice or ""),
        words=half.get(f"{question}-words", answer.words),
    )


def _answer(request: HttpRequest, question: Question) -> Answer:
    return Answer(
        choice=one_of(Choice, request.POST.get(f"{question}-choice")),
        words=request.POST.get(f"{question}-words", ""),
    )


def _typed(request: HttpRequest) -> dict[str, str]:
    known = {f"{one}-{part}" for one in Question for part in ("choice", "words")}
    return {name: request.POST[name] for name in known if name in request.POST}
