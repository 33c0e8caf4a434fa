"""The shape of a recording: how loud it is over time, coloured by who speaks."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from fairhearing.domain.reading.transcript import Span, Transcript

WIDTH = 600
HEIGHT = 40
_QUIET = 1.0
_NOBODY = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """The strokes of one voice, as an SVG path."""

    label: str
    path: str


CLOSE = 60.0
"""Seconds of the close-up."""


def strands(
    loudness: Sequence[float], transcript: Transcript, span: Span | None = None
) -> tuple[Strand, ...]:
    """Draw the loudness as upright strokes, one path for each voice and one for nobody.

    Of the whole recording, or of `span`.
    """
    if not loudness or transcript.duration <= 0:
        return ()
    shown = span or Span(start=0.0, end=transcript.duration)
    a_second = len(loudness) / transcript.duration
    first, last = round(shown.start * a_second), round(shown.end * a_second)
    here = [*loudness[first:last], *[0.0] * (last - max(first, len(loudness)))]
    strokes: dict[str, list[str]] = {}
    starts = [turn.start for turn in transcript.turns]
    for x, loud in enumerate(_points(here)):
        at = shown.start + (x + 0.5) / WIDTH * shown.seconds
        label = _speaking(transcript, starts, at)
        tall = max(_QUIET, loud * HEIGHT)
        strokes.setdefault(label, []).append(f"M{x} {(HEIGHT - tall) / 2:.1f}v{tall:.1f}")
    return tuple(Strand(label=label, path="".join(each)) for label, each in strokes.items())


def _points(loudness: Sequence[float]) -> list[float]:
    """Bring any number of points to the width of the drawing, keeping peaks."""
    edges = [round(i * len(loudness) / WIDTH) for i in range(WIDTH + 1)]
    return [max(loudness[a : max(b, a + 1)], default=0.0) for a, b in pairwise(edges)]


def _speaking(transcript: Transcript, starts: list[float], at: float) -> str:
    index = bisect_right(starts, at) - 1
    if index < 0 or transcript.turns[index].end < at:
        return _NOBODY
    return transcript.turns[index].speaker
