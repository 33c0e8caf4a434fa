"""Events and reminders: listed, entered, changed, struck out."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from fairhearing.domain.casework.dated import Place
from fairhearing.domain.casework.due.event import Event, Reminder
from fairhearing.domain.procedures.milestone import Milestone, milestone, milestones
from fairhearing.web.frame.entering import EntryForm, Room, WhenField, line_of_text
from fairhearing.work.case import cases
from fairhearing.work.case import facts as of_facts
from fairhearing.work.casework import events as keeping

_NOWHERE = Place(page="events", ids=())


class EventForm(EntryForm[Event]):
    """Asks what happened, and when."""

    milestone = forms.ChoiceField(label=_("What happened"))
    when = WhenField(label=_("On which day"), help_text=_("Like 5 March 2026."))
    arrived = forms.ChoiceField(
        label=_("For something you sent: which day is that?"),
        choices=[("yes", _("The day they received it")), ("no", _("The day I sent it"))],
    )
    whom = line_of_text(
        _("To or from whom"), _("Like “Cafcass” or the name of the council."), required=False
    )
    words = line_of_text(_("What it is about"), _("In a few words of your own."), required=False)
    days = forms.IntegerField(
        label=_("How many days"),
        help_text=_("Only where an order or a letter says how many."),
        required=False,
        min_value=1,
        max_value=3660,
    )
    item = forms.ChoiceField(label=_("The file that shows it"), required=False)

    def __init__(self, case_id: str, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401  Django's own arguments
        super().__init__(case_id, *args, **kwargs)
        chosen = self.initial.get("milestone") or self.data.get("milestone")
        offered = [one for one in milestones() if one.id == chosen]
        offered += [one for one in keeping.offered(case_id) if one.id != chosen]
        self.fields["milestone"].choices = [("", _("Choose")), *_grouped(offered)]  # type: ignore[attr-defined]  # it is a field of choices
        self.fields["item"].choices = [("", _("None")), *_files(case_id)]  # type: ignore[attr-defined]  # it is a field of choices

    def clean(self) -> dict[str, Any]:
        """Ask for the number of days where only an order says it."""
        typed = self.cleaned_data
        if "milestone" not in typed:
            return typed
        if not milestone(typed["milestone"]).needs_days:
            typed["days"] = None
        elif not typed.get("days") and "days" not in self.errors:
            self.add_error("days", _("Please say how many days the order or the letter gives."))
        return typed

    def value(self) -> Event:
        """Make an event of what was typed; a day from which we cannot count is refused."""
        typed = self.cleaned_data
        made = Event(
            milestone=typed["milestone"],
            when=typed["when"],
            words=typed["words"],
            whom=typed["whom"],
            arrived=typed["arrived"] == "yes",
            days=typed["days"],
            item=typed["item"],
        )
        list(made.expected(_NOWHERE))
        return made

    @staticmethod
    def typed(value: Event) -> dict[str, object]:
        """Say what the fields hold for an event."""
        return {
            "milestone": value.milestone,
            "when": value.when.words,
            "arrived": "yes" if value.arrived else "no",
            "whom": value.whom,
            "words": value.words,
            "days": value.days,
            "item": value.item,
        }


class ReminderForm(EntryForm[Reminder]):
    """Asks what to be reminded of, and when."""

    what = line_of_text(_("What you want to be reminded of"))
    on = WhenField(label=_("On which day"), help_text=_("Like 5 March 2026."))

    def value(self) -> Reminder:
        """Make a reminder of what was typed."""
        return Reminder(what=self.cleaned_data["what"], on=self.cleaned_data["on"])

    @staticmethod
    def typed(value: Reminder) -> dict[str, object]:
        """Say what the fields hold for a reminder."""
        return {"what": value.what, "on": value.on.words}


def _around(_request: HttpRequest, case_id: str) -> Mapping[str, object]:
    newest = sorted(
        keeping.EVENTS.lines(case_id), key=lambda line: line.value.when.first, reverse=True
    )
    return {"facts": of_facts.of_case(case_id), "lines": newest}


EVENTS = Room(
    register=keeping.EVENTS,
    form=EventForm,
    page="events",
    template="due/events.html",
    change_title=_("Something that happened"),
    around=_around,
)
REMINDERS = Room(
    register=keeping.REMINDERS,
    form=ReminderForm,
    page="reminders",
    template="due/reminders.html",
    change_title=_("A reminder of your own"),
)


def _grouped(offered: list[Milestone]) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    in_order = sorted(offered, key=milestones().index)
    for part, of_part in groupby(in_order, key=lambda one: one.part):
        yield part, [(one.id, one.title) for one in of_part]


def _files(case_id: str) -> Iterator[tuple[str, str]]:
    return ((item.id, item.name) for item in cases.case_page(case_id).items)
