"""After: what is still remembered, the sealed note, what is added later, and the e-mail."""

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST, require_safe

from fairhearing.domain.problems import Problem
from fairhearing.render.mail import eml
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.web.sheet.views import about, form
from fairhearing.work.calls import noting, papers, sheets
from fairhearing.work.casework import promises
from fairhearing.work.house import drafts

_MAILS: Final = {"txt": "text/plain; charset=utf-8", "eml": "message/rfc822"}
_PAPERS: Final = {"call-sheet": papers.sheet, "note": papers.note}


@require_GET
def after(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Show what was written down, and what to do with it."""
    return _after(request, sheet_id)


@require_POST
def remember(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Write down what is remembered once it is over."""
    try:
        sheets.note(sheet_id, request.POST.get("remembered", ""))
    except Problem as problem:
        return _after(request, sheet_id, problem)
    drafts.done(form(sheet_id), "remembered")
    return redirect("after", sheet_id)


@require_POST
def seal(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Seal the note, with whatever stands half typed in it."""
    typed = drafts.kept(form(sheet_id)) | _left(request)
    try:
        if not sheets.sheet(sheet_id).sealed:
            _write_down(sheet_id, typed)
        drafts.done(form(sheet_id))
        noting.seal(sheet_id)
    except Problem as problem:
        return _after(request, sheet_id, problem)
    return redirect("after", sheet_id)


def _write_down(sheet_id: str, typed: dict[str, str]) -> None:
    for field in ("note", "remembered"):
        if typed.get(field, "").strip():
            sheets.note(sheet_id, typed[field])
    if typed.get("promise", "").strip():
        sheets.promise(sheet_id, typed["promise"])


@require_POST
def add_later(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Seal an addition beside the note."""
    try:
        noting.add_later(sheet_id, request.POST.get("later", ""))
    except Problem as problem:
        return _after(request, sheet_id, problem)
    drafts.done(form(sheet_id), "later")
    return redirect("after", sheet_id)


@require_POST
def mail(request: HttpRequest, sheet_id: str) -> HttpResponse:
    """Keep the e-mail as it is typed; nothing is ever sent."""
    sheets.sheet(sheet_id)
    typed = {name: request.POST[name] for name in ("subject", "body") if name in request.POST}
    drafts.keep(noting.mail_form(sheet_id), typed)
    if request.headers.get("X-Part"):
        return HttpResponse(status=204)
    return redirect("after", sheet_id)


@require_POST
def mail_again(request: HttpRequest, sheet_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Draft the e-mail anew from what was ticked and promised."""
    drafts.done(noting.mail_form(sheet_id))
    return redirect("after", sheet_id)


@require_safe
def mail_file(request: HttpRequest, sheet_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the e-mail as text, or as a file that mail programs open as a draft."""
    if form not in _MAILS:
        raise Http404
    draft = noting.mail(sheet_id)
    text = f"{draft.subject}\n\n{draft.body}".encode()
    response = HttpResponse(eml(draft) if form == "eml" else text, content_type=_MAILS[form])
    response.headers["Content-Disposition"] = f'attachment; filename="message.{form}"'
    return response


@require_safe
def paper(request: HttpRequest, sheet_id: str, which: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over the call sheet or the note."""
    wanted = form_of(form)
    if which not in _PAPERS:
        raise Http404
    return handed(papers.printed(_PAPERS[which](sheet_id), wanted), wanted, which)


@require_safe
def guidance_paper(request: HttpRequest, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over what the guidance says."""
    wanted = form_of(form)
    return handed(papers.printed(papers.guidance(), wanted), wanted, "guidance")


def _after(request: HttpRequest, sheet_id: str, problem: Problem | None = None) -> HttpResponse:
    sheet = sheets.sheet(sheet_id)
    if problem:
        drafts.keep(form(sheet_id), _left(request))
    shown = about(sheet) | {
        "problem": problem,
        "mail": noting.mail(sheet_id),
        "promised": promises.by_source(sheet.case_id).get(sheet_id, ()),
        "asked": sheet.done(sheet.plan.to_ask + sheet.plan.to_make),
        "additions": zip(sheet.later, noting.additions(sheet_id), strict=True),
    }
    status = status_of(problem) if problem else 200
    return render(request, "sheet/after.html", shown, status=status)


def _left(request: HttpRequest) -> dict[str, str]:
    return {name: request.POST[name] for name in ("remembered", "later") if name in request.POST}
