"""The way in: a one-time link, a passphrase, and a quick lock."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of, stranger_page
from fairhearing.web.frame.whence import page_of, to_the_lock, within_the_site
from fairhearing.web.kept import drafts
from fairhearing.web.middleware import INSIDE
from fairhearing.work.house import door, home, kept
from fairhearing.work.house.idle import WATCH
from fairhearing.work.long_work.meanwhile import Meanwhile, meanwhile


@require_GET
@never_cache
def enter(request: HttpRequest, token: str) -> HttpResponse:
    """Let in the browser that holds a fresh link; a link works once."""
    if not request.session.get(INSIDE):
        if not door.redeem(token):
            return stranger_page(request)
        request.session.cycle_key()
        request.session[INSIDE] = True
    return redirect("home")


@require_http_methods(["GET", "POST"])
def locked(request: HttpRequest) -> HttpResponse:
    """Ask for the passphrase; the first time, have one chosen."""
    to = within_the_site(request.POST.get("next") or request.GET.get("next") or "/")
    if home.is_unlocked():
        return redirect(to)
    if request.method == "GET":
        return _lock_screen(request, to)
    try:
        _open(request)
    except Problem as problem:
        return _lock_screen(request, to, problem)
    if any(one.sent for one in kept.waiting()):
        return redirect(f"{reverse('kept')}?{urlencode({'next': to})}")
    return redirect(to)


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Forget the key now; what is being worked on goes on by itself."""
    home.lock()
    return redirect(to_the_lock(page_of(request)))


@require_http_methods(["GET", "POST"])
def awake(request: HttpRequest) -> HttpResponse:
    """Tell a window whether it is locked; one where somebody is busy asks by POST."""
    unlocked = home.is_unlocked()
    if unlocked and request.method == "POST":
        WATCH.seen()
    told = {"locked": not unlocked, "left": WATCH.left(), "after": WATCH.after}
    return JsonResponse(told | {"meanwhile": "" if unlocked else _meanwhile()})


@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep what a window had half typed when it was locked."""
    drafts.keep(request)
    return HttpResponse(status=204)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest) -> HttpResponse:
    """Put another passphrase in the place of this one."""
    if request.method == "GET":
        return render(request, "door/change.html")
    try:
        new = _typed_twice(request, "new", _("Your passphrase is as it was."))
        home.change_passphrase(request.POST.get("passphrase", ""), new)
    except Problem as problem:
        seen = {"problem": problem}
        return render(request, "door/change.html", seen, status=status_of(problem))
    return render(request, "door/change.html", {"done": True})


def _open(request: HttpRequest) -> None:
    if not home.is_new():
        home.unlock(request.POST.get("passphrase", ""))
        return
    passphrase = _typed_twice(request, "passphrase", _("Nothing has been set up yet."))
    if not request.POST.get("understood"):
        raise WrongUse(
            _("Please tick the box about keeping your passphrase."),
            safe=_("Nothing has been set up yet."),
            todo=_("We cannot open your files without it, so we ask you to read that first."),
        )
    home.create(passphrase)


def _typed_twice(request: HttpRequest, name: str, safe: str) -> str:
    passphrase = request.POST.get(name, "")
    if passphrase != request.POST.get("again", ""):
        raise WrongUse(
            _("The two passphrases are not the same."),
            safe=safe,
            todo=_("Type the same words in both boxes."),
        )
    return passphrase


def _lock_screen(request: HttpRequest, to: str, problem: Problem | None = None) -> HttpResponse:
    status = status_of(problem) if problem else 200
    screen = "door/first.html" if home.is_new() else "door/locked.html"
    shown = {"next": to, "problem": problem, "meanwhile": _meanwhile(), "held": kept.anything()}
    return render(request, screen, shown, status=status)


def _meanwhile() -> str:
    return {
        Meanwhile.NOTHING: "",
        Meanwhile.GOES_ON: _("What you had started goes on while this is locked."),
        Meanwhile.FINISHED: _("What you had started is finished."),
        Meanwhile.WAITS: _("What you had started waits. It goes on where it was once you unlock."),
    }[meanwhile()]
