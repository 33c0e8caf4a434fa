"""The way in: a one-time link, a passphrase, and a quick lock."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from fairhearing.domain.problems import Problem, WrongUse
from fairhearing.web.frame.answers import status_of, stranger_page
from fairhearing.web.middleware import INSIDE
from fairhearing.work import door, home


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
    to = _local(request)
    if home.is_unlocked():
        return redirect(to)
    if request.method == "GET":
        return _lock_screen(request, to)
    try:
        _open(request)
    except Problem as problem:
        return _lock_screen(request, to, problem)
    return redirect(to)


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Forget the key now; what is being worked on goes on by itself."""
    home.lock()
    kept = {INSIDE: request.session.get(INSIDE, False)}
    request.session.clear()
    request.session.update(kept)
    return redirect("locked")


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
    return render(request, screen, {"next": to, "problem": problem}, status=status)


def _local(request: HttpRequest) -> str:
    wanted = request.POST.get("next") or request.GET.get("next") or "/"
    safe = url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    return wanted if safe and not wanted.startswith("/locked/") else "/"
