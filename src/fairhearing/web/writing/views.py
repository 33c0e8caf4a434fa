"""A draft: read, changed, looked over word by word, saved as a file, and said to have been sent."""

from collections.abc import Mapping

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fairhearing.domain.casework.letters.letter import Channel
from fairhearing.domain.problems import Problem, Refused
from fairhearing.web.frame.answers import status_of
from fairhearing.web.frame.entering import DayField, FileField
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.web.writing.marked import listed, pieces
from fairhearing.work.calls import papers
from fairhearing.work.calls.sheets import Clash
from fairhearing.work.case import cases
from fairhearing.work.casework import writing
from fairhearing.work.casework.letters import THREADS

WAS = "was:"
"""Before the name of a field: what stood in it when the page was shown, or kept last."""

_LABELS = {"to": _("To"), "subject": _("Subject"), "text": _("Text")}


class SentForm(forms.Form):
    """Asks when and how a draft was sent."""

    day = DayField(_("On which day did you send it?"))
    channel = forms.ChoiceField(
        label=_("How?"), choices=[(one.value, one.value) for one in Channel]
    )
    thread = forms.ChoiceField(label=_("Among which letters?"), required=False)
    item = FileField(
        _("The file as it went out"),
        _("Only if you changed it in another program: add that file to the case, and choose it."),
    )

    def __init__(
        self, case_id: str, data: Mapping[str, object] | None = None, thread: str = ""
    ) -> None:
        initial = {"day": timezone.localdate(), "thread": thread}
        super().__init__(data, initial=initial, auto_id="sent_%s")
        self.fields["item"].of(case_id)  # type: ignore[attr-defined]  # it is the field above
        threads = [(line.id, line.value.title) for line in THREADS.lines(case_id)]
        self.fields["thread"].choices = [("", _("a new thread")), *threads]  # type: ignore[attr-defined]  # likewise


@require_http_methods(["GET", "POST"])
def draft(request: HttpRequest, case_id: str, draft_id: str) -> HttpResponse:
    """Show a draft; save it, or keep what was typed and look over its words."""
    if request.method == "GET":
        return _shown(request, case_id, draft_id)
    if "look" in request.POST:
        clashes = _kept(request, case_id, draft_id)
        if clashes:
            return _shown(request, case_id, draft_id, clashes=clashes)
        return redirect(f"{reverse('draft', args=(case_id, draft_id))}#tone")
    try:
        seen = request.POST.get("seen", "")
        number = int(seen) if seen.isdecimal() else 0
        known = _seen(request)
        writing.save(case_id, draft_id, _fields(request), seen=number, known=known)
    except Problem as problem:
        return _shown(request, case_id, draft_id, problem=problem)
    return redirect("draft", case_id, draft_id)


@require_POST
def typed(request: HttpRequest, case_id: str, draft_id: str) -> HttpResponse:
    """Keep what is being typed; where another window typed too, show both wordings."""
    clashes = _kept(request, case_id, draft_id)
    if not clashes:
        return HttpResponse(status=204)
    told = {"clashes": [_told(one) for one in clashes]}
    return render(request, "frame/_clashes.html", told, status=409)


@require_POST
def away(request: HttpRequest, case_id: str, draft_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Let go of what was typed and not saved."""
    writing.throw_away(case_id, draft_id)
    return redirect("draft", case_id, draft_id)


@require_POST
def sent(request: HttpRequest, case_id: str, draft_id: str) -> HttpResponse:
    """Take a draft that the person sent among the letters."""
    form = SentForm(case_id, request.POST)
    if not form.is_valid():
        return _shown(request, case_id, draft_id, sending=form)
    try:
        writing.sent(
            case_id,
            draft_id,
            day_sent=form.cleaned_data["day"],
            channel=Channel(form.cleaned_data["channel"]),
            thread_id=form.cleaned_data["thread"],
            item_id=form.cleaned_data["item"],
        )
    except Problem as problem:
        return _shown(request, case_id, draft_id, problem=problem, sending=form)
    return redirect("draft", case_id, draft_id)


@require_POST
def strike(request: HttpRequest, case_id: str, draft_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Take a draft off the list."""
    writing.strike(case_id, draft_id)
    return redirect("drafts", case_id)


@require_safe
def versions(request: HttpRequest, case_id: str, draft_id: str) -> HttpResponse:
    """Show every version of a draft, the newest first."""
    shown = {
        "case": cases.card(case_id),
        "line": writing.DRAFTS.line(case_id, draft_id),
        "versions": tuple(reversed(writing.DRAFTS.history(case_id, draft_id))),
    }
    return render(request, "writing/versions.html", shown)


@require_safe
def paper(request: HttpRequest, case_id: str, draft_id: str, form: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Hand over a draft as it stands: Word, PDF, a web page, or text."""
    name = writing.DRAFTS.line(case_id, draft_id).value.kind
    if form == "txt":
        body = writing.plain(case_id, draft_id)
        response = HttpResponse(body, content_type="text/plain; charset=utf-8")
        response.headers["Content-Disposition"] = f'attachment; filename="{name}.txt"'
        return response
    wanted = form_of(form)
    return handed(papers.printed(writing.paper(case_id, draft_id), wanted), wanted, name)


def _shown(
    request: HttpRequest,
    case_id: str,
    draft_id: str,
    *,
    problem: Problem | None = None,
    clashes: tuple[Clash, ...] = (),
    sending: SentForm | None = None,
) -> HttpResponse:
    found = writing.page(case_id, draft_id)
    standing = {field: getattr(found.stands, field) for field in writing.FIELDS}
    entered = _fields(request) if request.method == "POST" and not sending else {}
    shown = {
        "case": cases.card(case_id),
        "draft": found,
        "fields": standing | entered,
        "seen": [(WAS + field, words) for field, words in standing.items()],
        "clashes": [_told(one) for one in clashes],
        "problem": problem,
        "differs": isinstance(problem, Refused) and entered != {},
        "pieces": list(pieces(found.stands.text, found.marks)),
        "listed": list(listed(found.stands.text, found.marks)),
        "words": len(found.stands.text.split()),
        "sending": sending
        or SentForm(case_id, thread=writing.thread_of(case_id, found.line.value)),
    }
    return render(request, "writing/draft.html", shown, status=_status(problem, clashes, sending))


def _status(problem: Problem | None, clashes: tuple[Clash, ...], sending: SentForm | None) -> int:
    if problem:
        return status_of(problem)
    if clashes:
        return 409
    return 400 if sending else 200


def _kept(request: HttpRequest, case_id: str, draft_id: str) -> tuple[Clash, ...]:
    return writing.keep(case_id, draft_id, _fields(request), _seen(request))


def _seen(request: HttpRequest) -> dict[str, str]:
    """Give what stood in each field when this window last saw it."""
    given = {name: request.POST.get(WAS + name) for name in writing.FIELDS}
    return {name: words for name, words in given.items() if words is not None}


def _fields(request: HttpRequest) -> dict[str, str]:
    given = {name: request.POST[name] for name in writing.FIELDS if name in request.POST}
    given.pop(request.POST.get("theirs", ""), None)
    return given


def _told(one: Clash) -> dict[str, object]:
    return {
        "field": one.field,
        "label": _LABELS[one.field],
        "raw": one.stands,
        "stands": one.stands,
        "yours": one.yours,
    }
