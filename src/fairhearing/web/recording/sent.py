"""What the page's script sends, read without trusting it."""

from datetime import datetime
from typing import TypeVar

import msgspec
from django.http import HttpRequest
from django.utils.translation import gettext as _

from fairhearing.domain.evidence.recorded import How, Mark, MarkKind
from fairhearing.domain.problems import WrongUse
from fairhearing.work.calls.recording import Piece

LOUDEST_SENT = 1.0
HEARD = 0.01
"""Of the loudest possible: above this something is heard, and somebody is taken to be there."""

_LONGEST_NAME = 200
T = TypeVar("T")


class _Mark(msgspec.Struct, frozen=True):
    kind: MarkKind
    at: float
    clock: datetime


class _Begun(msgspec.Struct, frozen=True):
    rate: int
    device: str = ""
    changed: tuple[str, ...] = ()
    sheet: str = ""
    follows: str = ""


def begun(request: HttpRequest) -> tuple[How, str, str]:
    """Read what is begun: how it is made, for which call sheet, and what it goes on from."""
    told = _decoded(request.body, _Begun)
    how = How(
        browser=browser_of(request.headers.get("User-Agent", "")),
        device=told.device[:_LONGEST_NAME],
        rate=told.rate,
        changed=tuple(one[:_LONGEST_NAME] for one in told.changed[:5]),
    )
    return how, told.sheet[:_LONGEST_NAME], told.follows[:_LONGEST_NAME]


def piece(request: HttpRequest) -> Piece | None:
    """Read a piece of sound; None where the page only says that it is still there."""
    if "X-Piece" not in request.headers:
        return None
    try:
        number = int(request.headers["X-Piece"])
        link = bytes.fromhex(request.headers.get("X-Link", ""))
    except ValueError as error:
        raise _not_understood() from error
    marks = _decoded(request.headers.get("X-Marks", "[]").encode(), tuple[_Mark, ...])
    if number < 0 or any(mark.clock.tzinfo is None for mark in marks):
        raise _not_understood()
    return Piece(
        number=number,
        body=request.body,
        link=link,
        marks=tuple(Mark(kind=m.kind, at_seconds=m.at, clock=m.clock) for m in marks),
    )


def heard(request: HttpRequest) -> bool:
    """Whether the page says that something was heard in the piece."""
    try:
        return HEARD <= float(request.headers.get("X-Loudest", "0")) <= LOUDEST_SENT
    except ValueError:
        return False


def browser_of(agent: str) -> str:
    """Name a browser and its version from how it calls itself, and the system it runs on."""
    names = {"Edg/": "Edge", "OPR/": "Opera", "Firefox/": "Firefox", "Chrome/": "Chrome"}
    names |= {"Version/": "Safari"}
    for mark, name in names.items():
        if mark in agent:
            version = agent.split(mark, 1)[1].split(" ", maxsplit=1)[0]
            return f"{name} {version[:20]}, {_system_of(agent)}"
    return agent[:_LONGEST_NAME]


def _system_of(agent: str) -> str:
    inside = agent.partition("(")[2].partition(")")[0]
    return inside[:80]


def _decoded(text: bytes, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.MsgspecError as error:
        raise _not_understood() from error


def _not_understood() -> WrongUse:
    return WrongUse(_("The program did not understand what was sent."))
