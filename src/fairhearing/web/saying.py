"""Template words: outcomes, times, sizes and shapes, said the same way on every screen."""

import hashlib
from datetime import datetime

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from fairhearing.domain import saying
from fairhearing.domain.casework.cost import money
from fairhearing.domain.casework.dated import Ground, Place
from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.language import words
from fairhearing.domain.reading.transcript import LeftOut, Role, Why
from fairhearing.web.frame.asked import one_of

register = template.Library()

register.filter("clock", saying.clock)
register.filter("exact_clock", saying.exact_clock)
register.filter("lasting", saying.length)
register.filter("hours", saying.hours)
register.filter("money", money)

_VOICES = 6
_STEP = 1000


@register.simple_tag
def shape(name: str, label: str = "") -> SafeString:
    """Draw a shape; with a label it is read out, without one it is only seen."""
    source = f"{static('shapes.svg')}#{name}"
    if label:
        return format_html(
            '<svg class="shape" role="img" aria-label="{}"><use href="{}"></use></svg>',
            label,
            source,
        )
    return format_html(
        '<svg class="shape" aria-hidden="true" focusable="false"><use href="{}"></use></svg>',
        source,
    )


@register.simple_tag
def place(where: Place) -> str:
    """Give the address of where something of a case stands."""
    return reverse(where.page, args=where.ids)


@register.filter
def outcome_words(outcome: Outcome) -> str:
    """Say an outcome."""
    return _(words.on_screen(outcome))


@register.filter
def day(when: datetime) -> str:
    """Write the local date of a moment."""
    return saying.day(timezone.localtime(when).date())


@register.filter
def day_and_time(when: datetime) -> str:
    """Write the local date and time of a moment: `5 March 2026, 14:02`."""
    local = timezone.localtime(when)
    return f"{saying.day(local.date())}, {local:%H:%M}"


@register.filter
def time_of_day(when: datetime) -> str:
    """Write the local time of a moment: `14:02`."""
    return f"{timezone.localtime(when):%H:%M}"


@register.filter
def size(number: int) -> str:
    """Say the size of a file as people do: `4.2 MB`."""
    amount = float(number)
    for unit in ("bytes", "KB", "MB"):
        if amount < _STEP:
            return f"{amount:.0f} {unit}" if unit == "bytes" else f"{amount:.1f} {unit}"
        amount /= _STEP
    return f"{amount:.1f} GB"


@register.filter
def role_words(role: Role | None) -> str:
    """Say a role."""
    return _(role.value) if role else ""


@register.filter
def left_out_words(place: LeftOut) -> str:
    """Say why no words are written down for a place."""
    return {
        Why.SILENCE: _("silence"),
        Why.MUSIC: _("music or ringing, and no speech"),
        Why.NOISE: _("noise, and no speech"),
        Why.MADE_UP: _("we left out words that the machine made up"),
        Why.FOREIGN: _("this seems to be in another language"),
    }[place.why]


@register.filter
def ground_words(ground: Ground) -> str:
    """Say why something is due."""
    return {
        Ground.RULE: _("a rule"),
        Ground.PROMISE: _("a promise"),
        Ground.REMINDER: _("your own reminder"),
        Ground.HEARING: _("a hearing"),
    }[ground]


@register.filter
def voice(label: str) -> str:
    """Give a voice its colour class: "Speaker 2" is always the second colour."""
    digits = "".join(char for char in label if char.isdigit())
    number = int(digits[-3:]) - 1 if digits else hashlib.sha256(label.encode()).digest()[0]
    return f"voice-{number % _VOICES}"


@register.filter
def decide_words(sound: bool) -> str:  # noqa: FBT001  a filter has one value and no names
    """Name the review as what a person does there, by whether the record has sound."""
    return _("Listen and decide") if sound else _("Read and decide")


@register.filter
def short_words(outcome: str) -> str:
    """Say an outcome, or that we are not sure, as the label of its shape."""
    known = one_of(Outcome, outcome)
    return _(words.on_screen(known)) if known else _("Not sure")


@register.filter
def unlocalise(number: float) -> str:
    """Write a number for a drawing, whatever the language: `12.50`."""
    return f"{number:.2f}"
