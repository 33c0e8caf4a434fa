"""A job in words: "Listening: 12 of 47 minutes, about 6 minutes left"."""

import math
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fairhearing.work.long_work.jobs import Job, JobState, Stage

_MINUTE = 60
_SOON = 45
_TIMED = (Stage.LISTENING, Stage.VOICES, Stage.PLAYBACK)


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A job with what the screen says about it."""

    job: Job
    stage: str
    amount: str
    left: str
    percent: int | None


def progress(job: Job) -> Progress:
    """Say how far a job is."""
    known = job.total > 0
    return Progress(
        job=job,
        stage=_stage(job),
        amount=_amount(job) if known and job.state.open else "",
        left=_left(job.seconds_left) if job.state.open else "",
        percent=min(100, int(100 * job.done / job.total)) if known else None,
    )


def _stage(job: Job) -> str:
    ended = {
        JobState.DONE: _("Finished"),
        JobState.FAILED: _("Could not be finished"),
        JobState.CANCELLED: _("Stopped. What was done so far is kept."),
    }
    stages = {
        Stage.WAITING: _("Waiting for its turn"),
        Stage.LOOKING: _("Looking at the file"),
        Stage.LISTENING: _("Listening"),
        Stage.VOICES: _("Telling the voices apart"),
        Stage.PLAYBACK: _("Making a copy that your browser can play"),
        Stage.READING: _("Reading the pages"),
        Stage.CHECKING: _("Comparing each statement"),
        Stage.REPLIES: _("Reading what the replies did with each thing you asked"),
        Stage.FINISHED: _("Finishing"),
    }
    return ended.get(job.state) or stages[job.stage]


def _amount(job: Job) -> str:
    done, total = job.done, job.total
    if job.stage not in _TIMED:
        return _("%(done)d of %(total)d") % {"done": done, "total": total}
    if total < 2 * _MINUTE:
        return _("%(done)d of %(total)d seconds") % {"done": done, "total": total}
    said = {"done": done // _MINUTE, "total": math.ceil(total / _MINUTE)}
    return _("%(done)d of %(total)d minutes") % said


def _left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < _SOON:
        return _("less than a minute left")
    minutes = max(1, round(seconds / _MINUTE))
    said = ngettext("about %(n)d minute left", "about %(n)d minutes left", minutes)
    return said % {"n": minutes}
