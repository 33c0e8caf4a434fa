"""A made-up transcript, letter and finding, small enough to hold in mind."""

from bench.keeping.made_up_letter import letter

from fairhearing.domain.checking.finding import (
    CheckResult,
    Coverage,
    Evidence,
    Finding,
    Omission,
    Outcome,
)
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.transcript import Speaker, Transcript, Turn

MADE = MadeBy(version="0")
TRANSCRIPT = Transcript(
    name="call.json",
    digest="1" * 64,
    duration=9,
    turns=(
        Turn(speaker="Speaker 1", start=0, end=4, text="Did you shout?"),
        Turn(speaker="Speaker 2", start=4, end=9, text="No, never."),
    ),
    speakers=(Speaker(label="Speaker 1"), Speaker(label="Speaker 2")),
    made_by=MADE,
)
_TEXTS = ("Mr Example shouted.", "Mr Example is tall.", "Mr Example was asked.")
DOCUMENT = letter(_TEXTS, MADE)


def found() -> CheckResult:
    """One statement differs, with evidence; one is not on the record; one is borne out.

    Something is left out.
    """
    outcomes = (Outcome.CONTRADICTED, Outcome.NOT_FOUND, Outcome.SUPPORTED)
    return CheckResult(
        document=DOCUMENT,
        record=(),
        findings=tuple(
            Finding(
                id=f"f{n + 1}",
                statement=statement,
                outcome=outcome,
                score=0.9,
                reason="The words say so.",
                evidence=() if outcome is Outcome.NOT_FOUND else (_evidence(),),
            )
            for n, (statement, outcome) in enumerate(
                zip(DOCUMENT.statements, outcomes, strict=True)
            )
        ),
        omissions=(Omission(evidence=_evidence(), reason="She denies something."),),
        coverage=Coverage(seconds=9, speech=9, searched=9, inaudible=0, overlapped=0),
        made_by=MADE,
    )


def _evidence() -> Evidence:
    return Evidence(
        record="call.json",
        digest="1" * 64,
        speaker="Speaker 2",
        start=4,
        end=9,
        text="No, never.",
        turns=(1,),
    )
