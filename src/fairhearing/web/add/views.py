"""Adding files: each is sealed as it comes; the same bytes twice are recognised."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.work.calls import statements
from fairhearing.work.case import adding, cases
from fairhearing.work.case.cases import Item, ItemState, Use
from fairhearing.work.casework import letter_files
from fairhearing.work.transcripts import reading

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

_READ_AT_ONCE = (Use.RECORD, Use.REPORT, Use.NOTES, Use.PAPER)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What came of one file: sealed, known already, or a problem with its name."""

    name: str
    item: Item | None = None
    already: bool = False
    problem: Problem | None = None


@require_http_methods(["GET", "POST"])
def add_files(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the drop area and what is here; seal what was sent."""
    lines = _seal(request, case_id) if request.method == "POST" else []
    problems = [line for line in lines if line.problem]
    page = cases.case_page(case_id)
    shown = {
        "page": page,
        "stated": statements.stated(item.id for item in page.items),
        "uses": _uses(),
        "lines": lines,
        "problems": problems,
        "already": [line for line in lines if line.already],
    }
    status = status_of(problems[0].problem) if problems and problems[0].problem else 200
    screen = "add/_files.html" if request.headers.get("X-Part") else "add/add.html"
    return render(request, screen, shown, status=status)


@require_POST
def change_use(request: HttpRequest, item_id: str) -> HttpResponse:
    """Mend a wrong guess, and begin to read what can now be read."""
    wanted = one_of(Use, request.POST.get("use"))
    if wanted is None:
        raise WrongUse(_("That is not one of the choices."), safe=_("Nothing was changed."))
    item = adding.change_use(item_id, wanted)
    _begin(item)
    return redirect("add", item.case_id)


def _seal(request: HttpRequest, case_id: str) -> list[Line]:
    files = request.FILES.getlist("files")
    if not files:
        nothing = WrongUse(
            _("No file was chosen."),
            safe=_("Nothing was changed."),
            todo=_("Choose a file first, then press the button."),
        )
        return [Line(name="", problem=nothing)]
    return [_seal_one(case_id, file) for file in files]


def _seal_one(case_id: str, file: "UploadedFile[bytes]") -> Line:
    name = file.name or _("file without a name")
    try:
        added = adding.add(case_id, name, cast("BinaryIO", file))
        if not added.already:
            _begin(added.item)
    except Problem as problem:
        return Line(name=name, problem=problem)
    return Line(name=name, item=added.item, already=added.already)


def _begin(item: Item) -> None:
    """Start reading at once: the person should not have to ask for it."""
    if item.use is Use.LETTER:
        letter_files.begin(item)
    elif item.use in _READ_AT_ONCE and item.state is not ItemState.READ:
        reading.start_reading(item.id)


def _uses() -> list[tuple[str, str]]:
    return [
        (Use.RECORD.value, _("A record of what was said")),
        (Use.REPORT.value, _("A report or letter to check")),
        (Use.NOTES.value, _("Notes somebody took of what was said")),
        (Use.LETTER.value, _("A letter, an e-mail or a mailbox")),
        (Use.PAPER.value, _("Another paper, such as an order or a receipt")),
        (Use.UNKNOWN.value, _("Not known yet")),
    ]
