"""How far a job is, told by its steps; and how it learns that it should stop."""

import time

from django.utils import timezone

from fairhearing.store import tables
from fairhearing.work.case.shown import JobState, Stage

EVERY = 0.5
"""Seconds between two notes; also how soon a step hears that it was cancelled."""

_SETTLED = 2.0  # seconds of work before its speed says anything
_NOT_THE_LAST = (Stage.PLAYBACK,)  # what comes after takes longer, and nobody knows yet how long

_begun: dict[tuple[str, Stage], tuple[float, float]] = {}


class Stopped(Exception):  # noqa: N818  not an error: somebody asked for it, or a step failed
    """The job is not to go on. It carries no words, because it is written down as it is."""


class Progress:
    """Told how a step gets on; it is a `Listener`, and raises `Stopped` to end the step.

    `total` and what is done are seconds of sound, pages or statements. `before` is what
    earlier steps of the stage did; `after` is what later stages will take, in the same unit.
    """

    def __init__(
        self, job_id: str, stage: Stage, *, total: float, before: float = 0.0, after: float = 0.0
    ) -> None:
        self._job_id = job_id
        self._stage = stage
        self._total = total
        self._before = before
        self._after = after
        self._noted, self._done = 0.0, before
        self._start = _begun.setdefault((job_id, stage), (time.monotonic(), before))
        self._note(before)

    def __call__(self, done: float, total: float) -> None:
        """Note that `done` of this step's own `total` is done."""
        self._total = max(self._total, self._before + total)
        self._done = self._before + done
        self.keep_going()

    def keep_going(self) -> None:
        """Raise `Stopped` where the job is to stop; costs nothing when asked often."""
        if time.monotonic() - self._noted >= EVERY:
            self._note(self._done)

    def _note(self, done: float) -> None:
        self._noted, self._done = time.monotonic(), done
        running = tables.Job.objects.filter(pk=self._job_id, state=JobState.RUNNING)
        noted = running.update(
            stage=self._stage,
            done=min(done, self._total),
            total=self._total,
            seconds_left=self._seconds_left(done),
            updated=timezone.now(),
        )
        if not noted:
            raise Stopped

    def _seconds_left(self, done: float) -> float | None:
        since, already = self._start
        spent = time.monotonic() - since
        if spent < _SETTLED or done <= already or not self._total or self._stage in _NOT_THE_LAST:
            return None
        return max(0.0, self._total - done + self._after) * spent / (done - already)
