"""One-time links: how the browser this program opens shows that it is ours."""

import secrets
import threading
import time

LIFE = 120.0
"""Seconds a link may be used."""

_issued: dict[str, float] = {}
_guard = threading.Lock()


def new_link_token(now: float | None = None) -> str:
    """Issue a token for one link; it works once, and only for a short time."""
    token = secrets.token_urlsafe(32)
    with _guard:
        _issued[token] = (time.monotonic() if now is None else now) + LIFE
    return token


def redeem(token: str, now: float | None = None) -> bool:
    """Whether the token is good; asking uses it up."""
    with _guard:
        until = _issued.pop(token, None)
    return until is not None and (time.monotonic() if now is None else now) < until
