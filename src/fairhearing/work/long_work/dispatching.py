"""Taking jobs from the table and giving them to the durable engine, oldest first."""

from collections.abc import Callable

from dbos import DBOS, SetWorkflowID
from django.db.models import F

from fairhearing.domain.problems import OurFault
from fairhearing.store import derived, tables
from fairhearing.work.case import rows
from fairhearing.work.case.shown import JobKind, JobState
from fairhearing.work.long_work import finishing, stages, workflows

TOO_OFTEN = 5
"""A job that was begun this often without finishing a step is given up."""


def give_up_hopeless() -> None:
    """Before anything is taken up again: stop what ended the worker again and again."""
    derived.sweep()
    running = tables.Job.objects.filter(state=JobState.RUNNING)
    running.update(starts=F("starts") + 1)
    for job in running.filter(starts__gt=TOO_OFTEN):
        finishing.stopped(job.pk, _hopeless())


def next_job() -> tables.Job | None:
    """Give the job that was begun, otherwise the oldest that waits, None where there is none."""
    still_open = tables.Job.objects.filter(state__in=[s for s in JobState if s.open])
    return still_open.order_by("state", "asked").first()


def do(job: tables.Job) -> None:
    """Do a job to its end."""
    tables.Job.objects.filter(pk=job.pk, state=JobState.WAITING).update(state=JobState.RUNNING)
    try:
        _run(job)
    except Exception as error:  # noqa: BLE001  the engine's own failures are told like any other
        finishing.stopped(job.pk, error)
    # A job whose workflow is over and that is still open has met a fault of ours.
    finishing.stopped(job.pk, RuntimeError())


def _run(job: tables.Job) -> None:
    if DBOS.get_workflow_status(job.pk) is None:
        with SetWorkflowID(job.pk):
            DBOS.start_workflow(_workflow(job), job.pk)
    DBOS.retrieve_workflow(job.pk).get_result(polling_interval_sec=_LOOK)


def _workflow(job: tables.Job) -> Callable[[str], None]:
    if job.kind == JobKind.CHECK:
        return workflows.check
    if job.kind == JobKind.ANSWERS:
        return workflows.read_replies
    listening = stages.needs_listening(rows.item_row(job.target))
    return workflows.read_recording if listening else workflows.read_paper


_LOOK = 0.2


def _hopeless() -> OurFault:
    return OurFault(
        "The program was stopped several times at the same place in this file.",
        safe="The file itself is safe, and so is everything else.",
        todo="It may need more memory than this computer has free. Close other programs and "
        "try again.",
    )
