"""Invented checks and decisions, for tests about what is printed."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from fairhearing.domain.checking.finding import (
    CheckResult,
    Coverage,
    Evidence,
    Finding,
    Omission,
    Outcome,
)
from fairhearing.domain.checking.review import (
    Review,
    Reviewed,
    ReviewedOmission,
    Verdict,
    reviewed,
    reviewed_omissions,
)
from fairhearing.domain.filings.schedule import Schedule, schedule
from fairhearing.domain.made_by import MadeBy, ModelUsed
from fairhearing.domain.reading.document import Document, Page, Statement, StatementKind
from fairhearing.domain.reading.transcript import Span, Transcript

Check = tuple[CheckResult, tuple[Reviewed, ...], tuple[ReviewedOmission, ...]]
"""A check with the decisions about its findings and its omissions: what a schedule takes."""

WHEN = datetime(2026, 6, 14, 9, 30, tzinfo=UTC)
MADE_ON = date(2026, 6, 15)


def digest_of(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


MADE_BY = MadeBy(
    version="0.1.0",
    models=tuple(
        ModelUsed(name=name, digest=digest_of(name)) for name in ("hears-words", "finds-words")
    ),
    parameters=(("beam", "5"),),
)
CALL = Transcript(
    name="call.opus",
    digest=digest_of("call"),
    duration=240.7,
    turns=(),
    unheard=(Span(start=120.2, end=122.4),),
    made_by=MADE_BY,
)
COVERAGE = Coverage(seconds=240.7, speech=206.8, searched=204.6, inaudible=2.2, overlapped=0)


def statement(number: int, text: str = "", paragraph: str | None = None) -> Statement:
    return Statement(
        id=f"s{number}",
        paragraph=number,
        number=str(number) if paragraph is None else paragraph,
        page=1 + number // 10,
        start=0,
        end=10,
        text=text or f"The report's sentence number {number}-{number}.",
        kind=StatementKind.FACT,
    )


def heard(number: int, text: str = "", *, record: Transcript = CALL) -> Evidence:
    return Evidence(
        record=record.name,
        digest=record.digest,
        speaker="Karen Dalby",
        start=number * 10.0,
        end=number * 10.0 + 4,
        text=text or f"the words that were said, {number}-{number}",
    )


def finding(number: int, outcome: Outcome, text: str = "") -> Finding:
    found = outcome not in (Outcome.NOT_FOUND, Outcome.NOT_CHECKABLE)
    return Finding(
        id=f"f{number}",
        statement=statement(number, text),
        outcome=outcome,
        score=0.9,
        reason=f"The program's reason {number}-{number}.",
        evidence=(heard(number),) if found else (),
    )


def omission(number: int, text: str = "", *, record: Transcript = CALL) -> Omission:
    said = heard(number, text or f"the words left out, {number}-{number}", record=record)
    return Omission(evidence=said, reason=f"The reason for it, {number}-{number}.")


def result(
    findings: Sequence[Finding],
    record: Sequence[Transcript] = (CALL,),
    omissions: Sequence[Omission] = (),
) -> CheckResult:
    return CheckResult(
        document=Document(
            name="report.pdf",
            digest=digest_of("report"),
            pages=(Page(number=1, width=595, height=842),) * 2,
            paragraphs=(),
            statements=tuple(one.statement for one in findings),
            made_by=MADE_BY,
        ),
        record=tuple(record),
        findings=tuple(findings),
        omissions=tuple(omissions),
        coverage=COVERAGE,
        made_by=MADE_BY,
    )


def agreed(subject: str, *, heard: bool = True, note: str = "") -> Review:
    return Review(subject=subject, verdict=Verdict.AGREED, heard=heard, at=WHEN, note=note)


def rejected(subject: str) -> Review:
    return replace(agreed(subject), verdict=Verdict.REJECTED)


def amended(subject: str, outcome: Outcome, reason: str = "") -> Review:
    return replace(agreed(subject), verdict=Verdict.AMENDED, outcome=outcome, reason=reason)


def drawn(findings: Sequence[Finding], reviews: Mapping[str, Review]) -> Schedule:
    return schedule(result(findings), reviewed(findings, reviews), made_on=MADE_ON)


def all_agreed(findings: Sequence[Finding]) -> Schedule:
    return drawn(findings, {one.id: agreed(one.id) for one in findings})


def left_out(omissions: Sequence[Omission], reviews: Mapping[str, Review]) -> Schedule:
    found = result([finding(1, Outcome.CONTRADICTED)], omissions=omissions)
    decided = reviewed(found.findings, {"f1": agreed("f1")})
    return schedule(found, decided, reviewed_omissions(omissions, reviews), made_on=MADE_ON)


def _review(subject: str) -> st.SearchStrategy[Review]:
    return st.builds(
        Review,
        subject=st.just(subject),
        verdict=st.sampled_from(Verdict),
        heard=st.booleans(),
        at=st.just(WHEN),
        note=st.sampled_from(["", "A note."]),
        outcome=st.none() | st.sampled_from(Outcome),
        reason=st.sampled_from(["", "A person's reason."]),
    )


@st.composite
def checks(draw: st.DrawFn) -> Check:
    """Draw a check of any outcomes and omissions, with any decisions about some of them."""
    outcomes = draw(st.lists(st.sampled_from(Outcome), max_size=12))
    findings = [finding(number, one) for number, one in enumerate(outcomes, start=1)]
    places = draw(st.lists(st.integers(20, 23), max_size=4, unique=True))
    omissions = [omission(number) for number in places]
    subjects = [*(one.id for one in findings), *(one.id for one in omissions)]
    latest = {subject: draw(_review(subject)) for subject in subjects if draw(st.booleans())}
    return (
        result(findings, omissions=omissions),
        reviewed(findings, latest),
        reviewed_omissions(omissions, latest),
    )
