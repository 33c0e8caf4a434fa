"""What this browser has played so far, so that "I listened" cannot be said of silence.

The browser says when it begins a piece and when the piece has been heard. A piece cannot have
been heard in less time than it lasts at the highest speed, so an early word is refused. What
is wholly heard goes to the review ledger; what is half heard lives in the session only.
"""

import time
from collections.abc import Sequence
from typing import Final

from django.http import HttpRequest
from django.utils.translation import gettext as _

from fairhearing.domain.checking.record.hearing import Piece, Way
from fairhearing.domain.problems import Refused

_BEGAN: Final = "began"
_HEARD: Final = "heard"
_SLACK = 0.75
"""Seconds forgiven for the browser's own delays."""


def began(request: HttpRequest, check_id: str, subject: str, piece: str) -> None:
    """Note that a piece began to play; beginning again does not put the time back."""
    started: dict[str, float] = request.session.get(_BEGAN, {})
    started.setdefault(_key(check_id, subject, piece), time.monotonic())
    request.session[_BEGAN] = started


def sound_asked(request: HttpRequest) -> None:
    """Note that the sound of a piece was asked for by a page that has no scripts."""
    asked = [request.GET.get(name, "") for name in ("check", "finding", "piece")]
    if all(asked):
        began(request, asked[0], asked[1], asked[2])


def take_in(request: HttpRequest, check_id: str, subject: str, pieces: Sequence[Piece]) -> None:
    """Note that these pieces were heard or read; `Refused` where that cannot be so."""
    started = request.session.get(_BEGAN, {})
    done: list[str] = request.session.get(_HEARD, [])
    for piece in pieces:
        key = _key(check_id, subject, str(piece.number))
        if key not in done and piece.way is Way.LISTEN:
            _insist(started.get(key), piece)
        done.append(key)
    request.session[_HEARD] = sorted(set(done))


def taken_in(request: HttpRequest, check_id: str, subject: str) -> frozenset[int]:
    """Say which pieces of a finding or an omission were heard or read in this session."""
    start = _key(check_id, subject, "")
    keys: list[str] = request.session.get(_HEARD, [])
    return frozenset(int(key.removeprefix(start)) for key in keys if key.startswith(start))


def _insist(began_at: float | None, piece: Piece) -> None:
    if began_at is None or time.monotonic() - began_at < piece.shortest - _SLACK:
        raise Refused(
            _("These words have not been played to the end yet."),
            safe=_("What you typed is kept."),
            todo=_("Press play and listen, then decide."),
        )


def _key(check_id: str, subject: str, piece: str) -> str:
    return f"{check_id}/{subject}/{piece}"
