"""A made-up transcript, letter and finding, small enough to hold in mind."""

from fairhearing.domain.checking.finding import (
    CheckResult,
    Coverage,
    Evidence,
    Finding,
    Omission,
    Outcome,
)
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.document import (
    Document,
    Page,
    Paragraph,
    Statement,
    StatementKind,
)
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
DOCUMENT = Document(
    name="letter.txt",
    digest="2" * 64,
    pages=(Page(number=1, width=0, height=0),),
    paragraphs=tuple(
        Paragraph(index=n, number=str(n + 1), page=1, text=text) for n, text in enumerate(_TEXTS)
    ),
    statements=tuple(
        Statement(
            id=f"s{n + 1}",
            paragraph=n,
            number=str(n + 1),
            page=1,
            start=0,
            end=len(text),
            text=text,
            kind=StatementKind.FACT,
        )
        for n, text in enumerate(_TEXTS)
    ),
    made_by=MADE,
)


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
