"""What a check found, before anybody has listened: a paper nobody can mistake for a schedule."""

from collections.abc import Sequence
from datetime import date

from fairhearing.domain.checking.finding import SURE, CheckResult, Finding, Omission, Outcome
from fairhearing.domain.checking.language.noting import in_notes
from fairhearing.domain.checking.language.words import candidate
from fairhearing.domain.filings.compared import (
    everything_that_made,
    notes_of,
    records_of,
    report_of,
    unheard_of,
)
from fairhearing.domain.filings.schedule import said
from fairhearing.domain.filings.telling import nowhere, place, searched, taken
from fairhearing.domain.saying import day
from fairhearing.render.blocks import Block, Exchange, Heading, Paper, Passage, Table, Tone
from fairhearing.render.check_parts import (
    DIFFERING,
    beside,
    could_not_hear,
    files,
    in_a_cell,
    makers,
    nobody_yet,
    quotes,
)

_WARNING = (
    "A program made this list, and it makes mistakes in both directions. Nothing in it has been "
    "checked by a person. {do} each passage before you rely on it or show it to anybody."
)


def compose(result: CheckResult, *, made_on: date) -> Paper:
    """Set the candidates of a check as a paper for the eyes of the person who asked for it."""
    borne_out = [one for one in result.findings if _quiet(one, Outcome.SUPPORTED)]
    opinion = [one for one in result.findings if _quiet(one, Outcome.NOT_CHECKABLE)]
    first = [one for one in result.findings if one not in borne_out and one not in opinion]
    title = f"Candidates: {nobody_yet(result)}"
    return Paper(
        title=title,
        subtitle=f"{result.document.name}, compared with the record of what was said",
        running=f"{title}, {day(made_on)}",
        made_on=made_on,
        blocks=(
            *_opening(result),
            *_listen_first(first, result),
            *_left_out(result.omissions, result),
            *_only_in_notes(result),
            *_rows("What looks borne out", borne_out, result),
            *_rows("Opinion, or about something not on this recording", opinion, result),
            *could_not_hear(unheard_of(result), records_of(result, {})),
            Heading(text="How this was made"),
            *makers(everything_that_made(result), result.all_notes),
        ),
    )


def _do(result: CheckResult) -> str:
    return "Listen to" if result.has_sound else "Read"


def _quiet(finding: Finding, outcome: Outcome) -> bool:
    return finding.outcome is outcome and finding.score >= SURE


def _opening(result: CheckResult) -> list[Block]:
    records = records_of(result, {})
    return [
        Passage(text=_WARNING.format(do=_do(result)), tone=Tone.LEAD),
        Passage(text=f"The program takes it to be: {taken(result)}"),
        Heading(text="What was compared"),
        *files(report_of(result, {}), records, notes_of(result, {})),
        Passage(text=" ".join(searched(result.coverage, records))),
    ]


def _listen_first(findings: Sequence[Finding], result: CheckResult) -> list[Block]:
    heading = Heading(text=f"{_do(result)} these first", new_page=bool(findings))
    if not findings:
        return [heading, Passage(text="The program found no statement that may differ.")]
    each = enumerate(findings, start=1)
    marks = Passage(text=DIFFERING, tone=Tone.QUIET, with_next=True)
    return [heading, marks, *(_exchange(number, finding, result) for number, finding in each)]


def _exchange(number: int, finding: Finding, result: CheckResult) -> Exchange:
    evidence = [said(each, result.record) for each in finding.evidence]
    return Exchange(
        number=f"Candidate {number}",
        place=place(finding.statement.page, finding.statement.number),
        outcome=candidate(finding, sound=result.has_sound),
        report=beside(finding.statement.quoted, evidence, finding.outcome),
        record=quotes(
            evidence,
            name_the_record=len(result.record) > 1,
            statement=finding.statement.quoted,
            outcome=finding.outcome,
        ),
        nothing=nowhere(result.coverage),
        remarks=tuple(remark for remark in _remarks(finding, result) if remark[1]),
    )


def _remarks(finding: Finding, result: CheckResult) -> tuple[tuple[str, str], ...]:
    noted = in_notes(finding.noted, sound=result.has_sound) if finding.noted else ""
    return ("Why", finding.reason), ("In the notes", noted)


def _left_out(omissions: Sequence[Omission], result: CheckResult) -> list[Block]:
    if not omissions:
        return []
    several = len(result.record) > 1
    rows = tuple(
        (in_a_cell([said(one.evidence, result.record)], name_the_record=several), (one.reason,))
        for one in omissions
    )
    return [
        Heading(text="What may have been left out"),
        Table(header=("The record says", "Why it may matter"), rows=rows),
    ]


def _only_in_notes(result: CheckResult) -> list[Block]:
    only = result.notes_read.only if result.notes_read else ()
    if not only:
        return []
    rows = tuple(((place(one.page, one.number),), (one.quoted,)) for one in only)
    return [Heading(text="Only in the notes"), Table(header=("Where", "The notes say"), rows=rows)]


def _rows(title: str, findings: Sequence[Finding], result: CheckResult) -> list[Block]:
    if not findings:
        return []
    rows = tuple(_row(one, result) for one in findings)
    last = "Why" if findings[0].outcome is Outcome.NOT_CHECKABLE else "The record says"
    return [Heading(text=title), Table(header=("Where", "The report says", last), rows=rows)]


def _row(finding: Finding, result: CheckResult) -> tuple[tuple[str, ...], ...]:
    where = place(finding.statement.page, finding.statement.number)
    evidence = [said(each, result.record) for each in finding.evidence]
    heard = in_a_cell(evidence, name_the_record=len(result.record) > 1)
    last = (finding.reason,) if finding.outcome is Outcome.NOT_CHECKABLE else heard
    return (where,), (finding.statement.quoted,), last
