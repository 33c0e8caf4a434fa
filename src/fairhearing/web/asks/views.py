"""Asks: all of a case, those found in a letter to confirm, and one to change."""

from dataclasses import replace

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from fairhearing.domain.casework.letters.proposing_letter import in_another_language
from fairhearing.domain.problems import Problem, Refused, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.work.case import cases
from fairhearing.work.casework import asked_again, asks, letters
from fairhearing.work.casework.letters import LETTERS

PART = 40
"""Letters without asks that are offered at a time."""
MORE = 3
"""Empty lines for asks that the program did not find."""


class AskForm(forms.Form):
    """Asks for the words of an ask; whether it is followed is beside it."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    number = forms.CharField(label=gettext_lazy("Number"), max_length=12, required=False)
    words = forms.CharField(
        label=gettext_lazy("What you asked"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    followed = forms.BooleanField(
        label=gettext_lazy("I still want an answer to it"), required=False
    )


@require_safe
def asks_of_case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show every ask and where it stands, and letters whose asks nobody looked at yet."""
    unread = asks.without_asks(case_id)
    shown = {
        "case": cases.card(case_id),
        "grids": (grids := asks.grids(case_id)),
        "again": asked_again.counted_elsewhere(case_id, grids),
        "unread": unread[:PART],
        "more": max(0, len(unread) - PART),
    }
    return render(request, "asks/asks.html", shown)


@require_http_methods(["GET", "POST"])
def letter_asks(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponse:
    """Show what the program finds in a letter, and enter what the person leaves ticked."""
    problem = None
    if request.method == "POST":
        try:
            _enter(request, case_id, letter_id)
            return redirect("answers", case_id, letter_id)
        except Problem as refused:
            problem = refused
    words = letters.words_of(case_id, letter_id)
    entered = asks.of_letter(case_id, letter_id)
    found = asks.found(case_id, letter_id)
    before = asked_again.asked_before(case_id, letter_id, [one.words for one in found])
    shown = {
        "case": cases.card(case_id),
        "line": LETTERS.line(case_id, letter_id),
        "words": words,
        "entered": entered,
        "tongue": in_another_language(words.paragraphs),
        "found": list(zip(found, before, strict=True)),
        "more": range(MORE),
        "typed": request.POST.getlist("more"),
        "problem": problem,
    }
    status = status_of(problem) if problem else 200
    return render(request, "asks/letter_asks.html", shown, status=status)


def _enter(request: HttpRequest, case_id: str, letter_id: str) -> None:
    found = asks.found(case_id, letter_id)
    chosen = [
        (request.POST.get(f"number-{at}", ""), request.POST.get(f"words-{at}", ""))
        for at in request.POST.getlist("ask")
        if at.isdecimal() and int(at) < len(found)
    ]
    before = len(asks.of_letter(case_id, letter_id)) + len(chosen)
    extra = [words for words in request.POST.getlist("more") if words.strip()]
    chosen += [(str(number), words) for number, words in enumerate(extra, before + 1)]
    if not chosen:
        raise WrongUse(
            _("Nothing was ticked or typed."),
            safe=_("Nothing was changed."),
            todo=_("Tick what you asked for, or type it in one of the empty boxes."),
        )
    asks.confirm(case_id, letter_id, chosen)
    asked_again.link(case_id, letter_id)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, case_id: str, ask_id: str) -> HttpResponse:
    """Change an ask, stop following it, or strike it out."""
    line = asks.ASKS.line(case_id, ask_id)
    if "strike" in request.POST:
        asks.strike(case_id, ask_id)
        return redirect("asks", case_id)
    initial = {
        "seen": line.seen,
        "number": line.value.number,
        "words": line.value.words,
        "followed": line.value.followed,
    }
    form, problem = AskForm(request.POST or None, initial=initial), None
    if request.method == "POST" and form.is_valid():
        typed = dict(form.cleaned_data)
        seen = typed.pop("seen") or 0
        try:
            asks.change(case_id, ask_id, replace(line.value, **typed), seen=seen)
            return redirect("answers", case_id, line.value.letter_id)
        except Problem as refused:
            problem = refused
            clash = {"seen": str(line.seen)} if isinstance(refused, Refused) else {}
            form.data = {name: form.data[name] for name in form.data} | clash
    shown = {
        "case": cases.card(case_id),
        "line": line,
        "form": form,
        "problem": problem,
        "history": asks.ASKS.history(case_id, ask_id),
    }
    wrong = 400 if form.is_bound and form.errors else 200
    return render(request, "asks/ask.html", shown, status=status_of(problem) if problem else wrong)
