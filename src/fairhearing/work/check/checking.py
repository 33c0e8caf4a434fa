"""Checking a report against its record."""

from dataclasses import replace

from django.db import transaction

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.document import Document
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.store import outputs, tables
from fairhearing.work.case import rows
from fairhearing.work.case.shown import CheckCard, ItemState, JobKind
from fairhearing.work.long_work import jobs
from fairhearing.work.transcripts import reading


def start_check(
    case_id: str,
    report_id: str,
    record_ids: tuple[str, ...],
    *,
    fast: bool = False,
    notes_id: str = "",
) -> str:
    """Start a check and say the job's id (`job(id).target` is the check's id).

    Where there are notes, what they say is compared with both.
    """
    report, records = rows.item_row(report_id), [rows.item_row(one) for one in record_ids]
    notes = rows.item_row(notes_id) if notes_id else None
    if not records:
        raise WrongUse("There is nothing to check it against.", todo="Please choose a recording.")
    for row in (report, *records, *((notes,) if notes else ())):
        _must_be_ready(row, case_id)
    if notes and rows.is_record(notes):
        raise WrongUse(f"{notes.name} is a record, and not notes.", todo="Say that it is notes.")
    with transaction.atomic():
        check = tables.Check.objects.create(
            case_id=case_id,
            report=report,
            records=list(record_ids),
            fast=fast,
            document=report.reading,
            notes=notes,
            noted=notes.reading if notes else "",
            transcripts=[_as_it_is_now(record) for record in records],
        )
        return jobs.ask(JobKind.CHECK, case_id, check.pk)


def checks(case_id: str) -> tuple[CheckCard, ...]:
    """List the checks of a case, newest first."""
    return tuple(rows.check_of(row) for row in rows.case_row(case_id).checks.reverse())


def check_card(check_id: str) -> CheckCard:
    """Show one check; `WrongUse` where there is none with this id."""
    return rows.check_of(rows.check_row(check_id))


def result(check_id: str) -> CheckResult:
    """Give what a finished check found; `WrongUse` while it is not finished."""
    row = rows.check_row(check_id)
    if not row.result:
        raise WrongUse("This check is not finished yet.", todo="Please wait until it is.")
    found = outputs.load(row.result, CheckResult)
    return replace(found, document=compared_document(row), record=compared_record(row))


def compared_document(row: tables.Check) -> Document:
    """Give the document as it was when the check was asked for."""
    return replace(outputs.load(row.document, Document), name=row.report.name)


def compared_notes(row: tables.Check) -> Document | None:
    """Give the notes as they were when the check was asked for, if there were any."""
    if row.notes is None:
        return None
    return replace(outputs.load(row.noted, Document), name=row.notes.name)


def compared_record(row: tables.Check) -> tuple[Transcript, ...]:
    """Give the record as it was when the check was asked for."""
    return tuple(outputs.load(key, Transcript) for key in row.transcripts)


def _must_be_ready(row: tables.Item, case_id: str) -> None:
    if row.case_id != case_id:
        raise WrongUse("There is no such file in this case.")
    if rows.item_of(row).state is not ItemState.READ:
        raise WrongUse(f"{row.name} has not been read yet.", todo="Please read it first.")


def _as_it_is_now(row: tables.Item) -> str:
    """Keep a transcript with the names and changes it has now, and give its key."""
    key = rows.edited_key(row)
    outputs.keep(key, source=row.digest, stage="edited", value=reading.transcript(row.pk))
    return key
