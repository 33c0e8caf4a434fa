"""Recording, report and notes: what notes obtained later say, beside both.

The notes' statements are checked against the record as a report's are. The report's are then
checked against the notes, by the same rules, as against talk whose one speaker is nobody: who
said it is left out of it, and so are quotation marks, since notes are no record of words.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.finding import (
    SURE,
    Agrees,
    CheckResult,
    Finding,
    Noted,
    NotesRead,
    Outcome,
)
from fairhearing.domain.checking.language.wording import share, stems
from fairhearing.domain.checking.passes import Listener
from fairhearing.domain.checking.ports import Judge, Ranker
from fairhearing.domain.checking.record.readings import sought
from fairhearing.domain.checking.statements.claims import Claim, claims_of
from fairhearing.domain.checking.statements.people import cast_of
from fairhearing.domain.checking.statements.writers_own import is_opinion, is_recommendation
from fairhearing.domain.reading.document import Document, Statement, StatementKind
from fairhearing.domain.reading.transcript import Transcript, Turn

CLEARLY = 0.7
"""Score from which notes are said to agree or to differ; below it they say nothing of it."""
SHARED = 0.3
"""Share of a statement's words that must stand in the notes for them to be about it."""
LEAST = 4
"""Words of what was said, from which it stands by itself without who said it."""
_MARKS = re.compile(r"[“”\"]")


def rounds(document: Document, notes: Document) -> int:
    """Count the statements that are read when a report is compared with a record and notes."""
    return 2 * len(document.statements) + len(notes.statements)


def beside_notes(
    result: CheckResult, notes: Document, *, ranker: Ranker, judge: Judge | None, listener: Listener
) -> CheckResult:
    """Add to a finished check what the notes say of each statement, and what only they hold."""
    report, whole = result.document, rounds(result.document, notes)

    def after(done: int) -> Callable[[float, float], None]:
        return lambda more, _all: listener(done + more, whole)

    known = len(report.statements)
    against_record = check(
        notes, result.record, ranker=ranker, judge=judge, listener=after(known)
    ).findings
    against_notes = check(
        _plainly(report, result.record),
        (_as_talk(notes),),
        ranker=ranker,
        judge=judge,
        listener=after(known + len(notes.statements)),
    ).findings
    noted = tuple(
        _noted(finding, beside, against_record)
        for finding, beside in zip(result.findings, against_notes, strict=True)
    )
    findings = tuple(replace(f, noted=n) for f, n in zip(result.findings, noted, strict=True))
    read = NotesRead(
        name=notes.name,
        digest=notes.digest,
        pages=len(notes.pages),
        only=_only(against_record, against_notes, noted),
    )
    return replace(
        result,
        findings=findings,
        notes_read=read,
        notes=(*result.notes, *notes.notes),
        made_by=result.made_by.joined(notes.made_by),
    )


def _plainly(report: Document, record: Sequence[Transcript]) -> Document:
    """Write a report's statements without who said them, and without quotation marks."""
    claims = claims_of(report, cast_of(record))
    return replace(report, statements=tuple(_plain(claim) for claim in claims))


def _plain(claim: Claim) -> Statement:
    statement = claim.statement
    alone = claim.verb and len(claim.content.split()) >= LEAST
    text = _MARKS.sub("", claim.content if alone else statement.whole)
    if not is_opinion(statement) and not is_recommendation(statement):
        statement = replace(statement, kind=StatementKind.FACT)
    return replace(statement, text=text, lead="")


def _as_talk(notes: Document) -> Transcript:
    """Set notes as a written record: a turn for each statement, by nobody."""
    return Transcript(
        name=notes.name,
        digest=notes.digest,
        duration=0.0,
        turns=tuple(
            Turn(speaker="", start=n, end=n + 1, text=statement.whole)
            for n, statement in enumerate(notes.statements)
        ),
        timed=False,
        has_sound=False,
        made_by=notes.made_by,
    )


def _noted(finding: Finding, beside: Finding, notes: Sequence[Finding]) -> Noted:
    found = [notes[turn] for piece in beside.evidence for turn in piece.turns]
    if not found or not _clear(beside):
        return Noted(agrees=Agrees.NOTHING)
    first = found[0].statement
    word_for_word = stems(first.whole) == stems(finding.statement.whole)
    says = Outcome.SUPPORTED if word_for_word else beside.outcome
    return Noted(
        agrees=_agrees(finding, says, found[0]),
        text=first.whole,
        page=first.page,
        number=first.number,
    )


def _clear(beside: Finding) -> bool:
    """Whether the notes surely say something of a statement."""
    surely = beside.score >= CLEARLY and _shared(beside) >= SHARED
    return surely and beside.outcome in _SAYING


_DIFFERING = (Outcome.CONTRADICTED, Outcome.OVERSTATED, Outcome.UNDERSTATED)
_NOT_THERE = (Outcome.NOT_FOUND, Outcome.NOT_CHECKABLE)
_SAYING = (Outcome.SUPPORTED, *_DIFFERING)


def _agrees(finding: Finding, beside: Outcome, note: Finding) -> Agrees:
    """Say whom the notes agree with; only what is clear both ways is called agreement."""
    if finding.outcome is Outcome.MISATTRIBUTED:
        return Agrees.UNCLEAR  # who said it is left out of the comparison
    as_record = note.outcome is Outcome.SUPPORTED and note.score >= CLEARLY
    off_record = note.outcome in _DIFFERING and note.score >= CLEARLY
    if beside is Outcome.SUPPORTED:
        if finding.outcome is Outcome.SUPPORTED:
            return Agrees.BOTH if as_record and finding.score >= SURE else Agrees.REPORT
        return Agrees.UNCLEAR if as_record and finding.outcome.differs else Agrees.REPORT
    if as_record and finding.outcome is not Outcome.SUPPORTED:
        return Agrees.RECORD
    return Agrees.NEITHER if off_record else Agrees.UNCLEAR


def _only(
    against_record: Sequence[Finding], against_notes: Sequence[Finding], noted: Sequence[Noted]
) -> tuple[Statement, ...]:
    """Give the notes' statements that are neither on the record nor in the report."""
    told = zip(against_notes, noted, strict=True)
    used = {
        turn
        for beside, one in told
        if one.agrees is not Agrees.NOTHING
        for piece in beside.evidence
        for turn in piece.turns
    }
    return tuple(
        finding.statement
        for n, finding in enumerate(against_record)
        if _off_the_record(finding) and n not in used
    )


def _off_the_record(note: Finding) -> bool:
    """Whether the record does not hold a note: not found, or borne out by hardly a word of it."""
    loosely = note.outcome is Outcome.SUPPORTED and note.score < CLEARLY
    return note.outcome in _NOT_THERE or (loosely and _shared(note) < SHARED)


def _shared(finding: Finding) -> float:
    """Say how much of a statement's words stand in the words shown for it."""
    words = set(stems(" ".join(piece.text for piece in finding.evidence)))
    return share(sought(finding.statement.text), words)
