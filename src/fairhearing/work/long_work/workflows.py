"""The durable workflows: what a job does, in steps that are never done twice.

Workflows are given a job's id and pass numbers between their steps; every word of a case
stays in the encrypted tables.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from dbos import DBOS
from django.db import connections

from fairhearing.domain.evidence.original import Kind
from fairhearing.work.case.rows import item_row, job_row
from fairhearing.work.case.shown import Stage
from fairhearing.work.casework import closely
from fairhearing.work.check import comparing
from fairhearing.work.long_work import finishing, stages
from fairhearing.work.long_work.progress import Progress, Stopped
from fairhearing.work.transcripts import terms
from fairhearing.work.transcripts.playable import make_playable

P = ParamSpec("P")
R = TypeVar("R")

_VOICES = 0.3
"""How long telling voices apart takes, beside listening; only for the time left."""


def _step(
    work: Callable[Concatenate[str, P], R],
) -> Callable[Concatenate[str, P], R]:
    """Make a durable step. What goes wrong is kept with the job, and is not in the step."""

    @DBOS.step(name=work.__name__)
    @wraps(work)
    def step(job_id: str, /, *args: P.args, **kwargs: P.kwargs) -> R:
        try:
            made = work(job_id, *args, **kwargs)
            finishing.got_somewhere(job_id)
        except Exception as error:  # noqa: BLE001  whatever it is, the person is told
            finishing.stopped(job_id, error)
            raise Stopped from None
        else:
            return made
        finally:
            connections.close_all()

    return step


@DBOS.workflow(name="read a recording")
def read_recording(job_id: str) -> None:
    """Plan, make it playable, hear each stretch, tell voices apart, put it together."""
    try:
        stretches = _plan(job_id)
        _make_playable(job_id)
        for number in range(stretches):
            _hear(job_id, number)
        for number in range(stretches):
            _trace(job_id, number)
        _assemble(job_id)
    except Stopped:
        return


@DBOS.workflow(name="read a paper")
def read_paper(job_id: str) -> None:
    """Read a document, or a record that somebody wrote down."""
    try:
        _read(job_id)
    except Stopped:
        return


@DBOS.workflow(name="check")
def check(job_id: str) -> None:
    """Check a document against its record."""
    try:
        _check(job_id)
    except Stopped:
        return


@DBOS.workflow(name="read replies")
def read_replies(job_id: str) -> None:
    """Read the replies to a letter closely."""
    try:
        _read_replies(job_id)
    except Stopped:
        return


@_step
def _plan(job_id: str) -> int:
    progress = Progress(job_id, Stage.LOOKING, total=0)
    return len(stages.plan(item_row(job_row(job_id).target), progress).stretches)


@_step
def _make_playable(job_id: str) -> None:
    item = item_row(job_row(job_id).target)
    seconds = stages.plan(item, stages.unheeded).seconds
    progress = Progress(job_id, Stage.PLAYBACK, total=seconds)

    def got_on(done: float) -> None:
        progress(done, seconds)
        finishing.got_somewhere(job_id)

    make_playable(item, progress.keep_going, got_on)


@_step
def _hear(job_id: str, number: int) -> None:
    item = item_row(job_row(job_id).target)
    plan = stages.plan(item, stages.unheeded)
    span, seconds = plan.stretches[number], plan.seconds
    after = _VOICES * seconds
    stages.hear(
        item,
        span,
        Progress(job_id, Stage.LISTENING, total=seconds, before=span.start, after=after),
        _asked(job_id),
    )


@_step
def _trace(job_id: str, number: int) -> None:
    item = item_row(job_row(job_id).target)
    plan = stages.plan(item, stages.unheeded)
    span = plan.stretches[number]
    progress = Progress(job_id, Stage.VOICES, total=plan.seconds, before=span.start)
    stages.trace(item, span, progress)


@_step
def _assemble(job_id: str) -> None:
    job = job_row(job_id)
    item = item_row(job.target)
    seconds = stages.plan(item, stages.unheeded).seconds
    progress = Progress(job_id, Stage.VOICES, total=seconds, before=seconds)
    key, transcript = stages.assemble(item, job.speakers, progress, _asked(job_id))
    finishing.heard(job_id, key, transcript)


def _asked(job_id: str) -> stages.Asked:
    # As they were when it was asked for: nothing that is added meanwhile may mix two hearings.
    job = job_row(job_id)
    return stages.Asked(
        terms=terms.told(job.case_id, job.asked), other_languages=job.other_languages
    )


@_step
def _read(job_id: str) -> None:
    progress = Progress(job_id, Stage.READING, total=0)
    item = item_row(job_row(job_id).target)
    if item.kind == Kind.MAILBOX:
        progress = Progress(job_id, Stage.LOOKING, total=0)
        finishing.gone_through(job_id, stages.go_through(item, progress))
    elif stages.is_paper(item):
        finishing.read(job_id, *stages.read_paper(item, progress))
    else:
        finishing.heard(job_id, *stages.read_record(item))


@_step
def _check(job_id: str) -> None:
    finishing.checked(job_id, *comparing.compare(job_id))


@_step
def _read_replies(job_id: str) -> None:
    closely.read(job_id)
    finishing.replies_read(job_id)
