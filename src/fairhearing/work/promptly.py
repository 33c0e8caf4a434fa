"""Long work of an engine, done beside whoever waits for it, so that waiting can end at once.

An engine speaks up only every few seconds, once it has heard another half minute. Whoever
cancels should not have to wait for that.
"""

from collections.abc import Callable
from threading import Event, Thread
from typing import Generic, TypeVar

from fairhearing.domain.reading.ports import Listener

T = TypeVar("T")

LOOK = 0.25
"""Seconds between two looks whether to go on."""


def promptly(work: Callable[[Listener], T], listener: Listener) -> T:
    """Do `work` in a thread and tell `listener` again and again how far it is.

    What `listener` raises ends the wait. The work ends by itself at its next word of
    progress, and what it made is thrown away.
    """
    task = _Task(work)
    try:
        while not task.over.wait(LOOK):
            listener(*task.told)
    except BaseException:
        task.unwanted = True
        raise
    return task.outcome(listener)


class _Task(Generic[T]):
    def __init__(self, work: Callable[[Listener], T]) -> None:
        self.told = (0.0, 0.0)
        self.over = Event()
        self.unwanted = False
        self._made: list[T] = []
        self._failed: BaseException | None = None
        Thread(target=self._do, args=(work,), daemon=True, name="engine").start()

    def outcome(self, listener: Listener) -> T:
        if self._failed:
            raise self._failed
        listener(*self.told)
        return self._made[0]

    def _do(self, work: Callable[[Listener], T]) -> None:
        try:
            self._made.append(work(self._tell))
        except BaseException as error:  # noqa: BLE001  raised again where it is waited for
            self._failed = error
        finally:
            self.over.set()

    def _tell(self, done: float, total: float) -> None:
        if self.unwanted:
            raise _Unwanted
        self.told = (done, total)


class _Unwanted(Exception):  # noqa: N818  not an error: nobody waits any more
    """Ends work that nobody waits for."""
