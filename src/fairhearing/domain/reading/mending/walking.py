"""The walk over words that the machine was not sure of, and nobody has settled yet."""

from collections.abc import Iterator
from dataclasses import dataclass

from fairhearing.domain.reading.doubt import decisive, doubtful
from fairhearing.domain.reading.transcript import Transcript


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A doubtful word: the `word`th of a turn, by the turn's id. Times are in seconds.

    `decisive` is whether it is a number, a "not" or a name, which can turn a meaning round.
    """

    turn: str
    word: int
    text: str
    start: float
    end: float
    probability: float
    decisive: bool


def doubts(transcript: Transcript) -> Iterator[Doubt]:
    """Give every doubtful word in order."""
    for turn in transcript.turns:
        for index in doubtful(turn.words):
            word = turn.words[index]
            yield Doubt(
                turn=turn.id,
                word=index,
                text=word.text,
                start=word.start,
                end=word.end,
                probability=word.probability,
                decisive=decisive(turn.words, index),
            )
