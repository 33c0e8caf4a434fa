"""Positions: choose lines for a matter, see them in order of time, change one, print."""

from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from fairhearing.domain.casework.positions.position import Kind, Placed, Position
from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.entering import EntryForm, Room, WhenField, line_of_text, text
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.work.calls import papers
from fairhearing.work.case import cases
from fairhearing.work.case.people import MATTERS
from fairhearing.work.casework import ask_papers
from fairhearing.work.casework import positions as keeping

_KINDS = [(one.value, one.value) for one in Kind]


class PositionForm(EntryForm[Position]):
    """Asks about one line; what leads back to its source goes along unseen."""

    who = line_of_text(_("Who said it"))
    kind = forms.ChoiceField(label=_("What they did"), choices=_KINDS)
    when = WhenField(
        label=_("When"),
        help_text=_("Like 5 March 2026, or March 2026 if that is all you know."),
        required=False,
    )
    words = forms.CharField(
        label=_("In these words"), max_length=20_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    source = line_of_text(_("Where that is written or heard"))
    differs = forms.BooleanField(label=_("It differs from what they said before"), required=False)
    note = text(_("Your remark"))
    matter_id = forms.CharField(widget=forms.HiddenInput)
    page = forms.CharField(widget=forms.HiddenInput, required=False)
    ids = forms.CharField(widget=forms.HiddenInput, required=False)

    def value(self) -> Position:
        """Make a position of what was typed."""
        typed = dict(self.cleaned_data)
        typed.pop("seen", None)
        ids = tuple(one for one in typed.pop("ids").split(" ") if one)
        return Position(**typed | {"kind": Kind(typed["kind"]), "ids": ids})

    @staticmethod
    def typed(value: Position) -> dict[str, object]:
        """Say what the fields hold for a position."""
        return {
            "who": value.who,
            "kind": value.kind.value,
            "when": value.when.words if value.when else "",
            "words": value.words,
            "source": value.source,
            "differs": value.differs,
            "note": value.note,
            "matter_id": value.matter_id,
            "page": value.page,
            "ids": " ".join(value.ids),
        }


_ROOM = Room(
    register=keeping.POSITIONS,
    form=PositionForm,
    page="matter_positions",
    template="positions/matter.html",
    change_title=_("What somebody said"),
    under=lambda _case, value: (value.matter_id,),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A position with the address of its source, "" where there is no page for it."""

    placed: Placed
    url: str


@require_safe
def positions(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the matters, each with how many lines it has."""
    lines = keeping.POSITIONS.lines(case_id)
    matters = [
        (matter, sum(line.value.matter_id == matter.id for line in lines))
        for matter in MATTERS.lines(case_id)
    ]
    shown = {"case": cases.card(case_id), "matters": matters}
    return render(request, "positions/positions.html", shown)


@require_http_methods(["GET", "POST"])
def of_matter(request: HttpRequest, case_id: str, matter_id: str) -> HttpResponse:
    """Show what was said about a matter, offer lines to put there, and put one there."""
    matter = MATTERS.line(case_id, matter_id)
    bound = request.POST or None
    form = PositionForm(case_id, bound, initial={"matter_id": matter_id}, auto_id="new_%s")
    problem: Problem | None = None
    offered: tuple[keeping.Offered, ...] = ()
    try:
        if bound and form.is_valid():
            keeping.enter(case_id, form.value())
            return redirect(request.get_full_path())
        if "q" in request.GET:
            offered = keeping.offered(case_id, matter_id, request.GET["q"])
    except Problem as refused:
        problem = refused
    shown = {
        "case": cases.card(case_id),
        "matter": matter,
        "shown": [_shown(one) for one in keeping.of_matter(case_id, matter_id)],
        "asked": request.GET.get("q", ""),
        "looked": "q" in request.GET,
        "offered": [(one, PositionForm.typed(one.position)) for one in offered],
        "kinds": _KINDS,
        "people": keeping.people(case_id),
        "form": form,
        "problem": problem,
    }
    wrong = 400 if form.is_bound and form.errors else 200
    status = status_of(problem) if problem else wrong
    return render(request, "positions/matter.html", shown, status=status)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, case_id: str, matter_id: str, line_id: str) -> HttpResponse:  # noqa: ARG001  the address says it for people
    """Change a line, or strike it out."""
    return _ROOM.changed(request, case_id, line_id)


@require_safe
def paper(request: HttpRequest, case_id: str, matter_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over what was said about a matter as a paper."""
    wanted = form_of(form)
    body = papers.printed(ask_papers.positions(case_id, matter_id), wanted)
    return handed(body, wanted, "positions")


def _shown(placed: Placed) -> Shown:
    return Shown(placed=placed, url=_source(placed.line.value))


def _source(one: Position) -> str:
    if one.page == "transcript" and one.ids:
        recording, *moment = one.ids
        return reverse("transcript", args=[recording]) + "".join(f"?at={at}" for at in moment)
    known = one.page in ("letter", "page_image") and bool(one.ids)
    return reverse(one.page, args=one.ids) if known else ""
