"""Checking the file: every original, every ledger, the database itself."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrong:
    """One thing that is not what it was: which, what is wrong, and what that means."""

    what: str
    reason: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What was checked, in numbers, and everything that is wrong; whole when `breaks` is empty."""

    originals: int
    size: int
    ledgers: int
    entries: int
    breaks: tuple[Wrong, ...]


def verify(listener: Callable[[float, float], None] | None = None) -> VerifyReport:
    """Check everything; `listener` is told (bytes done, bytes in all)."""
    raise NotImplementedError
