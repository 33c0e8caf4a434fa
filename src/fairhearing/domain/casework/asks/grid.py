"""The grid: each ask of a letter beside each reply, and where each ask stands now."""

from collections.abc import Iterable
from dataclasses import dataclass

from fairhearing.domain.casework.asks.answering import Answer, AnswerKind, FoundAnswer
from fairhearing.domain.casework.asks.asking import Ask
from fairhearing.domain.casework.letters.letter import Letter
from fairhearing.domain.casework.register import Line

SAID = {
    AnswerKind.ANSWERED: "Answered",
    AnswerKind.PARTLY: "Answered in part",
    AnswerKind.REFUSED: "Refused",
    AnswerKind.DEFLECTED: "Something else was answered",
    AnswerKind.IGNORED: "Not dealt with in this letter",
}
"""What screens and papers say of each kind."""

NO_REPLY, TO_DECIDE, LEFT = "No reply yet", "Waits for you to decide", "No longer followed"
NOT_DEALT_WITH = "Not dealt with in any letter so far"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """An ask beside a reply: what the person decided, and what the program reads in it."""

    reply: Line[Letter]
    answer: Line[Answer] | None
    found: FoundAnswer | None

    @property
    def said(self) -> str:
        """Say what was decided, "" while it was not."""
        return SAID[self.answer.value.kind] if self.answer else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An ask with its replies, oldest first."""

    ask: Line[Ask]
    cells: tuple[Cell, ...]

    @property
    def standing(self) -> AnswerKind | None:
        """What became of the ask up to now, None where nothing was decided yet."""
        return standing(cell.answer.value.kind for cell in self.cells if cell.answer)

    @property
    def stands(self) -> str:
        """Say where the ask stands."""
        if not self.ask.value.followed:
            return LEFT
        if not self.cells:
            return NO_REPLY
        if self.standing is None:
            return TO_DECIDE
        return NOT_DEALT_WITH if self.standing is AnswerKind.IGNORED else SAID[self.standing]

    @property
    def open(self) -> bool:
        """Whether an answer to it is still waited for."""
        return self.ask.value.followed and self.standing is not AnswerKind.ANSWERED

    @property
    def waiting(self) -> tuple[Cell, ...]:
        """The replies of which nobody said yet what they did with it; none once it is closed."""
        return tuple(cell for cell in self.cells if cell.answer is None) if self.open else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A letter of ours with its asks and the replies to it."""

    letter: Line[Letter]
    rows: tuple[Row, ...]
    replies: tuple[Line[Letter], ...]

    @property
    def undecided(self) -> int:
        """How many places of the grid wait for the person."""
        return sum(len(row.waiting) for row in self.rows)


def standing(kinds: Iterable[AnswerKind]) -> AnswerKind | None:
    """Say what became of an ask that several replies dealt with, oldest first.

    Once answered it is answered; else the last reply that dealt with it counts.
    """
    seen = tuple(kinds)
    if AnswerKind.ANSWERED in seen:
        return AnswerKind.ANSWERED
    dealt = [kind for kind in seen if kind is not AnswerKind.IGNORED]
    return dealt[-1] if dealt else next(iter(seen), None)
