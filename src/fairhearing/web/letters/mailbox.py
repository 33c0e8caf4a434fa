"""A mailbox: which mails to take, by correspondent, day and words of the subject."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from fairhearing.domain.casework.letters.mailbox import Wanted, addresses, chosen, correspondents
from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import day_asked
from fairhearing.web.letters.views import begin_of
from fairhearing.web.working.progress import progress
from fairhearing.work.case import cases
from fairhearing.work.casework import mailboxes
from fairhearing.work.casework.letters import LETTERS
from fairhearing.work.long_work import jobs

SHOWN = mailboxes.AT_ONCE
"""Mails offered at a time: as many as can be taken in one go."""
NAMED = 12
"""Correspondents named to choose from."""


@require_http_methods(["GET", "POST"])
def mailbox(request: HttpRequest, case_id: str, item_id: str) -> HttpResponse:
    """Show what is in a mailbox as far as it is wanted, and take what was chosen."""
    item = cases.item(item_id)
    shown: dict[str, object] = {"case": cases.card(case_id), "item": item}
    if not mailboxes.is_listed(item_id):
        open_jobs = [progress(one) for one in jobs.jobs(case_id) if one.target == item_id]
        return render(request, "letters/mailbox.html", shown | {"jobs": open_jobs[:1]})
    problem = None
    if request.method == "POST":
        try:
            mailboxes.take(item_id, _offsets(request), own=request.POST.get("own", ""))
            return redirect(f"{request.path}?{_asked_without_place(request)}")
        except Problem as refused:
            problem = refused
    return _chosen(request, shown | {"problem": problem}, item_id)


def _chosen(request: HttpRequest, shown: dict[str, object], item_id: str) -> HttpResponse:
    every = mailboxes.listed(item_id)
    own = mailboxes.whose(item_id)
    taken = mailboxes.taken(item_id, LETTERS.lines(cases.item(item_id).case_id))
    today = timezone.localdate()
    problem = shown["problem"]
    try:
        wanted = _wanted(request)
    except Problem as refused:
        wanted, problem = Wanted(), refused
    found = chosen(every, wanted, today=today)
    left = [one for one in found if one.id not in taken or not one.id]
    begin = begin_of(request)
    end = begin + SHOWN
    more = {
        "problem": problem,
        "asked": request.GET,
        "owner": own,
        "addresses": addresses(every)[:NAMED],
        "people": correspondents(every, own)[:NAMED],
        "count": len(every),
        "found": len(found),
        "taken": len(found) - len(left),
        "mails": [(one, one.sent_on(today)) for one in left[begin:end]],
        "following": end if end < len(left) else 0,
        "before": max(0, begin - SHOWN) if begin else None,
        "first": min(begin + 1, len(left)),
        "last": min(end, len(left)),
        "left": len(left),
        "at_once": mailboxes.AT_ONCE,
        "ticked": not wanted.anything,
    }
    status = status_of(problem) if isinstance(problem, Problem) else 200
    return render(request, "letters/mailbox.html", shown | more, status=status)


def _asked_without_place(request: HttpRequest) -> str:
    """Give what was asked for; those that were taken are gone, so the places are others now."""
    asked = request.GET.copy()
    asked.pop("from", None)
    return asked.urlencode()


def _wanted(request: HttpRequest) -> Wanted:
    return Wanted(
        who=request.GET.get("who", ""),
        about=request.GET.get("about", ""),
        first=day_asked(request.GET.get("first", "")),
        last=day_asked(request.GET.get("last", "")),
    )


def _offsets(request: HttpRequest) -> set[int]:
    return {int(one) for one in request.POST.getlist("mail") if one.isdecimal()}
