"""What is asked about a rota, a pattern, and what would fit."""

from datetime import time
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext_lazy as _

from fairhearing.domain.casework.rota import arrangement as arranging
from fairhearing.domain.casework.rota import rota as rotas
from fairhearing.domain.casework.rota import typed as lines
from fairhearing.domain.casework.rota.arrangement import Arrangement
from fairhearing.domain.casework.rota.patterns import patterns
from fairhearing.domain.casework.rota.rota import Rota
from fairhearing.web.frame.entering import DayField, EntryForm, line_of_text, text

if TYPE_CHECKING:
    from fairhearing.web.frame.entering import Said


class ClockField(forms.TimeField):
    """A time of day, from the browser's own clock where it has one."""

    def __init__(
        self, label: "Said", help_text: "Said" = "", *, initial: time | None = None
    ) -> None:
        box = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        super().__init__(label=label, help_text=help_text, initial=initial, widget=box)


class RotaForm(EntryForm[Rota]):
    """Asks about a work rota."""

    whose = line_of_text(_("Whose rota"), _("Like “mine”."))
    letters = line_of_text(
        _("The round, a letter for each day"),
        _("- is a day off. Four days, four off: DDDD----, or 4D 4-. With nights: DDNN----."),
    )
    starts = DayField(_("A day on which the round begins"))
    shifts = text(_("The hours of each letter"), _("A line each, like “D 7:00 to 19:00”."), rows=3)
    way = forms.IntegerField(
        label=_("Minutes to get to work"),
        required=False,
        min_value=0,
        max_value=240,
        initial=0,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )

    rests = text(
        _("Days without work that the round does not show"),
        _(
            "Leave, or school holidays if you work in term: a line each, like "
            "“Leave: 3 August 2026 to 16 August 2026”."
        ),
    )

    def value(self) -> Rota:
        """Make a rota of what was typed; `WrongUse` says what cannot be read."""
        typed = self.cleaned_data
        return rotas.check(
            Rota(
                whose=typed["whose"],
                starts=typed["starts"],
                letters=rotas.letters(typed["letters"]),
                shifts=lines.shifts(typed["shifts"]),
                way=typed["way"] or 0,
                rests=lines.rests(typed["rests"]),
            )
        )

    @staticmethod
    def typed(value: Rota) -> dict[str, object]:
        """Say what the fields hold for a rota."""
        return {
            "whose": value.whose,
            "letters": value.letters,
            "starts": value.starts,
            "shifts": lines.shift_lines(value.shifts),
            "way": value.way,
            "rests": lines.rest_lines(value.rests),
        }


class ArrangementForm(EntryForm[Arrangement]):
    """Asks when the child is with the person."""

    name = line_of_text(_("What to call it"), _("Like “as it is now”, “what I propose”."))
    pattern = forms.ChoiceField(
        label=_("Pattern of nights"),
        required=False,
        choices=[("", _("my own, below")), *((one.nights, one.name) for one in patterns())],
    )
    nights = line_of_text(
        _("Or your own, a letter for each night"),
        _("Y is a night with whoever works the rota, - any other. For two weeks: YY--YYY--YY---."),
        required=False,
    )
    starts = DayField(_("The day of the first letter"))
    changes = ClockField(_("The hour at which the child comes or goes"), initial=time(18))
    visits = text(
        _("Time by day without a night"),
        _("A line each, like “Wednesday 15:30 to 18:30” or “Wednesday week 2 15:30 to 18:30”."),
    )
    holidays = text(
        _("Holidays, when the pattern rests"),
        _(
            "A line each, like “Easter: 30 March 2026 to 12 April 2026, first half”. "
            "Also “second half”, “all” or “none”."
        ),
    )

    def value(self) -> Arrangement:
        """Make a pattern of what was typed; `WrongUse` says what cannot be read."""
        typed = self.cleaned_data
        nights = arranging.nights(typed["nights"] or typed["pattern"])
        starts = typed["starts"]
        return arranging.check(
            Arrangement(
                name=typed["name"],
                starts=starts,
                nights=nights,
                changes=typed["changes"],
                visits=lines.visits(typed["visits"], starts.weekday(), len(nights)),
                holidays=lines.holidays(typed["holidays"]),
            )
        )

    @staticmethod
    def typed(value: Arrangement) -> dict[str, object]:
        """Say what the fields hold for a pattern."""
        return {
            "name": value.name,
            "pattern": "",
            "nights": value.nights,
            "starts": value.starts,
            "changes": value.changes,
            "visits": lines.visit_lines(value.visits, value.starts.weekday()),
            "holidays": lines.holiday_lines(value.holidays),
        }


class FitForm(forms.Form):
    """Asks what a pattern should come near to."""

    nights = forms.FloatField(
        label=_("Nights with the child in two weeks"),
        min_value=0,
        max_value=14,
        initial=7,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    changes = ClockField(_("The hour at which the child comes or goes"), initial=time(18))
    first = DayField(_("Not before"))
