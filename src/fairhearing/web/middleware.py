"""What every request passes: the door, the headers, and calm words when something fails."""

from collections.abc import Callable
from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from fairhearing.web.frame.answers import problem_page, stranger_page
from fairhearing.web.kept.sent import to_the_lock_keeping
from fairhearing.web.recording import microphone
from fairhearing.work.house import home, kept, kept_problems

Answer = Callable[[HttpRequest], HttpResponseBase]

INSIDE: Final = "inside"
"""Set in the session of a browser that came through a one-time link."""

AGAIN: Final = "again"
"""In the address that a page asks by itself, to show what is new: nobody did anything."""

_OPEN_TO_ALL = ("/static/", "/door/")
_OPEN_WHILE_LOCKED = ("/locked/", "/awake/", "/recording/")
_FAILED = 400


class Headers:
    """Send the policies with every page, and let no page be kept by the browser."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer, then add the headers."""
        response = self.answer(request)
        response.headers.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY)
        response.headers.setdefault(microphone.POLICY, microphone.NOTHING)
        # Files of the site may be kept and asked after; pages of a case are never kept, so
        # that "back" after locking shows the lock and not the page.
        kept_for = "no-cache" if request.path.startswith("/static/") else "no-store"
        response.headers.setdefault("Cache-Control", kept_for)
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
            # A page from before the program was opened anew goes on asking. Its old cookie must
            # not be taken away: by now it may be the new one of the page that was let in.
            request.COOKIES.pop(settings.SESSION_COOKIE_NAME, None)
            return stranger_page(request)
        # A laptop that slept through the time must not show one more page when it wakes.
        home.lock_if_idle()
        if request.path.startswith(_OPEN_WHILE_LOCKED):
            return self.answer(request)
        if not home.is_unlocked():
            return to_the_lock_keeping(request)
        return self.answer(request) if AGAIN in request.GET else self._answer_somebody(request)

    def _answer_somebody(self, request: HttpRequest) -> HttpResponseBase:
        with home.somebody_is_here():
            response = self.answer(request)
        if request.method == "POST" and response.status_code < _FAILED:
            kept.saved(request.path)
        return response


class Problems:
    """Turn a problem that a view did not handle into a calm page; nothing else is caught."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Answer."""
        return self.answer(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Show a problem, a full disk too; leave the rest to the page for our own faults."""
        problem = kept_problems.known(fault)
        return problem_page(request, problem) if problem else None
