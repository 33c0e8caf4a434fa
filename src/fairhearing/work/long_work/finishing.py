"""How jobs end: what was made is entered in the case, in one transaction with the job."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.store import ledgers, outputs, tables
from fairhearing.work.case import rows
from fairhearing.work.case.shown import JobKind, JobState, Stage
from fairhearing.work.check import reviewing
from fairhearing.work.house import kept_problems
from fairhearing.work.long_work.progress import Stopped
from fairhearing.work.transcripts import spoken


def heard(job_id: str, key: str, transcript: Transcript) -> None:
    """Enter a transcript in the case; its nameless voices wait for a person.

    What was named and mended rests on a hearing. Where the same was asked again of the same
    engines, as after an update of the program, that hearing stays.
    """
    with _finished(job_id) as job:
        item = rows.item_row(job.target)
        if _stays(item, job, transcript):
            return
        item.reading = key
        item.seconds = transcript.duration
        item.voices = (
            [s.label for s in transcript.speakers if not s.name] if (transcript.has_sound) else []
        )
        item.save(update_fields=["reading", "seconds", "voices"])
        _enter(item)


def _stays(item: tables.Item, job: tables.Job, transcript: Transcript) -> bool:
    earlier = tables.Job.objects.filter(kind=JobKind.READ, target=item.pk, state=JobState.DONE)
    before = earlier.exclude(pk=job.pk).order_by("asked").last()
    entries = ledgers.entries(ledgers.edits(item.pk))
    if before is None or _asked(before) != _asked(job):
        return False
    if not any(spoken.rests_on(entry) in ("", item.reading) for entry in entries):
        return False
    then = outputs.find(item.reading, Transcript)
    return then is not None and then.made_by.models == transcript.made_by.models


def _asked(job: tables.Job) -> tuple[int | None, bool]:
    return job.speakers, job.other_languages


def read(job_id: str, key: str, document: Document) -> None:
    """Enter a document in the case."""
    with _finished(job_id) as job:
        item = rows.item_row(job.target)
        item.reading = key
        item.pages = len(document.pages)
        item.save(update_fields=["reading", "pages"])
        _enter(item)


def gone_through(job_id: str, key: str) -> None:
    """Enter that a mailbox was gone through."""
    with _finished(job_id) as job:
        item = rows.item_row(job.target)
        item.reading = key
        item.save(update_fields=["reading"])
        _enter(item)


def checked(job_id: str, key: str, result: CheckResult) -> None:
    """Enter what a check found."""
    with _finished(job_id) as job:
        check = rows.check_row(job.target)
        check.result = key
        check.statements = len(result.findings)
        check.save(update_fields=["result", "statements"])
        made = {"output": key, "made": outputs.digest_of(key)}
        ledgers.append(ledgers.reviews(check.pk), action="found", subject=check.pk, body=made)
        asking = [f.id for f in result.findings if f.asks] + [o.id for o in result.omissions]
        check.candidates = list(dict.fromkeys((*asking, *reviewing.carry_over(check.pk))))
        check.save(update_fields=["candidates"])


def replies_read(job_id: str) -> None:
    """Note that replies were read; what was found stands beside them for a person to decide."""
    with _finished(job_id):
        pass


def stopped(job_id: str, error: Exception) -> None:
    """Note why a job failed; one that was cancelled has nothing to add."""
    if isinstance(error, Stopped):
        return
    with transaction.atomic():
        noted = _running(job_id).update(
            state=JobState.FAILED,
            problem=kept_problems.write(kept_problems.plainly(error)),
            seconds_left=None,
            updated=timezone.now(),
        )
        if noted:
            rows.touch(rows.job_row(job_id).case_id)


def got_somewhere(job_id: str) -> None:
    """Note that a step was finished, so that the job is not taken for one that kills us."""
    tables.Job.objects.filter(pk=job_id).exclude(starts=0).update(starts=0)


def _running(job_id: str) -> QuerySet[tables.Job]:
    return tables.Job.objects.filter(pk=job_id, state=JobState.RUNNING)


@contextmanager
def _finished(job_id: str) -> Iterator[tables.Job]:
    with transaction.atomic():
        job = _running(job_id).first()
        if job is None:
            raise Stopped
        yield job
        job.state, job.stage = JobState.DONE, Stage.FINISHED
        job.done, job.seconds_left = job.total, 0.0
        job.save()
        rows.touch(job.case_id)


def _enter(item: tables.Item) -> None:
    made = {"output": item.reading, "made": outputs.digest_of(item.reading)}
    ledgers.append(ledgers.custody(item.case_id), action="read", subject=item.pk, body=made)
