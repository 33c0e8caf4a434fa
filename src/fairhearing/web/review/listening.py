"""What this browser has played so far, so that "I listened" cannot be said of silence.

The browser says when it begins a piece and when the piece has been heard. A piece cannot have
been heard in less time than it lasts at the highest speed, so an early word is refused. What
is wholly heard goes to the review ledger; what is half heard lives no longer than the session.
It stands beside the session and not in it: a browser says several things at once, and a session
is written back whole, so that the later word would wipe out the earlier.
"""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Lock
from typing import Final

from django.core.cache import cache
from django.http import HttpRequest
from django.utils.translation import gettext as _

from fairhearing.domain.checking.record.hearing import Piece, Way
from fairhearing.domain.problems import Refused

_SLACK = 0.75
"""Seconds forgiven for the browser's own delays."""
_ONE_AT_A_TIME: Final = Lock()


@dataclass
class _Noted:
    began: dict[str, float] = field(default_factory=dict)
    heard: set[str] = field(default_factory=set)


def began(request: HttpRequest, check_id: str, subject: str, piece: str) -> None:
    """Note that a piece began to play; beginning again does not put the time back."""
    with _noted(request) as noted:
        noted.began.setdefault(_key(check_id, subject, piece), time.monotonic())


def sound_asked(request: HttpRequest) -> None:
    """Note that the sound of a piece was asked for by a page that has no scripts."""
    asked = [request.GET.get(name, "") for name in ("check", "finding", "piece")]
    if all(asked):
        began(request, asked[0], asked[1], asked[2])


def take_in(request: HttpRequest, check_id: str, subject: str, pieces: Sequence[Piece]) -> None:
    """Note that these pieces were heard or read; `Refused` where that cannot be so."""
    with _noted(request) as noted:
        keys = {_key(check_id, subject, str(piece.number)): piece for piece in pieces}
        for key, piece in keys.items():
            if key not in noted.heard and piece.way is Way.LISTEN:
                _insist(noted.began.get(key), piece)
        noted.heard.update(keys)


def taken_in(request: HttpRequest, check_id: str, subject: str) -> frozenset[int]:
    """Say which pieces of a finding or an omission were heard or read in this session."""
    start = _key(check_id, subject, "")
    with _noted(request) as noted:
        return frozenset(
            int(key.removeprefix(start)) for key in noted.heard if key.startswith(start)
        )


@contextmanager
def _noted(request: HttpRequest) -> Iterator[_Noted]:
    key = f"listening-{request.session.session_key}"
    with _ONE_AT_A_TIME:
        noted = cache.get(key) or _Noted()
        yield noted
        cache.set(key, noted, timeout=None)


def _insist(began_at: float | None, piece: Piece) -> None:
    if began_at is None or time.monotonic() - began_at < piece.shortest - _SLACK:
        raise Refused(
            _("These words have not been played to the end yet."),
            safe=_("What you typed is kept."),
            todo=_("Press play and listen, then decide."),
        )


def _key(check_id: str, subject: str, piece: str) -> str:
    return f"{check_id}/{subject}/{piece}"
