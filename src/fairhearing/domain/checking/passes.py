"""How far a check is: it goes over all statements several times, and tells of it as one way."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")

Listener = Callable[[float, float], None]
"""Told (statements done, statements in all) as work goes on; it may raise to cancel."""

SEARCHED, READ = 0.5, 0.8
"""What of the way by rules alone is done once all were searched for, and read against."""
RULES = 0.02
"""What of the whole way the rules are where a judge reads too, of a report of common length."""
AT_ONCE = 256
"""Statements searched for before it is told how far that is: about two seconds."""


def stretch(listener: Listener, start: float, end: float, *, known: int = 0) -> Listener:
    """Tell `listener` of a pass as the stretch of the way from `start` to `end`.

    `known` statements count as done from the beginning of the pass, and take no time in it.
    """

    def tell(done: float, whole: float) -> None:
        share = max(0.0, done - known) / max(1.0, whole - known)
        listener(whole * (start + (end - start) * min(1.0, share)), whole)

    return tell


def going(through: Sequence[T], listener: Listener) -> Iterator[T]:
    """Give each, and tell after each."""
    for done, one in enumerate(through, start=1):
        yield one
        listener(done, len(through))


def by_parts(through: Sequence[T], listener: Listener) -> Iterator[Sequence[T]]:
    """Give `AT_ONCE` at a time, and tell after each part."""
    for first in range(0, len(through), AT_ONCE):
        yield through[first : first + AT_ONCE]
        listener(min(first + AT_ONCE, len(through)), len(through))
