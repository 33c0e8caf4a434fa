"""Rows of the store as the values that screens and verbs use."""

from collections.abc import Sequence
from dataclasses import replace

from fairhearing.domain.evidence.original import Kind
from fairhearing.domain.problems import WrongUse
from fairhearing.store import ledgers, outputs, tables
from fairhearing.work.case import next_step
from fairhearing.work.case.shown import (
    CaseCard,
    CasePage,
    CheckCard,
    Item,
    ItemState,
    Job,
    JobKind,
    JobState,
    Stage,
    Use,
    Waiting,
)
from fairhearing.work.house import kept_problems
from fairhearing.work.transcripts import spoken


def case_row(case_id: str) -> tables.Case:
    """Find a case; `WrongUse` where there is none with this id."""
    row = tables.Case.objects.filter(pk=case_id).first()
    if row is None:
        raise WrongUse("There is no such case here.", todo="“fairhearing case list” shows them.")
    return row


def item_row(item_id: str) -> tables.Item:
    """Find a file; `WrongUse` where there is none with this id."""
    row = tables.Item.objects.filter(pk=item_id).first()
    if row is None:
        raise WrongUse("There is no such file in your cases.")
    return row


def check_row(check_id: str) -> tables.Check:
    """Find a check; `WrongUse` where there is none with this id."""
    row = tables.Check.objects.select_related("report", "notes").filter(pk=check_id).first()
    if row is None:
        raise WrongUse("There is no such check in your cases.")
    return row


def job_row(job_id: str) -> tables.Job:
    """Find a job; `WrongUse` where there is none with this id."""
    row = tables.Job.objects.filter(pk=job_id).first()
    if row is None:
        raise WrongUse("There is no such work under way.")
    return row


def latest_job(kind: JobKind, target: str) -> tables.Job | None:
    """Find the newest job of a kind for an item or a check."""
    return tables.Job.objects.filter(kind=kind, target=target).order_by("asked").last()


def item_of(row: tables.Item) -> Item:
    """Show a file."""
    return _item(row, latest_job(JobKind.READ, row.pk))


def items_of(found: Sequence[tables.Item]) -> tuple[Item, ...]:
    """Show files, however many, with what the newest job says of each."""
    asked = tables.Job.objects.filter(kind=JobKind.READ, target__in=[row.pk for row in found])
    latest = {job.target: job for job in asked.order_by("asked")}
    return tuple(_item(row, latest.get(row.pk)) for row in found)


def _item(row: tables.Item, job: tables.Job | None) -> Item:
    state = _state(row, job)
    return Item(
        id=row.pk,
        case_id=row.case_id,
        name=row.name,
        kind=Kind(row.kind),
        use=Use(row.use),
        digest=row.digest,
        size=row.size,
        sealed_at=row.sealed_at,
        state=state,
        problem=kept_problems.read(job.problem) if job and state is ItemState.FAILED else None,
        seconds=row.seconds,
        pages=row.pages,
        named=state is ItemState.READ and not unnamed(row),
        example=row.example,
    )


def job_of(row: tables.Job) -> Job:
    """Show a job."""
    if row.title:
        return _job(row, row.title)
    reads = row.kind == JobKind.READ
    return _job(row, item_row(row.target).name if reads else check_row(row.target).report.name)


def _job(row: tables.Job, title: str) -> Job:
    return Job(
        id=row.pk,
        case_id=row.case_id,
        kind=JobKind(row.kind),
        target=row.target,
        title=title,
        stage=Stage(row.stage),
        done=row.done,
        total=row.total,
        seconds_left=row.seconds_left,
        state=JobState(row.state),
        problem=kept_problems.read(row.problem),
    )


def check_of(row: tables.Check) -> CheckCard:
    """Show a check."""
    job = latest_job(JobKind.CHECK, row.pk)
    if job is None:
        raise WrongUse("This check was never started.")
    return CheckCard(
        id=row.pk,
        case_id=row.case_id,
        report=item_of(row.report),
        records=tuple(item_of(item_row(record)) for record in row.records),
        fast=row.fast,
        started=row.started,
        job=job_of(job),
        statements=row.statements,
        asking=len(row.candidates),
        undecided=len(set(row.candidates) - _decided(row.pk)),
        stale=_stale(row),
        notes=item_of(row.notes) if row.notes else None,
    )


