"""A person's decisions about what the program found. Nothing leaves the program without one."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from fairhearing.domain.checking.finding import Finding, Omission, Outcome


class Verdict(StrEnum):
    """What the person decided about a candidate."""

    AGREED = "agreed"
    REJECTED = "rejected"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One decision about the finding or omission with the id `subject`.

    `heard` says that the evidence was played (or read, without sound). `outcome` and `reason`
    replace the machine's where the verdict is `AMENDED`; an omission has no outcome.
    """

    subject: str
    verdict: Verdict
    heard: bool
    at: datetime
    note: str = ""
    outcome: Outcome | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate(ABC):
    """Something the program found, with the latest decision about it, if any.

    `before` is a decision from an earlier check, where what it rested on has changed since.
    """

    review: Review | None = None
    before: Review | None = None

    @property
    @abstractmethod
    def subject(self) -> str:
        """The id that decisions about it are kept under."""

    @property
    def waits(self) -> bool:
        """Whether it waits for a decision."""
        return self.review is None

    @property
    def counts(self) -> bool:
        """Whether it may be printed: heard, decided, and not rejected."""
        return self.review is not None and self.review.heard and not self.rejected

    @property
    def rejected(self) -> bool:
        """Whether the person did not accept it."""
        return self.review is not None and self.review.verdict is Verdict.REJECTED

    @property
    def own_reason(self) -> str:
        """The reason the person gave in place of the machine's, if any."""
        return self.review.reason if self.review else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed(Candidate):
    """A finding together with the latest decision about it."""

    finding: Finding

    @property
    def subject(self) -> str:
        """The finding's id."""
        return self.finding.id

    @property
    def outcome(self) -> Outcome:
        """The person's outcome where they changed it, otherwise the machine's."""
        amended = self.review.outcome if self.review else None
        return amended or self.finding.outcome

    @property
    def reason(self) -> str:
        """The person's reason where they gave one, otherwise the machine's."""
        return self.own_reason or self.finding.reason

    @property
    def waits(self) -> bool:
        """Whether it waits for a decision; what looks borne out may be left as it is.

        What somebody decided before and has changed since waits in any case.
        """
        return self.review is None and (self.finding.asks or self.before is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewedOmission(Candidate):
    """An omission together with the latest decision about it."""

    omission: Omission

    @property
    def subject(self) -> str:
        """The omission's id."""
        return self.omission.id

    @property
    def reason(self) -> str:
        """The person's reason where they gave one, otherwise the machine's."""
        return self.own_reason or self.omission.reason


Reviews = Mapping[str, Review]
"""Decisions by the id of what they are about."""
_NONE: Reviews = MappingProxyType({})


def reviewed(
    findings: Iterable[Finding], latest: Reviews, before: Reviews = _NONE
) -> tuple[Reviewed, ...]:
    """Pair each finding with the latest decision about it, by the finding's id."""
    return tuple(
        Reviewed(finding=f, review=latest.get(f.id), before=before.get(f.id)) for f in findings
    )


def reviewed_omissions(
    omissions: Iterable[Omission], latest: Reviews, before: Reviews = _NONE
) -> tuple[ReviewedOmission, ...]:
    """Pair each omission with the latest decision about it, by the omission's id."""
    return tuple(
        ReviewedOmission(omission=o, review=latest.get(o.id), before=before.get(o.id))
        for o in omissions
    )
