"""A person's decisions about findings. Nothing leaves the program without one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fairhearing.domain.checking.finding import Finding, Outcome


class Verdict(StrEnum):
    """What the person decided about a candidate finding."""

    AGREED = "agreed"
    REJECTED = "rejected"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One decision. `heard` says that the evidence was played (or read, without sound).

    `outcome` and `reason` replace the machine's where the verdict is `AMENDED`.
    """

    finding: str
    verdict: Verdict
    heard: bool
    at: datetime
    note: str = ""
    outcome: Outcome | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A finding together with the latest decision about it, if any."""

    finding: Finding
    review: Review | None = None

    @property
    def outcome(self) -> Outcome:
        """The person's outcome where they changed it, otherwise the machine's."""
        amended = self.review.outcome if self.review else None
        return amended or self.finding.outcome

    @property
    def reason(self) -> str:
        """The person's reason where they gave one, otherwise the machine's."""
        return (self.review.reason if self.review else "") or self.finding.reason

    @property
    def counts(self) -> bool:
        """Whether it may be printed: heard, decided, and not rejected."""
        review = self.review
        return review is not None and review.heard and review.verdict is not Verdict.REJECTED


def reviewed(findings: Iterable[Finding], latest: Mapping[str, Review]) -> tuple[Reviewed, ...]:
    """Pair each finding with the latest decision about it, by the finding's id."""
    return tuple(Reviewed(finding=f, review=latest.get(f.id)) for f in findings)