def check_before(row: tables.Check) -> tables.Check | None:
    """Find the newest finished check of the same report that was asked for before this one."""
    others = tables.Check.objects.filter(report=row.report, started__lt=row.started)
    return others.exclude(result="").last()


def is_record(row: tables.Item) -> bool:
    """Whether a file is read as a record of what was said, not as a document."""
    return Kind(row.kind).has_sound or row.use == Use.RECORD


def edited_key(row: tables.Item) -> str:
    """Name a transcript with the names and changes it has now."""
    edited = ledgers.last_digest(ledgers.edits(row.pk))
    parameters = {"reading": row.reading, "edits": edited, "name": row.name}
    return outputs.key(row.digest, "edited", parameters)


def unnamed(row: tables.Item) -> set[str]:
    """Labels of the voices that nobody has named or joined to another yet."""
    if not row.voices:
        return set()
    said = ledgers.entries(ledgers.edits(row.pk), actions=spoken.VOICES)
    here = {e.subject for e in said if spoken.rests_on(e) in ("", row.reading)}
    return set(row.voices) - here


def card_of(row: tables.Case) -> CaseCard:
    """Show a case in a line."""
    return CaseCard(
        id=row.pk,
        title=row.title,
        updated=row.updated,
        example=row.example,
        waiting=Waiting(row.waiting),
    )


def page_of(row: tables.Case) -> CasePage:
    """Show all of a case; what is one of hundreds is not asked for one by one."""
    asked = list(row.jobs.all())
    latest = {job.target: job for job in asked if job.kind == JobKind.READ}
    items = tuple(_item(one, latest.get(one.pk)) for one in row.items.all())
    names = {item.id: item.name for item in items}
    jobs = tuple(
        _job(job, names[job.target]) if job.target in names else job_of(job)
        for job in reversed(asked)
    )
    checks = _superseding([check_of(one) for one in row.checks.reverse()])
    step = next_step.next_step(items, jobs, checks)
    return CasePage(card=card_of(row), items=items, jobs=jobs, checks=checks, next_step=step)


def _superseding(newest_first: Sequence[CheckCard]) -> tuple[CheckCard, ...]:
    done = [check for check in newest_first if check.job.state is JobState.DONE]
    return tuple(
        replace(check, superseded=any(_covers(later, check) for later in done))
        for check in newest_first
    )


def _covers(later: CheckCard, check: CheckCard) -> bool:
    return (
        later.started > check.started
        and later.report.id == check.report.id
        and _compared_with(check) <= _compared_with(later)
    )


def _compared_with(check: CheckCard) -> set[str]:
    return {one.id for one in (*check.records, check.notes) if one}


def touch(case_id: str) -> None:
    """Note that something happened in a case, and what it waits for now."""
    row = case_row(case_id)
    row.waiting = next_step.waiting(page_of(row).next_step)
    row.save(update_fields=["updated", "waiting"])


DECIDED = "decided"
"""What an entry of a review ledger says when a person has decided."""


def _decided(check_id: str) -> set[str]:
    return ledgers.subjects(ledgers.reviews(check_id), (DECIDED,))


def _stale(row: tables.Check) -> bool:
    now = [edited_key(item_row(record)) for record in row.records]
    noted = row.notes.reading if row.notes else ""
    return [row.document, row.noted, *row.transcripts] != [row.report.reading, noted, *now]


def _state(row: tables.Item, job: tables.Job | None) -> ItemState:
    state = JobState(job.state) if job else None
    if state and state.open:
        return ItemState.READING
    if row.reading:
        return ItemState.READ
    if state is JobState.FAILED:
        return ItemState.FAILED
    return ItemState.CANCELLED if state is JobState.CANCELLED else ItemState.SEALED
