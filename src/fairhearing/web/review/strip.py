"""The strip of all statements, written at once: a report may have hundreds."""

from collections.abc import Sequence
from functools import cache

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from fairhearing.web.review.ticks import Tick
from fairhearing.web.saying import shape, short_words

_LINE = (
    '<li><a href="{}?f={}&amp;show={}"{}{}><span class="unseen">{} </span>{} '
    '<span class="is-{}">{}</span>{}</a></li>'
)


def strip(check_id: str, ticks: Sequence[Tick], show: str, chosen: str) -> SafeString:
    """Write the items of the strip; links keep the filter."""
    review = reverse("review", args=[check_id])
    current = SafeString(' aria-current="true"')
    faded = SafeString(' class="decided"')
    statement = _("Statement")
    decided = format_html('<span class="unseen"> {}</span>', _("decided"))
    return format_html_join(
        "",
        _LINE,
        (
            (
                review,
                tick.finding,
                show,
                faded if tick.decided else "",
                current if tick.finding == chosen else "",
                statement,
                tick.ordinal,
                tick.outcome,
                _shape(tick.outcome, get_language() or ""),
                decided if tick.decided else "",
            )
            for tick in ticks
        ),
    )


@cache
def _shape(outcome: str, _language: str) -> SafeString:
    return shape(outcome, short_words(outcome))
