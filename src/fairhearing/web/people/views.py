"""People and matters: listed, entered, changed, struck out."""

from django import forms
from django.utils.translation import gettext_lazy as _

from fairhearing.domain.casework.person import Matter, Part, Person
from fairhearing.web.frame.entering import EntryForm, Room, line_of_text, text
from fairhearing.work.case import people as keeping


class PersonForm(EntryForm[Person]):
    """Asks about one person."""

    name = line_of_text(_("Name"), _("As you call them. A child may be “C” or a first letter."))
    part = forms.ChoiceField(
        label=_("Who they are"), choices=[(one.value, one.value) for one in Part]
    )
    also = line_of_text(
        _("Also called"), _("Other names used in papers or calls, between commas."), required=False
    )
    body = line_of_text(_("Works for"), required=False)
    reach = text(_("How to reach them"))
    notes = text(_("Notes"))

    def value(self) -> Person:
        """Make a person of what was typed."""
        typed = self.cleaned_data
        also = (" ".join(name.split()) for name in typed["also"].split(","))
        return Person(
            name=typed["name"],
            part=Part(typed["part"]),
            also=tuple(name for name in also if name),
            body=typed["body"],
            reach=typed["reach"],
            notes=typed["notes"],
        )

    @staticmethod
    def typed(value: Person) -> dict[str, object]:
        """Say what the fields hold for a person."""
        return {
            "name": value.name,
            "part": value.part.value,
            "also": ", ".join(value.also),
            "body": value.body,
            "reach": value.reach,
            "notes": value.notes,
        }


class MatterForm(EntryForm[Matter]):
    """Asks about one matter."""

    title = line_of_text(_("What it is about"), _("A few words, like “Pick-up on Fridays”."))
    says = text(_("What you say about it"), rows=4)

    def value(self) -> Matter:
        """Make a matter of what was typed."""
        return Matter(title=self.cleaned_data["title"], says=self.cleaned_data["says"])

    @staticmethod
    def typed(value: Matter) -> dict[str, object]:
        """Say what the fields hold for a matter."""
        return {"title": value.title, "says": value.says}


PEOPLE = Room(
    register=keeping.PEOPLE,
    form=PersonForm,
    page="people",
    template="people/people.html",
    change_title=_("Somebody of this case"),
    around=lambda _request, case_id: {"offered": keeping.offered(case_id)},
)
MATTERS = Room(
    register=keeping.MATTERS,
    form=MatterForm,
    page="matters",
    template="people/matters.html",
    change_title=_("A matter in dispute"),
)
