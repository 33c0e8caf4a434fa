"""Rooms where a person keeps a register: list it, enter a line, change one, strike one out.

Such a room gives its form and its page; what a form holds and what a register keeps are made of
one another by two methods of the form.
"""

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from fairhearing.domain.casework.register import Line
from fairhearing.domain.casework.when import EARLIEST, LATEST, When, read
from fairhearing.domain.problems import Problem, Refused, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.work.case import cases
from fairhearing.work.casework.registers import Register

if TYPE_CHECKING:  # Django has no public name for it
    from django.utils.functional import _StrOrPromise

    Said = _StrOrPromise

T = TypeVar("T")
_LONG, _SHORT = 20_000, 300


class EntryForm(forms.Form, Generic[T]):
    """A form that holds one line. `case_id` is known before anything is typed."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, case_id: str, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  Django's own arguments
        super().__init__(*args, **kwargs)
        self.case_id = case_id
        for field in self.fields.values():
            field.widget.attrs.setdefault("autocomplete", "off")
            if isinstance(field, FileField):
                field.of(case_id)

    @abstractmethod
    def value(self) -> T:
        """Make what the register keeps from what was typed; `Problem` says what is wrong."""

    @staticmethod
    @abstractmethod
    def typed(value: T) -> dict[str, object]:
        """Say what the fields hold for a line that is there already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Generic[T]):
    """A register with its form and its pages; `listed` and `changed` are views.

    `page` names the address of the list; `under` gives the ids it needs beside the case's, for a
    list that belongs to a line of another register.
    """

    register: Register[T]
    form: type[EntryForm[T]]
    page: str
    template: str
    change_title: "Said"
    around: Callable[[HttpRequest, str], Mapping[str, object]] = lambda _request, _case: {}
    under: Callable[[str, T], tuple[str, ...]] = lambda _case, _value: ()

    @method_decorator(require_http_methods(["GET", "POST"]))
    def listed(self, request: HttpRequest, case_id: str) -> HttpResponse:
        """Show the list with an empty form, or enter what was typed into it."""
        form, problem = self._form(request, case_id), None
        if request.method == "POST" and form.is_valid():
            problem = _told(lambda: self.register.enter(case_id, form.value()))
            if problem is None:
                return redirect(self.page, case_id)
        return self._shown(request, case_id, form, problem)

    @method_decorator(require_http_methods(["GET", "POST"]))
    def changed(self, request: HttpRequest, case_id: str, line_id: str) -> HttpResponse:
        """Show one line in its form, or change it, or strike it out."""
        line = self.register.line(case_id, line_id)
        back = reverse(self.page, args=(case_id, *self.under(case_id, line.value)))
        if "strike" in request.POST:
            self.register.strike(case_id, line_id)
            return redirect(back)
        form, problem = self._form(request, case_id, line), None
        if request.method == "POST" and form.is_valid():
            seen = form.cleaned_data["seen"] or 0
            problem = _told(lambda: self.register.change(case_id, line_id, form.value(), seen=seen))
            if problem is None:
                return redirect(back)
        clash = isinstance(problem, Refused)
        if clash:
            line = self.register.line(case_id, line_id)
            form.data = {name: form.data[name] for name in form.data} | {"seen": line.seen}
        shown = {
            "case": cases.card(case_id),
            "room": self,
            "form": form,
            "problem": problem,
            "back": back,
            "now": self.form(case_id, initial=self.form.typed(line.value)) if clash else None,
            "history": self.register.history(case_id, line_id),
        }
        return render(request, "frame/change_entry.html", shown, status=_status(form, problem))

    def _form(
        self, request: HttpRequest, case_id: str, line: Line[T] | None = None
    ) -> EntryForm[T]:
        initial = self.form.typed(line.value) | {"seen": line.seen} if line else None
        return self.form(case_id, request.POST or None, initial=initial)

    def _shown(
        self, request: HttpRequest, case_id: str, form: EntryForm[T], problem: Problem | None
    ) -> HttpResponse:
        shown = {
            "case": cases.card(case_id),
            "room": self,
            "lines": self.register.lines(case_id),
            "form": form,
            "problem": problem,
            **self.around(request, case_id),
        }
        return render(request, self.template, shown, status=_status(form, problem))


class FileField(forms.ChoiceField):
    """One of the case's files, or none; filled when the case is known."""

    def __init__(self, label: "Said", help_text: "Said" = "") -> None:
        super().__init__(label=label, help_text=help_text, required=False)

    def of(self, case_id: str) -> None:
        """Offer the files of a case."""
        files = [(item.id, item.name) for item in cases.case_page(case_id).items]
        self.choices = [("", _("none")), *files]


class DayField(forms.DateField):
    """One day, from the browser's own calendar where it has one."""

    def __init__(self, label: "Said", help_text: "Said" = "", *, required: bool = True) -> None:
        box = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        super().__init__(label=label, help_text=help_text, required=required, widget=box)

    def validate(self, value: date | None) -> None:
        """Refuse a year that can only be a slip of the hand."""
        super().validate(value)
        if value and not EARLIEST <= value <= LATEST:
            raise forms.ValidationError(_("Please look at the year of the date."))


class WhenField(forms.CharField):
    """A day, a month or a year, in the words a person types."""

    def to_python(self, value: object) -> When | None:  # type: ignore[override]  # Django's field of text gives text
        """Read what was typed."""
        words = super().to_python(value)
        if not words:
            return None
        try:
            return read(words)
        except WrongUse as wrong:
            raise forms.ValidationError(f"{wrong.happened} {wrong.todo}") from wrong


def line_of_text(
    label: "Said", help_text: "Said" = "", *, required: bool = True
) -> forms.CharField:
    """Make a field of one line."""
    return forms.CharField(label=label, help_text=help_text, required=required, max_length=_SHORT)


def text(label: "Said", help_text: "Said" = "", *, rows: int = 2) -> forms.CharField:
    """Make a field of several lines that may stay empty."""
    box = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(
        label=label, help_text=help_text, required=False, max_length=_LONG, widget=box
    )


def _told(act: Callable[[], object]) -> Problem | None:
    try:
        act()
    except Problem as problem:
        return problem
    return None


def _status(form: EntryForm[T], problem: Problem | None) -> int:
    if problem:
        return status_of(problem)
    return 400 if form.is_bound and form.errors else 200
