"""The steps that changes come to: what stood there, and what stands there now.

A step holds both whole, so that it can be taken back, and so that anybody can see whether it
fits what was there. No step depends on how a version of the program aligns or times words.
"""

from dataclasses import dataclass, replace

from fairhearing.domain.reading.transcript import Turn, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class WordStep:
    """Words of one turn, from the word `first` on, became others."""

    turn: str
    first: int
    before: tuple[Word, ...]
    after: tuple[Word, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnStep:
    """Turns beside each other became others; they stand after the turn `following`."""

    following: str
    before: tuple[Turn, ...]
    after: tuple[Turn, ...]


Step = WordStep | TurnStep


def reversed_step(step: Step) -> Step:
    """Give the step that takes this one back."""
    if isinstance(step, WordStep):
        return replace(step, before=step.after, after=step.before)
    return replace(step, before=step.after, after=step.before)


def touched(step: Step) -> frozenset[str]:
    """Name every turn that a step is about."""
    if isinstance(step, WordStep):
        return frozenset((step.turn,))
    return frozenset(turn.id for turn in (*step.before, *step.after))


def text_of(words: tuple[Word, ...]) -> str:
    """Write words as the text of a turn."""
    return " ".join(word.text for word in words)
