"""Comparing a report with its record, for a check that was asked for."""

from collections.abc import Callable
from dataclasses import asdict, replace

from fairhearing import __version__, wiring
from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.finding import CheckResult
from fairhearing.domain.checking.ports import Judge, Ranker
from fairhearing.domain.checking.three_way import beside_notes, rounds
from fairhearing.domain.reading.ports import Listener
from fairhearing.store import outputs, tables
from fairhearing.work.case import rows
from fairhearing.work.case.shown import Stage
from fairhearing.work.check import checking
from fairhearing.work.check.asking import PromptJudge
from fairhearing.work.check.remembering import RememberingJudge
from fairhearing.work.long_work.progress import Progress


def compare(job_id: str) -> tuple[str, CheckResult]:
    """Run the check of a job; gives its key and what was found, without the record in it."""
    row = rows.check_row(rows.job_row(job_id).target)
    document, notes = checking.compared_document(row), checking.compared_notes(row)
    whole = rounds(document, notes) if notes else len(document.statements)
    progress = Progress(job_id, Stage.CHECKING, total=whole)
    ranker = wiring.ranker()
    judge = None if row.fast else _remembering(row, progress.keep_going)
    key = _key(row, ranker, judge)
    found = outputs.find(key, CheckResult)
    if found is None:
        found = _found(row, ranker, judge, progress)
        outputs.keep(key, source=document.digest, stage="check", value=found)
    return key, found


def _found(
    row: tables.Check, ranker: Ranker, judge: Judge | None, listener: Listener
) -> CheckResult:
    result = check(
        checking.compared_document(row),
        checking.compared_record(row),
        ranker=ranker,
        judge=judge,
        listener=listener,
    )
    notes = checking.compared_notes(row)
    if notes:
        result = beside_notes(result, notes, ranker=ranker, judge=judge, listener=listener)
    # The record is kept once, as a stage of its own: an hour of talk is megabytes of words.
    return replace(result, record=())


def _remembering(row: tables.Check, keep_going: Callable[[], None]) -> Judge:
    judge = PromptJudge(wiring.judge(), keep_going)
    return RememberingJudge(judge, row.report.digest, keep_going)


def _key(row: tables.Check, ranker: Ranker, judge: Judge | None) -> str:
    models = (*ranker.models(), *(judge.models() if judge else ()))
    return outputs.key(
        row.report.digest,
        "check",
        {
            "version": __version__,
            "document": row.document,
            "record": list(row.transcripts),
            "fast": row.fast,
            "models": [asdict(model) for model in models],
            **({"notes": row.noted} if row.noted else {}),
        },
    )
