"""Records and reports written as people write them, for the tests of checking."""

from collections.abc import Sequence

from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.finding import CheckResult, Finding
from fairhearing.domain.checking.ports import Judge, Ranker
from fairhearing.domain.made_by import MadeBy
from fairhearing.domain.reading.captions import read_transcript
from fairhearing.domain.reading.document import Document, Page, Statement
from fairhearing.domain.reading.statement_kinds import kind_of_statement
from fairhearing.domain.reading.transcript import Transcript

MADE = MadeBy(version="test")


def record(text: str, name: str = "call.txt") -> Transcript:
    """Read lines of "Speaker: words"."""
    lines = "\n".join(line.strip() for line in text.strip().splitlines())
    return read_transcript(lines.encode(), name=name, digest=name)


def report(*texts: str) -> Document:
    """Make a report of one paragraph to each statement."""
    found = tuple(
        Statement(
            id=f"s{i}",
            paragraph=i,
            number=str(i),
            page=1,
            start=0,
            end=len(text),
            text=text,
            kind=kind_of_statement(text),
        )
        for i, text in enumerate(texts, start=1)
    )
    return Document(
        name="report.pdf",
        digest="ab",
        pages=(Page(number=1, width=595, height=842),),
        paragraphs=(),
        statements=found,
        made_by=MADE,
    )


def checked(
    said: str, written: Sequence[str], ranker: Ranker, judge: Judge | None = None
) -> CheckResult:
    """Check statements against a conversation."""
    return check(report(*written), [record(said)], ranker=ranker, judge=judge)


def found(said: str, written: str, ranker: Ranker) -> Finding:
    """Check one statement."""
    return checked(said, [written], ranker).findings[0]
