"""The list of letters: what waits, the threads, every letter by date; and notes of calls."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.casework.letters.letter import Letter, Thread, Way, in_order
from fairhearing.domain.casework.letters.proposing_letter import Proposal
from fairhearing.domain.casework.register import Line
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.web.letters.forms import CallForm, ThreadForm
from fairhearing.work.case import cases
from fairhearing.work.case.shown import Item, ItemState
from fairhearing.work.casework import letter_files, letters
from fairhearing.work.casework.letters import LETTERS, THREADS

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

PART = 50
"""Letters on one page; more come part by part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """A file that waits to be confirmed, with what is proposed."""

    item: Item
    proposal: Proposal


@dataclass(frozen=True, slots=True, kw_only=True)
class Threaded:
    """A thread in a line: how many letters it has, and when the last was sent."""

    line: Line[Thread]
    count: int
    last: str


@require_http_methods(["GET", "POST"])
def letters_of_case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the letters, and seal what was dropped."""
    told = _sealed(request, case_id) if request.method == "POST" else []
    problems = [one for one in told if isinstance(one[1], Problem)]
    lines = LETTERS.lines(case_id)
    shown = _listed(request, case_id, lines) | {"problems": problems, "already": _already(told)}
    first = problems[0][1] if problems else None
    status = status_of(first) if isinstance(first, Problem) else 200
    part = "letters/_files.html" if request.headers.get("X-Part") else "letters/letters.html"
    return render(request, part, shown, status=status)


@require_POST
def take_all(request: HttpRequest, case_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Take every waiting file as it is proposed, where nothing is missing."""
    for item in letter_files.waiting(case_id, LETTERS.lines(case_id)):
        proposal = letter_files.propose(item.id)
        if proposal.whole:
            letter_files.enter(case_id, proposal.letter)
    return redirect("letters", case_id)


@require_http_methods(["GET", "POST"])
def call(request: HttpRequest, case_id: str) -> HttpResponse:
    """Ask about a telephone call, and seal the note of it."""
    form = CallForm(request.POST or None)
    problem = None
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            letter_id = letter_files.note_call(
                case_id,
                person=typed["person"],
                way=Way(typed["way"]),
                when=typed["sent"],
                clock=typed["clock"],
                words=typed["words"],
            )
            return redirect("letter", case_id, letter_id)
        except Problem as refused:
            problem = refused
    wrong = request.method == "POST"
    shown = {"case": cases.card(case_id), "form": form, "problem": problem}
    return render(request, "letters/call.html", shown, status=400 if wrong else 200)


def _listed(
    request: HttpRequest, case_id: str, lines: tuple[Line[Letter], ...]
) -> dict[str, object]:
    begin = begin_of(request)
    newest = tuple(reversed(in_order(line for line in lines if not line.value.same_as)))
    waiting = [
        Waits(item=item, proposal=letter_files.propose(item.id))
        for item in letter_files.waiting(case_id, lines)[:PART]
    ]
    return {
        "case": cases.card(case_id),
        "waiting": waiting,
        "whole": sum(one.proposal.whole for one in waiting),
        "unsure": _unsure(case_id, lines, waiting),
        "reading": any(one.item.state is ItemState.READING for one in waiting),
        "mailboxes": letter_files.mailboxes(case_id),
        "threads": [_threaded(line, lines) for line in THREADS.lines(case_id)],
        "thread_form": ThreadForm(),
        "letters": newest[begin : begin + PART],
        "count": len(newest),
        "begin": begin,
        "earlier": begin + PART if begin + PART < len(newest) else 0,
        "later": max(0, begin - PART) if begin else None,
    }


def _unsure(case_id: str, lines: tuple[Line[Letter], ...], waiting: list[Waits]) -> bool:
    """Whether nobody knows yet which of the e-mails that wait are the person's own."""
    mails = any(one.item.kind is Kind.EMAIL for one in waiting)
    return mails and not letter_files.own(case_id, lines)


def _threaded(line: Line[Thread], lines: tuple[Line[Letter], ...]) -> Threaded:
    found = letters.of_thread(lines, line.id)
    dated = [one.value.sent for one in found if one.value.sent]
    return Threaded(line=line, count=len(found), last=dated[-1].words if dated else "")


def begin_of(request: HttpRequest) -> int:
    """Give how many letters come before the part that is asked for."""
    asked = request.GET.get("from", "")
    return int(asked) if asked.isdecimal() and len(asked) < 7 else 0  # noqa: PLR2004  no case has more


def _sealed(request: HttpRequest, case_id: str) -> list[tuple[str, Item | Problem | None]]:
    files = request.FILES.getlist("files")
    if not files:
        return [("", WrongUse(_("No file was chosen."), safe=_("Nothing was changed.")))]
    return [_sealed_one(case_id, file) for file in files]


def _sealed_one(case_id: str, file: "UploadedFile[bytes]") -> tuple[str, Item | Problem | None]:
    name = file.name or _("file without a name")
    try:
        added = letter_files.add(case_id, name, cast("BinaryIO", file))
    except Problem as problem:
        return name, problem
    return name, added.item if added.already else None


def _already(told: list[tuple[str, Item | Problem | None]]) -> str:
    names = [name for name, one in told if isinstance(one, Item)]
    if not names:
        return ""
    said = ngettext(
        "You already have %(names)s, the same to the last bit. It was not added again.",
        "You already have %(names)s, the same to the last bit. They were not added again.",
        len(names),
    )
    return said % {"names": ", ".join(names)}
