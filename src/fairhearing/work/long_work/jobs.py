"""Long work as the screens see it: how far it is, and how to stop it."""

from django.db import transaction

from fairhearing.store import tables
from fairhearing.work.case import rows
from fairhearing.work.case.shown import Job, JobKind, JobState, Stage

__all__ = ["Job", "JobKind", "JobState", "Stage", "any_open", "ask", "cancel", "job", "jobs"]


def jobs(case_id: str) -> tuple[Job, ...]:
    """List the jobs of a case, newest first."""
    return tuple(rows.job_of(row) for row in tables.Job.objects.filter(case=case_id).reverse())


def job(job_id: str) -> Job:
    """Show one job; `WrongUse` where there is none with this id."""
    return rows.job_of(rows.job_row(job_id))


def any_open() -> bool:
    """Whether there is work that is not finished, in any case."""
    return tables.Job.objects.filter(state__in=[s for s in JobState if s.open]).exists()


def cancel(job_id: str) -> Job:
    """Ask a job to stop; what is finished of it is kept and used if it is started again."""
    with transaction.atomic():
        row = rows.job_row(job_id)
        if JobState(row.state).open:
            # The worker notices at its next word of progress, and keeps its hands off.
            row.state = JobState.CANCELLED
            row.save(update_fields=["state", "updated"])
            rows.touch(row.case_id)
    return rows.job_of(row)


def ask(
    kind: JobKind,
    case_id: str,
    target: str,
    *,
    speakers: int | None = None,
    other_languages: bool = False,
    title: str = "",
) -> str:
    """Ask the worker for a job and give its id; one that is under way is not doubled.

    `title` says what it is about, where that is no file.
    """
    with transaction.atomic():
        latest = rows.latest_job(kind, target)
        if latest and JobState(latest.state).open:
            return latest.pk
        row = tables.Job.objects.create(
            case_id=case_id,
            kind=kind,
            target=target,
            title=title,
            speakers=speakers,
            other_languages=other_languages,
            state=JobState.WAITING,
            stage=Stage.WAITING,
        )
        rows.touch(case_id)
    return row.pk
