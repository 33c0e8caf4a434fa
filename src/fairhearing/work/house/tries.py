"""Wrong passphrases: after a few, each next try has to wait a little longer."""

import math
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from fairhearing.domain.problems import Refused
from fairhearing.domain.saying import length
from fairhearing.store.vault import WrongPassphrase

AT_ONCE = 3
"""Wrong passphrases before there is any wait."""
FIRST, LONGEST = 5.0, 60.0
"""Seconds of the first wait; each next one is twice as long, up to the longest.

It slows somebody at this keyboard. Whoever has the file can guess without us, and is slowed by
what Argon2id costs.
"""


class Tries:
    """The wrong passphrases since the last right one."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong = 0
        self._not_before = 0.0
        self._guard = threading.Lock()

    @contextmanager
    def one(self) -> Iterator[None]:
        """Try a passphrase, one at a time; `Refused` while there is a wait."""
        with self._guard:
            wait = self._not_before - self._clock()
            if wait > 0:
                raise _too_soon(wait)
            try:
                yield
            except WrongPassphrase as wrong:
                pause = self._note_wrong()
                if not pause:
                    raise
                raise _slower(wrong, pause) from None
            self._wrong = 0

    def _note_wrong(self) -> float:
        self._wrong += 1
        if self._wrong < AT_ONCE:
            return 0.0
        pause = min(LONGEST, FIRST * 2.0 ** (self._wrong - AT_ONCE))
        self._not_before = self._clock() + pause
        return pause


TRIES = Tries()
"""The tries of this process."""


def _too_soon(wait: float) -> Refused:
    return Refused(
        f"Please wait {length(math.ceil(wait))} before the next try.",
        safe="Several wrong passphrases came one after the other. Nothing was changed.",
        todo="The wait keeps others from guessing. What you typed just now was not tried.",
    )


def _slower(wrong: WrongPassphrase, pause: float) -> WrongPassphrase:
    return WrongPassphrase(
        wrong.happened,
        safe="Nothing was changed, and nothing is lost.",
        todo=f"Please check capital letters and spaces. You can try again in {length(pause)}: "
        "the wait keeps others from guessing.",
    )
