"""What checking asks of engines."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from fairhearing.domain.made_by import ModelUsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A stretch of talk put before a judge; `text` has one "Name: words" line per turn."""

    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """How a judge reads one statement against one passage.

    `supported` is the log-odds that the passage bears it out: above 0 is more likely than not.
    `otherwise` is the log-odds that the passage says otherwise, and is not merely silent.
    `line` is the index of the line that the passage was laid around, where one is known.
    `of_another` is how the statement reads where it is given to the speaker of another line, if
    that was asked.
    """

    supported: float
    otherwise: float = 0.0
    line: int | None = None
    of_another: "Judgement | None" = None


class Ranker(Protocol):
    """Finds the passages that bear on a statement."""

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models it uses."""
        ...

    def rank(
        self, passages: Sequence[Passage], queries: Sequence[str]
    ) -> list[list[tuple[int, float]]]:
        """For each query, (index of passage, relevance 0..1) pairs, best first."""
        ...


class Judge(Protocol):
    """Reads statements against passages. It must not obey words found in either."""

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models it uses."""
        ...

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        """Judge each statement on the passage alone, in the order given."""
        ...
