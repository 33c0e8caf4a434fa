"""One letter: confirmed from its file, read, changed, marked as a copy, its words typed."""

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairhearing.domain.casework.letters.letter import Channel, Letter, Words, in_order
from fairhearing.domain.casework.register import Line
from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import Problem, Refused
from fairhearing.web.frame.answers import status_of
from fairhearing.web.letters.forms import LetterForm
from fairhearing.work.case import cases
from fairhearing.work.casework import asks, letter_files, letters, promises
from fairhearing.work.casework.letters import LETTERS, THREADS

NEAR = 60
"""Letters offered as being the same as this one: those sent nearest to it."""


@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest, case_id: str, item_id: str) -> HttpResponse:
    """Show what is proposed about a file, and enter it as the person leaves it."""
    before = letters.of_item(LETTERS.lines(case_id), item_id)
    if before:
        return redirect("letter", case_id, before.id)
    proposal = letter_files.propose(item_id)
    form = _form(request, case_id, proposal.letter)
    problem = None
    if request.method == "POST" and form.is_valid():
        try:
            return redirect("letter", case_id, letter_files.enter(case_id, form.value()))
        except Problem as refused:
            problem = refused
    shown = _around(case_id, item_id) | {"form": form, "proposal": proposal, "problem": problem}
    return render(request, "letters/confirm.html", shown, status=_status(form, problem))


@require_safe
def letter(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponse:
    """Show a letter with its words, what came with it, and what it seems to promise."""
    return _shown(request, case_id, letter_id)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponse:
    """Ask about a letter again, or take it off the list; what stood there stays in the file."""
    line = LETTERS.line(case_id, letter_id)
    if "strike" in request.POST:
        LETTERS.strike(case_id, letter_id)
        return redirect("letters", case_id)
    form = _form(request, case_id, line.value, seen=line.seen)
    problem = None
    if request.method == "POST" and form.is_valid():
        try:
            seen = form.cleaned_data["seen"] or 0
            letters.change(case_id, letter_id, form.value(), seen=seen)
            return redirect("letter", case_id, letter_id)
        except Problem as refused:
            problem = refused
            if isinstance(refused, Refused):
                form.data = request.POST.copy()
                form.data["seen"] = str(LETTERS.line(case_id, letter_id).seen)
    shown = _around(case_id, line.value.item_id) | {"form": form, "line": line, "problem": problem}
    return render(request, "letters/confirm.html", shown, status=_status(form, problem))


@require_POST
def same(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponse:
    """Mark a letter as a copy of another, or as none."""
    letters.mark_same(case_id, letter_id, request.POST.get("same", ""))
    return redirect("letter", case_id, letter_id)


@require_POST
def words(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponse:
    """Seal the words of a letter as the person typed them."""
    try:
        letter_files.type_words(case_id, letter_id, request.POST.get("words", ""))
    except Problem as problem:
        return _shown(request, case_id, letter_id, problem)
    return redirect("letter", case_id, letter_id)


@require_safe
def original(request: HttpRequest, case_id: str, letter_id: str) -> HttpResponseBase:
    """Hand over a file of a letter, exactly as it was sealed, to be saved and never shown."""
    line = LETTERS.line(case_id, letter_id).value
    wanted = request.GET.get("file", line.item_id)
    chosen = wanted if wanted in (line.item_id, line.typed, *line.attached) else line.item_id
    name, file = letter_files.opened(chosen)
    return FileResponse(
        file, as_attachment=True, filename=name, content_type="application/octet-stream"
    )


def _shown(
    request: HttpRequest, case_id: str, letter_id: str, problem: Problem | None = None
) -> HttpResponse:
    lines = LETTERS.lines(case_id)
    # Of a thousand letters the list is read once; a letter that is not in it says so.
    known = next((one for one in lines if one.id == letter_id), None)
    line = known or LETTERS.line(case_id, letter_id)
    said = letters.many_words((line,))[letter_id]
    shown = _around(case_id, line.value.item_id) | {
        "line": line,
        "letter": line.value,
        "words": said,
        "problem": problem,
        "typed": request.POST.get("words", ""),
        "pages": _pages(line.value),
        "attached": [cases.item(one) for one in line.value.attached],
        "threads": [one for one in THREADS.lines(case_id) if one.id in line.value.threads],
        "root": next((one for one in lines if one.id == line.value.same_as), None),
        "copies": letters.copies_of(lines, letter_id),
        "pair": _pair(lines, line, said),
        "others": _near(lines, line),
        "asked": [
            grid
            for grid in reversed(asks.grids(case_id, lines))
            if any(one.id == letter_id for one in grid.replies)
        ],
        "promised": promises.by_source(case_id).get(letter_id, ()),
        "proposed": promises.of_letter(case_id, line, said),
        "doubts": letter_files.doubts(line.value, said),
        "history": LETTERS.history(case_id, letter_id),
    }
    return render(
        request, "letters/letter.html", shown, status=status_of(problem) if problem else 200
    )


def _around(case_id: str, item_id: str) -> dict[str, object]:
    return {"case": cases.card(case_id), "item": cases.item(item_id)}


def _form(
    request: HttpRequest, case_id: str, base: Letter, *, seen: int | None = None
) -> LetterForm:
    initial = LetterForm.typed(base) | {"seen": seen}
    return LetterForm(case_id, base, request.POST or None, initial=initial)


def _pages(letter: Letter) -> range:
    """Give the pages to look at: of a scan, a photograph or a PDF that was opened."""
    item = cases.item(letter.item_id)
    if item.kind is Kind.IMAGE:
        return range(1, max(1, item.pages) + 1)
    return range(1, item.pages + 1) if item.kind is Kind.PDF else range(0)


def _pair(
    lines: tuple[Line[Letter], ...], line: Line[Letter], said: Words
) -> tuple[Line[Letter], Line[Letter]] | None:
    """Give what seems to be the same letter twice: the one that stays, and its copy."""
    other = None if line.value.same_as else letters.twin(lines, line.value, said)
    if other is None:
        return None
    first, copy = sorted((line, other), key=lambda one: (_scanned(one.value), one.entered))
    return first, copy


def _scanned(letter: Letter) -> bool:
    return letter.channel is not Channel.EMAIL


def _near(lines: tuple[Line[Letter], ...], line: Line[Letter]) -> tuple[Line[Letter], ...]:
    others = in_order(one for one in lines if not one.value.same_as or one.id == line.id)
    at = next((n for n, one in enumerate(others) if one.id == line.id), 0)
    near = others[max(0, at - NEAR // 2) : at + NEAR // 2 + 1]
    return tuple(one for one in near if one.id != line.id)


def _status(form: LetterForm, problem: Problem | None) -> int:
    if problem:
        return status_of(problem)
    return 400 if form.is_bound and form.errors else 200
