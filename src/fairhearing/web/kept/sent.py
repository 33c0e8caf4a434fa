"""A form that arrives while it is locked: kept, and the lock shown instead."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_protect

from fairhearing.web.frame.whence import page_of, to_the_lock
from fairhearing.work.house import kept
from fairhearing.work.house.kept import Typed

OURS = frozenset({"show", "piece", "next", "seen", "do", "look"})
"""Fields that pages put there themselves."""

_CHOSEN = frozenset(
    {"verdict", "outcome", "label", "into", "use", "speakers", "report", "record", "fast", "after"}
)
"""Fields that are chosen, not typed: of a form that has no other, nothing can be lost."""

_NEVER = ("/passphrase/", "/lock/", "/kept/")
"""Forms that are not kept: a passphrase never is, and the others hold nothing."""


def to_the_lock_keeping(request: HttpRequest) -> HttpResponse:
    """Show the lock, and keep what a form has brought."""
    if request.headers.get("X-Part"):
        return HttpResponse(status=409)  # asked by a script, which makes sense of this
    # A file is still where it was and is dropped once more; to read it here would be to seal it.
    if request.method == "POST" and request.content_type != "multipart/form-data":
        return _keep(request)
    return _to_the_lock(request)


@csrf_protect
def _keep(request: HttpRequest) -> HttpResponse:
    typed = tuple(
        Typed(name=name, value=value)
        for name, values in request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken"
    )
    worth = any(one.value.strip() and not _picked(one.name) for one in typed)
    if worth and not request.path.startswith(_NEVER):
        kept.keep(page=page_of(request), action=request.path, typed=typed, sent=True)
    return _to_the_lock(request)


def _to_the_lock(request: HttpRequest) -> HttpResponse:
    to = to_the_lock(page_of(request))
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": to})
    return HttpResponseRedirect(to)


def _picked(name: str) -> bool:
    return name in OURS | _CHOSEN or name.startswith("role-")
