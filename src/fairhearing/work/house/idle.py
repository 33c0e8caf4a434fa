"""How long nobody has done anything, and how long that may be before the program locks."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

DEFAULT = 600.0
"""Seconds, unless the person chooses otherwise."""

Clock = Callable[[], tuple[float, float]]


def two_clocks() -> tuple[float, float]:
    """Read the clock that nobody can set, and the clock that goes on while a laptop sleeps."""
    return time.monotonic(), time.time()


class Watch:
    """When somebody was last here. `after` is in seconds; None never locks."""

    def __init__(self, clock: Clock = two_clocks) -> None:
        self.after: float | None = DEFAULT
        self._clock = clock
        self._seen = clock()
        self._busy = 0
        self._guard = threading.Lock()

    def seen(self) -> None:
        """Note that somebody did something just now."""
        self._seen = self._clock()

    @contextmanager
    def busy(self) -> Iterator[None]:
        """Note that something a person asked for is being done, however long it takes."""
        with self._guard:
            self._busy += 1
        self.seen()
        try:
            yield
        finally:
            with self._guard:
                self._busy -= 1
            self.seen()

    def left(self) -> float | None:
        """Give the seconds left before it locks, 0.0 where it is time; None for never."""
        if self.after is None:
            return None
        if self._busy:
            return self.after
        gone = max(now - then for now, then in zip(self._clock(), self._seen, strict=True))
        return max(0.0, self.after - gone)


WATCH = Watch()
"""The watch of this process."""
