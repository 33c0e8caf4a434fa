"""What is asked about an order, a provision, and a day."""

from django import forms
from django.utils.translation import gettext_lazy as _

from fairhearing.domain.casework.order import Happened, Order, Outcome, Provision
from fairhearing.web.frame.entering import (
    DayField,
    EntryForm,
    FileField,
    WhenField,
    line_of_text,
    text,
)
from fairhearing.work.casework import orders


class OrderForm(EntryForm[Order]):
    """Asks about an order."""

    title = line_of_text(_("What it is"), _("Like “Child arrangements order”."))
    made = WhenField(label=_("When it was made"), help_text=_("Like 5 March 2026."))
    court = line_of_text(_("Which court"), required=False)
    item = FileField(
        _("The order itself"), _("One of the files of this case, if you have added it.")
    )

    def value(self) -> Order:
        """Make an order of what was typed."""
        typed = self.cleaned_data
        return Order(
            title=typed["title"], made=typed["made"], court=typed["court"], item_id=typed["item"]
        )

    @staticmethod
    def typed(value: Order) -> dict[str, object]:
        """Say what the fields hold for an order."""
        return {
            "title": value.title,
            "made": value.made.words,
            "court": value.court,
            "item": value.item_id,
        }


class ProvisionForm(EntryForm[Provision]):
    """Asks about one thing that an order says."""

    order = forms.CharField(widget=forms.HiddenInput, required=False)
    number = line_of_text(_("Number in the order"), required=False)
    words = text(_("What it says"), _("Word for word, as far as you can."), rows=3)
    who = line_of_text(_("Who has to do it"), required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        self.fields["words"].required = True

    def value(self) -> Provision:
        """Make a provision of what was typed."""
        typed = self.cleaned_data
        return Provision(
            order_id=typed["order"], number=typed["number"], words=typed["words"], who=typed["who"]
        )

    @staticmethod
    def typed(value: Provision) -> dict[str, object]:
        """Say what the fields hold for a provision."""
        return {
            "order": value.order_id,
            "number": value.number,
            "words": value.words,
            "who": value.who,
        }


class HappenedForm(EntryForm[Happened]):
    """Asks what happened on a day."""

    provision = forms.ChoiceField(label=_("Under which part of the order"))
    day = DayField(_("Day"))
    outcome = forms.ChoiceField(
        label=_("What happened"), choices=[(one.value, one.value) for one in Outcome]
    )
    by = line_of_text(
        _("Through whom it was not as ordered"),
        _("A name, yours too. Leave it empty if it was kept, or if it was through nobody."),
        required=False,
    )
    minutes = forms.IntegerField(
        label=_("How many minutes late or shorter"),
        required=False,
        min_value=0,
        max_value=100_000,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    reason = text(_("The reason they gave"), _("In their words. Not what you think it was."))
    words = text(_("What else should be known"))
    shown_by = line_of_text(
        _("What shows it"), _("Like “message of 14 March, 9:12”."), required=False
    )
    item = FileField(_("A file that shows it"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        self.of_order("")

    def of_order(self, order_id: str) -> None:
        """Offer the provisions of one order, or of all."""
        lines = orders.PROVISIONS.lines(self.case_id)
        choice = self.fields["provision"]
        if isinstance(choice, forms.ChoiceField):
            choice.choices = [
                (line.id, f"{line.value.number} {line.value.words}".strip()[:120])
                for line in lines
                if order_id in ("", line.value.order_id)
            ]

    def value(self) -> Happened:
        """Make a line of the log of what was typed."""
        typed = self.cleaned_data
        return Happened(
            provision_id=typed["provision"],
            day=typed["day"],
            outcome=Outcome(typed["outcome"]),
            by=typed["by"],
            minutes=typed["minutes"] or 0,
            reason=typed["reason"],
            words=typed["words"],
            shown_by=typed["shown_by"],
            item_id=typed["item"],
        )

    @staticmethod
    def typed(value: Happened) -> dict[str, object]:
        """Say what the fields hold for a line of the log."""
        return {
            "provision": value.provision_id,
            "day": value.day,
            "outcome": value.outcome.value,
            "by": value.by,
            "minutes": value.minutes or "",
            "reason": value.reason,
            "words": value.words,
            "shown_by": value.shown_by,
            "item": value.item_id,
        }
