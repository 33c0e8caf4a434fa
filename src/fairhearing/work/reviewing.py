"""Review: a person listens to the evidence and decides. Nothing counts before that."""

from dataclasses import dataclass

from fairhearing.domain.checking.finding import CheckResult, Outcome
from fairhearing.domain.checking.review import Reviewed, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPage:
    """A check under review. `heard` holds the ids of findings whose evidence was played."""

    check_id: str
    case_id: str
    report_id: str
    result: CheckResult
    reviewed: tuple[Reviewed, ...]
    heard: frozenset[str]
    record_ids: tuple[str, ...]


def review_page(check_id: str) -> ReviewPage:
    """Everything the review shows; `WrongUse` while the check is not finished."""
    raise NotImplementedError


def mark_heard(check_id: str, finding_id: str) -> None:
    """Note that the evidence of a finding was played, or read where there is no sound."""
    raise NotImplementedError


def decide(
    check_id: str,
    finding_id: str,
    verdict: Verdict,
    note: str = "",
    outcome: Outcome | None = None,
    reason: str = "",
) -> Reviewed:
    """Enter a decision; `Refused` where the evidence was not heard yet.

    Rejecting needs no hearing. A finding with no evidence has nothing to hear.
    """
    raise NotImplementedError
