"""Short stretches by which a person can tell whose voice it is."""

from fairhearing.domain.reading.transcript import Span, Transcript, Turn

LONGEST = 6.0
"""Seconds: enough to know a voice by."""


def clips(transcript: Transcript, label: str, count: int = 3) -> tuple[Span, ...]:
    """Choose up to `count` stretches in which this voice speaks by itself, in order of time.

    Longer turns are better, and turns in which nobody else speaks better still.
    """
    own = [turn for turn in transcript.turns if turn.speaker == label and turn.end > turn.start]
    best = sorted(own, key=lambda turn: (_crowded(turn, transcript), -_length(turn)))[:count]
    return tuple(
        Span(start=turn.start, end=turn.start + _length(turn))
        for turn in sorted(best, key=lambda turn: turn.start)
    )


def _length(turn: Turn) -> float:
    return min(turn.end - turn.start, LONGEST)


def _crowded(turn: Turn, transcript: Transcript) -> bool:
    end = turn.start + _length(turn)
    return any(span.start < end and span.end > turn.start for span in transcript.overlapped)
