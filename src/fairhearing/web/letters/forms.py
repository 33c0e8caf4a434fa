"""What is asked about a letter, a note of a call, and a thread."""

from dataclasses import replace
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from fairhearing.domain.casework.letters.letter import Channel, Letter, Thread, Way
from fairhearing.web.frame.entering import EntryForm, WhenField, line_of_text, text
from fairhearing.work.casework import letters
from fairhearing.work.casework.letters import THREADS

_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"
_WAYS = [(Way.IN.value, _("It came to me")), (Way.OUT.value, _("I sent it"))]


class ClockField(forms.RegexField):
    """A time of day; 9.05 is taken for 09:05."""

    def clean(self, value: object) -> str:
        """Give it in two figures and two, so that times sort, or ""."""
        found = str(super().clean(value) or "")
        return found.replace(".", ":").zfill(5) if found else ""


def _clock() -> ClockField:
    return ClockField(
        _CLOCK,
        label=_("Time of day"),
        help_text=_("Like 14:02, if you know it."),
        required=False,
    )


class LetterForm(EntryForm[Letter]):
    """Asks about one letter; `base` holds what is not asked: its file, and what came with it."""

    way = forms.ChoiceField(label=_("Which way"), choices=_WAYS, widget=forms.RadioSelect)
    sent = WhenField(
        label=_("When it was sent"),
        help_text=_("Like 5 March 2026, or March 2026 if that is all you know."),
        required=False,
    )
    clock = _clock()
    sender = line_of_text(_("From"))
    recipients = line_of_text(_("To"), _("Several people between semicolons."), required=False)
    channel = forms.ChoiceField(
        label=_("How it travelled"), choices=[(one.value, one.value) for one in Channel]
    )
    subject = line_of_text(_("What it is about"), required=False)
    threads = forms.MultipleChoiceField(
        label=_("Threads"),
        help_text=_("A reply may belong to more than one."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    new_thread = line_of_text(_("A new thread for it"), required=False)

    def __init__(
        self,
        case_id: str,
        base: Letter,
        *args: Any,  # noqa: ANN401  Django's own arguments
        **kwargs: Any,  # noqa: ANN401  likewise
    ) -> None:
        super().__init__(case_id, *args, **kwargs)
        self.base = base
        named = [(line.id, line.value.title) for line in THREADS.lines(case_id)]
        threads = self.fields["threads"]
        if named and isinstance(threads, forms.MultipleChoiceField):
            threads.choices = named
        else:
            del self.fields["threads"]

    def value(self) -> Letter:
        """Make a letter of what was typed; a new thread is begun for it."""
        typed = self.cleaned_data
        threads = tuple(typed.get("threads", ()))
        if typed["new_thread"]:
            threads += (letters.start_thread(self.case_id, typed["new_thread"]),)
        people = (" ".join(one.split()) for one in typed["recipients"].split(";"))
        return replace(
            self.base,
            way=Way(typed["way"]),
            sent=typed["sent"],
            clock=typed["clock"],
            sender=typed["sender"],
            recipients=tuple(one for one in people if one),
            channel=Channel(typed["channel"]),
            subject=typed["subject"],
            threads=threads,
        )

    @staticmethod
    def typed(value: Letter) -> dict[str, object]:
        """Say what the fields hold for a letter."""
        return {
            "way": value.way.value,
            "sent": value.sent.words if value.sent else "",
            "clock": value.clock,
            "sender": value.sender[:300],
            "recipients": "; ".join(value.recipients)[:300],
            "channel": value.channel.value,
            "subject": value.subject[:300],
            "threads": list(value.threads),
        }


class CallForm(forms.Form):
    """Asks about a telephone call."""

    person = line_of_text(_("Whom the call was with"))
    way = forms.ChoiceField(
        label=_("Who rang"),
        choices=[(Way.IN.value, _("They rang me")), (Way.OUT.value, _("I rang them"))],
        widget=forms.RadioSelect,
        initial=Way.IN.value,
    )
    sent = WhenField(label=_("When it was"), help_text=_("Like 5 March 2026."))
    clock = _clock()
    words = text(_("What was said"), rows=8)


class ThreadForm(forms.Form):
    """Asks about a thread."""

    title = line_of_text(_("Name of the thread"), _("Like “My complaint”."))
    body = line_of_text(_("Which organisation it is with"), required=False)

    @staticmethod
    def typed(value: Thread) -> dict[str, object]:
        """Say what the fields hold for a thread."""
        return {"title": value.title, "body": value.body}
