"""Requests for notes and information: entered, each step taken, and notes that came linked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from fairhearing.domain.casework.due.request import Request, Step, Took, Wanted
from fairhearing.domain.casework.register import Line
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.domain.saying import day
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.entering import EntryForm, Room, WhenField, line_of_text
from fairhearing.work.case import cases
from fairhearing.work.case.cases import Item, Use
from fairhearing.work.casework import due
from fairhearing.work.casework import requests as keeping

if TYPE_CHECKING:
    from fairhearing.domain.casework.when import When


class DayField(WhenField):
    """A day, in the words a person types; a month or a year will not do."""

    def clean(self, value: object) -> Any:  # noqa: ANN401  Django's fields give anything
        """Refuse what is not one day."""
        found = cast("When | None", super().clean(value))
        if found and not found.exact:
            raise forms.ValidationError(_("Here we need the day itself, to count from it."))
        return found.first if found else None


class RequestForm(EntryForm[Request]):
    """Asks what was requested, of whom, and when."""

    wanted = forms.ChoiceField(
        label=_("What you asked for"),
        choices=[
            (Wanted.OWN.value, _("What they hold about me (subject access)")),
            (
                Wanted.FREEDOM.value,
                _("Information that anybody may ask for (freedom of information)"),
            ),
            (Wanted.RIGHT.value, _("To put wrong information about me right (rectification)")),
        ],
    )
    body = line_of_text(_("Whom you asked"), _("Like “Cafcass” or the name of the council."))
    sent = DayField(label=_("The day you sent it"), help_text=_("Like 5 March 2026."))
    received = DayField(
        label=_("The day they received it"),
        help_text=_("The clock runs from this day. An e-mail mostly arrives at once."),
        required=False,
    )
    words = line_of_text(_("What it is about"), required=False)

    def clean(self) -> dict[str, Any]:
        """Refuse a receipt before the sending."""
        typed = self.cleaned_data
        sent, received = typed.get("sent"), typed.get("received")
        if sent and received and received < sent:
            self.add_error("received", _("They cannot have received it before you sent it."))
        return typed

    def value(self) -> Request:
        """Make a request of what was typed; the steps that were taken stay."""
        typed = self.cleaned_data
        before = cast("Request | None", self.initial.get("before"))
        made = Request(
            wanted=Wanted(typed["wanted"]),
            body=typed["body"],
            sent=typed["sent"],
            received=typed["received"],
            words=typed["words"],
            steps=before.steps if before else (),
            notes=before.notes if before else (),
        )
        list(made.expected(keeping.place("", "")))
        return made

    @staticmethod
    def typed(value: Request) -> dict[str, object]:
        """Say what the fields hold for a request."""
        return {
            "wanted": value.wanted.value,
            "body": value.body,
            "sent": day(value.sent),
            "received": day(value.received) if value.received else "",
            "words": value.words,
            "before": value,
        }


class StepForm(forms.Form):
    """Asks which step was taken, and when."""

    took = forms.ChoiceField(label=_("What happened"))
    on = DayField(label=_("On which day"), help_text=_("Like 5 March 2026."))
    words = line_of_text(_("In your words"), required=False)
    item = forms.ChoiceField(label=_("The file that shows it"), required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(
        self,
        request: Request,
        items: tuple[Item, ...],
        sent: QueryDict | None = None,
        seen: int | None = None,
    ) -> None:
        super().__init__(sent, initial={"seen": seen})
        choices = [(one.value, one.sentence) for one in request.possible]
        self.fields["took"].choices = choices  # type: ignore[attr-defined]  # it is a field of choices
        files = [("", _("None")), *((item.id, item.name) for item in items)]
        self.fields["item"].choices = files  # type: ignore[attr-defined]  # it is a field of choices


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """A step as the page shows it, with the file that shows it."""

    number: int
    step: Step
    file: Item | None


ROOM = Room(
    register=keeping.REQUESTS,
    form=RequestForm,
    page="requests",
    template="requests/requests.html",
    change_title=_("A request for information"),
)


@require_safe
def request_page(request: HttpRequest, case_id: str, line_id: str) -> HttpResponse:
    """Show one request with every step and what is due of it."""
    return _page(request, case_id, keeping.REQUESTS.line(case_id, line_id))


@require_POST
def step(request: HttpRequest, case_id: str, line_id: str) -> HttpResponse:
    """Enter a step."""
    line = keeping.REQUESTS.line(case_id, line_id)
    form = StepForm(line.value, cases.case_page(case_id).items, request.POST)
    if not form.is_valid():
        return _page(request, case_id, line, form=form)
    typed = form.cleaned_data
    taken = Step(took=Took(typed["took"]), on=typed["on"], words=typed["words"], item=typed["item"])
    try:
        keeping.take(case_id, line_id, taken, seen=typed["seen"])
    except Problem as problem:
        return _page(request, case_id, line, form=form, problem=problem)
    return redirect("request", case_id, line_id)


@require_POST
def take_back(request: HttpRequest, case_id: str, line_id: str) -> HttpResponse:
    """Take a step back that was entered by mistake."""
    number, seen = request.POST.get("number", ""), request.POST.get("seen", "")
    if not (number.isdecimal() and seen.isdecimal()):
        raise WrongUse(
            gettext("We do not know which step you mean."), safe=gettext("Nothing was changed.")
        )
    keeping.take_back(case_id, line_id, int(number), seen=int(seen))
    return redirect("request", case_id, line_id)


@require_POST
def notes(request: HttpRequest, case_id: str, line_id: str) -> HttpResponse:
    """Link what came with the answer: a file of the case, or one that is sealed now."""
    line = keeping.REQUESTS.line(case_id, line_id)
    sent, chosen = request.FILES.get("file"), request.POST.get("item", "")
    try:
        if sent:
            name = sent.name or gettext("file without a name")
            keeping.add_notes(case_id, line_id, name, cast("BinaryIO", sent))
        elif chosen:
            keeping.link_notes(case_id, line_id, chosen)
        else:
            raise WrongUse(gettext("No file was chosen."), safe=gettext("Nothing was changed."))
    except Problem as problem:
        return _page(request, case_id, line, problem=problem)
    return redirect("request", case_id, line_id)


def _page(
    request: HttpRequest,
    case_id: str,
    line: Line[Request],
    *,
    form: StepForm | None = None,
    problem: Problem | None = None,
) -> HttpResponse:
    page = cases.case_page(case_id)
    files = {item.id: item for item in page.items}
    taken = enumerate(line.value.steps)
    where = keeping.place(case_id, line.id)
    shown = {
        "case": page.card,
        "line": line,
        "taken": [Taken(number=n, step=one, file=files.get(one.item)) for n, one in taken],
        "due": [one for one in due.due(case_id) if one.expected.place == where],
        "form": form or StepForm(line.value, page.items, seen=line.seen),
        "came": [files[one] for one in line.value.notes if one in files],
        "others": [one for one in page.items if one.id not in line.value.notes],
        "comparable": any(item.use is Use.RECORD for item in page.items)
        and any(item.use is Use.REPORT for item in page.items),
        "problem": problem,
    }
    status = status_of(problem) if problem else 400 if form else 200
    return render(request, "requests/request.html", shown, status=status)
