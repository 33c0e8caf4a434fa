"""Settings: when it locks by itself, and the way to another passphrase."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from fairhearing.domain.problems import WrongUse
from fairhearing.domain.saying import length
from fairhearing.work.house import choices, home
from fairhearing.work.house.idle import DEFAULT

_OFFERED = (120.0, 300.0, DEFAULT, 1200.0, 1800.0, 3600.0)
_NEVER = "never"


@require_http_methods(["GET", "POST"])
def settings(request: HttpRequest) -> HttpResponse:
    """Show what is chosen, or choose anew."""
    if request.method == "POST":
        home.choose_lock_after(_asked(request.POST.get("after", "")))
    after = choices.lock_after()
    shown = {
        "offered": _offered(after),
        "after": _NEVER if after is None else f"{after:.0f}",
        "never": after is None,
        "done": request.method == "POST",
    }
    return render(request, "settings/settings.html", shown)


def _asked(after: str) -> float | None:
    if after == _NEVER:
        return None
    if not after.isdigit():
        raise WrongUse(_("That is not one of the choices."), safe=_("Nothing was changed."))
    return float(after)


def _offered(now: float | None) -> list[tuple[str, str]]:
    times = sorted({*_OFFERED, *([now] if now else [])})
    said = [(f"{seconds:.0f}", length(seconds)) for seconds in times]
    return [*said, (_NEVER, _("Never by itself"))]
