"""The schedule of inaccuracies: everything that is printed, and nothing nobody decided.

A discrepancy, or something left out, enters only when a person has heard its evidence, decided,
and not rejected it. What is undecided is counted, never quoted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from fairhearing.domain.checking.finding import (
    Agrees,
    CheckResult,
    Coverage,
    Evidence,
    Outcome,
)
from fairhearing.domain.checking.language.noting import in_notes_beside
from fairhearing.domain.checking.review import Reviewed, ReviewedOmission
from fairhearing.domain.filings.compared import (
    Compared,
    Sealed,
    Unheard,
    everything_that_made,
    notes_of,
    records_of,
    report_of,
    unheard_of,
)
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words of the record. `start` and `end` are None where the record gives no times."""

    record: str
    speaker: str
    text: str
    start: float | None
    end: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A statement a person decided about. `number` counts from 1 within its list.

    `machine` is the program's own outcome where the person changed it. `reason` is empty where
    they changed the outcome without giving one: the program's reason is then no longer true.
    `noted` says what notes say of it, "" where there are none or they say nothing.
    """

    number: int
    page: int
    paragraph: str
    report_says: str
    record_says: tuple[Said, ...]
    outcome: Outcome
    reason: str
    note: str
    decided: date
    machine: Outcome | None = None
    noted: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Something the report leaves out. `number` goes on from the last entry that differs."""

    number: int
    said: Said
    reason: str
    note: str
    decided: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NotIn:
    """How many of a kind are not in the schedule: not decided yet, and not accepted."""

    undecided: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a statement stands in the report; `paragraph` is "" where none is printed."""

    page: int
    paragraph: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """A whole schedule, ready to print.

    `entries` are the discrepancies; `borne_out` the statements a person heard and found borne
    out; `opinion` how many they agreed cannot be checked. `rejected` counts the program's
    answers they did not accept. `undecided` counts the rest, and `looks_borne_out` says, for
    fairness, where those of them stand that the program takes to be borne out. `left_out` is
    what a person agreed that the report leaves out, in the order of the record, and
    `left_out_not_in` counts the rest of that. `example` says that all of it is invented.
    """

    report: Compared
    records: tuple[Compared, ...]
    made_on: date
    statements: int
    entries: tuple[Entry, ...]
    borne_out: tuple[Entry, ...]
    opinion: int
    rejected: int
    undecided: int
    looks_borne_out: tuple[Place, ...]
    left_out: tuple[LeftOut, ...]
    left_out_not_in: NotIn
    coverage: Coverage
    unheard: tuple[Unheard, ...]
    notes: tuple[str, ...]
    made_by: MadeBy
    notes_read: Compared | None = None
    example: bool = False

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcome of every statement a person decided."""
        opinion = (Outcome.NOT_CHECKABLE,) * self.opinion
        return tuple(e.outcome for e in (*self.borne_out, *self.entries)) + opinion


def schedule(
    result: CheckResult,
    reviewed: Sequence[Reviewed],
    omissions: Sequence[ReviewedOmission] = (),
    *,
    made_on: date,
    sealed: Sealed = MappingProxyType({}),
    example: bool = False,
) -> Schedule:
    """Draw up the schedule of a check from the decisions about its findings and omissions.

    `sealed` says on which day each file was given to the program, by its digest. `example`
    marks the invented case.
    """
    in_order = sorted(reviewed, key=_place_in_report)
    counted = [one for one in in_order if one.counts]
    rejected = [one for one in in_order if one.rejected]
    undecided = [one for one in in_order if not one.counts and not one.rejected]
    entries = _entries((one for one in counted if one.outcome.differs), result)
    return Schedule(
        report=report_of(result, sealed),
        records=records_of(result, sealed),
        made_on=made_on,
        statements=len(in_order),
        entries=entries,
        borne_out=_entries((one for one in counted if _supported(one)), result),
        opinion=sum(one.outcome is Outcome.NOT_CHECKABLE for one in counted),
        rejected=len(rejected),
        undecided=len(undecided),
        looks_borne_out=tuple(_place(one) for one in undecided if _supported(one)),
        left_out=_left_out(omissions, result, after=len(entries)),
        left_out_not_in=_not_in(omissions),
        coverage=result.coverage,
        unheard=unheard_of(result),
        notes=result.all_notes,
        made_by=everything_that_made(result),
        notes_read=notes_of(result, sealed),
        example=example,
    )


def said(evidence: Evidence, record: Iterable[Transcript]) -> Said:
    """Evidence as it is printed: without times where its record has none."""
    timed = next((one.timed for one in record if one.digest == evidence.digest), True)
    return Said(
        record=evidence.record,
        speaker=evidence.speaker,
        text=evidence.text,
        start=evidence.start if timed else None,
        end=evidence.end if timed else None,
    )


def _entries(chosen: Iterable[Reviewed], result: CheckResult) -> tuple[Entry, ...]:
    return tuple(_entry(number, one, result) for number, one in enumerate(chosen, start=1))


def _entry(number: int, one: Reviewed, result: CheckResult) -> Entry:
    review, finding = one.review, one.finding
    if review is None:  # cannot happen: `counts` demands a review
        raise ValueError(f"finding {finding.id} was never reviewed")
    changed = one.outcome is not finding.outcome
    return Entry(
        number=number,
        page=finding.statement.page,
        paragraph=finding.statement.number,
        report_says=finding.statement.quoted,
        record_says=tuple(said(each, result.record) for each in finding.evidence),
        outcome=one.outcome,
        reason=review.reason if changed else one.reason,
        note=review.note,
        decided=review.at.date(),
        machine=finding.outcome if changed else None,
        noted=_noted(one, result),
    )


def _noted(one: Reviewed, result: CheckResult) -> str:
    silent = one.finding.noted is None or one.finding.noted.agrees is Agrees.NOTHING
    return "" if silent else in_notes_beside(one, sound=result.has_sound)


def _left_out(
    omissions: Iterable[ReviewedOmission], result: CheckResult, *, after: int
) -> tuple[LeftOut, ...]:
    order = {one.digest: at for at, one in enumerate(result.record)}
    in_order = sorted(
        (one for one in omissions if one.counts),
        key=lambda one: (order[one.omission.evidence.digest], one.omission.evidence.start),
    )
    return tuple(
        LeftOut(
            number=number,
            said=said(one.omission.evidence, result.record),
            reason=one.reason,
            note=one.review.note,
            decided=one.review.at.date(),
        )
        for number, one in enumerate(in_order, start=after + 1)
        if one.review is not None
    )


def _not_in(omissions: Sequence[ReviewedOmission]) -> NotIn:
    rejected = sum(one.rejected for one in omissions)
    counted = sum(one.counts for one in omissions)
    return NotIn(undecided=len(omissions) - counted - rejected, rejected=rejected)


def _supported(one: Reviewed) -> bool:
    return one.outcome is Outcome.SUPPORTED


def _place(one: Reviewed) -> Place:
    return Place(page=one.finding.statement.page, paragraph=one.finding.statement.number)


def _place_in_report(one: Reviewed) -> tuple[int, int]:
    return one.finding.statement.paragraph, one.finding.statement.start
