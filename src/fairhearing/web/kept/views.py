"""What was typed and is not saved yet: look through it, save it, or throw it away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from fairhearing.web.frame.whence import within_the_site
from fairhearing.web.kept.wording import lines
from fairhearing.work.house import kept


def around(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001  Django passes it
    """Tell every page what waits; its script puts back what belongs there."""
    waiting = kept.waiting()
    half_typed = [one for one in waiting if not one.sent]
    sent = len(half_typed) < len(waiting)
    return {"kept": bool(waiting), "half_typed": half_typed, "sent_while_locked": sent}


@require_GET
def waiting(request: HttpRequest) -> HttpResponse:
    """Show everything that is not saved yet."""
    shown = [(one, lines(one)) for one in reversed(kept.waiting())]
    back = within_the_site(request.GET.get("next", "/"))
    return render(request, "kept/kept.html", {"waiting": shown, "back": back, "here": "kept"})


@require_POST
def throw_away(request: HttpRequest, kept_id: str) -> HttpResponse:  # noqa: ARG001  Django passes it
    """Let go of one."""
    kept.throw_away(kept_id)
    return redirect("kept" if kept.waiting() else "home")
