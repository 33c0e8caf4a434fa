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
from fairhearing.domain.checking.review import Verdict
from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.web.review import listening
from fairhearing.web.review.chosen import Shown
from fairhearing.web.review.finding import ShownFinding
from fairhearing.web.review.screen import Screen, after, is_omission, screen, show
from fairhearing.web.review.sieve import Show
from fairhearing.work.check import reviewing
from fairhearing.work.check.reviewing import ReviewPage
from fairhearing.work.house import kept
from fairhearing.work.house.kept import Typed
from fairhearing.work.transcripts import reading


@require_GET
def review(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show the review with one finding chosen."""
    page = reviewing.review_page(check_id)
    return render(request, "review/statements.html", _shown(screen(request, page)))


@require_POST
def began(request: HttpRequest, check_id: str, subject: str) -> HttpResponse:
    """Note that a piece of evidence began to play."""
    listening.began(request, check_id, subject, request.POST.get("piece", ""))
    return HttpResponse(status=204)


@require_http_methods(["GET", "POST"])
def heard(request: HttpRequest, check_id: str, subject: str) -> HttpResponse:
    """Note that pieces were heard to the end, or read where there is no sound."""
    page = reviewing.review_page(check_id)
    if request.method == "GET":
        return redirect(_address(request, page, subject))
    try:
        _take_in(request, page, subject)
    except Problem as problem:
        return _refused(request, page, subject, problem)
    if request.headers.get("X-Part"):
        shown = show(request, reviewing.review_page(check_id), subject)
        state = render_to_string("review/_state.html", {"shown": shown}, request)
        return JsonResponse({"state": state, "hearing": shown.hearing})
    return redirect(_address(request, page, subject))


@require_http_methods(["GET", "POST"])
def decide(request: HttpRequest, check_id: str, subject: str) -> HttpResponse:
    """Enter the decision and move on to the next that waits."""
    if request.method == "GET":  # somebody loads again a page that refused a decision
        return redirect(_address(request, reviewing.review_page(check_id), subject))
    try:
        _decide(request, check_id, subject)
    except Problem as problem:
        page = reviewing.review_page(check_id)
        _keep_typed(request, page, subject)
        return _refused(request, page, subject, problem)
    page = reviewing.review_page(check_id)
    following = after(page, subject, _show_of(request)) or subject
    return redirect(_address(request, page, following, done=subject))


@require_POST
def go_on(request: HttpRequest, check_id: str, subject: str) -> HttpResponse:
    """Go to another without deciding, and keep what was typed; for a page without scripts."""
    page = reviewing.review_page(check_id)
    _keep_typed(request, page, subject)
    return redirect(_address(request, page, _known(page, request.POST.get("to", ""))))


@require_safe
def page_image(request: HttpRequest, item_id: str, number: int) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Draw a page of the report."""
    return HttpResponse(reading.page_image(item_id, number), content_type="image/png")


@require_GET
def left_out(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show what the record holds and the report leaves out, with one of it chosen."""
    return _tab(request, check_id, "left_out")


@require_GET
def unheard(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show what could not be heard, and how much was searched."""
    return _tab(request, check_id, "unheard")


@require_GET
def notes(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show what stands in the notes and neither on the record nor in the report."""
    return _tab(request, check_id, "notes")


@require_GET
def against(request: HttpRequest, check_id: str) -> HttpResponse:
    """Show what anyone else will find on the recording."""
    return _tab(request, check_id, "against")


def _tab(request: HttpRequest, check_id: str, tab: str) -> HttpResponse:
    page = reviewing.review_page(check_id)
    return render(request, f"review/{tab}.html", _shown(screen(request, page, tab=tab)))


def _take_in(request: HttpRequest, page: ReviewPage, subject: str) -> None:
    exhibits = show(request, page, _known(page, subject)).exhibits
    asked = request.POST.get("piece", "")
    wanted = [e.piece for e in exhibits if asked in ("all", e.piece.way, str(e.piece.number))]
    listening.take_in(request, page.check_id, subject, wanted)
    done = listening.taken_in(request, page.check_id, subject)
    if all(exhibit.piece.number in done for exhibit in exhibits):
        reviewing.mark_heard(page.check_id, subject)


def _decide(request: HttpRequest, check_id: str, subject: str) -> None:
    verdict = one_of(Verdict, request.POST.get("verdict"))
    if verdict is None:
        raise WrongUse(_("Choose agree, set aside, or change."), safe=_("What you typed is kept."))
    amended = verdict is Verdict.AMENDED
    reviewing.decide(
        check_id,
        subject,
        verdict,
        note=request.POST.get("note", "").strip(),
        outcome=one_of(Outcome, request.POST.get("outcome")) if amended else None,
        reason=request.POST.get("reason", "").strip() if amended else "",
    )


def _keep_typed(request: HttpRequest, page: ReviewPage, subject: str) -> None:
    """Keep what was typed and is not saved, for whoever goes on and comes back."""
    review = show(request, page, _known(page, subject)).review
    saved = {"note": review.note, "reason": review.reason} if review else {}
    typed = {name: request.POST.get(name, "").strip() for name in ("note", "reason")}
    if any(words not in ("", saved.get(name, "")) for name, words in typed.items()):
        kept.keep(
            page=_address(request, page, subject),
            action=reverse("decide", args=[page.check_id, subject]),
            typed=tuple(Typed(name=name, value=words) for name, words in typed.items() if words),
        )


def _refused(
    request: HttpRequest, page: ReviewPage, subject: str, problem: Problem
) -> HttpResponse:
    if request.headers.get("X-Part"):
        return JsonResponse({"happened": problem.happened}, status=status_of(problem))
    tab = "left_out" if is_omission(page, _known(page, subject)) else "statements"
    shown = _shown(screen(request, page, tab=tab, chosen=subject))
    shown |= {"problem": problem, "typed": request.POST}
    return render(request, f"review/{tab}.html", shown, status=status_of(problem))


def _known(page: ReviewPage, subject: str) -> str:
    if all(one.subject != subject for one in (*page.reviewed, *page.omissions)):
        raise WrongUse(_("This is not part of this comparison."))
    return subject


def _address(request: HttpRequest, page: ReviewPage, subject: str, **more: str) -> str:
    room = "left_out" if is_omission(page, subject) else "review"
    asked = {"f": subject, "show": _show_of(request).value, **more}
    return f"{reverse(room, args=[page.check_id])}?{urlencode(asked)}"


def _show_of(request: HttpRequest) -> Show:
    return one_of(Show, request.POST.get("show")) or Show.ALL


def _shown(made: Screen) -> dict[str, object]:
    draft = _draft(made.page.check_id, made.shown) if made.shown else {}
    return {
        "screen": made,
        "shown": made.shown,
        "page": made.page,
        "sounding": made.sounding,
        "typed": draft,
        "draft": bool(draft),
    }


def _draft(check_id: str, shown: Shown) -> dict[str, str]:
    """Give what was typed here and left without deciding, over what was decided before."""
    typed = kept.half_typed(reverse("decide", args=[check_id, shown.subject]))
    if not typed:
        return {}
    decided = {"note": shown.review.note, "reason": shown.review.reason} if shown.review else {}
    if isinstance(shown, ShownFinding):
        decided["outcome"] = shown.reviewed.outcome
    if typed.get("reason") or "outcome" in typed:
        decided["verdict"] = Verdict.AMENDED  # so that what was begun there is seen
    return {**decided, **typed}
