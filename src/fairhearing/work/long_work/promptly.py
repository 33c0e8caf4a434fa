"""Long work of an engine, done beside whoever waits for it, so that waiting can end at once.

An engine speaks up only every few seconds, once it has heard another half minute. Whoever
cancels should not have to wait for that.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

from fairhearing.domain.reading.ports import Listener

T = TypeVar("T")

LOOK = 0.25
"""Seconds between two looks whether to go on."""

# One thread does it all, again and again, and so needs its memory once; another is only begun
# while work that nobody waits for any more is still under way.
_BESIDE = ThreadPoolExecutor(8, thread_name_prefix="engine")


def promptly(work: Callable[[Listener], T], listener: Listener) -> T:
    """Do `work` in a thread and tell `listener` again and again how far it is.

    What `listener` raises ends the wait. The work ends by itself at its next word of
    progress, and what it made is thrown away.
    """
    progress = _Progress()
    under_way = _BESIDE.submit(work, progress)
    try:
        while not wait([under_way], LOOK).done:
            listener(*progress.told)
    except BaseException:
        progress.unwanted = True
        raise
    made = under_way.result()
    listener(*progress.told)
    return made


class _Progress:
    """The listener that the work is given."""

    def __init__(self) -> None:
        self.told = (0.0, 0.0)
        self.unwanted = False

    def __call__(self, done: float, total: float) -> None:
        if self.unwanted:
            raise _Unwanted
        self.told = (done, total)


class _Unwanted(Exception):  # noqa: N818  not an error: nobody waits any more
    """Ends work that nobody waits for."""
