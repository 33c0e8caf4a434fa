"""What is due: listed, by month, as a file for another calendar, and each day worked out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from fairhearing.render.calendar_file import MEDIA
from fairhearing.web.due.month import asked_month, month_of
from fairhearing.web.due.stretches import PART, part_of, stretches
from fairhearing.web.frame.asked import one_of
from fairhearing.work.case import cases
from fairhearing.work.casework import due, due_file
from fairhearing.work.casework.due_file import Titles


@require_safe
def listed(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what is due, the earliest first; all of one stretch part by part."""
    found = due.due(case_id)
    asked = request.GET.get("part", "")
    number = int(asked) if asked.isascii() and asked.isdigit() else 1
    only = part_of(found, request.GET.get("only", ""), number)
    shown = {
        "case": cases.card(case_id),
        "stretches": [only] if only else stretches(found),
        "only": only,
        "following": number + 1,
        "done": [one for one in found if one.done][:PART],
        "all_done": sum(bool(one.done) for one in found),
        "ended": [one for one in found if one.expected.ended][:PART],
    }
    return render(request, "due/due.html", shown)


@require_safe
def by_month(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show what is due in one month, as a calendar."""
    today = timezone.localdate()
    month = month_of(asked_month(request.GET.get("month", ""), today), due.due(case_id), today)
    return render(request, "due/calendar.html", {"case": cases.card(case_id), "month": month})


@require_safe
def calendar_file(request: HttpRequest, case_id: str) -> HttpResponse:
    """Hand over what is due as a file for another calendar."""
    titles = one_of(Titles, request.GET.get("titles")) or Titles.DISCREET
    response = HttpResponse(due_file.written(case_id, titles), content_type=MEDIA)
    response.headers["Content-Disposition"] = 'attachment; filename="days.ics"'
    return response


@require_safe
def worked_out(request: HttpRequest, case_id: str, key: str) -> HttpResponse:
    """Show how one day was worked out."""
    found = due.one_due(case_id, key)
    deadline = found.expected.deadline
    shown = {
        "case": cases.card(case_id),
        "one": found,
        "deadline": deadline,
        "notes": deadline.notes(found.today) if deadline else (),
    }
    return render(request, "due/line.html", shown)


@require_POST
def done(request: HttpRequest, case_id: str, key: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Say that something was done."""
    due.mark_done(case_id, key)
    return redirect("due", case_id)


@require_POST
def undo(request: HttpRequest, case_id: str, key: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Say that something was not done after all."""
    due.undo(case_id, key)
    return redirect("due", case_id)
