"""The files of one meeting: chosen, put in order, and the gaps between them stated."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from fairhearing.domain.evidence.meeting import Meeting, Part, Zone, in_words, stated
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.work.calls import meetings
from fairhearing.work.case import cases

_NEW = Meeting(id="", title="", parts=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A recording of the case as the form shows it."""

    part: Part
    chosen: bool
    day: str
    time: str
    place: str
    why: str
    says: str


@require_http_methods(["GET", "POST"])
def put_in_order(request: HttpRequest, case_id: str, meeting_id: str = "") -> HttpResponse:
    """Show the recordings of a case, and enter which are of one meeting."""
    page = cases.case_page(case_id)
    known = meetings.of_case(case_id)
    meeting = next((one for one in known if one.id == meeting_id), _NEW)
    if meeting_id and meeting is _NEW:
        return redirect("meeting", case_id)
    problem: Problem | None = None
    if request.method == "POST":
        try:
            entered = meetings.put_in_order(case_id, _asked(request, case_id, meeting.id))
            return redirect("meeting", case_id, entered.id)
        except Problem as refused:
            problem = refused
    shown = {
        "case": page.card,
        "meeting": meeting,
        "told": stated(meeting) if meeting.parts else (),
        "rows": _rows(request, case_id, meeting),
        "zones": [(one.value, _(in_words(one))) for one in Zone],
        "sent": request.POST if problem else None,
        "problem": problem,
    }
    status = status_of(problem) if problem else 200
    return render(request, "statement/meeting.html", shown, status=status)


@require_POST
def take_apart(request: HttpRequest, case_id: str, meeting_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Say that the files are not one meeting after all."""
    meetings.take_apart(case_id, meeting_id)
    return redirect("case", case_id)


def _asked(request: HttpRequest, case_id: str, meeting_id: str) -> Meeting:
    sent = request.POST
    found = [one for one in meetings.recordings(case_id) if f"in-{one.item}" in sent]
    found.sort(key=lambda one: _number(sent.get(f"place-{one.item}", "")))
    return Meeting(
        id=meeting_id,
        title=sent.get("title", ""),
        parts=tuple(_timed(request, one) for one in found),
        zone=one_of(Zone, sent.get("zone")) or Zone.UNKNOWN,
        clock=sent.get("clock", "").strip(),
        missing_before=sent.get("before", "").strip(),
        missing_after=sent.get("after", "").strip(),
        why=tuple(
            (one.item, why) for one in found if (why := sent.get(f"why-{one.item}", "").strip())
        ),
    )


def _timed(request: HttpRequest, part: Part) -> Part:
    day, time = (request.POST.get(f"{name}-{part.item}", "").strip() for name in ("day", "time"))
    if not day and not time:
        return replace(part, began=None, by_file=False)
    try:
        began = datetime.fromisoformat(f"{day}T{time}")
    except ValueError:
        raise WrongUse(
            _("We could not understand when %(name)s began.") % {"name": part.name},
            safe=_("What you typed is still here."),
            todo=_("Please give both the day and the time, or leave both empty."),
        ) from None
    return replace(part, began=began, by_file=began == part.began)


def _rows(request: HttpRequest, case_id: str, meeting: Meeting) -> list[Row]:
    by_file = {part.item: part for part in meetings.recordings(case_id)}
    chosen = {part.item: part for part in meeting.parts}
    others = [part for item, part in by_file.items() if item not in chosen]
    why = dict(meeting.why)
    before = [
        Row(
            part=part,
            chosen=part.item in chosen,
            day=f"{part.began:%Y-%m-%d}" if part.began else "",
            time=f"{part.began:%H:%M:%S}" if part.began else "",
            place=str(place),
            why=why.get(part.item, ""),
            says=f"{said:%H:%M:%S}" if (said := by_file[part.item].began) else "",
        )
        for place, part in enumerate((*meeting.parts, *others), start=1)
    ]
    return [_as_sent(request, row) for row in before] if request.method == "POST" else before


def _as_sent(request: HttpRequest, row: Row) -> Row:
    item = row.part.item

    def typed(name: str) -> str:
        return request.POST.get(f"{name}-{item}", "")

    return replace(
        row,
        chosen=f"in-{item}" in request.POST,
        day=typed("day"),
        time=typed("time"),
        place=typed("place"),
        why=typed("why"),
    )


def _number(typed: str) -> int:
    return int(typed) if typed.isdigit() else 0
