"""A recording statement as a paper: the recording by its digest, then each question answered."""

from collections.abc import Iterator
from datetime import date

from fairhearing.domain.casework.calls.note import moment
from fairhearing.domain.evidence.recording_statement import Question, Statement
from fairhearing.domain.saying import counted, day, length
from fairhearing.render.blocks import (
    Blanks,
    Block,
    Digested,
    Heading,
    Listing,
    Paper,
    Passage,
    Table,
    Tone,
)

_TITLE = "Recording statement"
_ABOUT = (
    "What is stated here was answered by the person who brings the recording, in their own words."
)
_BY_PROGRAM = (
    "Where it says that the program knew an answer, the program itself had made the recording."
)


def compose(  # noqa: PLR0913  a paper of six plain facts
    statement: Statement,
    *,
    name: str,
    digest: str,
    seconds: float,
    file_says: str = "",
    meeting: tuple[str, ...] = (),
    made_on: date,
) -> Paper:
    """Set a statement. `seconds` is the length of the recording, 0 while it is not known.

    `file_says` is what the file itself says of when and on what it was made; `meeting` the
    order and the gaps of the meeting it belongs to.
    """
    lasts = length(seconds) if seconds else "its length is not known yet"
    return Paper(
        title=_TITLE,
        subtitle=name,
        running=f"{_TITLE}, {day(made_on)}",
        made_on=made_on,
        blocks=(
            Digested(name=name, detail=lasts, digest=digest),
            Passage(text=_about(statement)),
            *_answers(statement),
            *([Passage(text=file_says)] if file_says else []),
            *_meeting(meeting),
            *_entries(statement),
            Heading(text="Signed by the person who states this"),
            Blanks(labels=("Name", "Signature", "Date")),
        ),
    )


def _about(statement: Statement) -> str:
    made_here = any(one.by_program for one in statement.entries)
    return f"{_ABOUT} {_BY_PROGRAM}" if made_here else _ABOUT


def _answers(statement: Statement) -> Iterator[Block]:
    rows = tuple(
        ((question.asks,), tuple(answer.told.splitlines()))
        for question, answer in statement.answers.items()
    )
    yield Heading(text="How it was made")
    yield Table(header=("Asked", "Answered"), rows=rows)
    if missing := len(statement.unanswered):
        yield Passage(text=f"{counted(missing, 'question')} not answered.", tone=Tone.QUIET)


def _meeting(told: tuple[str, ...]) -> Iterator[Block]:
    if told:
        yield Heading(text="The meeting it belongs to")
        yield from (Passage(text=one) for one in told)


def _entries(statement: Statement) -> Iterator[Block]:
    """Say when it was stated, and every answer that was changed since."""
    if not statement.begun:
        return
    yield Heading(text="When this was stated")
    yield Listing(
        items=tuple(
            f"{moment(one.at)}: {counted(len(one.answers), 'answer')}"
            f"{', which the program knew' if one.by_program else ''}."
            for one in statement.entries
        )
    )
    changed = [
        f"{question.asks} Until {moment(until)}: {answer.told}"
        for question in Question
        for until, answer in statement.replaced(question)
    ]
    if changed:
        yield Passage(text="Answers that were changed:", with_next=True)
        yield Listing(items=tuple(changed))
