"""The one header that lets a page use the microphone; every other page is refused it."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse

P = ParamSpec("P")
_View = Callable[Concatenate[HttpRequest, P], HttpResponse]

POLICY = "Permissions-Policy"
NOTHING = (
    "camera=(), display-capture=(), geolocation=(), microphone=(), screen-wake-lock=(), usb=()"
)
"""What the middleware sends with every page that does not ask otherwise."""

_RECORDING = NOTHING.replace("microphone=()", "microphone=(self)").replace(
    "screen-wake-lock=()", "screen-wake-lock=(self)"
)


def may_use_microphone(view: _View[P]) -> _View[P]:
    """Let the page of a view ask for the microphone, and keep the screen from going dark."""

    @wraps(view)
    def answer(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        response.headers[POLICY] = _RECORDING
        return response

    return answer
