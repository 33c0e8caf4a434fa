"""Asks: the things that a letter asks for, each found in its words and kept until answered."""

from dataclasses import dataclass

MAY_ASK = 0.5
"""Score of what may be an ask, by small signs alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One thing asked for in a letter of ours, as the person confirmed it.

    `letter_id` is the line of the letter. `number` is as printed there ("1", "(a)"), or its place
    among the asks. `words` are those of the letter, or the person's own. `followed` is False once
    the person no longer waits for an answer, whatever came.
    """

    letter_id: str
    number: str
    words: str
    followed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """A stretch of a letter: which of its paragraphs, and from which letter to which."""

    paragraph: int
    start: int
    end: int

    def of(self, paragraphs: tuple[str, ...]) -> str:
        """Give the words that stand there."""
        return paragraphs[self.paragraph][self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundAsk:
    """An ask that the program found: for the person to confirm, change or leave.

    `score` from 0 to 1 says how sure it is; `reason` says what in the words shows it.
    """

    where: Where
    number: str
    words: str
    reason: str
    score: float

    @property
    def sure(self) -> bool:
        """Whether plain words ask, so that it is ticked before the person looks."""
        return self.score > MAY_ASK
