"""Review: choose a statement, hear its evidence, decide."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
    require_safe,
)

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.record.hearing import Way
from fairhearing.domain.checking.review import Verdict
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.web.review import listening
from fairhearing.web.review.finding import Shown, show
from fairhearing.web.review.screen import Screen, after, screen
from fairhearing.web.review.sieve import Show
from fairhearing.work import reading, reviewing
from fairhearing.work.reviewing import ReviewPage


@require_GET
def review(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show the review with one finding chosen."""
    page = reviewing.review_page(check_id)
    return render(request, "review/review.html", _shown(screen(request, page)))


@require_POST
def began(request: HttpRequest, check_id: str, finding_id: str) -> HttpResponse:
    """Note that a piece of evidence began to play."""
    listening.began(request, check_id, finding_id, request.POST.get("piece", ""))
    return HttpResponse(status=204)


@require_http_methods(["GET", "POST"])
def heard(request: HttpRequest, check_id: str, finding_id: str) -> HttpResponse:
    """Note that pieces were heard to the end, or read where there is no sound."""
    if request.method == "GET":
        return redirect(_address(request, check_id, finding_id))
    page = reviewing.review_page(check_id)
    try:
        _take_in(request, page, finding_id)
    except Problem as problem:
        return _refused(request, page, finding_id, problem)
    if request.headers.get("X-Part"):
        shown = show(request, reviewing.review_page(check_id), finding_id)
        state = render_to_string("review/_state.html", {"shown": shown}, request)
        return JsonResponse({"state": state, "hearing": shown.hearing})
    return redirect(_address(request, check_id, finding_id))


@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, check_id: str, finding_id: str) -> HttpResponse:
    """Enter the decision and move on to the next that waits."""
    if request.method == "GET":  # somebody loads again a page that refused a decision
        return redirect(_address(request, check_id, finding_id))
    try:
        _decide(request, check_id, finding_id)
    except Problem as problem:
        return _refused(request, reviewing.review_page(check_id), finding_id, problem)
    page = reviewing.review_page(check_id)
    following = after(page, finding_id, _show_of(request)) or finding_id
    return redirect(_address(request, check_id, following, done=finding_id))


@require_safe
def page_image(request: HttpRequest, item_id: str, number: int) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Draw a page of the report."""
    return HttpResponse(reading.page_image(item_id, number), content_type="image/png")


@require_GET
def left_out(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show what the record holds and the report leaves out."""
    return _tab(request, check_id, "left_out")


@require_GET
def unheard(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show what could not be heard, and how much was searched."""
    return _tab(request, check_id, "unheard")


@require_GET
def against(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show what anyone else will find on the recording."""
    return _tab(request, check_id, "against")


def _tab(request: HttpRequest, check_id: str, tab: str) -> HttpResponse:
    page = reviewing.review_page(check_id)
    return render(request, f"review/{tab}.html", _shown(screen(request, page, tab=tab)))


def _take_in(request: HttpRequest, page: ReviewPage, finding_id: str) -> None:
    exhibits = show(request, page, _known(page, finding_id)).exhibits
    asked = request.POST.get("piece", "")
    wanted = [e.piece for e in exhibits if asked in ("all", str(e.piece.number))]
    listening.take_in(request, page.check_id, finding_id, wanted)
    done = listening.taken_in(request, page.check_id, finding_id)
    if all(exhibit.piece.number in done for exhibit in exhibits):
        reviewing.mark_heard(page.check_id, finding_id)


def _decide(request: HttpRequest, check_id: str, finding_id: str) -> None:
    verdict = one_of(Verdict, request.POST.get("verdict"))
    if verdict is None:
        raise WrongUse(_("Choose agree, set aside, or change."), safe=_("What you typed is kept."))
    amended = verdict is Verdict.AMENDED
    reviewing.decide(
        check_id,
        finding_id,
        verdict,
        note=request.POST.get("note", "").strip(),
        outcome=one_of(Outcome, request.POST.get("outcome")) if amended else None,
        reason=request.POST.get("reason", "").strip() if amended else "",
    )


def _refused(
    request: HttpRequest, page: ReviewPage, finding_id: str, problem: Problem
) -> HttpResponse:
    if request.headers.get("X-Part"):
        return JsonResponse({"happened": problem.happened}, status=status_of(problem))
    shown = _shown(screen(request, page, chosen=_known(page, finding_id)))
    shown |= {"problem": problem, "typed": request.POST}
    return render(request, "review/review.html", shown, status=status_of(problem))


def _known(page: ReviewPage, finding_id: str) -> str:
    if all(one.finding.id != finding_id for one in page.reviewed):
        raise WrongUse(_("This statement is not part of this comparison."))
    return finding_id


def _address(request: HttpRequest, check_id: str, finding_id: str, **more: str) -> str:
    asked = {"f": finding_id, "show": _show_of(request).value, **more}
    return f"{reverse('review', args=[check_id])}?{urlencode(asked)}"


def _show_of(request: HttpRequest) -> Show:
    return one_of(Show, request.POST.get("show")) or Show.ALL


def _shown(made: Screen) -> dict[str, object]:
    shown: Shown | None = made.shown
    return {
        "screen": made,
        "shown": shown,
        "page": made.page,
        "sounding": made.sounding,
        "read_pieces": [e for e in shown.exhibits if e.piece.way is Way.READ] if shown else [],
    }
