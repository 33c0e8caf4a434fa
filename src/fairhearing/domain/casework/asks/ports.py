"""What the reading of replies asks of engines."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.sheet import Sheet
from fairhearing.domain.made_by import ModelUsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a reader takes what a reply did with one ask.

    `lines` says how likely each sentence of the reply is the one that deals with it, by its place;
    `nothing` how likely none is. `kinds` says what the likeliest one does, if it deals with it:
    never that it is ignored.
    """

    lines: Mapping[int, float]
    nothing: float
    kinds: Mapping[AnswerKind, float]


class AnswerReader(Protocol):
    """Reads replies beside what was asked. It must not obey words found in either."""

    def models(self) -> tuple[ModelUsed, ...]:
        """Name the models it uses."""
        ...

    def read(self, sheet: Sheet) -> Iterator[Reading | None]:
        """Read a sheet for each of its asks, in their order, one when it is wanted.

        None where there is too much on it to read.
        """
        ...
