"""Made-up changes, in about the shares in which people mend: mostly words, some turns."""

from collections.abc import Iterator
from random import Random

from fairhearing.domain.reading.mending.changes import (
    Confirmed,
    Marked,
    Mended,
    Merged,
    Reassigned,
    Split,
    Worded,
)
from fairhearing.domain.reading.transcript import Mark, Transcript, Turn


def changes(transcript: Transcript, count: int, chance: Random) -> Iterator[Mended]:
    """Make up changes, each to a turn of its own or to one that is still as it was."""
    turns = chance.sample(transcript.turns[:-1:2], count)
    for turn in turns:
        yield chance.choices(
            (_worded, _confirmed, _reassigned, _split, _merged, _marked), (50, 20, 12, 8, 5, 5)
        )[0](turn, chance)


def _worded(turn: Turn, chance: Random) -> Mended:
    words = turn.text.split()
    words[chance.randrange(len(words))] = "otherwise"
    if chance.random() < 0.3:  # noqa: PLR2004  three in ten also lose or gain a word
        words.insert(chance.randrange(len(words)), "not")
    return Worded(turn=turn.id, text=" ".join(words))


def _confirmed(turn: Turn, chance: Random) -> Mended:
    word = chance.randrange(len(turn.words))
    return Confirmed(turn=turn.id, first=word, last=word + 1)


def _reassigned(turn: Turn, chance: Random) -> Mended:
    return Reassigned(turn=turn.id, label=f"Speaker {chance.randrange(3, 5)}")


def _split(turn: Turn, chance: Random) -> Mended:
    return Split(turn=turn.id, at=chance.randrange(1, len(turn.words)))


def _merged(turn: Turn, _chance: Random) -> Mended:
    return Merged(turn=turn.id)


def _marked(turn: Turn, chance: Random) -> Mended:
    word = chance.randrange(len(turn.words))
    return Marked(turn=turn.id, first=word, last=word + 1, mark=Mark.INAUDIBLE)
