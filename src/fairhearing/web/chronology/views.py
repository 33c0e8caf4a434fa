"""The chronology: a picture, a table, room to enter, and its papers."""

from collections.abc import Mapping

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from fairhearing.domain.casework.chronology import Happening
from fairhearing.domain.casework.timeline import timeline
from fairhearing.domain.saying import MONTHS
from fairhearing.web.chronology.drawing import drawing
from fairhearing.web.frame.entering import EntryForm, Room, WhenField, line_of_text, text
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.work.calls import papers
from fairhearing.work.casework import casework_papers
from fairhearing.work.casework import chronology as keeping

_PART = 150
"""Entries of one page."""


class HappeningForm(EntryForm[Happening]):
    """Asks what happened, when, and where that is known from."""

    when = WhenField(
        label=_("When"),
        help_text=_(
            "Like 5 March 2026. The month or the year alone will do, and “about 2024” too."
        ),
    )
    at = line_of_text(_("At what time"), required=False)
    what = text(_("What happened"), _("Only what happened, in a sentence or two."), rows=3)
    source = line_of_text(
        _("Where it is known from"), _("Like “my diary”, “school's e-mail”."), required=False
    )

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed on as they came
        self.fields["what"].required = True

    def value(self) -> Happening:
        """Make an entry of what was typed."""
        typed = self.cleaned_data
        return Happening(
            when=typed["when"], what=typed["what"], at=typed["at"], source=typed["source"]
        )

    @staticmethod
    def typed(value: Happening) -> dict[str, object]:
        """Say what the fields hold for an entry."""
        return {
            "when": value.when.words,
            "at": value.at,
            "what": value.what,
            "source": value.source,
        }


def _around(request: HttpRequest, case_id: str) -> Mapping[str, object]:
    """Give a part of the chronology; the first unless another is asked for."""
    every = keeping.chronology(case_id)
    part = Paginator(every.entries, _PART).get_page(request.GET.get("part"))
    drawn = drawing(timeline(tuple(part), MONTHS, first=part.start_index()))
    return {"part": part, "drawing": drawn, "fault": every.fault}


ROOM = Room(
    register=keeping.HAPPENINGS,
    form=HappeningForm,
    page="chronology",
    template="chronology/chronology.html",
    change_title=_("An entry of the chronology"),
    around=_around,
)


@require_safe
def paper(request: HttpRequest, case_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the chronology."""
    wanted = form_of(form)
    made = papers.printed(casework_papers.chronology(case_id), wanted)
    return handed(made, wanted, "chronology")
