"""What goes into a draft: only what a person decided on, and what they chose."""

from dataclasses import dataclass, field
from datetime import date

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.letters.letter import Way
from fairhearing.domain.casework.person import Matter
from fairhearing.domain.casework.when import When
from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.filings.schedule import Entry, LeftOut, Said


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A statement that differs, or something left out, as it stands in a schedule.

    `report` names the file. Of something left out `page` is 0, `says` "" and `outcome` None.
    `nothing` says how much was searched, where the record has no words on it.
    """

    report: str
    page: int
    paragraph: str
    says: str
    record: tuple[Said, ...]
    outcome: Outcome | None
    reason: str
    nothing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """Something that was asked in a letter of `asked`, and what a reply did with it, if any came.

    `reply` is the day of the reply. `answer` are its words, `instead` what it answered in place
    of the question, `refusal` the reason it gave. `kind` is None where there was no reply.
    """

    asked: str
    to: str
    number: str
    words: str
    kind: AnswerKind | None = None
    reply: str = ""
    answer: str = ""
    instead: str = ""
    refusal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A letter that was sent or came."""

    when: When | None
    way: Way
    who: str
    subject: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything for one draft. `me` is the writer, `to` whom it goes to; "" where not known."""

    day: date
    me: str = ""
    to: str = ""
    facts: Facts = field(default_factory=Facts)
    points: tuple[Point, ...] = ()
    asks: tuple[Open, ...] = ()
    letters: tuple[Written, ...] = ()
    matters: tuple[Matter, ...] = ()


def of_entry(entry: Entry, report: str, nothing: str) -> Point:
    """Make a point of a statement that a person decided differs."""
    return Point(
        report=report,
        page=entry.page,
        paragraph=entry.paragraph,
        says=entry.report_says,
        record=entry.record_says,
        outcome=entry.outcome,
        reason=entry.reason,
        nothing=nothing,
    )


def of_omission(left: LeftOut, report: str) -> Point:
    """Make a point of something that a person decided is left out."""
    return Point(
        report=report,
        page=0,
        paragraph="",
        says="",
        record=(left.said,),
        outcome=None,
        reason=left.reason,
    )
