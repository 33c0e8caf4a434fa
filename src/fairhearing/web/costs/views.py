"""Costs: money and time, entered, added up, printed."""

import re
from collections.abc import Mapping
from decimal import Decimal

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from fairhearing.domain.casework.cost import Cost, Sort, rates
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.procedures.reading import rule
from fairhearing.web.frame.entering import DayField, EntryForm, FileField, Room, line_of_text
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.work.calls import papers
from fairhearing.work.casework import casework_papers
from fairhearing.work.casework import costs as keeping

_TIME = re.compile(
    r"(?:(?P<hours>\d{1,3})\s*(?:h(?:ours?)?|:)\s*)?(?:(?P<minutes>\d{1,3})\s*(?:m(?:in(?:utes?)?)?)?)?"
)
_HOUR = 60


class MoneyField(forms.DecimalField):
    """Pounds, with a pound sign or without."""

    def to_python(self, value: object) -> Decimal | None:  # type: ignore[override]  # Django's own field of decimals does so too
        """Read an amount, however the thousands are written."""
        return super().to_python(str(value or "").replace("£", "").replace(",", "").strip())


class TimeField(forms.CharField):
    """A length of time: `1 h 30`, `1:30`, `45 min`. A bare number is minutes."""

    def to_python(self, value: object) -> int:  # type: ignore[override]  # Django's field of text gives text
        """Read how many minutes it is."""
        words = (super().to_python(value) or "").strip().lower()
        match = _TIME.fullmatch(words)
        if not match:
            raise forms.ValidationError(
                _("We could not read this as a time. Write it like 1 h 30.")
            )
        return int(match["hours"] or 0) * _HOUR + int(match["minutes"] or 0)


class CostForm(EntryForm[Cost]):
    """Asks what was spent on a day."""

    day = DayField(_("Day"))
    what = line_of_text(_("What for"), _("Like “train to court”, “read the report”."))
    sort = forms.ChoiceField(label=_("Kind"), choices=[(one.value, one.value) for one in Sort])
    pounds = MoneyField(
        label=_("Money"),
        help_text=_("In pounds, like 12.40."),
        required=False,
        min_value=0,
        max_value=1_000_000,
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}),
    )
    time = TimeField(
        label=_("Time"), help_text=_("Like 1 h 30. A number alone is minutes."), required=False
    )
    receipt = FileField(
        _("Receipt"), _("One of the files of this case. Add a photograph of it first.")
    )

    def value(self) -> Cost:
        """Make a cost of what was typed; `WrongUse` where it is neither money nor time."""
        typed = self.cleaned_data
        pence, minutes = int((typed["pounds"] or Decimal(0)) * 100), typed["time"]
        if not pence and not minutes:
            raise WrongUse(
                "Please give an amount of money, or how long it took.",
                safe="What you typed is below.",
            )
        return Cost(
            day=typed["day"],
            what=typed["what"],
            sort=Sort(typed["sort"]),
            pence=pence,
            minutes=minutes,
            item_id=typed["receipt"],
        )

    @staticmethod
    def typed(value: Cost) -> dict[str, object]:
        """Say what the fields hold for a cost."""
        hours, minutes = divmod(value.minutes, _HOUR)
        return {
            "day": value.day,
            "what": value.what,
            "sort": value.sort.value,
            "pounds": f"{value.pence / 100:.2f}" if value.pence else "",
            "time": f"{hours} h {minutes:02}" if value.minutes else "",
            "receipt": value.item_id,
        }


def _around(_request: HttpRequest, case_id: str) -> Mapping[str, object]:
    return {
        "costs": keeping.by_day(case_id),
        "sum": keeping.summed(case_id),
        "rates": rates(),
        "cap": rule("court", "P17"),
        "rare": rule("court", "P14"),
    }


ROOM = Room(
    register=keeping.COSTS,
    form=CostForm,
    page="costs",
    template="costs/costs.html",
    change_title=_("A cost"),
    around=_around,
)


@require_safe
def paper(request: HttpRequest, case_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the list and what it comes to."""
    wanted = form_of(form)
    return handed(papers.printed(casework_papers.costs(case_id), wanted), wanted, "costs")
