"""What every request passes: the door, the headers, and calm words when something fails."""

from collections.abc import Callable
from typing import Final
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse

from fairhearing.domain.problems import Problem
from fairhearing.web.frame.answers import problem_page, stranger_page
from fairhearing.work import home

Answer = Callable[[HttpRequest], HttpResponseBase]

INSIDE: Final = "inside"
"""Set in the session of a browser that came through a one-time link."""

_OPEN_TO_ALL = ("/static/", "/door/")
_OPEN_WHILE_LOCKED = ("/locked/",)


class Headers:
    """Send the content policy with every page, and let no page be kept by the browser."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, then add the headers."""
        response = self.answer(request)
        response.headers.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY)
        # Files of the site may be kept and asked after; pages of a case are never kept, so
        # that "back" after locking shows the lock and not the page.
        kept = "no-cache" if request.path.startswith("/static/") else "no-store"
        response.headers.setdefault("Cache-Control", kept)
        return response


class Door:
    """Let in only the browser this program opened, and only while it is unlocked."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, or show the way in."""
        if request.path.startswith(_OPEN_TO_ALL):
            return self.answer(request)
        if not request.session.get(INSIDE):
            return stranger_page(request)
        if request.path.startswith(_OPEN_WHILE_LOCKED) or home.is_unlocked():
            return self.answer(request)
        return _to_the_lock(request)


class Problems:
    """Turn a problem that a view did not handle into a calm page; nothing else is caught."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer."""
        return self.answer(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Show a problem; leave anything else to the page for our own faults."""
        return problem_page(request, fault) if isinstance(fault, Problem) else None


def _to_the_lock(request: HttpRequest) -> HttpResponse:
    wanted = request.get_full_path() if request.method == "GET" else "/"
    to = f"{reverse('locked')}?{urlencode({'next': wanted})}"
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": reverse("locked")})
    return HttpResponseRedirect(to)
