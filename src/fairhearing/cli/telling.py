"""Progress on the standard error stream: a bar in a terminal, a few plain lines elsewhere."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn

from fairhearing.domain.reading.ports import Listener
from fairhearing.domain.saying import length

_EVERY = 20.0
"""Seconds between two lines where there is no terminal."""

_SOON = 3.0
"""Seconds before a guess at the time left is worth saying."""


class Teller(Protocol):
    """Says what the work is at."""

    def stage(self, words: str) -> Listener:
        """Begin a stage; what is returned is told how far it is."""

    def note(self, words: str) -> None:
        """Say a sentence."""


@contextmanager
def teller() -> Iterator[Teller]:
    """Give the teller that suits where the standard error stream goes."""
    if not sys.stderr.isatty():
        yield PlainTeller()
        return
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[left]}"))
    with Progress(*columns, console=Console(stderr=True)) as progress:
        yield BarTeller(progress)


class BarTeller:
    """A bar for each stage, with the time left in words."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._last: TaskID | None = None

    def stage(self, words: str) -> Listener:
        """Begin a stage and fill the bar of the one before it."""
        self._finish()
        task = self._progress.add_task(words, total=None, left="")
        self._last = task
        started = time.monotonic()

        def listener(done: float, total: float) -> None:
            left = time_left(done, total, time.monotonic() - started)
            self._progress.update(task, completed=done, total=total or None, left=left)

        return listener

    def note(self, words: str) -> None:
        """Print a sentence above the bars."""
        self._progress.console.print(words, markup=False, highlight=False)

    def _finish(self) -> None:
        if self._last is not None:
            self._progress.update(self._last, total=1, completed=1, left="")


class PlainTeller:
    """A line when a stage begins, and now and then a line on how far it is."""

    def stage(self, words: str) -> Listener:
        """Say that a stage begins."""
        self.note(f"{words} …")
        started = said = time.monotonic()

        def listener(done: float, total: float) -> None:
            nonlocal said
            now = time.monotonic()
            if now - said < _EVERY or not total:
                return
            said = now
            left = time_left(done, total, now - started)
            self.note(f"  {done / total:.0%}{', ' if left else ''}{left}")

        return listener

    def note(self, words: str) -> None:
        """Print a line."""
        print(words, file=sys.stderr, flush=True)  # noqa: T201  this is the terminal's voice


def time_left(done: float, total: float, spent: float) -> str:
    """Say about how long is left, or nothing while it would be a guess."""
    if spent < _SOON or done <= 0 or not total or done >= total:
        return ""
    return f"about {length(max(1.0, spent * (total - done) / done))} left"
