"""Asks and answers on paper: each ask, what each reply did with it, and where it stands."""

from collections.abc import Iterator
from datetime import date

from fairhearing.domain.casework.asks.answering import Answer, AnswerKind
from fairhearing.domain.casework.asks.grid import Cell, Grid, Row
from fairhearing.domain.casework.letters.letter import Letter
from fairhearing.domain.saying import counted, day
from fairhearing.render.blocks import Block, Heading, Paper, Passage, Table, Tone

_TITLE = "What was asked, and what was answered"
UNDECIDED = "Not decided yet."
_FAIR = (
    "This paper compares letters with letters. It says whether the words of a reply deal with what "
    "was asked, as the person who keeps this case decided. It says nothing about anybody’s reasons."
)


def compose(grid: Grid, *, case: str, made_on: date) -> Paper:
    """Set a grid."""
    letter = grid.letter.value
    return Paper(
        title=_TITLE,
        subtitle=" · ".join(part for part in (_named(letter), case) if part),
        running=f"{_TITLE}, printed {day(made_on)}",
        made_on=made_on,
        blocks=(
            Passage(text=_counts(grid), tone=Tone.LEAD),
            Table(
                header=("No.", "What was asked", "What the replies did with it"),
                rows=tuple(_row(row) for row in grid.rows),
                widths=(1, 6, 8),
            ),
            *_told(grid),
            Passage(text=_FAIR, tone=Tone.QUIET),
        ),
    )


def _named(letter: Letter) -> str:
    sent = f" of {letter.sent.words}" if letter.sent else ""
    to = f" to {'; '.join(letter.recipients)}" if letter.recipients else ""
    return f"Letter{sent}{to}" + (f": {letter.subject}" if letter.subject else "")


def _counts(grid: Grid) -> str:
    asked = counted(len(grid.rows), "thing was asked", "things were asked")
    answered = sum(row.standing is AnswerKind.ANSWERED for row in grid.rows)
    replies = counted(len(grid.replies), "reply has come", "replies have come")
    waiting = f" {counted(grid.undecided, 'place is', 'places are')} not decided yet."
    if not grid.replies:
        return f"{asked}. No reply has come."
    return f"{asked}; {answered} answered. {replies}." + (waiting if grid.undecided else "")


def _row(row: Row) -> tuple[tuple[str, ...], ...]:
    cells = [line for cell in row.cells for line in _cell(cell)]
    return (
        (row.ask.value.number,),
        (row.ask.value.words, f"Stands now: {row.stands.lower()}.")
        if cells
        else (row.ask.value.words,),
        tuple(cells) or (UNDECIDED if row.cells else f"{row.stands}.",),
    )


def _cell(cell: Cell) -> Iterator[str]:
    if cell.answer is None:
        return
    answer = cell.answer.value
    yield f"{_when(cell.reply.value)}: {cell.said}."
    yield from _words(answer)


def _words(answer: Answer) -> Iterator[str]:
    if answer.words:
        yield f"“{answer.words}”"
    for label, text in (
        ("Reason given", answer.reason if answer.kind is AnswerKind.REFUSED else ""),
        ("Answered instead", answer.instead if answer.kind is AnswerKind.DEFLECTED else ""),
        ("Remark", answer.note),
    ):
        if text:
            yield f"{label}: {text}"
    if answer.kind is AnswerKind.REFUSED and not answer.reason:
        yield "No reason is given in this letter."


def _told(grid: Grid) -> Iterator[Block]:
    if grid.replies:
        yield Heading(text="The replies")
        yield from (Passage(text=_reply(line.value)) for line in grid.replies)


def _reply(letter: Letter) -> str:
    return f"{_when(letter)}, {letter.channel.value}, from {letter.sender}" + (
        f": {letter.subject}" if letter.subject else ""
    )


def _when(letter: Letter) -> str:
    return letter.sent.words if letter.sent else "Without a date"
