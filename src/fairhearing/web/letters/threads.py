"""A thread as one page in order, part by part, and on paper."""

from dataclasses import dataclass, replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairhearing.domain.casework.letters.letter import Letter, Words
from fairhearing.domain.casework.promises.promise import Promise
from fairhearing.domain.casework.register import Line
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.web.letters.forms import ThreadForm
from fairhearing.web.letters.views import begin_of
from fairhearing.work.calls import papers
from fairhearing.work.case import cases
from fairhearing.work.casework import letter_papers, letters, promises
from fairhearing.work.casework.letters import LETTERS, THREADS

PART = 40
"""Letters of a thread on one page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A letter of a thread with its words; `copies` are other files of the same letter."""

    line: Line[Letter]
    words: Words
    copies: tuple[Line[Letter], ...]
    promised: tuple[Promise, ...] = ()


@require_POST
def start(request: HttpRequest, case_id: str) -> HttpResponse:
    """Begin a thread."""
    title, body = request.POST.get("title", ""), request.POST.get("body", "")
    return redirect("thread", case_id, letters.start_thread(case_id, title, body))


@require_safe
def thread(request: HttpRequest, case_id: str, thread_id: str) -> HttpResponse:
    """Show the letters of a thread one under the other, oldest first."""
    lines = LETTERS.lines(case_id)
    every = letters.of_thread(lines, thread_id)
    begin = begin_of(request)
    part = every[begin : begin + PART]
    words, promised = letters.many_words(part), promises.by_source(case_id)
    shown = {
        "case": cases.card(case_id),
        "thread": THREADS.line(case_id, thread_id),
        "told": [
            Told(
                line=one,
                words=words[one.id],
                copies=letters.copies_of(lines, one.id),
                promised=tuple(promised.get(one.id, ())),
            )
            for one in part
        ],
        "count": len(every),
        "begin": begin,
        "end": begin + len(part),
        "later": begin + PART if begin + PART < len(every) else 0,
        "earlier": max(0, begin - PART) if begin else None,
        "others": [one for one in reversed(lines) if not one.value.threads][:PART],
    }
    return render(request, "letters/thread.html", shown)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, case_id: str, thread_id: str) -> HttpResponse:
    """Rename a thread, put letters into it, or take it off the list."""
    line = THREADS.line(case_id, thread_id)
    if "strike" in request.POST:
        THREADS.strike(case_id, thread_id)
        return redirect("letters", case_id)
    if "letter" in request.POST:
        letters.put_into(case_id, thread_id, request.POST.getlist("letter"))
        return redirect("thread", case_id, thread_id)
    form = ThreadForm(request.POST or None, initial=ThreadForm.typed(line.value))
    if request.method == "POST" and form.is_valid():
        THREADS.change(case_id, thread_id, replace(line.value, **form.cleaned_data), seen=line.seen)
        return redirect("thread", case_id, thread_id)
    shown = {"case": cases.card(case_id), "thread": line, "form": form}
    status = 400 if form.is_bound and form.errors else 200
    return render(request, "letters/change_thread.html", shown, status=status)


@require_safe
def paper(request: HttpRequest, case_id: str, thread_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over a thread as a paper."""
    wanted = form_of(form)
    body = papers.printed(letter_papers.thread(case_id, thread_id), wanted)
    return handed(body, wanted, "letters")
