"""Where a discrepancy or an unanswered ask can go: shown, printed, and what it depends on asked."""

from dataclasses import replace

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.procedures.scope import Body, Country, Track
from fairhearing.web.frame.asked import one_of
from fairhearing.web.frame.handed import form_of, handed
from fairhearing.web.frame.whence import within_the_site
from fairhearing.work.calls import papers
from fairhearing.work.case import cases
from fairhearing.work.case import facts as keeping
from fairhearing.work.casework import routes, routes_papers
from fairhearing.work.casework.routes import Subject

_UNKNOWN = ("", _("I do not know yet"))
_YES_NO = (_UNKNOWN, ("yes", _("Yes")), ("no", _("No")))
_BODIES = (
    (Body.CAFCASS.value, _("Cafcass (England)")),
    (Body.CAFCASS_CYMRU.value, _("Cafcass Cymru")),
    (Body.COUNCIL.value, _("A council's social worker")),
    (Body.COURT.value, _("The court's staff")),
    (Body.JUDGE.value, _("A judge or magistrate")),
)
_SAID = {"yes": True, "no": False}


class FactsForm(forms.Form):
    """Asks what decides which ways there are."""

    country = forms.ChoiceField(
        label=_("In which country is the case?"),
        choices=[
            _UNKNOWN,
            (Country.ENGLAND.value, _("England")),
            (Country.WALES.value, _("Wales")),
        ],
        required=False,
    )
    body = forms.ChoiceField(
        label=_("Who wrote it, or whom is it about?"),
        choices=[_UNKNOWN, *_BODIES],
        required=False,
    )
    others = forms.MultipleChoiceField(
        label=_("Who else is in the case?"),
        help_text=_("Their times can then be entered too."),
        choices=_BODIES,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    track = forms.ChoiceField(
        label=_("Is it a child-focused court (“Pathfinder”)?"),
        help_text=_("If you are not sure, ask the court which track your case is on."),
        choices=[
            _UNKNOWN,
            (Track.PATHFINDER.value, _("Yes")),
            (Track.OTHER.value, _("No")),
        ],
        required=False,
    )
    running = forms.ChoiceField(
        label=_("Is the case before the court now?"), choices=_YES_NO, required=False
    )
    stays = forms.ChoiceField(
        label=_("Does this officer stay on your case?"), choices=_YES_NO, required=False
    )

    def value(self) -> Facts:
        """Make facts of what was chosen."""
        typed = self.cleaned_data
        return Facts(
            country=one_of(Country, typed["country"]),
            body=one_of(Body, typed["body"]),
            others=tuple(Body(one) for one in typed["others"] if one != typed["body"]),
            track=one_of(Track, typed["track"]),
            running=_SAID.get(typed["running"]),
            stays=_SAID.get(typed["stays"]),
        )

    @staticmethod
    def typed(facts: Facts) -> dict[str, object]:
        """Say what the fields hold for facts."""
        told = {True: "yes", False: "no", None: ""}
        return {
            "country": facts.country or "",
            "body": facts.body or "",
            "others": [one.value for one in facts.others],
            "track": facts.track or "",
            "running": told[facts.running],
            "stays": told[facts.stays],
        }

    def clean(self) -> dict[str, object]:
        """Refuse a body that does not work in the country."""
        typed = self.cleaned_data
        country = one_of(Country, typed.get("country"))
        for field in ("body", "others"):
            told = typed.get(field) or ()
            for name in (told,) if isinstance(told, str) else told:
                if country and Body(name).country not in (None, country):
                    self.add_error(field, _("This body does not work in the country you chose."))
        return typed


@require_http_methods(["GET", "POST"])
def facts(request: HttpRequest, case_id: str) -> HttpResponse:
    """Ask what is known of the case, and keep it."""
    case = cases.card(case_id)
    form = FactsForm(request.POST or None, initial=FactsForm.typed(keeping.of_case(case_id)))
    back = within_the_site(request.POST.get("next") or request.GET.get("next") or "")
    if request.method == "POST" and form.is_valid():
        keeping.tell(case_id, form.value())
        return redirect(reverse("routes", args=[case_id]) if back == "/" else back)
    status = 400 if form.is_bound and form.errors else 200
    return render(
        request, "routes/facts.html", {"case": case, "form": form, "next": back}, status=status
    )


@require_safe
def of_case(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show where something of this case can go."""
    return _shown(request, case_id, _about(request), reverse("routes_paper", args=[case_id, "pdf"]))


@require_safe
def of_finding(request: HttpRequest, check_id: str, subject: str) -> HttpResponse:
    """Show where a discrepancy can go."""
    case_id, found = routes.found(check_id, subject)
    printed = reverse("routes_finding_paper", args=[check_id, subject, "pdf"])
    return _shown(request, case_id, _about(request, found), printed)


@require_safe
def of_ask(request: HttpRequest, case_id: str, ask_id: str) -> HttpResponse:
    """Show where an ask that was not answered can go."""
    printed = reverse("routes_ask_paper", args=[case_id, ask_id, "pdf"])
    return _shown(request, case_id, _about(request, routes.ask(case_id, ask_id)), printed)


@require_safe
def paper_of_ask(request: HttpRequest, case_id: str, ask_id: str, form: str) -> HttpResponse:
    """Hand over the page of an ask as a paper."""
    return _paper(case_id, _about(request, routes.ask(case_id, ask_id)), form)


@require_safe
def paper_of_case(request: HttpRequest, case_id: str, form: str) -> HttpResponse:
    """Hand over the page as a paper."""
    return _paper(case_id, _about(request), form)


@require_safe
def paper_of_finding(request: HttpRequest, check_id: str, subject: str, form: str) -> HttpResponse:
    """Hand over the page of a finding as a paper."""
    case_id, found = routes.found(check_id, subject)
    return _paper(case_id, _about(request, found), form)


def _about(request: HttpRequest, found: Subject | None = None) -> Subject:
    """Take the subject with what the person says it is and whom it is about, where they do."""
    subject = found or Subject()
    said = {"judgment": True, "fact": False}.get(request.GET.get("about", ""), subject.judgment)
    return replace(subject, judgment=said, body=one_of(Body, request.GET.get("of")))


def _shown(request: HttpRequest, case_id: str, subject: Subject, printed: str) -> HttpResponse:
    ways = routes.ways_of(case_id, subject)
    told = ways.situation.facts
    others = {*keeping.of_case(case_id).bodies} - {told.body}
    shown = {
        "case": cases.card(case_id),
        "subject": subject,
        "ways": ways,
        "unknown": told.unknown,
        "bodies": _BODIES,
        "also": [one for one in _BODIES if one[0] in others],
        "printed": f"{printed}?{request.GET.urlencode()}" if request.GET else printed,
    }
    return render(request, "routes/routes.html", shown)


def _paper(case_id: str, subject: Subject, form: str) -> HttpResponse:
    wanted = form_of(form)
    made = routes_papers.where(case_id, subject)
    return handed(papers.printed(made, wanted), wanted, "where-can-this-go")
