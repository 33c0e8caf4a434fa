"""Choosing two transcripts, going through their differences, and printing them."""

from typing import Final

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_safe

from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.render.comparison_paper import told
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.asked import one_of
from fairhearing.web.handing.files import to_save
from fairhearing.web.playing.sounding import sounding
from fairhearing.work.case import cases
from fairhearing.work.transcripts import comparing_transcripts, reading
from fairhearing.work.transcripts.comparing_transcripts import Hears, Page

AT_ONCE: Final = 40
"""Differences on one page."""


@require_GET
def choose(request: HttpRequest, item_id: str) -> HttpResponse:
    """Ask which other transcript, and go there."""
    if other := request.GET.get("with"):
        return redirect("differences", item_id, other)
    shown = {"item": cases.item(item_id), "others": comparing_transcripts.others(item_id)}
    return render(request, "comparing/choose.html", shown)


@require_GET
def differences(request: HttpRequest, a_id: str, b_id: str) -> HttpResponse:
    """Show the differences, a page of them at a time."""
    return _shown(request, comparing_transcripts.page(a_id, b_id))


@require_http_methods(["GET", "POST"])
def note(request: HttpRequest, a_id: str, b_id: str, difference: str) -> HttpResponse:
    """Note what is heard at a place."""
    if request.method == "GET":
        return redirect("differences", a_id, b_id)
    try:
        if "listened" in request.POST:
            comparing_transcripts.say_heard(a_id, b_id, difference)
        else:
            _note(request, a_id, b_id, difference)
    except Problem as problem:
        page = comparing_transcripts.page(a_id, b_id)
        return _shown(request, page, problem=problem, refused=difference)
    at = reverse("differences", args=[a_id, b_id])
    return redirect(f"{at}?page={_page_asked(request)}#d{difference}")


@require_safe
def paper(request: HttpRequest, a_id: str, b_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the differences as a table."""
    if form == "pdf":
        return to_save(comparing_transcripts.printed(a_id, b_id, "pdf"))
    if form == "docx":
        return to_save(comparing_transcripts.printed(a_id, b_id, "docx"))
    raise Http404


def _note(request: HttpRequest, a_id: str, b_id: str, difference: str) -> None:
    hears = one_of(Hears, request.POST.get("hears"))
    if hears is None:
        raise WrongUse(
            _("Choose what you hear: A, B, neither, or that you cannot tell."),
            safe=_("What you typed is still here."),
        )
    comparing_transcripts.note(a_id, b_id, difference, hears, request.POST.get("note", ""))


def _shown(
    request: HttpRequest, page: Page, *, problem: Problem | None = None, refused: str = ""
) -> HttpResponse:
    leaves = Paginator(page.places, AT_ONCE)
    shown = {
        "page": page,
        "leaf": leaves.get_page(_page_asked(request)),
        "told": tuple(told(page.comparison)),
        "choices": _choices(),
        "sounding": sounding(page.a.id, reading.transcript(page.a.id)),
        "problem": problem,
        "refused": refused,
        "typed": request.POST,
    }
    status = status_of(problem) if problem else 200
    return render(request, "comparing/differences.html", shown, status=status)


def _choices() -> tuple[tuple[str, str], ...]:
    return (
        (Hears.A.value, _("A")),
        (Hears.B.value, _("B")),
        (Hears.NEITHER.value, _("Neither")),
        (Hears.CANNOT_TELL.value, _("Cannot tell")),
    )


def _page_asked(request: HttpRequest) -> str:
    return request.POST.get("page") or request.GET.get("page") or "1"
