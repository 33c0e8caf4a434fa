"""The schedule of inaccuracies: everything that is printed, and nothing nobody decided.

A discrepancy enters only when a person has heard its evidence, decided, and not rejected it.
What is undecided is counted, never quoted.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from fairhearing.domain.checking.finding import CheckResult, Coverage, Evidence, Outcome
from fairhearing.domain.checking.review import Reviewed, Verdict
from fairhearing.domain.filings.compared import (
    Compared,
    Sealed,
    Unheard,
    everything_that_made,
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
    fairness, where those of them stand that the program takes to be borne out. `example` says
    that all of it is invented.
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
    coverage: Coverage
    unheard: tuple[Unheard, ...]
    notes: tuple[str, ...]
    made_by: MadeBy
    example: bool = False

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """The outcome of every statement a person decided."""
        opinion = (Outcome.NOT_CHECKABLE,) * self.opinion
        return tuple(e.outcome for e in (*self.borne_out, *self.entries)) + opinion


def schedule(
    result: CheckResult,
    reviewed: Sequence[Reviewed],
    *,
    made_on: date,
    sealed: Sealed = MappingProxyType({}),
    example: bool = False,
) -> Schedule:
    """Draw up the schedule of a check from the decisions about its findings.

    `sealed` says on which day each file was given to the program, by its digest. `example`
    marks the invented case.
    """
    in_order = sorted(reviewed, key=_place_in_report)
    counted = [one for one in in_order if one.counts]
    rejected = [one for one in in_order if _rejected(one)]
    undecided = [one for one in in_order if not one.counts and not _rejected(one)]
    return Schedule(
        report=report_of(result, sealed),
        records=records_of(result, sealed),
        made_on=made_on,
        statements=len(in_order),
        entries=_entries((one for one in counted if one.outcome.differs), result),
        borne_out=_entries((one for one in counted if _supported(one)), result),
        opinion=sum(one.outcome is Outcome.NOT_CHECKABLE for one in counted),
        rejected=len(rejected),
        undecided=len(undecided),
        looks_borne_out=tuple(_place(one) for one in undecided if _supported(one)),
        coverage=result.coverage,
        unheard=unheard_of(result),
        notes=result.notes,
        made_by=everything_that_made(result),
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
        report_says=finding.statement.text,
        record_says=tuple(said(each, result.record) for each in finding.evidence),
        outcome=one.outcome,
        reason=review.reason if changed else one.reason,
        note=review.note,
        decided=review.at.date(),
        machine=finding.outcome if changed else None,
    )


def _rejected(one: Reviewed) -> bool:
    return one.review is not None and one.review.verdict is Verdict.REJECTED


def _supported(one: Reviewed) -> bool:
    return one.outcome is Outcome.SUPPORTED


def _place(one: Reviewed) -> Place:
    return Place(page=one.finding.statement.page, paragraph=one.finding.statement.number)


def _place_in_report(one: Reviewed) -> tuple[int, int]:
    return one.finding.statement.paragraph, one.finding.statement.start
